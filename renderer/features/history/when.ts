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
