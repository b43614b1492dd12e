import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataType } from '../attribute/data-type';
import { createColumn } from './column';
import { allRows } from './filter';
import { orderByNumbers } from './radix';
import { sortRows } from './sort';
import { columnOf } from './text-column';

const meaning = (dataType: DataType) => ({ dataType, array: false, options: [], unit: '' });

function sorted(
  cells: readonly (string | null)[],
  dataType: DataType | null,
  { descending = false, locale = 'en' } = {},
): readonly (string | null)[] {
  const column = createColumn(columnOf(cells), dataType && meaning(dataType));
  const key = { codes: column.codes, ranks: column.ranks(locale), descending };
  return Array.from(sortRows(allRows(cells.length), [key]), (row) => cells[row] ?? null);
}

describe('numbers in order', () => {
  it('are those that a comparing sort finds, equals as they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -2, max: 2 }))), (numbers) => {
        const near = Float64Array.from(numbers, (number) => number + 0);
        const expected = [...near.keys()].sort((a, b) => (near[a]! < near[b]! ? -1 : near[a]! > near[b]! ? 1 : a - b));
        expect([...orderByNumbers(near)]).toEqual(expected);
      }),
    );
  });
});

describe('sorting a column', () => {
  it('follows the Turkish alphabet in Turkish', () => {
    const words = ['zil', 'Işık', 'ılık', 'iz', 'İzmir', 'şal', 'sal', 'çam', 'cam', 'dam', 'öz', 'oz'];
    expect(sorted(words, null, { locale: 'tr' })).toEqual(words.toSorted(new Intl.Collator('tr').compare));
  });

  it('orders words as the collation does, apart from what differs in case and accents alone', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'ç', 'c', 'ı', 'i', 'z', '1'), maxLength: 14 });
    const { compare } = new Intl.Collator('tr', { sensitivity: 'base' });
    fc.assert(
      fc.property(fc.array(word.filter(Boolean)), (words) => {
        const found = sorted(words, null, { locale: 'tr' }).filter((each) => each !== null);
        if (words.some((each) => !/^\d+$/.test(each))) {
          for (const [index, each] of found.slice(1).entries())
            expect(compare(found[index]!, each)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('puts values in their order, then what does not fit, then what is empty, and empty last when descending too', () => {
    const cells = ['10', 'abc', null, '9', '', '-1', '9.0'];
    expect(sorted(cells, 'INT')).toEqual(['-1', '9', '9.0', '10', 'abc', null, '']);
    expect(sorted(cells, 'INT', { descending: true })).toEqual(['abc', '10', '9', '9.0', '-1', null, '']);
  });

  it('keeps 64-bit numbers apart that share a double', () => {
    const cells = ['9007199254740993', '9007199254740992', '-9007199254740993', '9007199254740994'];
    expect(sorted(cells, 'LONG')).toEqual([cells[2], cells[1], cells[0], cells[3]]);
  });

  it('orders numbers without a definition as numbers, but not codes with leading noughts', () => {
    expect(sorted(['10', '9', '100'], null)).toEqual(['9', '10', '100']);
    expect(sorted(['010', '9', '100'], null)).toEqual(['010', '100', '9']);
  });

  it('by several keys is the sort by the last, then by the one before, and so on', () => {
    const cell = fc.constantFrom('a', 'b', 'c', null);
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (cells, firstDown, secondDown) => {
        const columns = [0, 1].map((at) => createColumn(columnOf(cells.map((each) => each[at] ?? null)), null));
        const keys = columns.map((column, at) => ({
          codes: column.codes,
          ranks: column.ranks('en'),
          descending: at === 0 ? firstDown : secondDown,
        }));
        const order = (left: string | null, right: string | null, down: boolean): number => {
          if (left === right) return 0;
          if (left === null) return 1;
          if (right === null) return -1;
          return (left < right ? -1 : 1) * (down ? -1 : 1);
        };
        const expected = [...cells.keys()].sort(
          (a, b) =>
            order(cells[a]![0], cells[b]![0], firstDown) || order(cells[a]![1], cells[b]![1], secondDown) || a - b,
        );
        expect([...sortRows(allRows(cells.length), keys)]).toEqual(expected);
      }),
    );
  });
});
