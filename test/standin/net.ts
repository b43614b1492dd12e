import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { handlerOf } from './protocol';
import { strict } from './strict';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Electron's `net`: files, the app's own schemes, and http(s) as Node fetches it. */
export const net = strict('net', {
  isOnline: () => false,
  online: false,
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith('file:')) return fileResponse(fileURLToPath(url.split(/[?#]/)[0] ?? url));
    const handler = handlerOf(url.slice(0, url.indexOf(':')));
    return handler ? handler(new Request(input, init)) : fetch(input, init);
  },
});

async function fileResponse(file: string): Promise<Response> {
  const found = await stat(file).catch(() => null); // whatever the reason, Electron has one name for it
  if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-length': String(found.size),
    },
  });
}
