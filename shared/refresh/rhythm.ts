import { z } from 'zod';

const minute = 60_000;

/** How often a source looks for a newer file. */
export const Rhythm = z.discriminatedUnion('kind', [
  /** As soon as there is one. */
  z.object({ kind: z.literal('newer') }),
  z.object({
    kind: z.literal('every'),
    minutes: z
      .number()
      .int()
      .min(1)
      .max(7 * 24 * 60),
  }),
  /** Every day at that time of this machine's clock. */
  z.object({ kind: z.literal('daily'), at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }),
]);
export type Rhythm = z.infer<typeof Rhythm>;
export type Schedule = Exclude<Rhythm, { kind: 'newer' }>;

/**
 * When a source is to look next, in milliseconds since 1970; a time that has passed means at once. However many times were
 * missed, while the app was closed or the machine slept, they are one. `since` is when it looked last: should it lie ahead
 * of `now`, the clock was put back, and it counts as now, so that nobody waits for the clock to catch up.
 */
export function nextDue(schedule: Schedule, since: number, now: number): number {
  const from = Math.min(since, now);
  if (schedule.kind === 'every') return from + schedule.minutes * minute;
  const [hours = 0, minutes = 0] = schedule.at.split(':').map(Number);
  const due = new Date(from);
  due.setHours(hours, minutes, 0, 0);
  // A day may have 23 or 25 hours: the calendar counts, not the hours.
  if (due.getTime() <= from) {
    due.setDate(due.getDate() + 1);
    due.setHours(hours, minutes, 0, 0);
  }
  return due.getTime();
}
