import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { withFault, type FaultKind } from './faults';
import type { Platform, PlatformAnswer } from './platform';

export interface ServedPlatform {
  readonly url: string;
  /** Faults of the next requests, first come first served; afterwards all is well. */
  readonly faults: FaultKind[];
  /** Resolves when so many requests have come since the start. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** The platform behind a socket of this machine; with `tls` it speaks https with that certificate. */
export async function servePlatform(
  platform: Platform,
  { tls, port = 0 }: { readonly tls?: { readonly key: string; readonly cert: string }; readonly port?: number } = {},
): Promise<ServedPlatform> {
  const faults: FaultKind[] = [];
  const watchers = new Set<{ readonly count: number; resolve(): void }>();
  let count = 0;
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void readBody(request).then((body) => {
      const commit = () =>
        platform.handle({
          method: request.method ?? '',
          path: request.url ?? '',
          headers: flatHeaders(request),
          body,
        });
      count += 1;
      const fault = faults.shift();
      if (fault) answerFaulty(request, response, fault, commit);
      else write(response, commit());
      for (const watcher of watchers) if (count >= watcher.count) watcher.resolve();
    });
  };
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo; // a server on a port has no other kind of address
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    faults,
    arrived: (wanted) =>
      new Promise((resolve) => {
        if (count >= wanted) resolve();
        else watchers.add({ count: wanted, resolve });
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerFaulty(
  request: IncomingMessage,
  response: ServerResponse,
  kind: FaultKind,
  commit: () => PlatformAnswer,
): void {
  const faulty = withFault(kind, commit);
  if (faulty.kind === 'lost') request.socket.destroy();
  else if (faulty.kind === 'answer') write(response, faulty.answer);
  else if (faulty.kind === 'late') {
    const timer = setTimeout(() => write(response, faulty.answer), faulty.milliseconds);
    response.once('close', () => clearTimeout(timer));
  } else {
    const { status, headers, body } = faulty.answer;
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body) + 10) });
    response.write(` ${body}`);
  }
}

function write(response: ServerResponse, { status, headers, body }: PlatformAnswer): void {
  response.writeHead(status, headers).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function flatHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]));
}
