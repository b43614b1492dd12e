import { analyse } from 'chardet';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { placeOf } from './delimited-rows';

/** A file's text without its byte order mark, and how it was found. `encoding` is a WHATWG label. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
}

const sampleBytes = 64 * 1024;
/** Byte order marks and what they say. */
export const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Turns bytes into text: by byte order mark, else the forced encoding, else the pattern of UTF-16, else strict UTF-8,
 * else the likeliest of the old code pages. Nothing is ever replaced silently: undecodable bytes are a fault with place.
 */
export function decodeText(bytes: Uint8Array, forced: string | null): Result<DecodedText, Fault> {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const byteOrderMark = mark !== undefined;
  if (forced !== null) return decode(body, forced, byteOrderMark);
  if (mark) return decode(body, mark.encoding, true);
  const wide = utf16Pattern(bytes);
  if (wide) return decode(bytes, wide, false);
  const unicode = decode(bytes, 'utf-8', false);
  return unicode.ok || isMostlyUtf8(bytes) ? unicode : decode(bytes, legacyEncoding(bytes), false);
}

/** Whether the bytes are no text of any kind: many NULs, or control characters that no text has. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byteOrderMarks.some((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))) return false;
  if (utf16Pattern(bytes)) return false;
  const sample = bytes.subarray(0, sampleBytes);
  const strange = sample.reduce((count, byte) => count + (isStrange(byte) ? 1 : 0), 0);
  return strange * 100 > sample.length;
}

function isStrange(byte: number): boolean {
  return (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 0x7f;
}

/** UTF-16 without a mark: Latin letters and delimiters make every other byte zero, always on the same side. */
export function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: string, byteOrderMark: boolean): Result<DecodedText, Fault> {
  const strict = decoderOf(encoding, true);
  if (!strict) return fail(fault('encoding-unknown', { found: encoding }));
  try {
    return ok({ text: strict.decode(bytes), encoding: strict.encoding, byteOrderMark });
  } catch {
    // The decoder says only that it failed; a lenient one shows where.
    const text = decoderOf(encoding, false)?.decode(bytes) ?? '';
    return fail(fault('encoding-unknown', { found: strict.encoding, ...placeOf(text, firstReplaced(bytes, text)) }));
  }
}

function decoderOf(encoding: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true });
  } catch {
    return null; // RangeError: no such label.
  }
}

/** Where the first undecodable bytes stand. A U+FFFD that the file itself holds in UTF-8 does not count. */
function firstReplaced(bytes: Uint8Array, text: string): number {
  const genuine = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd');
  const encoder = new TextEncoder();
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    if (!genuine) return at;
    const before = encoder.encode(text.slice(0, at)).length;
    if (bytes[before] !== 0xef || bytes[before + 1] !== 0xbf || bytes[before + 2] !== 0xbd) return at;
  }
  return Math.max(0, text.length - 1);
}

/** One broken byte must not turn a whole UTF-8 file into the nonsense of a code page. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0xfffd) broken += 1;
    else if (character > 0x7f) foreign += 1;
  }
  return foreign > broken;
}

/**
 * The likeliest code page of bytes that are not UTF-8. Turkish comes first, since a general detector takes short
 * Turkish text for its neighbours: windows-1254 differs from windows-1252 in six letters only.
 */
export function legacyEncoding(bytes: Uint8Array): string {
  const sample = sampleAroundForeign(bytes);
  if (isTurkish(sample)) return 'windows-1254';
  const best = analyse(sample).find((match) => decoderOf(match.name, true));
  return best && best.confidence >= 20 && !western.has(best.name) ? best.name : 'windows-1252';
}

/** Names that the detector gives to Western text, which windows-1252 covers. */
const western = new Set(['ASCII', 'UTF-8', 'ISO-8859-1', 'windows-1252', 'ISO-8859-9', 'windows-1254']);
const onlyTurkish = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
const turkish = new Set([...onlyTurkish, 0xc7, 0xd6, 0xdc, 0xe2, 0xe7, 0xee, 0xf6, 0xfb, 0xfc]);

function isTurkish(sample: Uint8Array): boolean {
  const letters = sample.filter((byte) => byte >= 0xc0);
  const known = letters.filter((byte) => turkish.has(byte)).length;
  return letters.some((byte) => onlyTurkish.has(byte)) && known >= letters.length * 0.9;
}

/** The beginning, and what follows the first foreign byte, which may stand late in a mostly English file. */
function sampleAroundForeign(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  return bytes.subarray(Math.max(0, first - 1024), first + sampleBytes);
}
