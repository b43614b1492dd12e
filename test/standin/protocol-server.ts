import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fromHttp } from './scheme-address';

/** What the server asks of the schemes. */
export interface SchemeAnswers {
  readonly schemes: ReadonlySet<string>;
  handlerOf(scheme: string): ((request: Request) => Response | Promise<Response>) | undefined;
}

/** The server's whereabouts. Requests are answered only with the cookie `cookieName` = `token`. */
export interface ProtocolServer {
  readonly port: number;
  readonly token: string;
  close(): void;
}

export const cookieName = 'electron-standin';

/** Headers of the connection, which a request of a custom scheme would not have. */
const connectionHeaders: ReadonlySet<string> = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** Serves custom schemes to Chromium over http on loopback, with a random port and a random token. */
export async function startProtocolServer(answers: SchemeAnswers): Promise<ProtocolServer> {
  const token = randomBytes(24).toString('hex');
  const server = createServer((request, response) => {
    serve(answers, token, request, response).catch((error: unknown) => {
      process.stderr.write(`electron stand-in: ${String(error)}\n`);
      response.destroy(); // Electron fails the request where a handler throws
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), token, close: () => server.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port; // a TCP server that listens has one
}

async function serve(
  { schemes, handlerOf }: SchemeAnswers,
  token: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = `http://${message.headers.host ?? ''}${message.url ?? '/'}`;
  const url = fromHttp(address, schemes);
  const handler = handlerOf(url.slice(0, url.indexOf(':')));
  if (!hasToken(message.headers.cookie ?? '', token)) return void response.writeHead(403).end();
  if (!handler) return void response.writeHead(404).end();
  // A browser asks for an icon of its own accord, Electron does not: the app is not asked, and the page hears no error.
  if (message.url === '/favicon.ico') return void response.writeHead(204).end();

  const answer = await handler(toRequest(url, message, schemes));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body || message.method === 'HEAD') return void response.end();
  // The two declarations of a web stream, the DOM's and Node's, are one class at run time.
  const body = Readable.fromWeb(answer.body as NodeReadableStream);
  body.on('error', () => response.destroy());
  response.on('close', () => body.destroy());
  body.pipe(response);
}

function toRequest(url: string, message: IncomingMessage, schemes: ReadonlySet<string>): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value === undefined || connectionHeaders.has(name)) continue;
    const text = [value].flat().join(', ');
    if (name === 'cookie') setUnlessEmpty(headers, name, withoutToken(text));
    else headers.set(name, name === 'origin' || name === 'referer' ? fromHttp(text, schemes) : text);
  }
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(message), duplex: 'half' } : {}),
  } as RequestInit); // `duplex` is Node's, and it demands it for a streaming body
}

function setUnlessEmpty(headers: Headers, name: string, value: string): void {
  if (value) headers.set(name, value);
}

function cookies(header: string): string[] {
  return header.split(';').map((pair) => pair.trim());
}

function withoutToken(header: string): string {
  return cookies(header)
    .filter((pair) => !pair.startsWith(`${cookieName}=`))
    .join('; ');
}

function hasToken(header: string, token: string): boolean {
  const expected = Buffer.from(`${cookieName}=${token}`);
  return cookies(header)
    .map((pair) => Buffer.from(pair))
    .some((pair) => pair.length === expected.length && timingSafeEqual(pair, expected));
}
