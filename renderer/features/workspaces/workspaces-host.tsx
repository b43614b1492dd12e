import { useImperativeHandle, type Ref } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { isWorkspaceFileName } from '#shared/workspace-file/manifest';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { OpeningDialog } from './opening-dialog';
import { SavingDialog } from './saving-dialog';
import { useArrivedWorkspace } from './use-arrived-workspace';
import { useAutomaticBackups } from './use-backups';
import { useShelvedWorkspaces } from './use-shelved-workspaces';
import { useWorkspaceOpening } from './use-workspace-opening';
import { useWorkspaceSaving } from './use-workspace-saving';

/** How the window hands over a file that was dropped onto it. */
export interface WorkspaceFiles {
  /** Opens it where it is a workspace file; answers whether it is one. */
  take(file: File): boolean;
}

/** A new workspace, another one, and workspace files, for the whole window. Mounted once. */
export function WorkspacesHost({ ref, onReopen }: { readonly ref?: Ref<WorkspaceFiles>; onReopen(): void }) {
  const { store, mainProcess, leave, notify, notifyFault } = useSession();
  const { workspaces: words, files } = useText();
  const opening = useWorkspaceOpening({ store, mainProcess, onOpened: onReopen });
  const saving = useWorkspaceSaving();
  const shelved = useShelvedWorkspaces(store);
  useAutomaticBackups();
  const isFree = opening.state.step === 'closed' && saving.state.step === 'closed';

  useImperativeHandle(ref, () => ({
    take(file) {
      const isOurs = isWorkspaceFileName(file.name);
      if (isOurs && isFree) leave(() => opening.openFile(file));
      return isOurs;
    },
  }));

  useArrivedWorkspace(mainProcess, (file) => {
    if (isFree) return leave(() => opening.openKnown(file));
    void mainProcess.call('file.release', { job: file.job });
    notify({ tone: 'info', message: files.open.busy });
  });

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
