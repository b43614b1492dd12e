/** A cell by where it stands now: both count from 0 in the order shown, row numbers not counted as a column. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Cells between two corners: where the selection began (the active cell) and where it has been drawn to. */
export interface CellRange {
  readonly anchor: Position;
  readonly focus: Position;
}

/** How many rows and columns are shown. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** A range put straight: every side counts as inside. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The range's sides, whichever way it was drawn. */
export function boxOf({ anchor, focus }: CellRange): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Whether the cell lies in the box. */
export function contains(box: Box, { row, column }: Position): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** How many rows and columns a box spans. */
export function sizeOf(box: Box): Extent {
  return { rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

/** The nearest place that exists; null where nothing is shown. */
export function clampPosition({ row, column }: Position, extent: Extent): Position | null {
  if (extent.rows < 1 || extent.columns < 1) return null;
  return {
    row: Math.min(Math.max(row, 0), extent.rows - 1),
    column: Math.min(Math.max(column, 0), extent.columns - 1),
  };
}

/** Whether two places are the same cell. */
export function samePosition(left: Position, right: Position): boolean {
  return left.row === right.row && left.column === right.column;
}

/** Every cell of a box, row by row. */
export function* cellsOf(box: Box): Generator<Position> {
  for (let row = box.top; row <= box.bottom; row += 1) {
    for (let column = box.left; column <= box.right; column += 1) yield { row, column };
  }
}
