import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTsv, serialiseTsv } from './tsv';

const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ş', '') });
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('clipboard text', () => {
  test('written and read again is the same block', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(serialiseTsv(cells))).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
  test('of Excel ends in a line end that is no row', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  test('keeps empty cells at the start and the end of a row', () => {
    expect(parseTsv('\ta\t\nb\t\tc')).toEqual([
      ['', 'a', ''],
      ['b', '', 'c'],
    ]);
  });
  test('in quotes holds tabs, line ends and doubled quotes', () => {
    expect(parseTsv('"a\tb"\t"say ""hi""\nthere"')).toEqual([['a\tb', 'say "hi"\nthere']]);
  });
  test('with a quote that is no quoting is taken as it stands', () => {
    expect(parseTsv('5" disk\t"open\t"a"b')).toEqual([['5" disk', '"open', '"a"b']]);
  });
  test('that is empty is one empty cell', () => {
    expect(parseTsv('')).toEqual([['']]);
  });
});
