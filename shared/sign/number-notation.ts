import { readUnit } from '../attribute/unit';

/**
 * In what way a number is written: whole, with a point, with a comma, in groups of three digits, with an exponent, or
 * with a unit or currency at one of its ends (`unit:` and the unit's code).
 */
export type NumberNotation = 'whole' | 'decimal-point' | 'decimal-comma' | 'grouped' | 'exponent' | `unit:${string}`;

const number = '[+-]?\\d+(?:[.,]\\d+)*';
const withUnit = new RegExp(
  `^(?:(?<before>[^\\d\\s+\\-.,]{1,8})\\s?(?:${number})|(?:${number})(?<gap>\\s?)(?<behind>[^\\d\\s+\\-.,][^\\d]{0,14}))$`,
  'u',
);

/** How the text, without blanks at its ends, is written as a number; null where it is none. */
export function numberNotation(text: string): NumberNotation | null {
  if (text.length > 40) return null;
  if (/^[+-]?\d+$/.test(text)) return 'whole';
  if (/^[+-]?(?:\d+\.\d*|\.\d+)$/.test(text)) return 'decimal-point';
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return 'grouped';
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return 'grouped';
  if (/^[+-]?\d{1,3}(?:[\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(text)) return 'grouped';
  if (/^[+-]?\d*,\d+$/.test(text)) return 'decimal-comma';
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)) return 'exponent';
  const unit = unitOf(text);
  return unit === null ? null : `unit:${unit}`;
}

const known = new Map<string, string | null>();

function unitOf(text: string): string | null {
  const { before, gap, behind } = withUnit.exec(text)?.groups ?? {};
  const word = before ?? behind;
  if (word === undefined) return null;
  // House numbers and classes (12a, 3 B) are no measures; with a blank before it a single letter still may be one.
  if (/^\p{L}$/u.test(word) && (before !== undefined || gap === '' || !/[mgLlh]/.test(word))) return null;
  const code = known.get(word);
  if (code !== undefined) return code;
  const read = readUnit(word);
  // Currencies in small letters are words of many languages: all, top, try.
  const isWord = read.known && /^[A-Z]{3}$/.test(read.code) && /^\p{L}{3}$/u.test(word) && word !== read.code;
  const found = read.known && !isWord ? read.code : null;
  if (known.size < mostRemembered) known.set(word, found);
  return found;
}

const mostRemembered = 1000;

/** A number as a spreadsheet abbreviates a long one (`9.05321E+11`): the digits behind are gone. */
export function isAbbreviatedNumber(text: string): boolean {
  return /^\s*[+-]?\d(?:[.,]\d{1,14})?E\+(?:0?[89]|[1-3]\d)\s*$/.test(text);
}

/** A number with a nought before other digits: a phone, a postcode, an account, which loses it as a number. */
export function hasLeadingNought(text: string): boolean {
  return /^\s*[+-]?0\d/.test(text);
}
