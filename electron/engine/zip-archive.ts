import { crc32, inflateRawSync } from 'node:zlib';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { limits } from './limits';

/** One file of a zip archive, as its central directory declares it. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
/** Stands for "see the zip64 record"; no archive within our limits needs one. */
const elsewhere = 0xffffffff;
const encryptedFlag = 1;

/**
 * Reads the central directory of a zip archive (PKWARE's APPNOTE 4.3.12, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)
 * and refuses what would not fit this machine, before a single byte is unpacked.
 */
export function readDirectory(bytes: Uint8Array): Result<ZipEntry[], Fault> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return fail(fault('file-archive-broken'));
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) return fail(bomb('entries', count, limits.archiveEntries));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return fail(fault('file-archive-broken'));
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const encrypted = (view.getUint16(at + 8, true) & encryptedFlag) !== 0;
    if (encrypted || entry.offset === elsewhere) return fail(fault('file-archive-broken'));
    entries.push(entry);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return checkSizes(entries, bytes.length);
}

function checkSizes(entries: ZipEntry[], packed: number): Result<ZipEntry[], Fault> {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.archiveBytes) return fail(bomb('bytes', total, limits.archiveBytes));
  const ratio = Math.round(total / packed);
  if (total > limits.archiveRatioFrom && ratio > limits.archiveRatio) {
    return fail(bomb('ratio', ratio, limits.archiveRatio));
  }
  return ok(entries);
}

/** Unpacks one entry. It never grows beyond its declared size, and must have the declared size and checksum. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, Fault> {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) {
    return fail(fault('file-archive-broken'));
  }
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + names;
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = inflate(packed, entry);
  if (!content.ok) return content;
  const whole = content.value.length === entry.size && crc32(content.value) === entry.checksum;
  return whole ? content : fail(fault('file-archive-broken'));
}

function inflate(packed: Uint8Array, entry: ZipEntry): Result<Uint8Array, Fault> {
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return fail(fault('file-archive-broken'));
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
  } catch (error) {
    const lied = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(lied ? bomb('bytes', entry.size + 1, entry.size) : fault('file-archive-broken'));
  }
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bomb(reason: 'bytes' | 'entries' | 'ratio', found: number, limit: number): Fault {
  return fault('file-archive-bomb', { reason, found: String(found), limit: String(limit) });
}
