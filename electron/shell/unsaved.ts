import type { WebContents } from 'electron';

/**
 * The page refuses to go while it holds something unsaved; then the person decides. Electron shows no question of its own.
 * `leaves` asks and answers at once, because the event waits for nobody.
 * https://www.electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload
 */
export function askBeforeLosing(contents: Pick<WebContents, 'on'>, leaves: () => boolean): void {
  contents.on('will-prevent-unload', (event) => {
    if (leaves()) event.preventDefault();
  });
}
