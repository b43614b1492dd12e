import { freshMemory, type PageMemory } from './page-memory';

/** What is short is moved as sixteen bytes, of which what comes next overwrites those that were too many. */
const shortMove = 16;
/** So much of a block is unpacked with more care: its last elements, behind which nothing may be read. */
const careful = 32;

/** By the first byte of an element that is a copy: its length, above it the upper bits of its distance, and how many bytes follow. */
const copies = Uint16Array.from({ length: 256 }, (_, tag) => {
  const length = (tag >> 2) + 1;
  switch (tag & 3) {
    case 1:
      return (1 << 11) | ((tag >> 5) << 8) | (((tag >> 2) & 7) + 4);
    case 2:
      return (2 << 11) | length;
    case 3:
      return (4 << 11) | length;
    default:
      return 0;
  }
});
/** What of four bytes belongs to an element that so many follow in. */
const following = Int32Array.of(0, 0xff, 0xffff, 0, -1);

/**
 * Unpacks a block of Snappy, most of it sixteen bytes at a time, into `size` bytes of the memory. Throws where it is damaged:
 * it ends within an element, refers to what is before its beginning, or unpacks to another size.
 */
export function unpackSnappy(packed: Uint8Array, size: number, memory: PageMemory = freshMemory): Uint8Array {
  const unpacked = memory.bytes(size + shortMove);
  const source = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const target = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
  const end = packed.length;
  const safe = end - careful;
  let from = 0;
  let to = 0;
  // The unpacked size stands before all, seven bits a byte; it is known.
  while (from < end && (packed[from] ?? 0) >= 128) from += 1;
  from += 1;
  while (from < end) {
    const tag = packed[from] ?? 0;
    from += 1;
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1;
      if (length <= shortMove && from < safe) {
        if (to + length > size) throw new Error(tooLong);
        target.setInt32(to, source.getInt32(from, true), true);
        if (length > 4) {
          target.setInt32(to + 4, source.getInt32(from + 4, true), true);
          target.setInt32(to + 8, source.getInt32(from + 8, true), true);
          target.setInt32(to + 12, source.getInt32(from + 12, true), true);
        }
      } else {
        if (length > 60) {
          const bytes = length - 60;
          length = littleEndian(packed, from, bytes) + 1;
          from += bytes;
        }
        if (from + length > end || to + length > size) throw new Error(tooLong);
        unpacked.set(packed.subarray(from, from + length), to);
      }
      from += length;
      to += length;
      continue;
    }
    const copy = copies[tag] ?? 0;
    const length = copy & 0xff;
    const bytes = copy >> 11;
    const rest =
      from < safe ? source.getInt32(from, true) & (following[bytes] ?? 0) : littleEndian(packed, from, bytes);
    const back = (copy & 0x700) + rest;
    from += bytes;
    if (from > end || back <= 0 || back > to || to + length > size) throw new Error('A copy is of what is not there');
    const start = to - back;
    const stop = to + length;
    // A copy may go on into what it has just written, which four bytes at a time must not be behind.
    if (back < 4) for (let at = 0; at < length; at += 1) unpacked[to + at] = unpacked[start + at] ?? 0;
    else if (length <= shortMove) {
      target.setInt32(to, target.getInt32(start, true), true);
      target.setInt32(to + 4, target.getInt32(start + 4, true), true);
      target.setInt32(to + 8, target.getInt32(start + 8, true), true);
      target.setInt32(to + 12, target.getInt32(start + 12, true), true);
    } else for (let at = 0; at < length; at += 4) target.setInt32(to + at, target.getInt32(start + at, true), true);
    to = stop;
  }
  if (to !== size) throw new Error('A block is shorter than it says');
  return unpacked.subarray(0, size);
}

const tooLong = 'A literal is longer than its block';

function littleEndian(bytes: Uint8Array, start: number, count: number): number {
  let number = 0;
  for (let at = count - 1; at >= 0; at -= 1) number = number * 256 + (bytes[start + at] ?? 0);
  return number;
}
