import type { App } from 'electron';

/** Holds the app's end back until `tidy` has ended, so that stopped work leaves no temporary file behind. */
export function tidyBeforeQuit(app: Pick<App, 'on' | 'quit'>, tidy: () => Promise<void>): void {
  let isTidy = false;
  app.on('will-quit', (event) => {
    if (isTidy) return;
    event.preventDefault();
    void tidy().finally(() => {
      isTidy = true;
      app.quit();
    });
  });
}
