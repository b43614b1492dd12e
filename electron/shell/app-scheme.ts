import type { Protocol } from 'electron';
import { appScheme, bulkPrefix } from '#shared/contract/names';
import { isOwnUrl } from './origin';

/** What the scheme is made of: each answers a request of the app's own origin. */
export interface AppSchemeParts {
  readonly bulk: (request: Request) => Promise<Response>;
  readonly files: (request: Request) => Promise<Response>;
  /** Put onto every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the scheme a real origin with fetch and streams. Electron wants this before it is ready. */
export function declareAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the scheme: bulk paths and the renderer's files, nothing else. Answers the function that ends it.
 * https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export function serveAppScheme(protocol: Pick<Protocol, 'handle' | 'unhandle'>, parts: AppSchemeParts): () => void {
  protocol.handle(appScheme, (request) => answerAppScheme(request, parts));
  return () => protocol.unhandle(appScheme);
}

/** One answer of the scheme, with the headers that every answer carries. */
export async function answerAppScheme(request: Request, parts: AppSchemeParts): Promise<Response> {
  const answer = await route(request, parts);
  for (const [name, value] of Object.entries(parts.headers)) answer.headers.set(name, value);
  return answer;
}

function route(request: Request, { bulk, files }: AppSchemeParts): Promise<Response> {
  if (!isOwnUrl(request.url)) return Promise.resolve(new Response(null, { status: 404 }));
  return new URL(request.url).pathname.startsWith(bulkPrefix) ? bulk(request) : files(request);
}
