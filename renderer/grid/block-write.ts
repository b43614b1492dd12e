import { sizeOf, type Box } from './range';
import type { TextBlock } from './tsv';

/** Texts that are to be written over a box of cells, of any height; the block repeats as often as it takes. */
export interface BlockWrite {
  /** First and last row, by their places in what is shown. */
  readonly top: number;
  readonly bottom: number;
  readonly columnIds: readonly string[];
  /** A row that is shorter than the columns leaves those that it does not reach alone. */
  readonly block: TextBlock;
}

/** How many cells a write would change at most. */
export function cellsIn({ top, bottom, columnIds }: BlockWrite): number {
  return (bottom - top + 1) * columnIds.length;
}

/** The text for a cell of the write; undefined where it leaves the cell alone. */
export function textFor({ top, block }: BlockWrite, row: number, column: number): string | undefined {
  const line = block[(row - top) % block.length] ?? [];
  const width = Math.max(1, ...block.map((each) => each.length));
  return line[column % width];
}

/** The block written over a box. */
export function writeOver(box: Box, columnIds: readonly string[], block: TextBlock): BlockWrite {
  return { top: box.top, bottom: box.bottom, columnIds: columnIds.slice(box.left, box.right + 1), block };
}

/** Where Fill down takes its texts, and what it fills: the box's first row, or the row above a box of one row. */
export function fillDownBoxes(box: Box): { readonly from: Box; readonly over: Box } | null {
  const single = sizeOf(box).rows === 1;
  if (single && box.top === 0) return null;
  const source = single ? box.top - 1 : box.top;
  return { from: { ...box, top: source, bottom: source }, over: { ...box, top: source + 1 } };
}

/** The same to the right. */
export function fillRightBoxes(box: Box): { readonly from: Box; readonly over: Box } | null {
  const single = sizeOf(box).columns === 1;
  if (single && box.left === 0) return null;
  const source = single ? box.left - 1 : box.left;
  return { from: { ...box, left: source, right: source }, over: { ...box, left: source + 1 } };
}
