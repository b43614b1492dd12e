import type { WebContents } from 'electron';
import { outsideLink } from './links';
import { isPageUrl } from './origin';

/**
 * Keeps every page where it is: only a reload of the app's own page may navigate, no window opens, no webview attaches.
 * Https links go to `openOutside` instead.
 * https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 */
export function guardNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openOutside: (url: string) => void,
): void {
  const refuse = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = outsideLink(url);
    if (link) openOutside(link);
    return { action: 'deny' };
  });
}
