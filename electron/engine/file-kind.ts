import type { FileFormat } from '#shared/format/source-table';
import { looksBinary } from './decode-text';

/** What a file is by its first bytes; its name decides only where the bytes leave a choice. */
export type FileKind = FileFormat | 'old-office' | 'binary';

const signatures = [
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  // A zip without entries, and one that claims to be split.
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x07, 0x08] },
  // Excel before 2007, and every workbook with a password.
  { kind: 'old-office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'binary', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
] as const satisfies readonly { kind: FileKind; bytes: readonly number[] }[];

/** Tells workbook, JSON, delimited text and what is none of them apart. JSON in text still has to be parsed to be sure. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const signed = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (signed) return signed.kind;
  if (looksBinary(bytes)) return 'binary';
  return /\.json$/i.test(fileName) ? 'json' : 'csv';
}

/** Whether a text says by itself that it is JSON. A header such as `[code],[name]` begins like a list and is none. */
export function isJsonText(text: string): boolean {
  const begin = /^\s*([{[])/.exec(text)?.[1];
  if (begin === '{') return true;
  if (begin === undefined) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
