import { describe, expect, it } from 'vitest';
import { relativeTime } from '../../text/relative-time';
import { dayHeading } from './when';

const now = new Date(2026, 2, 30, 10, 0).getTime();
const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const words = { today: 'Today', yesterday: 'Yesterday' };

describe('the time of an entry', () => {
  it('is told by how long ago it was', () => {
    expect(relativeTime(before(0.5), now, 'en', 'just now')).toBe('just now');
    expect(relativeTime(before(5), now, 'en', 'just now')).toBe('5 minutes ago');
    expect(relativeTime(before(119), now, 'en', 'just now')).toBe('1 hour ago');
    expect(relativeTime(before(3 * 24 * 60), now, 'tr', 'az önce')).toBe('3 gün önce');
  });
  it('stands under its local day, across midnight', () => {
    expect(dayHeading(before(9 * 60), now, 'en', words)).toBe('Today');
    expect(dayHeading(before(11 * 60), now, 'en', words)).toBe('Yesterday');
    expect(dayHeading(before(3 * 24 * 60), now, 'en', words)).toBe('Friday, March 27, 2026');
  });
});
