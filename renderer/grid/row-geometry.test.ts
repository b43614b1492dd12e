import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStill, offsetOf, rowsInView, scrolledHeight, scrollTopFor } from './row-geometry';

const table = { count: 1000, rowHeight: 36, viewHeight: 360 };
const huge = { count: 5_000_000, rowHeight: 36, viewHeight: 600 };

describe('the rows in view', () => {
  test('are those that the view shows, even in part', () => {
    expect(rowsInView(table, 0)).toEqual({ first: 0, end: 10 });
    expect(rowsInView(table, 20)).toEqual({ first: 0, end: 11 });
    expect(rowsInView(table, 0, 3)).toEqual({ first: 0, end: 13 });
  });
  test('of a table that is too tall for an element are all of it from end to end', () => {
    expect(isStill(huge)).toBe(false);
    expect(rowsInView(huge, 0).first).toBe(0);
    expect(rowsInView(huge, scrolledHeight(huge) - huge.viewHeight).end).toBe(huge.count);
  });
  test('of no rows are none', () => {
    expect(rowsInView({ ...table, count: 0 }, 0, 3)).toEqual({ first: 0, end: 0 });
  });
});

const tables = fc.record({
  count: fc.integer({ min: 1, max: 20_000_000 }),
  rowHeight: fc.constantFrom(28, 36, 46),
  viewHeight: fc.integer({ min: 50, max: 2000 }),
});

describe('scrolling to a row', () => {
  test('goes nowhere where it is in view', () => {
    expect(scrollTopFor(table, 100, 5)).toBe(100);
  });
  test('goes as little as is needed', () => {
    expect(scrollTopFor(table, 0, 10)).toBe(36);
    expect(scrollTopFor(table, 720, 3)).toBe(108);
  });

  // Wherever the view was, the row is wholly in it afterwards, and drawn where the view is.
  test('brings it into view', () => {
    fc.assert(
      fc.property(
        tables,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        fc.boolean(),
        (table, from, n, middle) => {
          const place = n % table.count;
          const way = Math.max(0, scrolledHeight(table) - table.viewHeight);
          const to = scrollTopFor(table, from * way, place, middle ? 'middle' : 'nearest');
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(way);
          const { first, end } = rowsInView(table, to);
          expect(place >= first && place < end).toBe(true);
          const offset = offsetOf(table, to, place) - to;
          const isRoomy = table.viewHeight >= table.rowHeight;
          if (isRoomy) expect(offset).toBeGreaterThanOrEqual(-0.01);
          if (isRoomy) expect(offset + table.rowHeight).toBeLessThanOrEqual(table.viewHeight + 0.01);
        },
      ),
    );
  });
});
