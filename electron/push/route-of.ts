import type { Connection } from '#shared/push/connection';
import type { Route } from './http-sender';

/**
 * How a connection's host is reached: by its own proxy, else as the system says. `resolve` answers as Electron does, such
 * as `PROXY host:8080; DIRECT` (https://www.electronjs.org/docs/latest/api/session#sesresolveproxyurl); of SOCKS nothing
 * is known here, so it is passed over.
 */
export async function routeOf(
  { url, proxy, certificates }: Connection,
  resolve: (url: string) => Promise<string>,
): Promise<Route> {
  if (proxy !== '') return { certificates, proxy };
  const said = await resolve(url).catch(() => 'DIRECT'); // whatever the system cannot say
  const first = said
    .split(';')
    .map((each) => /^\s*(PROXY|HTTPS|DIRECT)\b\s*(\S*)/i.exec(each))
    .find((each) => each !== null);
  const [, kind = 'DIRECT', host = ''] = first ?? [];
  if (kind.toUpperCase() === 'DIRECT' || host === '') return { certificates, proxy: null };
  return { certificates, proxy: `${kind.toUpperCase() === 'HTTPS' ? 'https' : 'http'}://${host}` };
}
