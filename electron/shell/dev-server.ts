/**
 * The development server's URL; null in a packaged app, whatever its environment says, and for anything but a loopback
 * http address.
 */
export function devServerUrl(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): URL | null {
  const url = isPackaged ? null : URL.parse(env['VITE_DEV_SERVER_URL'] ?? '');
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url : null;
}

/** Serves the page's files from the development server, so that the page keeps the app's own origin there too. */
export function serveDevServer(
  server: URL,
  fetchLike: (url: string) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = await fetchLike(new URL(pathname + search, server).href);
    // The body arrives decoded; its length and encoding of before would be wrong now.
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    return new Response(answer.body, { status: answer.status, headers });
  };
}
