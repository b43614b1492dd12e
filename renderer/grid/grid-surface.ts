import type { GridApi } from 'ag-grid-community';
import type { Extent, Position } from './range';
import { rowNumberId } from './row-number';

/** The standing grid in terms of positions: what selecting, moving and painting need of it. */
export interface GridSurface {
  extent(): Extent;
  /** The feature's columns in the order shown. */
  columnIds(): readonly string[];
  /** The cell under an event's target. */
  cellAt(target: EventTarget | null): Position | null;
  /** The row whose number is under an event's target. */
  rowNumberAt(target: EventTarget | null): number | null;
  /** Only cells in view (and a little around it) have an element. */
  element(position: Position): HTMLElement | null;
  reveal(position: Position): void;
  focus(position: Position): void;
  focused(): Position | null;
  /** Rows that one view shows. */
  page(): number;
}

/** What is shown now: how many rows, and the feature's columns. */
export interface ShownParts {
  rows(): number;
  columnIds(): readonly string[];
}

/** The one place that translates positions to AG Grid's rows and columns within `root`. */
export function createGridSurface<Row>(api: GridApi<Row>, root: HTMLElement, shown: ShownParts): GridSurface {
  function cellOf(target: EventTarget | null): { readonly row: number; readonly columnId: string } | null {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null;
    const row = cell?.closest('.ag-row')?.getAttribute('row-index');
    const columnId = cell?.getAttribute('col-id');
    return row && columnId && root.contains(cell) ? { row: Number(row), columnId } : null;
  }
  function inShown(row: number, columnId: string): Position | null {
    const column = shown.columnIds().indexOf(columnId);
    return column < 0 || row >= shown.rows() ? null : { row, column };
  }

  return {
    extent: () => ({ rows: shown.rows(), columns: shown.columnIds().length }),
    columnIds: shown.columnIds,
    cellAt(target) {
      const cell = cellOf(target);
      return cell && inShown(cell.row, cell.columnId);
    },
    rowNumberAt(target) {
      const cell = cellOf(target);
      return cell?.columnId === rowNumberId ? cell.row : null;
    },
    element({ row, column }) {
      const columnId = shown.columnIds()[column];
      if (columnId === undefined) return null;
      const selector = `.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(columnId)}"]`;
      return root.querySelector<HTMLElement>(selector);
    },
    reveal({ row, column }) {
      api.ensureIndexVisible(row);
      const columnId = shown.columnIds()[column];
      if (columnId !== undefined) api.ensureColumnVisible(columnId);
    },
    focus({ row, column }) {
      const columnId = shown.columnIds()[column];
      if (columnId !== undefined) api.setFocusedCell(row, columnId);
    },
    focused() {
      const cell = api.getFocusedCell();
      return cell && inShown(cell.rowIndex, cell.column.getColId());
    },
    page() {
      const { top, bottom } = api.getVerticalPixelRange();
      const height = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 36;
      return Math.max(1, Math.floor((bottom - top) / height) - 1);
    },
  };
}
