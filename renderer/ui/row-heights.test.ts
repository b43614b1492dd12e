import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, rowAt } from './row-heights';

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
