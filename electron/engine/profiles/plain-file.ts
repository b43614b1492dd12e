import { Decompress } from 'fzstd';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { readFault, systemCode } from '../../disk/disk-fault';

/** What an unpacked profile file may weigh at most: beyond it, it is a bomb or too much for this machine. */
const mostBytes = 64 * 1024 * 1024 * 1024;

/** Answers the path of the file itself, or of what it packs (.gz, .zst), unpacked into the folder. */
export async function plainFile(
  file: string,
  head: Uint8Array,
  folder: () => Promise<string>,
): Promise<Result<string, Fault>> {
  const packing = packingOf(head);
  if (packing === null) return ok(file);
  try {
    const plain = path.join(await folder(), 'unpacked');
    const unpack = packing === 'gzip' ? createGunzip() : unpackZstandard();
    await pipeline(createReadStream(file), unpack, counted(), createWriteStream(plain, { mode: 0o600 }));
    return ok(plain);
  } catch (error) {
    if (error instanceof TooMuch) {
      return fail(
        fault('file-archive-bomb', { reason: 'bytes', found: String(error.bytes), limit: String(mostBytes) }),
      );
    }
    const code = systemCode(error);
    return fail(
      code === null || code.startsWith('Z_') ? fault('file-archive-broken') : readFault(error, path.basename(file)),
    );
  }
}

/** The name of a packed file without the ending of its packing. */
export function plainName(name: string): string {
  return name.replace(/\.(gz|zst|zstd)$/i, '');
}

function packingOf(head: Uint8Array): 'gzip' | 'zstandard' | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd ? 'zstandard' : null;
}

/** Node itself reads Zstandard from 22.15 on; the oldest that is supported does not. */
function unpackZstandard(): Transform {
  let ended = false;
  const transform: Transform = new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      attempt(() => stream.push(chunk), done);
    },
    flush(done) {
      attempt(
        () => stream.push(new Uint8Array(0), true),
        (error) => done(error ?? (ended ? null : new Error('cut off'))),
      );
    },
  });
  const stream = new Decompress((chunk, final) => {
    transform.push(chunk.slice());
    ended ||= final === true;
  });
  return transform;
}

function attempt(act: () => void, done: TransformCallback): void {
  try {
    act();
    done();
  } catch (error) {
    done(error instanceof Error ? error : new Error('unpacking failed'));
  }
}

class TooMuch extends Error {
  constructor(readonly bytes: number) {
    super('too much');
  }
}

function counted(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(new TooMuch(bytes));
      else done(null, chunk);
    },
  });
}
