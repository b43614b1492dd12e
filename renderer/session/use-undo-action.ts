import { useText } from '../text/text';
import { useSession, type Notice } from './session';

/**
 * The action of a notice that takes the step back which was made just now. A notice may stand while people go on: once
 * another step is the latest, it undoes nothing and says so.
 */
export function useUndoAction(): () => NonNullable<Notice['action']> {
  const { workspace, notify, notifyFault } = useSession();
  const words = useText().app;
  return () => {
    const made = workspace.undoState().undo?.seq;
    const run = async () => {
      if (workspace.undoState().undo?.seq !== made) return notify({ tone: 'info', message: words.undoTooLate });
      const undone = await workspace.undo();
      if (!undone.ok) notifyFault(undone.error);
    };
    return { label: words.undoStep, run: () => void run() };
  };
}
