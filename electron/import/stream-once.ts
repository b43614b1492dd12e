import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Bytes that are read at once: in pieces of Node's usual 64 KB a large file takes four times as long. */
const pieceBytes = 1024 * 1024;

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
  const stream = createReadStream(file, { signal, highWaterMark: pieceBytes });
  stream.once('close', onClose);
  // Left alone, Node would take the high-water mark for a number of pieces and read the whole file ahead.
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: pieceBytes });
  return new Response(Readable.toWeb(stream, { strategy }), {
    // The length tells whoever reads a stream that broke off from one that ended.
    headers: { 'content-type': type, 'content-length': String(size), 'cache-control': 'no-store' },
  });
}
