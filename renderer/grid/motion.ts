import { assertNever } from '#shared/base/assert-never';
import { clampPosition, type Extent, type Position } from './range';

/** One step of the keyboard. `next` and `previous` go on in the neighbouring row, the others stop at the edge. */
export type Motion =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'next'
  | 'previous';

/** Where a motion leads; null where it would leave the grid. `page` is the number of rows that one view shows. */
export function moveFrom(from: Position, motion: Motion, extent: Extent, page: number): Position | null {
  const { row, column } = from;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (motion) {
    case 'up':
      return row === 0 ? null : at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'pageUp':
      return at(row - page, column);
    case 'pageDown':
      return at(row + page, column);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastColumn);
    case 'columnStart':
      return at(0, column);
    case 'columnEnd':
      return at(lastRow, column);
    case 'gridStart':
      return at(0, 0);
    case 'gridEnd':
      return at(lastRow, lastColumn);
    case 'next':
      if (column < lastColumn) return at(row, column + 1);
      return row < lastRow ? at(row + 1, 0) : null;
    case 'previous':
      if (column > 0) return at(row, column - 1);
      return row > 0 ? at(row - 1, lastColumn) : null;
    default:
      return assertNever(motion, 'motion');
  }
  function at(row: number, column: number): Position | null {
    return clampPosition({ row, column }, extent);
  }
}
