import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { ownText } from '../../query/text-page';
import { countPlainDigits, lookEmail, lookFiveDigits } from './byte-looks';
import type { Recogniser } from './recogniser';

const emailShape =
  /^[^\s@<>",;]{1,64}@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)*\.\p{L}{2,24}$/u;
const phoneShape = /^(?:\+|00)?[\d(][\d\s().\-/]{6,20}\d(?:\s?(?:x|ext\.?|dahili)\s?\d{1,5})?$/i;

/** How many digits a text has that is nothing but digits, with a plus before them or not; 0 for any other text. */
function plainDigits(text: string): number {
  const start = text.charCodeAt(0) === 43 ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return 0;
  }
  return text.length - start;
}

/** Whether the text has the look of a phone number; most of a column are plain digits, which need no pattern. */
function looksLikePhone(text: string): boolean {
  const digits = plainDigits(text);
  return digits > 0 ? digits >= 8 && digits <= 15 : phoneShape.test(text) && !looksLikeOther.test(text);
}

/** Answers for numbers that begin alike, since asking for each of a million takes longer than reading them. */
const answers = new Map<string | number, boolean>();
const mostAnswers = 100_000;

/**
 * Whether the text is a phone number of some country. A bare number counts only where its beginning says which. Which
 * numbers are in use is told by their length and their first seven digits, so the others are not asked about.
 */
export function isPhoneNumber(text: string): boolean {
  if (!looksLikePhone(text)) return false;
  const plain = plainDigits(text);
  if (isTrunkNumber(text, plain)) return !isOneDigit(text);
  const plus = text.startsWith('+') ? 1 : 0;
  // The beginning, the length and the plus in one number, which a map finds faster than a text.
  const key = plain > 0 ? keyOf(Number(text.slice(plus, plus + 7)), plain, plus) : ownText(likeOthers(text));
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = isPhone(likeOthers(text));
  answers.set(key, answer);
  return answer;
}

/** By the first seven digits as a number, how many there are (8 to 15), and whether a plus stands before them: 28 bits. */
function keyOf(beginning: number, plain: number, plus: number): number {
  return beginning * 16 + (plain - 8) * 2 + plus;
}

/** Whether plain digits have the look; of what else a phone may be written with, the text is asked. */
function lookPhone(bytes: Uint8Array, start: number, end: number): boolean | null {
  const digits = countPlainDigits(bytes, start, end);
  return digits === 0 ? null : digits >= 8 && digits <= 15;
}

/** Whether plain digits are a number, where one that begins alike was asked about before. */
function checkPhone(bytes: Uint8Array, start: number, end: number): boolean | null {
  const plain = countPlainDigits(bytes, start, end);
  if (plain < 8) return null;
  const plus = bytes[start] === 43 ? 1 : 0;
  // A trunk zero: all the same digit is none, and that the text tells.
  if (plus === 0 && bytes[start] === 48) return plain >= 9 && plain <= 11 && bytes[start + 1] !== 48 ? true : null;
  let beginning = 0;
  for (let at = start + plus; at < start + plus + 7; at += 1) beginning = beginning * 10 + (bytes[at] ?? 0) - 48;
  return answers.get(keyOf(beginning, plain, plus)) ?? null;
}

/**
 * A trunk zero and eight to ten digits: somewhere among the countries that write so nearly every such number is in use (97
 * to 100 of a hundred, by first digit and length), so that to ask each country says nothing and takes the longest of all.
 */
function isTrunkNumber(text: string, plain: number): boolean {
  return plain >= 9 && plain <= 11 && text.charCodeAt(0) === 48 && text.charCodeAt(1) !== 48;
}

function isOneDigit(text: string): boolean {
  return /^(\d)\1+$/.test(text);
}

/** The number with what comes after its seventh digit made the same for all of its length. */
function likeOthers(text: string): string {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    if (digits < 7) continue;
    const rest = text.slice(at + 1);
    return (
      text.slice(0, at + 1) +
      (/^\d*$/.test(rest) ? '23232323232323232323'.slice(0, rest.length) : rest.replace(/\d/g, '3'))
    );
  }
  return text;
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || isOneDigit(digits) || looksLikeOther.test(text)) return false;
  // A plus and a country, or a number written in groups as people do: that it is no number in use matters less.
  if (/^\s*\+/.test(text)) return parsePhoneNumberFromString(text)?.isPossible() ?? false;
  if (/^\(\d{2,5}\)[ -]?[\d -]{5,10}$|^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(text.trim())) return true;
  if (digits.startsWith('00')) return isValid(`+${digits.slice(2)}`);
  const isWritten = /[\s().\-/]/.test(text.trim());
  if (digits.startsWith('0')) return trunkCountries.some((country) => isValid(digits, country));
  // International without its plus: only mobile-like lengths, as MSISDN columns have them.
  if (digits.length >= 11 && !isWritten)
    return /^(90|1|44|49|33|34|39|31|7|91|55|52|61|62|86|966|971|994|995)/.test(digits) && isValid(`+${digits}`);
  // Orders are numbered by year: "2024000123" is rather one of these than a phone in Washington.
  if (digits.length === 10 && !isWritten && /^20[0-2]/.test(digits)) return false;
  if (digits.length === 10)
    return (
      (digits.startsWith('5') && isValid(digits, 'TR')) || isValid(digits, 'US') || (isWritten && isValid(digits, 'TR'))
    );
  return isWritten && trunkCountries.some((country) => isValid(digits, country));
}

/** Dates, social security numbers, IP addresses, decimals, postal codes in two parts, numbers of Brazilian companies. */
const looksLikeOther =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{3}-\d{2}-\d{4}$|\d{1,3}(\.\d{1,3}){3}$|-?\d+\.\d+$|\d{5}-\d{4}$|\d{2}\.\d{3}\.\d{3}\/)/;
const trunkCountries: readonly CountryCode[] = ['TR', 'GB', 'DE', 'FR', 'IT', 'NL', 'AU', 'IN', 'BE', 'SE', 'ES', 'AT'];

function isValid(text: string, country?: CountryCode): boolean {
  return parsePhoneNumberFromString(text, country)?.isValid() ?? false;
}

const streetWords =
  /\b(street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|square|sq|terrace|way|highway|hwy|parkway|pkwy|close|crescent|row|apt|apartment|suite|ste|unit|floor|p\.?\s?o\.?\s?box|mah|mahallesi|mh|cad|caddesi|cd|sok|sokak|sokağı|sk|bulvarı|bulvar|blv|apartmanı|daire|kat|sitesi|blok|köyü|rue|allée|chemin|quai|calle|avenida|avda|plaza|paseo|carrer|via|viale|piazza|corso|rua|travessa|straat|laan|gade|vej|gatan|vägen|ulica|ul)\b\.?|(straße|strasse|str\.|platz|weg|allee|gasse|damm|ufer|straat|gracht|gatan|vägen)(?=[\s\d,.]|$)/iu;

// "2768 Delaney Points": a number, then two or three capitalised words.
const numberAndStreet = /^\d{1,5}[A-Z]? (?:[NSEW]\.? )?\p{Lu}[\p{L}'.]+(?: \p{Lu}[\p{L}']+){1,2}$/u;

// "12 Elm, Springfield, IL 62704": what comes last says that it is an address.
const streetStateZip = /^\d{1,6}\s[\p{L}\d\s.,'#-]+\s[A-Z]{2}\s\d{5}(-\d{4})?$/u;

/** Ways to reach a person, by their look. */
export const contactValues: readonly Recogniser[] = [
  {
    kind: 'email',
    isWhole: true,
    category: 'user.contact.email',
    weight: 3.2,
    share: 0.7,
    look: lookEmail,
    matches: (value) => value.length <= 254 && emailShape.test(/<([^<>]+)>$/.exec(value)?.[1] ?? value),
  },
  {
    kind: 'phone',
    isWhole: true,
    category: 'user.contact.phone_number',
    weight: 2.8,
    share: 0.75,
    matches: looksLikePhone,
    look: lookPhone,
    verify: isPhoneNumber,
    check: checkPhone,
  },
  {
    kind: 'postal-address',
    category: 'user.contact.address',
    weight: 2.6,
    share: 0.5,
    matches: (value) =>
      value.length >= 8 &&
      value.length <= 250 &&
      /\d/.test(value) &&
      /\s/.test(value) &&
      (streetWords.test(value) || numberAndStreet.test(value) || streetStateZip.test(value)),
    holds: (sample) => sample.filter((value) => value.split(/\s+/).length <= 25).length > sample.length * 0.8,
  },
  {
    kind: 'postal-code',
    category: 'user.contact.address.postal_code',
    weight: 2,
    share: 0.9,
    quasi: true,
    look: lookFiveDigits,
    matches: (value) =>
      /^(\d{5}|\d{5}-\d{4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{1,2}\d{1,2}[A-Z]? \d{1,2}[A-Z\d][A-Z]|[ABCEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{5}-\d{3}|\d{3}-\d{4}|\d{3} \d{2})$/i.test(
        value,
      ),
    holds: isPostal,
  },
];

/** Five bare digits are postal codes only where they lie as postal codes do: spread, in a country's range. */
function isPostal(sample: readonly string[]): boolean {
  const bare = sample.filter((value) => /^\d{5}$/.test(value)).map(Number);
  if (bare.length < sample.length * 0.5) return true;
  const spread = Math.max(...bare) - Math.min(...bare);
  const hasLeadingZero = sample.some((value) => value.startsWith('0'));
  // The provinces of Türkiye end with 81; other five-digit numbers go on to 99.
  const isTurkish = new Set(bare).size >= 6 && bare.every((code) => code >= 1000 && code <= 81999);
  return bare.length > sample.length * 0.95 && spread > 5000 && (hasLeadingZero || isTurkish);
}
