import type { DataType } from '../attribute/data-type';

/**
 * A value as something to compare: numbers as they are (a whole number beyond 2^53 as bigint, so that no digit is lost;
 * JavaScript compares both with `<` exactly), false and true as 0 and 1, days since 1970-01-01, milliseconds since then.
 * Equal values have equal (`===`) keys.
 */
export type ValueKey = number | bigint;

/** The types whose values have an order of their own; texts are compared as texts. */
export type KeyedType = Exclude<DataType, 'STRING'>;

/** What stands before the decimals of numbers. */
export const decimalSigns = [',', '.'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/**
 * The key of a text of that type, or null where it is none. Surrounding blanks do not count. More spellings are read
 * than definitions have, because files come from everywhere, but none that could mean two things:
 * whole numbers may end in `.0`; where a comma stands before decimals, points may part thousands; days are YYYY-MM-DD or
 * DD.MM.YYYY, or such an instant at midnight UTC; instants are ISO 8601 (UTC where no zone is said) or a whole number of
 * seconds since 1970, from 100,000,000,000 on milliseconds.
 */
export function keyOf(text: string, dataType: KeyedType, decimal: DecimalSign = '.'): ValueKey | null {
  const trimmed = text.trim();
  switch (dataType) {
    case 'INT':
      return wholeKey(withPoint(trimmed, decimal), -(2 ** 31), 2 ** 31 - 1);
    case 'LONG':
      return wholeKey(withPoint(trimmed, decimal), longRange.min, longRange.max);
    case 'DOUBLE':
      return decimalKey(withPoint(trimmed, decimal));
    case 'BOOLEAN':
      return booleanKey(trimmed);
    case 'DATE':
      return dayKey(trimmed);
    case 'TIME_STAMP':
      return instantKey(trimmed);
  }
}

/** The one way in which a key of that type is written: digits, `true`, YYYY-MM-DD, an ISO 8601 instant in UTC. */
export function textOfKey(key: ValueKey, dataType: KeyedType, decimal: DecimalSign = '.'): string {
  switch (dataType) {
    case 'BOOLEAN':
      return key ? 'true' : 'false';
    case 'DATE':
      return isoText(Number(key) * dayLength).replace(/T.*/, '');
    case 'TIME_STAMP':
      return isoText(Number(key));
    case 'INT':
    case 'LONG':
    case 'DOUBLE':
      return String(key).replace('.', decimal);
  }
}

function isoText(milliseconds: number): string {
  return new Date(Math.max(-mostMilliseconds, Math.min(mostMilliseconds, milliseconds))).toISOString();
}

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

const longRange = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** Thousands parted by points, or digits as they come, and what follows them. */
const commaNumber = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d*))?(e[+-]?\d+)?$/i;

/** A number that is written with a comma as one with a point; the empty text, which is no number, where it is none. */
function withPoint(text: string, decimal: DecimalSign): string {
  if (decimal === '.') return text;
  const [, sign, whole, decimals, exponent = ''] = commaNumber.exec(text) ?? [];
  if (whole === undefined) return '';
  return `${sign}${whole.replaceAll('.', '')}${decimals === undefined ? '' : `.${decimals}`}${exponent}`;
}

function wholeKey(text: string, min: ValueKey, max: ValueKey): ValueKey | null {
  const digits = /^([+-]?\d+)(?:\.0*)?$/.exec(text)?.[1];
  if (digits === undefined || digits.length > 40) return null;
  const near = Number(digits);
  // Adding nought makes -0 the one nought.
  const exact = Number.isSafeInteger(near) ? near + 0 : BigInt(digits.replace(/^\+/, ''));
  return exact >= min && exact <= max ? exact : null;
}

function decimalKey(text: string): number | null {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null;
}

/**
 * The words of yes and no in English and Turkish, compared in plain lower case. That makes `I` of Turkish words an `i`,
 * so those stand here with both.
 */
export const booleanWords = {
  true: ['true', 'yes', 'y', '1', 't', 'on', 'evet', 'e', 'doğru', 'dogru'],
  false: ['false', 'no', 'n', '0', 'f', 'off', 'hayır', 'hayir', 'h', 'yanlış', 'yanliş', 'yanlis'],
} as const;

const booleanKeys = new Map<string, number>([
  ...booleanWords.true.map((word) => [word, 1] as const),
  ...booleanWords.false.map((word) => [word, 0] as const),
]);

function booleanKey(text: string): number | null {
  return booleanKeys.get(text.toLowerCase()) ?? null;
}

/** Years beyond 9999 have a sign and six digits (ISO 8601, expanded), which a histogram's last edge may need. */
const isoDay = /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})$/;
const midnight = /^([^T ]+)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+]00:?00)?$/;

function dayKey(text: string): number | null {
  if (text.length === 10) {
    const plain = plainDayKey(text);
    if (plain !== null) return plain;
  }
  const iso = isoDay.exec(midnight.exec(text)?.[1] ?? text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  return dotted ? dayNumber(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) : null;
}

/** Days since 1970-01-01 of a day that the calendar has; null for such as 2025-02-30. */
function dayNumber(year: number, month: number, day: number): number | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  if (!isDay || Number.isNaN(year)) return null;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, so they are counted from 400 years on, after which the calendar
  // repeats itself.
  const milliseconds = Date.UTC(year + 400, month - 1, day);
  return Number.isNaN(milliseconds) ? null : milliseconds / dayLength - 146_097;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const instant =
  /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:(Z|UTC)|([+-])(\d{2}):?(\d{2})?)?$/i;

/** Up to this many (year 5138) a bare number counts seconds; more are milliseconds, as JavaScript and REST write them. */
const mostSeconds = 1e11;
/** The instants that a Date can hold, in milliseconds (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const mostMilliseconds = 8.64e15;

/** 2026-01-31T12:00:00Z, read without a pattern: a million instants take a fifth of the time. */
function plainInstantKey(text: string): number | null {
  const isPlain = text.length === 20 && text[10] === 'T' && text[13] === ':' && text[16] === ':' && text[19] === 'Z';
  const day = isPlain ? plainDayKey(text) : null;
  const [hours, minutes, seconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (day === null || !(hours < 24 && minutes < 60 && seconds < 60)) return null;
  return day * dayLength + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The YYYY-MM-DD that a text begins with. */
function plainDayKey(text: string): number | null {
  if (text[4] !== '-' || text[7] !== '-') return null;
  return dayNumber(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** The digits in those places as a number; NaN where something else stands there. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function instantKey(text: string): number | null {
  const plain = plainInstantKey(text);
  if (plain !== null) return plain;
  if (/^[+-]?\d{1,16}$/.test(text)) {
    const number = Number(text) + 0;
    const milliseconds = Math.abs(number) < mostSeconds ? number * 1000 : number;
    return Math.abs(milliseconds) <= mostMilliseconds ? milliseconds : null;
  }
  const found = instant.exec(text);
  if (!found) {
    const day = dayKey(text);
    return day === null ? null : day * dayLength;
  }
  const [, year, month, day, hour, minute, second = '0', fraction = '', , sign, zoneHour, zoneMinute] = found;
  const days = dayNumber(Number(year), Number(month), Number(day));
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  const zone = Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0);
  if (days === null || hours > 23 || minutes > 59 || seconds > 59 || zone > 18 * 60) return null;
  const offset = sign === '-' ? -zone : zone;
  const milliseconds = ((hours * 60 + minutes - offset) * 60 + seconds) * 1000;
  return days * dayLength + milliseconds + Number(`0.${fraction}`) * 1000;
}
