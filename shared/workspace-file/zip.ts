/*
 * The part of the ZIP format that a workspace file needs (APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT): stored and deflated entries with UTF-8 names, no encryption
 * and no ZIP64, so 4 GiB and 65,535 entries at most. Bytes of entries stand wherever the caller keeps them; here are only
 * the records around them.
 */

/** How an entry's bytes stand in the file. */
export const zipMethods = { stored: 0, deflated: 8 } as const;

/** One entry as its records say; `offset` is where its local header begins. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** In bytes, as it stands in the file. */
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The largest file that these records can describe, in bytes, and the most entries. */
export const zipLimits = { bytes: 0xffff_ffff, entries: 0xffff } as const;

const signatures = { local: 0x0403_4b50, central: 0x0201_4b50, end: 0x0605_4b50 } as const;
const localSize = 30;
const centralSize = 46;
/** The end record without a comment. */
export const endSize = 22;
/** How many of the last bytes are enough to find the end record, whatever comment it has. */
export const endReach = endSize + 0xffff;

const utf8Flag = 0x0800;
/** Midnight of 1 January 1980, the first that the format knows: files of equal content are equal. */
const noDate = 0x0021;
/** What every reader of 1993 and later understands. */
const version = 20;

/** The header that stands before an entry's bytes. */
export function localHeader({ name, method, crc, packed, size }: Omit<ZipEntry, 'offset'>): Uint8Array<ArrayBuffer> {
  const { bytes, view, named } = record(localSize, name);
  view.setUint32(0, signatures.local, true);
  view.setUint16(4, version, true);
  view.setUint16(6, utf8Flag, true);
  view.setUint16(8, method, true);
  view.setUint16(12, noDate, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, packed, true);
  view.setUint32(22, size, true);
  view.setUint16(26, named.byteLength, true);
  return bytes;
}

/** How many bytes the header takes. */
export function localHeaderSize(name: string): number {
  return localSize + new TextEncoder().encode(name).byteLength;
}

/** The directory that stands behind all entries, from which a file is read; `start` is where it begins. */
export function centralDirectory(entries: readonly ZipEntry[], start: number): Uint8Array<ArrayBuffer> {
  const records = entries.map(centralRecord);
  const length = records.reduce((sum, each) => sum + each.byteLength, 0);
  const bytes = new Uint8Array(length + endSize);
  let at = 0;
  for (const each of records) {
    bytes.set(each, at);
    at += each.byteLength;
  }
  const view = new DataView(bytes.buffer, length);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return bytes;
}

function centralRecord({ name, method, crc, packed, size, offset }: ZipEntry): Uint8Array {
  const { bytes, view, named } = record(centralSize, name);
  view.setUint32(0, signatures.central, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  view.setUint16(8, utf8Flag, true);
  view.setUint16(10, method, true);
  view.setUint16(14, noDate, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(28, named.byteLength, true);
  view.setUint32(42, offset, true);
  return bytes;
}

function record(size: number, name: string) {
  const named = new TextEncoder().encode(name);
  const bytes = new Uint8Array(size + named.byteLength);
  bytes.set(named, size);
  return { bytes, view: new DataView(bytes.buffer), named };
}

/** Where the directory of a file stands. */
export interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly entries: number;
}

/** Finds the directory by the last bytes of a file of that size; null where they are of no ZIP file that is read here. */
export function findDirectory(tail: Uint8Array, fileSize: number): DirectoryPlace | null {
  const view = viewOf(tail);
  for (let at = tail.byteLength - endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== tail.byteLength) continue;
    const entries = view.getUint16(at + 10, true);
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    return start + size === fileSize - tail.byteLength + at ? { start, size, entries } : null;
  }
  return null;
}

/** The entries of a directory; null where it is damaged, or says what is not read here. */
export function readDirectory(bytes: Uint8Array, count: number): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let read = 0; read < count; read += 1) {
    if (at + centralSize > bytes.byteLength || view.getUint32(at, true) !== signatures.central) return null;
    const method = view.getUint16(at + 10, true);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + centralSize + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
    const isKnown = method === zipMethods.stored || method === zipMethods.deflated;
    if (!isKnown || next > bytes.byteLength) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + centralSize, at + centralSize + (nameSize ?? 0))),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === bytes.byteLength ? entries : null;
}

/** How many bytes stand between the beginning of an entry and its content; null where there is no entry. */
export function contentOffset(header: Uint8Array): number | null {
  const view = viewOf(header);
  if (header.byteLength < localSize || view.getUint32(0, true) !== signatures.local) return null;
  return localSize + view.getUint16(26, true) + view.getUint16(28, true);
}

/** The bytes of an entry's header that tell how long it is. */
export const headerReach = localSize;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

/** The CRC-32 of what came before, continued by these bytes; the first call is given 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  // By index: an iterator over millions of bytes takes several times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
