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

/**
 * Whether a text whose UTF-8 begins with the byte may stand for no value, blanks around it or not: false where it does not
 * for sure.
 */
export function mayBePlaceholder(first: number): boolean {
  return mayBegin[first] === 1;
}

/** Whether the text stands for no value. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  // Few values begin like one of them, and then nothing need be looked up.
  return mayBegin[text.charCodeAt(0)] !== 0 && placeholders.has(text);
}
