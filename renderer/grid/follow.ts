import { boxOf, type CellRange } from './range';
import { runs, type Selection } from './selection';

/** What stands where: the ids of the rows and columns in the order shown. */
export interface Standing {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/**
 * The selection after a sort, a filter, new rows or moved columns: it stays with the rows and columns that it held, so
 * that a later command never works on others. A range that no longer hangs together becomes several.
 */
export function followSelection(selection: Selection, before: Standing, after: Standing): Selection {
  if (selection.ranges.length === 0) return selection;
  const rowOf = indexOfEach(after.rowIds);
  const columnOf = indexOfEach(after.columnIds);
  const ranges = selection.ranges.flatMap((range) => {
    const box = boxOf(range);
    const wholeRows = box.left === 0 && box.right === before.columnIds.length - 1;
    const columns = wholeRows
      ? runs(after.columnIds.map((_, index) => index))
      : runs(found(before.columnIds, box.left, box.right, columnOf));
    const rows = runs(found(before.rowIds, box.top, box.bottom, rowOf));
    return rows.flatMap((row) => columns.map((column) => rangeOver(row, column)));
  });
  return { ranges: withActiveLast(ranges, selection, before, rowOf, columnOf) };
}

function rangeOver(row: readonly [number, number], column: readonly [number, number]): CellRange {
  return { anchor: { row: row[0], column: column[0] }, focus: { row: row[1], column: column[1] } };
}

/** Puts the range that holds the old active cell last, and its anchor back on that cell if it is one of the corners. */
function withActiveLast(
  ranges: readonly CellRange[],
  selection: Selection,
  before: Standing,
  rowOf: ReadonlyMap<string, number>,
  columnOf: ReadonlyMap<string, number>,
): readonly CellRange[] {
  const old = selection.ranges.at(-1)?.anchor;
  const row = old && rowOf.get(before.rowIds[old.row] ?? '');
  const column = old && columnOf.get(before.columnIds[old.column] ?? '');
  if (row === undefined || column === undefined) return ranges;
  const at = ranges.findIndex((range) => {
    const box = boxOf(range);
    return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
  });
  const held = ranges[at];
  if (!held) return ranges;
  const box = boxOf(held);
  const isCorner = (row === box.top || row === box.bottom) && (column === box.left || column === box.right);
  const opposite = {
    row: row === box.top ? box.bottom : box.top,
    column: column === box.left ? box.right : box.left,
  };
  const active = isCorner ? { anchor: { row, column }, focus: opposite } : held;
  return [...ranges.slice(0, at), ...ranges.slice(at + 1), active];
}

function found(ids: readonly string[], from: number, to: number, indexOf: ReadonlyMap<string, number>): number[] {
  return ids.slice(from, to + 1).flatMap((id) => indexOf.get(id) ?? []);
}

function indexOfEach(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
