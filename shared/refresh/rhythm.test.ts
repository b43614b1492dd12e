import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySchedule } from '../../test/support/refresh-arbitraries';
import { nextDue } from './rhythm';

const hour = 3_600_000;
const local = (text: string) => new Date(text).getTime();
const anyTime = fc.integer({ min: local('2020-01-01T00:00'), max: local('2030-01-01T00:00') });

describe('when a source looks next', () => {
  it('is so many minutes after it looked last', () => {
    const since = local('2026-11-26T10:00');
    expect(nextDue({ kind: 'every', minutes: 90 }, since, since + 1)).toBe(local('2026-11-26T11:30'));
  });

  it('is today where the time is still to come, else tomorrow', () => {
    const daily = { kind: 'daily', at: '06:30' } as const;
    expect(nextDue(daily, local('2026-11-26T05:00'), local('2026-11-26T05:00'))).toBe(local('2026-11-26T06:30'));
    expect(nextDue(daily, local('2026-11-26T06:30'), local('2026-11-26T06:30'))).toBe(local('2026-11-27T06:30'));
  });

  it('is at once, and once, where times were missed while the app was closed', () => {
    const daily = { kind: 'daily', at: '06:30' } as const;
    const now = local('2026-11-26T09:00');
    expect(nextDue(daily, local('2026-11-20T07:00'), now)).toBeLessThan(now);
    expect(nextDue(daily, now, now)).toBe(local('2026-11-27T06:30'));
  });

  it('comes within one period after now whenever it looked last, even where the clock was put back (law)', () => {
    fc.assert(
      fc.property(anySchedule(), anyTime, anyTime, (schedule, since, now) => {
        const due = nextDue(schedule, since, now);
        // A day on which the clocks change has an hour more.
        const period = schedule.kind === 'every' ? schedule.minutes * 60_000 : 25 * hour;
        expect(due - now).toBeLessThanOrEqual(period);
        expect(due).toBeGreaterThan(Math.min(since, now));
      }),
    );
  });
});
