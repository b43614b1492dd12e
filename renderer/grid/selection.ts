import { boxOf, clampPosition, type Box, type CellRange, type Extent, type Position } from './range';

/** What is selected: ranges in the order drawn. The last is the active one, and its anchor is the active cell. */
export interface Selection {
  readonly ranges: readonly CellRange[];
}

export const nothingSelected: Selection = { ranges: [] };

/** The range that keys and the pointer extend; null where nothing is selected. */
export function activeRange(selection: Selection): CellRange | null {
  return selection.ranges.at(-1) ?? null;
}

/** The cell that typing edits; null where nothing is selected. */
export function activeCell(selection: Selection): Position | null {
  return activeRange(selection)?.anchor ?? null;
}

/** One cell and nothing else. */
export function selectCell(position: Position): Selection {
  return { ranges: [{ anchor: position, focus: position }] };
}

/** Draws the active range to that cell, leaving its anchor. */
export function extendTo(selection: Selection, focus: Position): Selection {
  const range = activeRange(selection);
  if (!range) return selectCell(focus);
  return { ranges: [...selection.ranges.slice(0, -1), { anchor: range.anchor, focus }] };
}

/** Begins a further range beside those that stand. */
export function addCell(selection: Selection, position: Position): Selection {
  return { ranges: [...selection.ranges, { anchor: position, focus: position }] };
}

/** The rows from one to another, over all columns. */
export function rowsRange(from: number, to: number, extent: Extent): CellRange {
  return { anchor: { row: from, column: 0 }, focus: { row: to, column: extent.columns - 1 } };
}

/** The columns from one to another, over all rows. */
export function columnsRange(from: number, to: number, extent: Extent): CellRange {
  return { anchor: { row: 0, column: from }, focus: { row: extent.rows - 1, column: to } };
}

/** Every cell; the active cell stays where it was by drawing its range first. */
export function selectAll(extent: Extent): Selection {
  return extent.rows < 1 || extent.columns < 1 ? nothingSelected : { ranges: [rowsRange(0, extent.rows - 1, extent)] };
}

/** Whole rows, wherever they stand; neighbours join into one range. */
export function selectRows(rows: readonly number[], extent: Extent): Selection {
  if (extent.columns < 1) return nothingSelected;
  return { ranges: runs(rows).map(([from, to]) => rowsRange(from, to, extent)) };
}

/** Row numbers that any range touches, ascending, each once. */
export function spannedRows(selection: Selection): readonly number[] {
  const rows = new Set<number>();
  for (const box of selection.ranges.map(boxOf)) {
    for (let row = box.top; row <= box.bottom; row += 1) rows.add(row);
  }
  return [...rows].sort((left, right) => left - right);
}

/** The ranges as boxes. */
export function boxesOf(selection: Selection): readonly Box[] {
  return selection.ranges.map(boxOf);
}

/** The selection within what is shown now; ranges that lie wholly outside are gone. */
export function clipSelection(selection: Selection, extent: Extent): Selection {
  const ranges = selection.ranges.flatMap((range) => {
    const { top, left } = boxOf(range);
    const anchor = clampPosition(range.anchor, extent);
    const focus = clampPosition(range.focus, extent);
    return anchor && focus && top < extent.rows && left < extent.columns ? [{ anchor, focus }] : [];
  });
  return { ranges };
}

/** Sorted numbers as runs of neighbours, both ends inside. */
export function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
