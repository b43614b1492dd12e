import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Streams a file as an answer, as fast as the page takes it, and removes it behind. It breaks off with the signal. */
export function streamOnce(file: string, type: string, signal: AbortSignal): Promise<Response> {
  // If it cannot be removed now, it goes with the job's folder.
  return streamFile(file, type, signal, () => void rm(file, { force: true }).catch(() => undefined));
}

/** Streams a file as an answer, and leaves it where it is. */
export async function streamFile(
  file: string,
  type: string,
  signal: AbortSignal,
  onClose: () => void = () => undefined,
): Promise<Response> {
  const { size } = await stat(file);
  const stream = createReadStream(file, { signal });
  stream.once('close', onClose);
  return new Response(Readable.toWeb(stream), {
    // The length tells whoever reads a stream that broke off from one that ended.
    headers: { 'content-type': type, 'content-length': String(size), 'cache-control': 'no-store' },
  });
}
