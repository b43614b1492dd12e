import { describe, expect, test } from 'vitest';
import { followSelection, type Standing } from './follow';
import { boxOf } from './range';
import {
  activeCell,
  addCell,
  clipSelection,
  extendTo,
  nothingSelected,
  runs,
  selectAll,
  selectCell,
  selectRows,
  spannedRows,
} from './selection';

const extent = { rows: 6, columns: 3 };

describe('a selection', () => {
  test('extends its last range and leaves the active cell', () => {
    const selection = extendTo(selectCell({ row: 2, column: 1 }), { row: 0, column: 2 });
    expect(activeCell(selection)).toEqual({ row: 2, column: 1 });
    expect(selection.ranges.map(boxOf)).toEqual([{ top: 0, bottom: 2, left: 1, right: 2 }]);
  });
  test('takes further ranges beside the first', () => {
    const selection = addCell(selectCell({ row: 0, column: 0 }), { row: 4, column: 2 });
    expect(spannedRows(selection)).toEqual([0, 4]);
    expect(activeCell(selection)).toEqual({ row: 4, column: 2 });
  });
  test('of rows joins neighbours', () => {
    expect(selectRows([4, 1, 2, 2], extent).ranges.map(boxOf)).toEqual([
      { top: 1, bottom: 2, left: 0, right: 2 },
      { top: 4, bottom: 4, left: 0, right: 2 },
    ]);
    expect(runs([])).toEqual([]);
  });
  test('of everything is nothing where nothing is shown', () => {
    expect(selectAll({ rows: 0, columns: 3 })).toEqual(nothingSelected);
    expect(spannedRows(selectAll(extent))).toHaveLength(6);
  });
  test('keeps to what is still shown', () => {
    const selection = extendTo(selectCell({ row: 1, column: 0 }), { row: 5, column: 0 });
    expect(clipSelection(selection, { rows: 3, columns: 1 }).ranges.map(boxOf)).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
    ]);
    expect(clipSelection(selectCell({ row: 5, column: 0 }), { rows: 3, columns: 1 })).toEqual(nothingSelected);
  });
});

describe('after rows or columns moved, the selection', () => {
  const before: Standing = { rowIds: ['a', 'b', 'c', 'd'], columnIds: ['x', 'y', 'z'] };
  const middle = { ranges: [{ anchor: { row: 2, column: 1 }, focus: { row: 1, column: 1 } }] };

  test('is untouched where nothing moved', () => {
    expect(followSelection(middle, before, before)).toEqual(middle);
  });
  test('stays with its rows, in several ranges where they stand apart', () => {
    const after = { ...before, rowIds: ['c', 'a', 'd', 'b'] };
    const followed = followSelection(middle, before, after);
    expect(spannedRows(followed)).toEqual([0, 3]);
    expect(activeCell(followed)).toEqual({ row: 0, column: 1 });
  });
  test('forgets rows that are gone', () => {
    const followed = followSelection(middle, before, { ...before, rowIds: ['a', 'b', 'd'] });
    expect(spannedRows(followed)).toEqual([1]);
  });
  test('stays with its column', () => {
    const followed = followSelection(middle, before, { ...before, columnIds: ['y', 'x', 'z'] });
    expect(followed.ranges.map(boxOf)).toEqual([{ top: 1, bottom: 2, left: 0, right: 0 }]);
  });
  test('of whole rows stays whole when a column is hidden', () => {
    const rows = selectRows([1], { rows: 4, columns: 3 });
    const followed = followSelection(rows, before, { ...before, columnIds: ['x', 'z'] });
    expect(followed.ranges.map(boxOf)).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
  });
});
