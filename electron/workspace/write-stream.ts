import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';

/** What was written. */
export interface WrittenBytes {
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

type Write = (temporary: string) => Promise<Result<WrittenBytes, Fault>>;

/**
 * Writes a body to a file as it comes, reads it back and compares; `atomically` writes a file all or not at all. Faults: those of the disk, `read-back-differs`, `cancelled`.
 */
export async function writeStream(
  atomically: (write: Write) => Promise<Result<WrittenBytes, Fault>>,
  body: Request['body'],
  signal: AbortSignal,
): Promise<Result<WrittenBytes, Fault>> {
  const written = await atomically(async (temporary) => {
    const sent = await take(temporary, body, signal);
    const found = createHash('sha256');
    for await (const piece of createReadStream(temporary, { signal })) found.update(piece as Buffer);
    return found.digest('hex') === sent.sha256 ? ok(sent) : fail(fault('read-back-differs'));
  });
  return signal.aborted ? fail(fault('cancelled')) : written;
}

async function take(file: string, body: Request['body'], signal: AbortSignal): Promise<WrittenBytes> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  let bytes = 0;
  try {
    for await (const piece of body ?? []) {
      signal.throwIfAborted();
      hash.update(piece);
      for (let at = 0; at < piece.byteLength;) at += (await handle.write(piece, at)).bytesWritten;
      bytes += piece.byteLength;
    }
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
