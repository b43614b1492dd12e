import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, tail } from './text-diff';

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
