/**
 * In what way a day or an instant is written. `slashed` is 31/12/2026 or 12/31/2026, `dashed` 31-12-2026, `short` a year of
 * two digits, `named` a month in words, `compact` 20261231; `zoned` and `bare` are ISO 8601 with and without a time zone,
 * `timed` any other day with a time of day behind it.
 */
export const dayNotations = [
  'day-iso',
  'day-dotted',
  'day-slashed',
  'day-slashed-iso',
  'day-dashed',
  'day-short',
  'day-named',
  'instant-zoned',
  'instant-bare',
  'instant-timed',
] as const;
export type DayNotation = (typeof dayNotations)[number];

const clock =
  '[01]?\\d:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?:\\s?[ap]m)?|2[0-3]:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?';
const zone = '\\s?(?:Z|UTC|[+-]\\d{2}(?::?\\d{2})?)';
const isoInstant = new RegExp(`^\\d{4}-\\d{2}-\\d{2}[T ](?:${clock})(?<zone>${zone})?$`, 'i');
const timed = new RegExp(`^(?<day>.{6,20}?)[T ,]+\\s?(?:${clock})(?:${zone})?$`, 'i');
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|oca|şub|sub|nis|haz|tem|ağu|agu|eyl|eki|kas|ara';
const named = new RegExp(
  `^(?:\\d{1,2}\\.?[ \\-](?:${months}|mayıs|mayis)\\p{L}{0,7}\\.?[ \\-,]\\s?\\d{2}(?:\\d{2})?|(?:${months})\\p{L}{0,7}\\.? \\d{1,2},? \\d{4})$`,
  'iu',
);

/** How the text, without blanks at its ends, is written as a day or an instant; null where it is none. */
export function dayNotation(text: string): DayNotation | null {
  if (text.length < 6 || text.length > 40) return null;
  const plain = plainDay(text);
  if (plain !== null || !text.includes(':')) return plain;
  const instant = isoInstant.exec(text);
  if (instant) return instant.groups?.['zone'] === undefined ? 'instant-bare' : 'instant-zoned';
  const day = timed.exec(text)?.groups?.['day'];
  return day !== undefined && plainDay(day) !== null ? 'instant-timed' : null;
}

function plainDay(text: string): DayNotation | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isMonth(text.slice(5, 7)) ? 'day-iso' : null;
  const parts = partsOf(text);
  if (parts) {
    const { first, second, sign, year } = parts;
    if (!isDayAndMonth(first, second)) return null;
    if (year.length === 2) return 'day-short';
    return sign === '.' ? 'day-dotted' : sign === '/' ? 'day-slashed' : 'day-dashed';
  }
  if (/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)) return 'day-slashed-iso';
  return named.test(text) ? 'day-named' : null;
}

function partsOf(text: string) {
  const [, first, sign, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || sign === undefined || year === undefined) return null;
  return { first: Number(first), second: Number(second), sign, year };
}

function isMonth(digits: string): boolean {
  const month = Number(digits);
  return month >= 1 && month <= 12;
}

function isDayAndMonth(first: number, second: number): boolean {
  if (first < 1 || second < 1 || first > 31 || second > 31) return false;
  return first <= 12 || second <= 12;
}

/** Which comes first in 31/12/2026: the day, the month, or nobody can tell; null where the text is no such day. */
export function dayOrder(text: string): 'day' | 'month' | 'either' | null {
  const parts = partsOf(text.trim().split(/[T ,]/, 1)[0] ?? '');
  if (!parts || !isDayAndMonth(parts.first, parts.second)) return null;
  return parts.first > 12 ? 'day' : parts.second > 12 ? 'month' : 'either';
}
