/*
 * The part of the ZIP format that a workspace file needs (APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT): stored and deflated entries with UTF-8 names, no
 * encryption. What does not fit the 32 bits of old is said by ZIP64 records (4.3.14, 4.5.3), and only then, so that small
 * files are read by anything. Bytes of entries stand wherever the caller keeps them; here are only the records around them.
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

/** What a field of 32 or 16 bits says where its number stands in a ZIP64 record. */
const elsewhere = { long: 0xffff_ffff, short: 0xffff } as const;

const signatures = {
  local: 0x0403_4b50,
  central: 0x0201_4b50,
  end: 0x0605_4b50,
  end64: 0x0606_4b50,
  locator64: 0x0706_4b50,
} as const;
const localSize = 30;
const centralSize = 46;
/** The end record without a comment, and what stands before it where 32 bits are not enough. */
const endSize = 22;
const [end64Size, locator64Size] = [56, 20];
/** How many of the last bytes are enough to find the end records, whatever comment there is. */
export const endReach = end64Size + locator64Size + endSize + 0xffff;
/** The field of an entry's record that holds numbers of 64 bits. */
const extra64 = 0x0001;

const utf8Flag = 0x0800;
/** Midnight of 1 January 1980, the first that the format knows: files of equal content are equal. */
const noDate = 0x0021;
/** What every reader of 1993 and later understands, and what ZIP64 asks for. */
const [version, version64] = [20, 45];

/** The header that stands before an entry's bytes. */
export function localHeader({ name, method, crc, packed, size }: Omit<ZipEntry, 'offset'>): Uint8Array<ArrayBuffer> {
  // Here both sizes stand in the field or neither does (4.5.3).
  const far = packed >= elsewhere.long || size >= elsewhere.long ? [size, packed] : [];
  const { bytes, view, named } = record(localSize, name, far);
  view.setUint32(0, signatures.local, true);
  view.setUint16(4, far.length > 0 ? version64 : version, true);
  view.setUint16(6, utf8Flag, true);
  view.setUint16(8, method, true);
  view.setUint16(12, noDate, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, far.length > 0 ? elsewhere.long : packed, true);
  view.setUint32(22, far.length > 0 ? elsewhere.long : size, true);
  view.setUint16(26, named.byteLength, true);
  view.setUint16(28, bytes.byteLength - localSize - named.byteLength, true);
  return bytes;
}

/** The directory that stands behind all entries, from which a file is read; `start` is where it begins. */
export function centralDirectory(entries: readonly ZipEntry[], start: number): Uint8Array<ArrayBuffer> {
  const records = entries.map(centralRecord);
  const length = records.reduce((sum, each) => sum + each.byteLength, 0);
  const isFar = entries.length >= elsewhere.short || length >= elsewhere.long || start >= elsewhere.long;
  const far = isFar ? end64Records(entries.length, length, start) : new Uint8Array();
  const bytes = new Uint8Array(length + far.byteLength + endSize);
  let at = 0;
  for (const each of [...records, far]) {
    bytes.set(each, at);
    at += each.byteLength;
  }
  const view = new DataView(bytes.buffer, at);
  view.setUint32(0, signatures.end, true);
  const count = Math.min(entries.length, elsewhere.short);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, Math.min(length, elsewhere.long), true);
  view.setUint32(16, Math.min(start, elsewhere.long), true);
  return bytes;
}

/** The end record with numbers of 64 bits, and what says where it stands. */
function end64Records(entries: number, length: number, start: number): Uint8Array {
  const bytes = new Uint8Array(end64Size + locator64Size);
  const view = viewOf(bytes);
  view.setUint32(0, signatures.end64, true);
  setLong(view, 4, end64Size - 12);
  view.setUint16(12, version64, true);
  view.setUint16(14, version64, true);
  for (const at of [24, 32]) setLong(view, at, entries);
  setLong(view, 40, length);
  setLong(view, 48, start);
  view.setUint32(end64Size, signatures.locator64, true);
  setLong(view, end64Size + 8, start + length);
  view.setUint32(end64Size + 16, 1, true);
  return bytes;
}

function centralRecord({ name, method, crc, packed, size, offset }: ZipEntry): Uint8Array {
  const far = [size, packed, offset].filter((each) => each >= elsewhere.long);
  const { bytes, view, named } = record(centralSize, name, far);
  view.setUint32(0, signatures.central, true);
  const needed = far.length > 0 ? version64 : version;
  view.setUint16(4, needed, true);
  view.setUint16(6, needed, true);
  view.setUint16(8, utf8Flag, true);
  view.setUint16(10, method, true);
  view.setUint16(14, noDate, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, Math.min(packed, elsewhere.long), true);
  view.setUint32(24, Math.min(size, elsewhere.long), true);
  view.setUint16(28, named.byteLength, true);
  view.setUint16(30, bytes.byteLength - centralSize - named.byteLength, true);
  view.setUint32(42, Math.min(offset, elsewhere.long), true);
  return bytes;
}

/** A record with its name behind it, and the field with the numbers that do not fit into it. */
function record(size: number, name: string, far: readonly number[]) {
  const named = new TextEncoder().encode(name);
  const bytes = new Uint8Array(size + named.byteLength + (far.length > 0 ? 4 + far.length * 8 : 0));
  bytes.set(named, size);
  const view = new DataView(bytes.buffer);
  if (far.length > 0) {
    const at = size + named.byteLength;
    view.setUint16(at, extra64, true);
    view.setUint16(at + 2, far.length * 8, true);
    far.forEach((each, place) => setLong(view, at + 4 + place * 8, each));
  }
  return { bytes, view, named };
}

function setLong(view: DataView, at: number, value: number): void {
  view.setBigUint64(at, BigInt(value), true);
}

/** A number of 64 bits; one that nobody can count with is infinite, so that nothing fits it. */
function getLong(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value);
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
    const isFar = entries === elsewhere.short || size === elsewhere.long || start === elsewhere.long;
    const far = isFar ? findEnd64(view, at - locator64Size - end64Size) : null;
    const place = far ?? { start, size, entries };
    const end = fileSize - tail.byteLength + at - (far ? locator64Size + end64Size : 0);
    return place.start + place.size === end ? place : null;
  }
  return null;
}

/** What the end record of 64 bits says that stands there; null where none does. */
function findEnd64(view: DataView, at: number): DirectoryPlace | null {
  if (at < 0 || view.getUint32(at, true) !== signatures.end64) return null;
  if (view.getUint32(at + end64Size, true) !== signatures.locator64) return null;
  return { entries: getLong(view, at + 32), size: getLong(view, at + 40), start: getLong(view, at + 48) };
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
    const named = at + centralSize + (nameSize ?? 0);
    const [size, packed, offset] = longNumbers(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      bytes.subarray(named, named + (extraSize ?? 0)),
    );
    if (size === undefined || packed === undefined || offset === undefined) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + centralSize, named));
    entries.push({ name, method, crc: view.getUint32(at + 16, true), packed, size, offset });
    at = next;
  }
  return at === bytes.byteLength ? entries : null;
}

/** The numbers with those in the place of which the extra fields say longer ones; undefined for one that they lack. */
function longNumbers(short: readonly number[], extra: Uint8Array): readonly (number | undefined)[] {
  if (!short.includes(elsewhere.long)) return short;
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== extra64) continue;
    const end = Math.min(extra.byteLength, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return short.map((each) => {
      if (each !== elsewhere.long) return each;
      next += 8;
      return next <= end ? getLong(view, next - 8) : undefined;
    });
  }
  // Without the field the number is what it says: exactly as large as fits.
  return short;
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
