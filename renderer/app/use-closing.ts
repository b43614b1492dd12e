import { useEffect } from 'react';
import type { MainProcess } from '../bridge/main-process';
import type { Session } from '../session/session';
import type { Workspace } from '../store/workspace';

/**
 * Holds the window open while something that is shown is not in the store yet, and while the person decides about what is
 * unsaved. Where the store refuses the last change the window stays: the message about it is to be read.
 */
export function useClosing(
  mainProcess: MainProcess,
  workspace: Pick<Workspace, 'settled'>,
  leave: Session['leave'],
): void {
  useEffect(() => {
    const close = async () => {
      if (await workspace.settled()) await mainProcess.call('app.answerClosing', { answer: 'close' });
    };
    const stopListening = mainProcess.on('app.closing', () => {
      void mainProcess.call('app.answerClosing', { answer: 'wait' });
      leave(() => void close());
    });
    void mainProcess.call('app.guardClosing', { isGuarded: true });
    return () => {
      stopListening();
      void mainProcess.call('app.guardClosing', { isGuarded: false });
    };
  }, [mainProcess, workspace, leave]);
}
