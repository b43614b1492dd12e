/** In which order a date says day, month and year; a year of four digits in front is always year, month, day. */
export const dayOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DayOrder = (typeof dayOrders)[number];

/**
 * A date as ISO 8601: a day as YYYY-MM-DD, a day with a time as an instant (UTC where no zone is said). Null where the
 * text is none in that order, or none of the calendar. Parts stand between dots, slashes, hyphens or blanks; a month
 * may be a word in English or Turkish. A year of two digits is 1970 to 2069, as POSIX has it within a year.
 */
export function isoOfDay(text: string, order: DayOrder): string | null {
  const { date, time } = partsOf(text);
  const day = date && dayIn(date, order);
  if (!day) return null;
  const iso = isoDay(day);
  if (iso === null || time === null) return iso;
  const instant = time === undefined ? '' : isoTime(time);
  return instant === null ? null : iso + instant;
}

/** What the dates of a column say about their order. */
export interface OrderFindings {
  /** The order in which all that are dates can be read, and no other; null where there is none such or several. */
  readonly order: DayOrder | null;
  /** For each order, how many rows can be read so. */
  readonly fits: Readonly<Record<DayOrder, number>>;
  /** Rows that mean another day in another order, such as 03/04/2025. */
  readonly ambiguous: number;
  /** Rows with a text that is no date in any order. */
  readonly unreadable: number;
}

/** Finds the order of a column's dates by texts and how many rows say each. */
export function findDayOrder(texts: Iterable<readonly [text: string, rows: number]>): OrderFindings {
  const fits = { dmy: 0, mdy: 0, ymd: 0 };
  let [ambiguous, unreadable, readable] = [0, 0, 0];
  for (const [text, rows] of texts) {
    const read = dayOrders.map((order) => isoOfDay(text, order));
    for (const [at, order] of dayOrders.entries()) if (read[at] !== null) fits[order] += rows;
    const different = new Set(read.filter((each) => each !== null));
    if (different.size === 0) unreadable += rows;
    else readable += rows;
    if (different.size > 1) ambiguous += rows;
  }
  const fitting = dayOrders.filter((order) => fits[order] === readable);
  // Where all are dates with the year in front, every order reads them alike.
  const isClear = readable > 0 && (fitting.length === 1 || ambiguous === 0);
  return { order: isClear ? (fitting[0] ?? null) : null, fits, ambiguous, unreadable };
}

interface Parts {
  readonly date: readonly string[] | null;
  /** Undefined where no time is said; null where what follows the date is none. */
  readonly time: RegExpExecArray | null | undefined;
}

const separated = /^(\p{L}+\.?|\d{1,4})[.\s/-]+(\p{L}+\.?|\d{1,2})[.,\s/-]+(\d{1,4})(?:[T\s,]+(.+))?$/u;
const timeOfDay =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm|öö|ös)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/iu;

function partsOf(text: string): Parts {
  const found = separated.exec(text.trim());
  if (!found) return { date: null, time: undefined };
  const [, first = '', second = '', third = '', rest] = found;
  return { date: [first, second, third], time: rest === undefined ? undefined : timeOfDay.exec(rest) };
}

interface CalendarDay {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function dayIn([first = '', second = '', third = '']: readonly string[], order: DayOrder): CalendarDay | null {
  const wordFirst = monthNamed(first);
  const wordSecond = monthNamed(second);
  // A month that is a word leaves no doubt which part it is.
  if (wordFirst) return dayOf(third, wordFirst, second);
  if (wordSecond) {
    return first.length === 4 ? dayOf(first, wordSecond, third) : dayOf(third, wordSecond, first);
  }
  if (/\D/.test(first + second)) return null;
  if (first.length === 4) return dayOf(first, Number(second), third);
  switch (order) {
    case 'dmy':
      return dayOf(third, Number(second), first);
    case 'mdy':
      return dayOf(third, Number(first), second);
    case 'ymd':
      return third.length > 2 ? null : dayOf(first, Number(second), third);
  }
}

function dayOf(year: string, month: number, day: string): CalendarDay | null {
  const isYear = /^(?:\d{2}|\d{4})$/.test(year);
  return isYear && /^\d{1,2}$/.test(day) ? { year, month, day: Number(day) } : null;
}

/** The first year that two digits can mean. */
const firstOfTwo = 1970;

function isoDay({ year, month, day }: CalendarDay): string | null {
  const short = Number(year);
  const century = 1900 + short < firstOfTwo ? 2000 : 1900;
  const full = year.length === 4 ? short : century + short;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  const isReal = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function isoTime([, hours = '', minutes = '', seconds = '00', fraction, half, zone]: RegExpExecArray): string | null {
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const whole = [String(hour).padStart(2, '0'), minutes, seconds].join(':');
  return `T${whole}${fraction === undefined ? '' : `.${fraction}`}${zoneOf(zone)}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' || half === 'ös' ? 12 : 0);
}

function zoneOf(zone: string | undefined): string {
  const offset = /^([+-]\d{2}):?(\d{2})$/.exec(zone ?? '');
  return offset ? `${offset[1]}:${offset[2]}` : 'Z';
}

const monthNames: readonly (readonly string[])[] = [
  ['january', 'ocak'],
  ['february', 'şubat', 'subat'],
  ['march', 'mart'],
  ['april', 'nisan'],
  ['may', 'mayıs', 'mayis'],
  ['june', 'haziran'],
  ['july', 'temmuz'],
  ['august', 'ağustos', 'agustos'],
  ['september', 'eylül', 'eylul'],
  ['october', 'ekim'],
  ['november', 'kasım', 'kasim'],
  ['december', 'aralık', 'aralik'],
];
/** Whole names, and their first three letters; `sept` is usual too. */
const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((names, at) =>
    names.flatMap((name) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const]),
  ),
  ['sept', 9],
]);

function monthNamed(text: string): number | undefined {
  // Turkish capitals have a dotted and a dotless i; both small ones stand in the names.
  const small = text.replace(/\.$/, '').replaceAll('İ', 'i');
  return months.get(small.toLowerCase()) ?? months.get(small.toLocaleLowerCase('tr'));
}
