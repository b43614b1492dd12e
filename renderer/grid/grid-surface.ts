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
  /** Puts the focus on the column's header; false where it has none. */
  focusHeader(column: number): boolean;
  /** Rows that one view shows. */
  page(): number;
  /** The first row that the view shows. */
  firstInView(): number;
}

/** Where rows are drawn. */
export interface DrawnRows {
  /** AG Grid's own row that shows the row, drawn if need be; null where it cannot be. */
  slotOf(row: number): number | null;
  elementOf(row: number): HTMLElement | null;
  /** Scrolls so that the row is in view. */
  reveal(row: number): void;
  page(): number;
  firstInView(): number;
}

/** What is shown now: how many rows, and the feature's columns. */
export interface ShownParts {
  rows(): number;
  columnIds(): readonly string[];
}

/** Rows as AG Grid itself draws them: each has its own place there. */
function rowsOfAgGrid<Row>(api: GridApi<Row>, root: HTMLElement): DrawnRows {
  return {
    slotOf: (row) => row,
    elementOf: (row) => root.querySelector<HTMLElement>(`.ag-row[row-index="${row}"]`),
    reveal: (row) => api.ensureIndexVisible(row),
    page() {
      const { top, bottom } = api.getVerticalPixelRange();
      const height = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 36;
      return Math.max(1, Math.floor((bottom - top) / height) - 1);
    },
    firstInView: () => Math.max(0, api.getFirstDisplayedRowIndex()),
  };
}

/** The one place that translates positions to AG Grid's rows and columns within `root`. */
export function createGridSurface<Row>(
  api: GridApi<Row>,
  root: HTMLElement,
  shown: ShownParts,
  drawn: DrawnRows = rowsOfAgGrid(api, root),
): GridSurface {
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
      const selector = `.ag-cell[col-id="${CSS.escape(columnId)}"]`;
      return drawn.elementOf(row)?.querySelector<HTMLElement>(selector) ?? null;
    },
    reveal({ row, column }) {
      drawn.reveal(row);
      const columnId = shown.columnIds()[column];
      if (columnId !== undefined) api.ensureColumnVisible(columnId);
    },
    focus({ row, column }) {
      const slot = drawn.slotOf(row);
      const columnId = shown.columnIds()[column];
      if (slot !== null && columnId !== undefined) api.setFocusedCell(slot, columnId);
    },
    focusHeader(column) {
      const columnId = shown.columnIds()[column];
      if (columnId === undefined) return false;
      api.setFocusedHeader(columnId);
      return true;
    },
    page: drawn.page,
    firstInView: drawn.firstInView,
  };
}
