import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { OpeningDialog } from './opening-dialog';
import { SavingDialog } from './saving-dialog';
import { useShelvedWorkspaces } from './use-shelved-workspaces';
import { useWorkspaceOpening } from './use-workspace-opening';
import { useWorkspaceSaving } from './use-workspace-saving';

/** A new workspace, another one, and workspace files, for the whole window. Mounted once. */
export function WorkspacesHost({ onReopen }: { onReopen(): void }) {
  const { store, mainProcess, leave, notifyFault } = useSession();
  const words = useText().workspaces;
  const opening = useWorkspaceOpening({ store, mainProcess, onOpened: onReopen });
  const saving = useWorkspaceSaving();
  const shelved = useShelvedWorkspaces(store);
  const isFree = opening.state.step === 'closed' && saving.state.step === 'closed';

  const turn = async (to: Promise<Result<null, Fault>>) => {
    const turned = await to;
    if (turned.ok) onReopen();
    else notifyFault(turned.error);
  };
  const command = (id: string, label: string, run: () => void) => ({
    id: `workspace.${id}`,
    label,
    group: words.group,
    enabled: isFree,
    run: () => leave(run),
  });
  useCommands([
    command('new', words.commands.new, () => void turn(store.beginWorkspace())),
    command('open', words.commands.open, opening.choose),
    command('save', words.commands.save, saving.ask),
    ...shelved.map(({ id, name }) =>
      command(`choose.${id}`, words.commands.choose(name), () => void turn(store.chooseWorkspace(id))),
    ),
  ]);
  return (
    <>
      <OpeningDialog opening={opening} />
      <SavingDialog saving={saving} />
    </>
  );
}
