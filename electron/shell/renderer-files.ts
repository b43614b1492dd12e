import { readFile } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The file of `folder` that a URL's path asks for, with its media type; null where it asks for anything else: outside
 * the folder, by whatever spelling, or of a kind that the build does not make.
 */
export function rendererFile(
  folder: string,
  pathname: string,
): { readonly file: string; readonly type: string } | null {
  const relative = decode(pathname === '/' ? '/index.html' : pathname);
  if (relative === null || /[\\\0:]/.test(relative)) return null;
  const file = path.resolve(folder, `.${relative}`);
  const type = mediaTypes[path.extname(file)];
  return file.startsWith(path.resolve(folder) + path.sep) && type ? { file, type } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // a broken percent sequence names no file
  }
}

/** Serves the built renderer out of `folder`; whatever is not in it is not found. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const asked = rendererFile(folder, new URL(request.url).pathname);
    const bytes = asked && (await readFile(asked.file).catch(() => null)); // missing or a folder: not found
    if (!asked || !bytes) return new Response(null, { status: 404 });
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { 'content-type': asked.type, 'cache-control': 'no-cache' },
    });
  };
}
