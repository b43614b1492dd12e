import type { App, BrowserWindow } from 'electron';

/** How long a page that has asked to be asked may say nothing, in milliseconds, before the window closes without it. */
const patience = 3000;

/** What the page says of a closing that it was asked about: wait for me, or go. */
export type ClosingAnswer = 'wait' | 'close';

/** The closing of one window, as its page takes part in it. */
export interface Closing {
  /** Whether the page is asked before the window closes; a page that comes anew is not until it says so. */
  guard(isGuarded: boolean): void;
  answer(answer: ClosingAnswer): void;
}

/**
 * Lets the page finish before its window closes: what is shown is on its way to the store for a moment, and a form may be
 * half filled in. The window closes, or the app quits, whichever was begun, when the page says so; a page that is asked
 * and answers nothing, as one that hangs, holds nobody up.
 */
export function askBeforeClosing(
  app: Pick<App, 'on' | 'off' | 'quit'>,
  window: Pick<BrowserWindow, 'on' | 'close'>,
  ask: () => void,
): Closing {
  let isGuarded = false;
  let isFree = false;
  let isQuitting = false;
  let end = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onQuit = () => void (isQuitting = true);
  app.on('before-quit', onQuit);
  window.on('closed', () => {
    clearTimeout(timer);
    app.off('before-quit', onQuit);
  });
  window.on('close', (event) => {
    const quits = isQuitting;
    isQuitting = false;
    if (isFree || !isGuarded) {
      // Once: what holds the page after that, such as a new change, is asked about anew.
      isFree = false;
      return;
    }
    // This ends the quitting too, which is therefore begun again.
    event.preventDefault();
    end = () => {
      isFree = true;
      if (quits) app.quit();
      else window.close();
    };
    clearTimeout(timer);
    timer = setTimeout(end, patience);
    ask();
  });

  return {
    guard: (guarded) => void (isGuarded = guarded),
    answer(answer) {
      clearTimeout(timer);
      if (answer === 'wait') return;
      end();
      end = () => undefined;
    },
  };
}
