import { freshMemory, type PageMemory } from './page-memory';

/** Copies may write so many bytes on, which what comes next overwrites. */
const slack = 8;
/** From so many bytes on it is faster to have them copied at once. */
const longRun = 64;

/**
 * Unpacks a block of Snappy, four bytes at a time, into `size` bytes of the memory. Throws where it is damaged: it ends within
 * an element, refers to what is before its beginning, or unpacks to another size.
 */
export function unpackSnappy(packed: Uint8Array, size: number, memory: PageMemory = freshMemory): Uint8Array {
  const unpacked = memory.bytes(size + slack);
  const source = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const target = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
  const end = packed.length;
  let from = 0;
  let to = 0;
  // The unpacked size stands before all, seven bits a byte; it is known.
  while (from < end && (packed[from] ?? 0) >= 128) from += 1;
  from += 1;
  while (from < end) {
    const tag = packed[from] ?? 0;
    from += 1;
    if ((tag & 3) === 0) {
      let length = tag >> 2;
      if (length >= 60) {
        const bytes = length - 59;
        length = littleEndian(packed, from, bytes);
        from += bytes;
      }
      length += 1;
      if (from + length > end || to + length > size) throw new Error('A literal is longer than its block');
      if (length > longRun || from + length + slack > end) unpacked.set(packed.subarray(from, from + length), to);
      else for (let at = 0; at < length; at += 4) target.setInt32(to + at, source.getInt32(from + at, true), true);
      from += length;
      to += length;
      continue;
    }
    let length = (tag >> 2) + 1;
    let back = 0;
    if ((tag & 3) === 1) {
      length = ((tag >> 2) & 7) + 4;
      back = ((tag >> 5) << 8) | (packed[from] ?? 0);
      from += 1;
    } else if ((tag & 3) === 2) {
      back = (packed[from] ?? 0) | ((packed[from + 1] ?? 0) << 8);
      from += 2;
    } else {
      back = littleEndian(packed, from, 4);
      from += 4;
    }
    if (from > end || back === 0 || back > to || to + length > size) throw new Error('A copy is of what is not there');
    const stop = to + length;
    // A copy may go on into what it has just written, which four bytes at a time must not be behind.
    if (back >= 4) for (; to < stop; to += 4) target.setInt32(to, target.getInt32(to - back, true), true);
    else for (; to < stop; to += 1) unpacked[to] = unpacked[to - back] ?? 0;
    to = stop;
  }
  if (to !== size) throw new Error('A block is shorter than it says');
  return unpacked.subarray(0, size);
}

function littleEndian(bytes: Uint8Array, start: number, count: number): number {
  let number = 0;
  for (let at = count - 1; at >= 0; at -= 1) number = number * 256 + (bytes[start + at] ?? 0);
  return number;
}
