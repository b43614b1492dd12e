import type { Box, Position } from './range';
import { cellsOf, sizeOf } from './range';

/** A cell that takes what another one holds. */
export interface CopiedCell {
  readonly from: Position;
  readonly to: Position;
}

/** Fill down: every cell below takes what the box's top row holds. A box of one row takes from the row above it. */
export function planFillDown(box: Box): readonly CopiedCell[] {
  const single = sizeOf(box).rows === 1;
  if (single && box.top === 0) return [];
  const source = single ? box.top - 1 : box.top;
  const below = { ...box, top: source + 1 };
  return [...cellsOf(below)].map((to) => ({ from: { row: source, column: to.column }, to }));
}

/** Fill right: every cell takes what the box's left column holds; a box of one column takes from its left neighbour. */
export function planFillRight(box: Box): readonly CopiedCell[] {
  const single = sizeOf(box).columns === 1;
  if (single && box.left === 0) return [];
  const source = single ? box.left - 1 : box.left;
  const beside = { ...box, left: source + 1 };
  return [...cellsOf(beside)].map((to) => ({ from: { row: to.row, column: source }, to }));
}

/** The drag handle: rows below the box, down to `lastRow`, repeat the box's rows in order. */
export function planFillDrag(box: Box, lastRow: number): readonly CopiedCell[] {
  const height = sizeOf(box).rows;
  const dragged = { ...box, top: box.bottom + 1, bottom: lastRow };
  return [...cellsOf(dragged)].map((to) => ({
    from: { row: box.top + ((to.row - box.top) % height), column: to.column },
    to,
  }));
}
