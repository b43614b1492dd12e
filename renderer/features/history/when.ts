const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** How long ago an instant was, such as "2 hours ago"; `justNow` below a minute. */
export function relativeTime(at: string, now: number, locale: string, justNow: string): string {
  const passed = now - new Date(at).getTime();
  for (const [unit, length] of units) {
    if (passed >= length) {
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
    }
  }
  return justNow;
}

/** The whole instant, to the second, in the person's time zone. */
export function exactTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));
}

/** Hour and minute. */
export function clockTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at));
}

/** The heading that entries of one local day stand under. */
export function dayHeading(
  at: string,
  now: number,
  locale: string,
  words: { readonly today: string; readonly yesterday: string },
): string {
  const day = startOfDay(new Date(at));
  const today = startOfDay(new Date(now));
  if (day.getTime() === today.getTime()) return words.today;
  // Not minus 24 hours: a day may have 23 or 25 of them.
  if (day.getTime() === new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1).getTime()) {
    return words.yesterday;
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(day);
}

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
