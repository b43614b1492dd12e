/**
 * Where a page of a custom scheme lives in Chromium: `app://host/path` is `http://host.app.localhost/path`. Names under
 * `localhost` are secure contexts, and the fixed origin keeps IndexedDB from one start to the next, whatever port the
 * server has.
 */

/** The http address of a URL of one of `schemes`; any other URL unchanged. */
export function toHttp(url: string, schemes: ReadonlySet<string>): string {
  const parts = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const [, scheme = '', host = '', rest = ''] = parts ?? [];
  if (!schemes.has(scheme)) return url;
  return `http://${host}.${scheme}.localhost${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** The custom scheme's URL of an http address of `toHttp`; any other URL unchanged. */
export function fromHttp(url: string, schemes: ReadonlySet<string>): string {
  const parts = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost(?::80)?(?=[/?#]|$)(.*)$/i.exec(url);
  const [, host = '', scheme = '', rest = ''] = parts ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** The origin that Electron would name for a URL; `null` as text where there is none. */
export function originOf(url: string, schemes: ReadonlySet<string>): string {
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/i.exec(url) ?? [];
  if (schemes.has(scheme)) return `${scheme}://${host}`;
  return URL.canParse(url) ? new URL(url).origin : 'null';
}

/**
 * Chromium's `--host-resolver-rules`: each scheme's hosts go to the server's port, loopback stays as it is (a development
 * server), and nothing else resolves, so that no page and no part of Chromium reaches the network.
 */
export function resolverRules(schemes: Iterable<string>, port: number): string {
  const own = [...schemes].map((scheme) => `MAP *.${scheme}.localhost:80 127.0.0.1:${port}`);
  return [...own, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}
