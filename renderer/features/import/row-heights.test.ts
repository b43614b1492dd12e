import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, rowAt } from './row-heights';
import { diffWords, tail } from './text-diff';

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

describe('the difference of two texts', () => {
  it('joins to both of them again', () => {
    const text = fc.array(fc.constantFrom('bir', 'iki ', ' ', 'üç', ',', '😀')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, added, end } = diffWords(before, after);
        expect(start + removed + end).toBe(before);
        expect(start + added + end).toBe(after);
      }),
    );
  });
  it('is told in whole words', () => {
    expect(diffWords('The customer’s first car', 'The customer’s last car')).toEqual({
      start: 'The customer’s ',
      removed: 'first',
      added: 'last',
      end: ' car',
    });
    expect(diffWords('', 'new')).toEqual({ start: '', removed: '', added: 'new', end: '' });
  });
  it('stays in sight after a long beginning', () => {
    expect(tail('a'.repeat(40), 5)).toBe('…aaaaa');
    expect(tail('short')).toBe('short');
  });
});
