import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from './log';
import type { ShellWords } from './words';

/** Offers a way on when the page has crashed or hangs: what was saved stands in the store. */
export function offerRecovery(window: BrowserWindow, words: () => ShellWords, log: Log): void {
  let isEndedByUs = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.write(`render-process-gone ${reason}`);
    if (isEndedByUs) {
      isEndedByUs = false;
      window.webContents.reload();
      return;
    }
    void ask(window, words().pageGone, words().pageGoneDetail, [words().reload, words().quit]).then((answer) =>
      answer === 0 ? window.webContents.reload() : app.quit(),
    );
  });
  window.on('unresponsive', () => {
    log.write('unresponsive');
    void ask(window, words().pageHangs, words().pageHangsDetail, [words().wait, words().reload]).then((answer) => {
      if (answer !== 1) return;
      // A page that hangs takes no part in its own reload: its process is ended first.
      isEndedByUs = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
}

/** Tells of a bug in main instead of ending the app in silence; what cannot go on says so by failing again. */
export function watchForBugs(words: () => ShellWords, log: Log): void {
  process.on('uncaughtException', (error) => {
    log.write('uncaughtException', error);
    dialog.showErrorBox(words().bug, words().bugDetail);
  });
  process.on('unhandledRejection', (reason) => log.write('unhandledRejection', reason));
}

/** Asks whether the window may go with what is unsaved in it. */
export function confirmsLoss(window: BrowserWindow, words: ShellWords): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedDetail,
    buttons: [words.keepEditing, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

async function ask(window: BrowserWindow, message: string, detail: string, buttons: string[]): Promise<number> {
  if (window.isDestroyed()) return -1;
  const plain = buttons.map((label) => label.replace('&', ''));
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: plain,
    defaultId: 0,
    cancelId: 0,
  });
  return response;
}
