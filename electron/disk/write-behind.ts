import type { FileHandle } from 'node:fs/promises';

/** A file that is written while the bytes that follow are still on their way. */
export interface WriteBehind {
  /** Takes the piece over; waits only where much is not on the disk yet. Rejects with what went wrong before. */
  add(piece: Uint8Array): Promise<void>;
  /** Resolves when all that was added is written. */
  finish(): Promise<void>;
}

/** A write for each piece of a stream, each waited for, takes twice as long as the stream itself. */
const batchBytes = 1024 * 1024;

/** Writes to the end of the file in batches, the next of which gathers meanwhile: two of them stand in memory at most. */
export function writeBehind(file: Pick<FileHandle, 'appendFile'>): WriteBehind {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const batch = Buffer.concat(gathered);
    gathered = [];
    bytes = 0;
    await writing;
    writing = file.appendFile(batch);
    writing.catch(() => undefined); // told by the next call
  };
  return {
    async add(piece) {
      gathered.push(piece);
      bytes += piece.byteLength;
      if (bytes >= batchBytes) await write();
    },
    async finish() {
      await write();
      await writing;
    },
  };
}
