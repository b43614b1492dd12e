import { mdiHistory, mdiPackageVariantClosed } from '@mdi/js';
import type { MainProcess } from '../../bridge/main-process';
import type { StoreService } from '../../store/store-protocol';
import { useText } from '../../text/text';
import { BigChoice } from '../../ui/big-choice';
import { OpeningDialog } from './opening-dialog';
import { useArrivedWorkspace } from './use-arrived-workspace';
import { useShelvedWorkspaces } from './use-shelved-workspaces';
import { useWorkspaceOpening } from './use-workspace-opening';

/** The ways to begin with what there is already: a workspace of this machine, or one in a file. */
export function FirstStart(props: {
  readonly store: StoreService;
  readonly mainProcess: MainProcess;
  onReopen(): void;
}) {
  const { store, mainProcess, onReopen } = props;
  const words = useText().workspaces;
  const shelved = useShelvedWorkspaces(store);
  const opening = useWorkspaceOpening({ store, mainProcess, onOpened: onReopen });
  useArrivedWorkspace(mainProcess, opening.openKnown);
  const choose = async (id: string) => {
    // Where it cannot be opened, opening says so.
    await store.chooseWorkspace(id);
    onReopen();
  };
  return (
    <>
      <BigChoice
        icon={mdiPackageVariantClosed}
        title={words.openFile}
        help={words.openFileHelp}
        onClick={opening.choose}
      />
      {shelved.map(({ id, name }) => (
        <BigChoice
          key={id}
          icon={mdiHistory}
          title={words.commands.choose(name)}
          help={words.recentHelp}
          onClick={() => void choose(id)}
        />
      ))}
      <OpeningDialog opening={opening} />
    </>
  );
}
