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
