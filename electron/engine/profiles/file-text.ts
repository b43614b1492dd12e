import { isUtf8 } from 'node:buffer';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { byteOrderMarks, isMostlyUtf8, legacyEncoding, utf16Pattern } from '../decode-text';
import type { FileBytes } from './file-bytes';

/** How a file's bytes become text. `guessed`: nothing in the file says so. `broken`: some bytes are no text in it. */
export interface FileEncoding {
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly guessed: boolean;
  readonly broken: boolean;
}

const headBytes = 1024 * 1024;
const aroundForeign = 64 * 1024;

/** Finds a file's encoding: by its mark, else what is forced, else by reading all of it as UTF-8. */
export async function findEncoding(file: FileBytes, forced: string | null): Promise<Result<FileEncoding, Fault>> {
  const head = await file.head(headBytes);
  const mark = byteOrderMarks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  const known = forced ?? mark?.encoding ?? utf16Pattern(head);
  if (known !== null) {
    const name = labelOf(known);
    if (name === null) return fail(fault('encoding-unknown', { found: known }));
    const broken = (await brokenBytes(file, name)) !== null;
    return ok({ encoding: name, byteOrderMark: mark !== undefined, guessed: false, broken });
  }
  const foreign = await brokenBytes(file, 'utf-8');
  if (foreign === null) return ok({ encoding: 'utf-8', byteOrderMark: false, guessed: false, broken: false });
  if (isMostlyUtf8(foreign)) return ok({ encoding: 'utf-8', byteOrderMark: false, guessed: false, broken: true });
  return ok({ encoding: legacyEncoding(foreign), byteOrderMark: false, guessed: true, broken: false });
}

function labelOf(encoding: string): string | null {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return null; // RangeError: no such label.
  }
}

/** The piece of the file in which the first bytes stand that the encoding does not know; null where it knows all. */
async function brokenBytes(file: FileBytes, encoding: string): Promise<Uint8Array | null> {
  if (encoding === 'utf-8' && (await isAllUtf8(file))) return null;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = new Uint8Array(0);
  for await (const bytes of file.chunks()) {
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      return around(Buffer.concat([before, bytes]));
    }
    before = Uint8Array.from(bytes.subarray(-aroundForeign));
  }
  try {
    decoder.decode();
    return null;
  } catch {
    return before;
  }
}

/** Whether all of a file is UTF-8: without making texts of it, which takes ten times as long. */
async function isAllUtf8(file: FileBytes): Promise<boolean> {
  let begun = new Uint8Array(0);
  for await (const chunk of file.chunks()) {
    const bytes: Uint8Array = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    const whole = bytes.length - bytesBegun(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    begun = Uint8Array.from(bytes.subarray(whole));
  }
  return begun.length === 0;
}

/** How many of the last bytes begin a character of UTF-8 whose end is not there. */
function bytesBegun(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes.at(-back) ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function around(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  return bytes.subarray(Math.max(0, first - aroundForeign), first + 4 * aroundForeign);
}

/** The file's text in pieces, without its mark. Bytes that are no text become U+FFFD, as `broken` has said. */
export async function* textPieces(file: FileBytes, { encoding }: FileEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of file.chunks()) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The beginning of a file's text. `isWhole`: there is no more. */
export interface TextSample {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The beginning of a file's text up to the end of a line, or all of it where it is not longer. */
export async function textSample(file: FileBytes, encoding: FileEncoding, most: number): Promise<TextSample> {
  let text = '';
  for await (const piece of textPieces(file, encoding)) {
    text += piece;
    if (text.length <= most) continue;
    const end = Math.max(text.lastIndexOf('\n', most), text.lastIndexOf('\r', most)) + 1 || most;
    return { text: text.slice(0, end), isWhole: false };
  }
  return { text, isWhole: true };
}
