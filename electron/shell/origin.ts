import { appHost, appScheme } from '#shared/contract/names';

/** The one page there is. */
export const pageUrl = `${appScheme}://${appHost}/`;

/** Whether a URL lies in the app's own origin. (Node knows no `origin` of a scheme of ours, so its parts are compared.) */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${appScheme}:` && parsed.host === appHost && parsed.username === '';
}

/** Whether a URL is the app's page itself, whatever its query and fragment: where a reload goes. */
export function isPageUrl(url: string): boolean {
  return isOwnUrl(url) && URL.parse(url)?.pathname === '/';
}

/**
 * Whether a request comes from the app's own page. Chromium sets both headers itself, scripts cannot; it sends neither
 * with a plain GET over a scheme of ours, where other origins are kept out by that scheme not being `corsEnabled`.
 */
export function isOwnRequest(headers: { get(name: string): string | null }): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || isOwnUrl(`${origin}/`);
}
