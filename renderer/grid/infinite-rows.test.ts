import { describe, expect, it } from 'vitest';
import { fetchRows, mergeCells, missingCells } from './infinite-rows';
import { nextSort } from './infinite-sort';
import type { InfiniteRow, InfiniteView } from './profiles-grid-props';

const cell = (text: string) => ({ text, invalid: false, edited: false });
const row = (index: number, columns: readonly string[], place = index): InfiniteRow => ({
  index,
  row: place,
  cells: new Map(columns.map((column) => [column, cell(`${place}:${column}`)])),
});
const view: InfiniteView = {
  count: 5,
  indexOf: async (row) => row,
  page: async (start, count, columns) =>
    Array.from({ length: count }, (_, at) => ({
      row: 100 + start + at,
      cells: columns.map((column) => cell(`${start + at}:${column}`)),
    })),
};

describe('rows that are asked for a page at a time', () => {
  it('stop at the end of the view', async () => {
    const rows = await fetchRows(view, 3, 100, ['a']);
    expect(rows?.map(({ index, row }) => [index, row])).toEqual([
      [3, 103],
      [4, 104],
    ]);
    expect(rows?.[0]?.cells.get('a')?.text).toBe('3:a');
  });

  it('ask only for the stretch and the columns that are lacking', () => {
    const rows = [row(0, ['a', 'b']), row(1, ['a']), row(2, ['a']), row(3, ['a', 'b'])];
    expect(missingCells(rows, ['a', 'b'])).toEqual({ start: 1, end: 3, columns: ['b'] });
    expect(missingCells(rows, ['a'])).toBeNull();
  });

  it('lack nothing any more once what came is merged', () => {
    const rows = [row(0, ['a']), row(1, ['a'])];
    mergeCells(rows, [row(0, ['b']), row(1, ['b'])]);
    expect(missingCells(rows, ['a', 'b'])).toBeNull();
    expect(rows[1]?.cells.get('b')?.text).toBe('1:b');
  });

  it('take no cell of another profile that stood at the same place', () => {
    const rows = [row(0, ['a'])];
    mergeCells(rows, [row(0, ['b'], 77), row(9, ['b'])]);
    expect(rows[0]?.cells.has('b')).toBe(false);
  });
});

describe('a click on a header', () => {
  it('sorts up, down and not at all in turn', () => {
    const up = nextSort([], 'a', false);
    const down = nextSort(up, 'a', false);
    expect([up, down, nextSort(down, 'a', false)]).toEqual([
      [{ column: 'a', direction: 'asc' }],
      [{ column: 'a', direction: 'desc' }],
      [],
    ]);
  });

  it('adds a key with Shift, changes it in its place, and replaces all without', () => {
    const two = nextSort(nextSort([], 'a', false), 'b', true);
    expect(two.map(({ column }) => column)).toEqual(['a', 'b']);
    expect(nextSort(two, 'a', true)).toEqual([
      { column: 'a', direction: 'desc' },
      { column: 'b', direction: 'asc' },
    ]);
    expect(nextSort(two, 'c', false)).toEqual([{ column: 'c', direction: 'asc' }]);
  });
});
