import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns, whyNotTake, type Expected } from './fit-columns';

const expected: Expected = {
  columns: [
    { name: 'Customer ID', attribute: 'extId' },
    { name: 'city', attribute: 'city' },
    { name: 'note', attribute: null, looksPersonal: false },
  ],
  idColumn: 'Customer ID',
  rows: 3,
};
const known = new Set(['extId', 'city']);

describe('the columns of a newer file', () => {
  it('mean what those of the older one do, wherever they stand and however they are spelt', () => {
    expect(fitColumns(['City', 'note', 'customer id'], expected, known, 'a.csv')).toEqual({
      ok: true,
      value: {
        columns: [
          { id: 'c0', name: 'City', attribute: 'city' },
          { id: 'c1', name: 'note', attribute: null, looksPersonal: false },
          { id: 'c2', name: 'customer id', attribute: 'extId' },
        ],
        idColumn: 'c2',
      },
    });
  });

  it('are refused by name where one is missing that means something or tells profiles apart', () => {
    expect(fitColumns(['<html>'], expected, known, 'a.csv')).toEqual({
      ok: false,
      error: { code: 'refresh-columns', file: 'a.csv', found: 'Customer ID, city' },
    });
    expect(fitColumns(['a'], { ...expected, idColumn: null }, known, 'a.csv')).toMatchObject({
      error: { code: 'refresh-no-id' },
    });
  });

  it('are taken for personal where nobody has seen them, or what they meant is gone', () => {
    const fitted = fitColumns(['Customer ID', 'city', 'phone'], expected, new Set(['extId']), 'a.csv');
    expect(fitted).toMatchObject({
      value: {
        columns: [
          { attribute: 'extId' },
          { attribute: null, looksPersonal: true },
          { name: 'phone', attribute: null, looksPersonal: true },
        ],
      },
    });
  });

  it('are all kept, in their order, and no attribute is given twice (law)', () => {
    const names = fc.array(fc.constantFrom('Customer ID', 'CITY', 'city', 'note', 'x'), { maxLength: 8 });
    fc.assert(
      fc.property(names, (rest) => {
        const all = ['Customer ID', 'city', ...rest];
        const fitted = fitColumns(all, expected, known, 'a.csv');
        if (!fitted.ok) throw new Error('All that is needed is there');
        expect(fitted.value.columns.map(({ name }) => name)).toEqual(all);
        const given = fitted.value.columns.flatMap(({ attribute }) => attribute ?? []);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

it('does not let a file without rows, one that is mostly unreadable, or one that seems cut off take a place', () => {
  expect(whyNotTake({ rows: 0, rejected: 0 }, 0, 'a.csv')).toMatchObject({ code: 'refresh-no-rows' });
  expect(whyNotTake({ rows: 3, rejected: 4 }, 3, 'a.csv')).toMatchObject({ code: 'refresh-rejects', found: '4' });
  expect(whyNotTake({ rows: 3, rejected: 3 }, 6, 'a.csv')).toBeNull();
  expect(whyNotTake({ rows: 3, rejected: 0 }, 7, 'a.csv')).toMatchObject({ code: 'refresh-shrunk', limit: '7' });
});
