import { isBare } from './byte-looks';

/** What people and systems write where they have no value, as they write it. */
const placeholders: ReadonlySet<string> = new Set(
  'n/a|na|#n/a|n.a.|null|(null)|<null>|none|nil|nan|undefined|unknown|not available|not provided|missing|tbd|yok|boş|bos|bilinmiyor|belirsiz|belirtilmemiş|belirtilmemis|girilmemiş|girilmedi'
    .split('|')
    .flatMap((word) => [word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1)])
    .concat(
      '',
      '-',
      '--',
      '---',
      '.',
      '?',
      'NaN',
      'N/a',
      'BİLİNMİYOR',
      'BELİRTİLMEMİŞ',
      'GİRİLMEMİŞ',
      'GİRİLMEDİ',
      'BELİRSİZ',
    ),
);
const longest = 16;
const beginnings = new Set(Array.from(placeholders, (text) => text.charCodeAt(0)));

/** By the first byte of a text: a blank, a letter that is none of English, or what one of them begins with. */
const mayBegin = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= 32 || byte >= 128 || beginnings.has(byte) ? 1 : 0,
);

/** Their UTF-8 by its length and first byte, and for each first byte a bit for each length that there is. */
const encoded = new Map<number, Uint8Array[]>();
const lengths = new Uint32Array(256);
for (const text of placeholders) {
  const bytes = new TextEncoder().encode(text);
  const key = keyOf(bytes, 0, bytes.length);
  encoded.set(key, [...(encoded.get(key) ?? []), bytes]);
  const first = bytes[0] ?? 0;
  lengths[first] = (lengths[first] ?? 0) | (1 << bytes.length);
}

function keyOf(bytes: Uint8Array, start: number, end: number): number {
  return (end - start) * 256 + (bytes[start] ?? 0);
}

/**
 * Whether the text that stands so in UTF-8 may stand for no value, blanks around it or not: false where it does not for
 * sure.
 */
export function mayBePlaceholder(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  if (mayBegin[first] === 0) return false;
  if (!isBare(bytes, start, end)) return true;
  // The longest has fewer than 32 bytes.
  if (end - start > 31 || (((lengths[first] ?? 0) >>> (end - start)) & 1) === 0) return false;
  const alike = encoded.get(keyOf(bytes, start, end)) ?? [];
  return alike.some((each) => each.every((byte, at) => bytes[start + at] === byte));
}

/** Whether the text stands for no value. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  // Few values begin like one of them, and then nothing need be looked up.
  return mayBegin[text.charCodeAt(0)] !== 0 && placeholders.has(text);
}
