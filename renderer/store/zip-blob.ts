import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import { fault } from '#shared/base/fault';
import { unpackLimits } from '#shared/workspace-file/manifest';
import {
  centralDirectory,
  contentOffset,
  crc32,
  endReach,
  findDirectory,
  headerReach,
  localHeader,
  readDirectory,
  zipMethods,
  type ZipEntry,
} from '#shared/workspace-file/zip';
import { piecesOf } from './blob-pieces';
import { StoreRefusal } from './store-refusal';

/** What an entry is written from: a text, which is deflated, or bytes that are compressed already. */
export interface ZipContent {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | Blob;
}

/** An entry's bytes as they will stand in the file, and what is known of them. */
export interface PackedContent {
  readonly name: string;
  readonly method: number;
  readonly packed: Blob;
  readonly crc: number;
  readonly size: number;
  readonly sha256: string;
}

/** Prepares an entry. A Blob is read once and stays where it is; texts are deflated. */
export async function packContent(
  { name, content }: ZipContent,
  work: (bytes: number) => Promise<void>,
): Promise<PackedContent> {
  const hash = sha256.create();
  let crc = 0;
  const pieces = content instanceof Blob ? piecesOf(content) : [content];
  for await (const piece of pieces) {
    hash.update(piece);
    crc = crc32(piece, crc);
    await work(piece.byteLength);
  }
  const isBlob = content instanceof Blob;
  return {
    name,
    method: isBlob ? zipMethods.stored : zipMethods.deflated,
    packed: isBlob ? content : new Blob([new Uint8Array(deflateSync(content, { level: 6 }))]),
    crc,
    size: isBlob ? content.size : content.byteLength,
    sha256: bytesToHex(hash.digest()),
  };
}

/** The prepared entries as one file. */
export function zipBlob(contents: readonly PackedContent[]): Blob {
  const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, method, packed, crc, size } of contents) {
    const entry = { name, method, crc, packed: packed.size, size, offset };
    entries.push(entry);
    const header = localHeader(entry);
    parts.push(header, packed);
    offset += header.byteLength + packed.size;
  }
  return new Blob([...parts, centralDirectory(entries, offset)]);
}

/** A file's entries by their names, in the order in which it lists them; null where it is no ZIP file that is read here. */
export async function openZip(file: Blob): Promise<ReadonlyMap<string, ZipEntry> | null> {
  const tail = new Uint8Array(await file.slice(Math.max(0, file.size - endReach)).arrayBuffer());
  const place = findDirectory(tail, file.size);
  if (!place || place.size > unpackLimits.directory) return null;
  const bytes = new Uint8Array(await file.slice(place.start, place.start + place.size).arrayBuffer());
  const entries = readDirectory(bytes, place.entries);
  if (!entries) return null;
  const byName = new Map(entries.map((each) => [each.name, each]));
  return byName.size === entries.length ? byName : null;
}

/** An entry's bytes as they stand in the file; null where the file ends before them. */
export async function packedBytes(file: Blob, { offset, packed }: ZipEntry): Promise<Blob | null> {
  const start = contentOffset(new Uint8Array(await file.slice(offset, offset + headerReach).arrayBuffer()));
  if (start === null || offset + start + packed > file.size) return null;
  return file.slice(offset + start, offset + start + packed);
}

/**
 * An entry unpacked in memory, at most as long as its record says and `limit` allows: more is refused as `workspace-bomb`
 * before it is there. Null where it is damaged.
 */
export async function inflate(packed: Blob, entry: ZipEntry, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (entry.size > limit) throw bomb(entry.size, limit);
  if (entry.method === zipMethods.stored) {
    return packed.size === entry.size ? new Uint8Array(await packed.arrayBuffer()) : null;
  }
  const out = new Uint8Array(entry.size);
  let size = 0;
  let isWhole = false;
  const inflater = new Inflate((chunk, isLast) => {
    if (size + chunk.byteLength > out.byteLength) throw bomb(size + chunk.byteLength, entry.size);
    out.set(chunk, size);
    size += chunk.byteLength;
    isWhole = isLast;
  });
  try {
    // Small pieces: what one of them unpacks to is in memory before it can be counted.
    const bytes = new Uint8Array(await packed.arrayBuffer());
    for (let at = 0; at < bytes.byteLength; at += inflatePiece) {
      inflater.push(bytes.subarray(at, at + inflatePiece), at + inflatePiece >= bytes.byteLength);
    }
  } catch (error) {
    if (error instanceof StoreRefusal) throw error;
    return null; // no deflated data
  }
  return isWhole && size === out.byteLength ? out : null;
}

const inflatePiece = 16 * 1024;

/** Refuses a file that would unpack to more than is reasonable, by what its directory says. */
export function refuseBombs(file: Blob, entries: Iterable<ZipEntry>): void {
  let total = 0;
  for (const { size } of entries) total += size;
  const { total: most, ratio, ratioFrom } = unpackLimits;
  if (total > most) throw bomb(total, most);
  if (total > ratioFrom && total > file.size * ratio) throw bomb(total, file.size * ratio);
}

function bomb(found: number, limit: number): StoreRefusal {
  return new StoreRefusal(fault('workspace-bomb', { found: String(found), limit: String(limit), reason: 'bytes' }));
}
