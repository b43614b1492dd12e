import { readVarInt } from 'hyparquet/src/thrift.js';

/** Codes of so many bits at most lie within four bytes, wherever they begin. */
export const widestCode = 25;

/**
 * Reads codes of so many bits (1 to 25) from where they begin: runs of one code that repeats, and of codes packed bit by bit.
 * Throws where they end before all are read. Each code is taken out of the four bytes that it lies in by itself: that takes
 * half of the time of a reading bit by bit.
 */
export function readCodes(bytes: Uint8Array, start: number, width: number, codes: Uint32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: start };
  for (let read = 0; read < codes.length;) {
    const header = readVarInt(reader);
    const run = (header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1;
    const count = Math.min(run, codes.length - read);
    if (count === 0) throw new Error('A run of codes is empty');
    if ((header & 1) === 1) {
      // What fills up the last eight may be left out.
      if (reader.offset + Math.ceil((count * width) / 8) > bytes.length) throw new Error('Codes end after their page');
      unpackBits(view, reader.offset, width, codes.subarray(read, read + count));
      reader.offset += (run / 8) * width;
    } else {
      let code = 0;
      for (let bits = 0; bits < width; bits += 8) {
        code |= view.getUint8(reader.offset) << bits;
        reader.offset += 1;
      }
      codes.fill(code, read, read + count);
    }
    read += count;
  }
}

function unpackBits(view: DataView, start: number, width: number, codes: Uint32Array): void {
  const mask = 2 ** width - 1;
  const lastWhole = view.byteLength - 4;
  for (let at = 0; at < codes.length; at += 1) {
    const bit = at * width;
    const byte = start + (bit >>> 3);
    const four = byte <= lastWhole ? view.getInt32(byte, true) : lastBytes(view, byte);
    codes[at] = (four >>> (bit & 7)) & mask;
  }
}

/** What is left from there on, fewer than four bytes, as if noughts came after it. */
function lastBytes(view: DataView, start: number): number {
  let bytes = 0;
  for (let at = start; at < view.byteLength; at += 1) bytes |= view.getUint8(at) << ((at - start) * 8);
  return bytes;
}
