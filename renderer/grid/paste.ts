import { sizeOf, type Box, type Extent, type Position } from './range';
import type { TextBlock } from './tsv';

/** A text that is to be written into a cell. */
export interface PlacedText extends Position {
  readonly text: string;
}

/** Where a block would go: its cells, the box they fill, and how many cells fell off the grid's end. */
export interface PastePlan {
  readonly cells: readonly PlacedText[];
  readonly box: Box;
  readonly clipped: number;
}

/**
 * Lays a block of texts onto a selected box: one value fills the box, a block repeats where the box is a whole multiple
 * of it in both directions, otherwise it lies once from the top left corner and grows past the box, as in spreadsheets.
 */
export function placeBlock(block: TextBlock, onto: Box, extent: Extent): Pick<PastePlan, 'box' | 'clipped'> {
  const height = block.length;
  const width = widthOf(block);
  const target = sizeOf(onto);
  const repeats = height > 0 && width > 0 && target.rows % height === 0 && target.columns % width === 0;
  const size = repeats ? target : { rows: height, columns: width };
  const rows = Math.min(size.rows, extent.rows - onto.top);
  const columns = Math.min(size.columns, extent.columns - onto.left);
  return {
    box: { top: onto.top, left: onto.left, bottom: onto.top + rows - 1, right: onto.left + columns - 1 },
    clipped: size.rows * size.columns - rows * columns,
  };
}

/** The same with the cells that it writes. */
export function planPaste(block: TextBlock, onto: Box, extent: Extent): PastePlan {
  const placed = placeBlock(block, onto, extent);
  const { rows, columns } = sizeOf(placed.box);
  const height = block.length;
  const width = widthOf(block);
  const cells: PlacedText[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // A short row of a ragged block leaves the cells that it does not reach alone.
      const text = block[row % height]?.[column % width];
      if (text !== undefined) cells.push({ row: onto.top + row, column: onto.left + column, text });
    }
  }
  return { cells, ...placed };
}

function widthOf(block: TextBlock): number {
  return Math.max(0, ...block.map((row) => row.length));
}
