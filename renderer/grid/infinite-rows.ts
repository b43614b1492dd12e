import type { InfiniteRow, InfiniteView } from './profiles-grid-props';

/** The rows from `start` up to `end` with the cells of these columns; null where the view does not answer. */
export async function fetchRows(
  view: InfiniteView,
  start: number,
  end: number,
  columns: readonly string[],
): Promise<InfiniteRow[] | null> {
  const page = await view.page(start, Math.min(end, view.count) - start, columns);
  if (!page) return null;
  return page.map(({ row, cells }, offset) => ({
    index: start + offset,
    row,
    cells: new Map(columns.flatMap((column, place) => (cells[place] ? [[column, cells[place]] as const] : []))),
  }));
}

/** The smallest stretch of rows that lack some of the columns, and the columns that they lack; null where none does. */
export function missingCells(
  rows: readonly InfiniteRow[],
  columns: readonly string[],
): { readonly start: number; readonly end: number; readonly columns: readonly string[] } | null {
  const lacking = rows.filter(({ cells }) => columns.some((column) => !cells.has(column)));
  if (lacking.length === 0) return null;
  const places = lacking.map(({ index }) => index);
  return {
    start: Math.min(...places),
    end: Math.max(...places) + 1,
    columns: columns.filter((column) => lacking.some(({ cells }) => !cells.has(column))),
  };
}

/** Puts cells that came later into the rows that stand; rows that have gone meanwhile are left out. */
export function mergeCells(rows: readonly InfiniteRow[], later: readonly InfiniteRow[]): void {
  const standing = new Map(rows.map((row) => [row.index, row]));
  for (const { index, row, cells } of later) {
    const target = standing.get(index);
    // Of another view, where this place holds another profile.
    if (!target || target.row !== row) continue;
    for (const [column, cell] of cells) target.cells.set(column, cell);
  }
}
