/** How much of a Blob is in memory at a time, in bytes. */
const pieceSize = 4 * 1024 * 1024;

/** A Blob's bytes piece by piece. */
export async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  for (let at = 0; at < blob.size; at += pieceSize) {
    yield new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer());
  }
  return undefined;
}

/** Gathers bytes into Blobs as they come, so that the browser can put them on its disk instead of this memory. */
export function gatherBlob(): { add(bytes: Uint8Array<ArrayBuffer>): void; end(): Blob } {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) blobs.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    add(bytes) {
      waiting.push(bytes);
      size += bytes.byteLength;
      if (size >= pieceSize) flush();
    },
    end() {
      flush();
      return new Blob(blobs);
    },
  };
}
