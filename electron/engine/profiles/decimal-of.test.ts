import { describe, expect, it } from 'vitest';
import { decimalOf } from './decimal-of';

const rows = (...lines: readonly string[]) => lines.map((line) => ({ cells: line.split(';') }));

describe('what stands before decimals', () => {
  it.each([
    ['a comma where a column can be read with it alone', rows('1;3,50', '2;1.200,00', '3;7'), ','],
    ['a point where numbers have one', rows('1;3.50', '2;7.25'), '.'],
    ['a point where nothing tells', rows('1;2', '3;x'), '.'],
    ['a point where a number could be either', rows('1;1,234', '2;5,678'), '.'],
    ['a point where columns disagree, since one of them would be misread', rows('1,5;3.50', '2,5;7.25'), '.'],
    ['not told by texts in which commas stand', rows('a, b;1', '1,5 or 2;2'), '.'],
    ['a point where there are no rows', [], '.'],
  ] as const)('is %s', (_what, table, expected) => {
    expect(decimalOf(table)).toBe(expected);
  });
});
