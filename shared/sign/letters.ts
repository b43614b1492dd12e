/*
 * Letters that are not those that were written: UTF-8 read as a code page of one byte a letter, and Turkish read as
 * Western European. https://encoding.spec.whatwg.org/#index-windows-1252 and #index-windows-1254.
 */

/** What Windows-1252 and 1254 make of the bytes 0x80 to 0x9f where that is not the control character itself. */
const highBytes: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
const following = `[\\u0080-\\u00bf${Object.keys(highBytes).join('')}]`;

/**
 * The letters that UTF-8's first bytes become: of Latin letters (Â Ã Ä Å) with one following byte, of punctuation and
 * signs (â) with two. Others, as for É, stand before such signs in words of their own (`CAFÉ®`).
 */
const misread = new RegExp(`[ÂÃÄÅ]${following}|â[\\u0080€‚„]${following}`, 'u');

/** Whether the text shows letters of UTF-8 that were read as single bytes, such as `Ã¼` for `ü`. */
export function hasMisreadLetters(text: string): boolean {
  return misread.test(text);
}

const misreadRun = new RegExp(`[ÂÃÄÅ]${following}|â${following}${following}`, 'gu');

/** The text as it was probably written; what cannot be read back stays. */
export function readBackLetters(text: string): string {
  return text.replace(misreadRun, (run) => decoded(Array.from(run, byteOf)) ?? run);
}

function byteOf(letter: string): number {
  return highBytes[letter] ?? letter.charCodeAt(0);
}

/** The one character that two or three bytes of UTF-8 mean; null where they mean none. */
function decoded([first = 0, second = 0, third]: readonly number[]): string | null {
  if (third === undefined) return String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
  const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return code < 0x800 ? null : String.fromCharCode(code);
}

/** ğ ı ş İ Ğ Ş of Windows-1254 (Turkish), read as Windows-1252. */
const turkishAsWestern = /[þýðÞÝÐ]/;
/** Two of them in a word, or one where no other language has it; Icelandic has all three, but with these vowels. */
const surelyTurkish = /ý\p{L}{0,2}[ðþ]|[ðþ]\p{L}{0,2}ý|[ðþ][ae]n|[ea]ðl|Ý[sz][mt]|iþe|kþe|muð|ýk\b|ýr\b/iu;
const icelandic = /[áíóúæÁÍÓÚÆ]/;

/** What the letters of a text say about Turkish read as Western European: likely, possible, or something against it. */
export function turkishMisreading(text: string): 'likely' | 'possible' | 'against' | null {
  if (icelandic.test(text)) return 'against';
  if (!turkishAsWestern.test(text)) return null;
  return surelyTurkish.test(text) ? 'likely' : 'possible';
}
