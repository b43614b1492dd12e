import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '#shared/base/steps';
import type { CellValue, CuratorColumn } from './column';
import { columnFilter } from './column-filter';
import { orderedRows, type RowOrder } from './row-order';

interface Row {
  readonly v: CellValue;
  readonly n?: number;
}
const column = (part: Partial<CuratorColumn<Row>> = {}): CuratorColumn<Row> => ({
  id: 'v',
  header: 'V',
  help: '',
  kind: 'text',
  width: 100,
  value: (row) => row.v,
  text: (value) => (value === null ? '' : String(value)),
  editable: () => true,
  ...part,
});
const choices = [
  { value: 'no', label: 'No', tone: 'good' },
  { value: 'never', label: 'Never', tone: 'good' },
  { value: 'yes', label: 'Yes', tone: 'danger' },
] as const;

function ordered<R extends object>(rows: readonly R[], order: Partial<RowOrder<R>>): readonly R[] {
  return finish(orderedRows(rows, { passes: () => true, sort: [], ...order }));
}
const sorted = (values: readonly CellValue[], part: Partial<CuratorColumn<Row>>, direction: 'asc' | 'desc' = 'asc') =>
  ordered<Row>(
    values.map((v) => ({ v })),
    { sort: [{ column: column(part), direction }] },
  ).map(({ v }) => v);

describe('sorting', () => {
  test('reads numbers inside texts', () => {
    expect(sorted(['a10', 'a9'], {})).toEqual(['a9', 'a10']);
  });
  test('keeps empty cells last both ways', () => {
    expect(sorted([null, 2, 1], { kind: 'number' })).toEqual([1, 2, null]);
    expect(sorted([null, 1, 2], { kind: 'number' }, 'desc')).toEqual([2, 1, null]);
  });
  test('orders choices as they are offered', () => {
    expect(sorted(['yes', 'no'], { kind: 'choice', choices })).toEqual(['no', 'yes']);
  });
  test('asks the next column where the first finds two rows alike', () => {
    const rows = [
      { v: 'b', n: 1 },
      { v: 'a', n: 2 },
      { v: 'a', n: 1 },
    ];
    const second = column({ id: 'n', kind: 'number', value: (row) => row.n ?? null });
    const sort = [
      { column: column(), direction: 'asc' },
      { column: second, direction: 'asc' },
    ] as const;
    expect(ordered<Row>(rows, { sort }).map(({ v, n }) => `${String(v)}${n}`)).toEqual(['a1', 'a2', 'b1']);
  });

  // Sorting in breaths is sorting at once, and stable.
  test('answers what a stable sort of the rows that pass answers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 2000 }), fc.boolean(), (numbers, isDescending) => {
        const rows = numbers.map((v, n) => ({ v, n }));
        const passes = ({ v }: Row): boolean => Number(v) % 3 !== 0;
        const sort = [{ column: column({ kind: 'number' }), direction: isDescending ? 'desc' : 'asc' }] as const;
        const expected = rows.filter(passes).sort((l, r) => (isDescending ? r.v - l.v : l.v - r.v));
        expect(ordered<Row>(rows, { passes, sort })).toEqual(expected);
      }),
    );
  });
});

describe('a column filter', () => {
  const passing = (model: unknown, values: readonly CellValue[], part: Partial<CuratorColumn<Row>> = {}) =>
    values.filter((v) => columnFilter(column(part), model)({ v }));
  const one = (type: string, filter: unknown = null, filterTo: unknown = null) => ({ type, filter, filterTo });

  test('of texts asks as the quick search does: without case or accents', () => {
    const values = ['Şehir', 'Posta kodu', ''];
    expect(passing(one('contains', 'SEHIR'), values)).toEqual(['Şehir']);
    expect(passing(one('notContains', 'kod'), values)).toEqual(['Şehir', '']);
    expect(passing(one('equals', 'sehir'), values)).toEqual(['Şehir']);
    expect(passing(one('notEqual', 'sehir'), values)).toEqual(['Posta kodu', '']);
    expect(passing(one('startsWith', 'posta'), values)).toEqual(['Posta kodu']);
    expect(passing(one('endsWith', 'kodu'), values)).toEqual(['Posta kodu']);
    expect(passing(one('blank'), values)).toEqual(['']);
    expect(passing(one('notBlank'), values)).toEqual(['Şehir', 'Posta kodu']);
  });
  test('of numbers compares, and lets an empty cell through only where it is asked for', () => {
    const values = [1, 2, 3, null];
    const numbers = (type: string, filter?: number, filterTo?: number) =>
      passing(one(type, filter, filterTo), values, { kind: 'number' });
    expect(numbers('equals', 2)).toEqual([2]);
    expect(numbers('notEqual', 2)).toEqual([1, 3]);
    expect(numbers('greaterThan', 2)).toEqual([3]);
    expect(numbers('greaterThanOrEqual', 2)).toEqual([2, 3]);
    expect(numbers('lessThan', 2)).toEqual([1]);
    expect(numbers('lessThanOrEqual', 2)).toEqual([1, 2]);
    expect(numbers('inRange', 2, 3)).toEqual([2, 3]);
    expect(numbers('blank')).toEqual([null]);
    expect(numbers('notBlank')).toEqual([1, 2, 3]);
  });
  test('joins conditions', () => {
    const conditions = [one('startsWith', 'a'), one('endsWith', 'z')];
    expect(passing({ operator: 'AND', conditions }, ['az', 'ab', 'cz'])).toEqual(['az']);
    expect(passing({ operator: 'OR', conditions }, ['az', 'ab', 'cz', 'c'])).toEqual(['az', 'ab', 'cz']);
  });
  test('of choices and flags looks for the chosen values', () => {
    const choice = { kind: 'choice', choices } as const;
    expect(passing({ values: ['yes', ''] }, ['yes', 'no', null], choice)).toEqual(['yes', null]);
    expect(passing({ values: ['true'] }, [true, false], { kind: 'flag' })).toEqual([true]);
  });
  test('that says nothing it knows lets all through', () => {
    expect(passing({ type: 'sounds like' }, ['a'])).toEqual(['a']);
    expect(passing('?', ['yes'], { kind: 'choice', choices })).toEqual(['yes']);
  });
});
