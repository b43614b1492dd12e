import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';

const chunkBytes = 1024 * 1024;

/** A file's bytes: in memory where it is small, so that it is read but once; else from the disk as often as asked. */
export interface FileBytes {
  readonly path: string;
  readonly size: number;
  /** The first bytes, at most so many. */
  head(most: number): Promise<Uint8Array>;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Opens a regular file; null for anything else, since a named pipe would be waited for for ever. Disk errors are thrown. */
export async function openBytes(path: string): Promise<FileBytes | null> {
  const stats = await stat(path);
  if (!stats.isFile()) return null;
  if (stats.size > chunkBytes) return onDisk(path, stats.size);
  const bytes = await readFile(path);
  return {
    path,
    size: bytes.length,
    head: async (most) => bytes.subarray(0, most),
    async *chunks() {
      if (bytes.length > 0) yield bytes;
    },
  };
}

function onDisk(path: string, size: number): FileBytes {
  return {
    path,
    size,
    head: (most) => readHead(path, most),
    async *chunks() {
      for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
        const bytes: Uint8Array = chunk;
        yield bytes;
      }
    },
  };
}

async function readHead(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(most);
    let done = 0;
    for (let read = 1; read > 0 && done < most; done += read) {
      read = (await file.read(bytes, done, most - done)).bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}
