import { describe, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result';
import type { CuratorColumn } from './column';
import { nextByToggle, planWrites, textAt, type CellSource } from './write-cells';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly flag: boolean;
  readonly choice: string | null;
}
const rows: readonly Row[] = [
  { id: 'a', name: 'Ada', flag: true, choice: 'yes' },
  { id: 'b', name: 'Bo', flag: false, choice: null },
];
const base = { help: '', width: 100, editable: () => true };
const columns: readonly CuratorColumn<Row>[] = [
  {
    ...base,
    id: 'name',
    header: 'Name',
    kind: 'text',
    value: (row) => row.name,
    text: String,
    parse: (text) => (text === '' ? fail('A name is needed.') : ok(text)),
    editable: (row) => row.id !== 'b',
  },
  { ...base, id: 'flag', header: 'Flag', kind: 'flag', value: (row) => row.flag, text: (on) => (on ? 'Yes' : 'No') },
  {
    ...base,
    id: 'choice',
    header: 'Choice',
    kind: 'choice',
    choices: [
      { value: 'yes', label: 'Yes', tone: 'good' },
      { value: 'no', label: 'No', tone: 'danger' },
    ],
    value: (row) => row.choice,
    text: (value) => (value === 'yes' ? 'Yes' : value === 'no' ? 'No' : ''),
  },
];
const source: CellSource<Row> = {
  rowAt: (row) => rows[row] ?? null,
  columnAt: (column) => columns[column] ?? null,
  rowId: (row) => row.id,
};

describe('texts written into cells', () => {
  test('become edits where the column reads them', () => {
    expect(planWrites([{ row: 0, column: 0, text: 'Eve' }], source)).toEqual({
      edits: [{ rowId: 'a', columnId: 'name', value: 'Eve' }],
      readOnly: 0,
      refused: [],
    });
  });
  test('are refused with the reason of the column', () => {
    expect(planWrites([{ row: 0, column: 0, text: '' }], source).refused).toEqual([
      { position: { row: 0, column: 0 }, reason: 'A name is needed.' },
    ]);
  });
  test('are counted where the row or the column is read-only', () => {
    const plan = planWrites(
      [
        { row: 1, column: 0, text: 'Eve' },
        { row: 0, column: 1, text: 'No' },
      ],
      source,
    );
    expect(plan).toEqual({ edits: [], readOnly: 2, refused: [] });
  });
  test('that change nothing are no edits', () => {
    expect(planWrites([{ row: 0, column: 0, text: 'Ada' }], source).edits).toEqual([]);
  });
  test('outside the grid are left out', () => {
    expect(planWrites([{ row: 9, column: 0, text: 'x' }], source).edits).toEqual([]);
    expect(textAt({ row: 9, column: 0 }, source)).toBe('');
  });
});

test('Space turns a flag, walks through choices, and means nothing else elsewhere', () => {
  expect(nextByToggle({ row: 0, column: 1 }, source)).toBe('No');
  expect(nextByToggle({ row: 0, column: 2 }, source)).toBe('No');
  expect(nextByToggle({ row: 1, column: 2 }, source)).toBe('Yes');
  expect(nextByToggle({ row: 0, column: 0 }, source)).toBeNull();
});
