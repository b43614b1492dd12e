import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, rowAt, scrolledTo, tallestBox, type ListView } from './row-heights';

describe('the rows of a long list', () => {
  it('are found by their height as a walk from the top would find them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), fc.nat(5000), (heights, y) => {
        const offsets = offsetsOf(heights.length, (index) => heights[index]!);
        let walked = 0;
        while (walked < heights.length - 1 && offsets[walked + 1]! <= y) walked += 1;
        expect(rowAt(offsets, y)).toBe(walked);
      }),
    );
  });
  it('begin at nothing and end at their sum', () => {
    expect([...offsetsOf(3, (index) => index + 1)]).toEqual([0, 1, 3, 6]);
    expect(
      rowAt(
        offsetsOf(0, () => 1),
        50,
      ),
    ).toBe(0);
  });
});

describe('a list that is taller than a box can be', () => {
  const height = 600;
  const listHeight = 90_000_000;
  const atTop: ListView = { top: 0, scrolled: 0, height };

  // Law: a wheel passes no row, wherever it is turned; the bar reaches both ends, and every part between.
  it('moves by what a wheel says, and to that part of the whole by the bar', () => {
    fc.assert(
      fc.property(fc.nat(tallestBox - 5000), fc.integer({ min: -900, max: 900 }), (bar, wheel) => {
        const there = scrolledTo(atTop, bar, height, listHeight);
        if (bar > 2 * height) {
          expect(there.top / (listHeight - height)).toBeCloseTo(bar / (tallestBox - height), 6);
        }
        const then = scrolledTo(there, bar + wheel, height, listHeight);
        if (bar + wheel > 0 && there.top + wheel > 0) expect(then.top).toBeCloseTo(there.top + wheel, 3);
        expect(scrolledTo(then, tallestBox - height, height, listHeight).top).toBe(listHeight - height);
        expect(scrolledTo(then, 0, height, listHeight).top).toBe(0);
      }),
    );
  });
  it('is scrolled as any other where it fits', () => {
    expect(scrolledTo(atTop, 12_000, height, 40_000)).toEqual({ top: 12_000, scrolled: 12_000, height });
  });
});
