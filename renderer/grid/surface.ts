import type { GridApi } from 'ag-grid-community';
import type { CuratorColumn } from './column';
import type { CellPlace, CuratorGridProps } from './grid-props';
import type { Standing } from './follow';
import type { Extent, Position } from './range';
import { rowNumberId } from './row-number';
import type { CellSource } from './write-cells';

/** The standing grid in terms of positions; the one place that translates them to AG Grid's rows and columns. */
export interface Surface<Row> extends CellSource<Row> {
  extent(): Extent;
  standing(): Standing;
  /** Takes note of what is shown now; to be called when rows or columns moved. */
  refresh(): void;
  positionOf(place: CellPlace): Position | null;
  placeOf(position: Position): CellPlace | null;
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

/** A surface over AG Grid's api within `root`. */
export function createSurface<Row>(
  api: GridApi<Row>,
  root: HTMLElement,
  props: () => CuratorGridProps<Row>,
): Surface<Row> {
  let standing: Standing = { rowIds: [], columnIds: [] };
  let rowIndexes = new Map<string, number>();
  let shown: readonly CuratorColumn<Row>[] = [];

  function refresh(): void {
    const byId = new Map(props().columns.map((column) => [column.id, column]));
    shown = api.getAllDisplayedColumns().flatMap((column) => byId.get(column.getColId()) ?? []);
    const rowIds = Array.from({ length: api.getDisplayedRowCount() }, (_, row) => {
      return api.getDisplayedRowAtIndex(row)?.id ?? '';
    });
    standing = { rowIds, columnIds: shown.map(({ id }) => id) };
    rowIndexes = new Map(rowIds.map((id, index) => [id, index]));
  }
  function cellOf(target: EventTarget | null): { readonly row: number; readonly columnId: string } | null {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null;
    const row = cell?.closest('.ag-row')?.getAttribute('row-index');
    const columnId = cell?.getAttribute('col-id');
    return row && columnId && root.contains(cell) ? { row: Number(row), columnId } : null;
  }
  function inShown(row: number, columnId: string): Position | null {
    const column = standing.columnIds.indexOf(columnId);
    return column < 0 || row >= standing.rowIds.length ? null : { row, column };
  }

  refresh();
  return {
    rowId: (row) => props().rowId(row),
    rowAt: (row) => api.getDisplayedRowAtIndex(row)?.data ?? null,
    columnAt: (column) => shown[column] ?? null,
    extent: () => ({ rows: standing.rowIds.length, columns: standing.columnIds.length }),
    standing: () => standing,
    refresh,
    positionOf({ rowId, columnId }) {
      const row = rowIndexes.get(rowId);
      return row === undefined ? null : inShown(row, columnId);
    },
    placeOf({ row, column }) {
      const rowId = standing.rowIds[row];
      const columnId = standing.columnIds[column];
      return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
    },
    cellAt(target) {
      const cell = cellOf(target);
      return cell && inShown(cell.row, cell.columnId);
    },
    rowNumberAt(target) {
      const cell = cellOf(target);
      return cell?.columnId === rowNumberId ? cell.row : null;
    },
    element({ row, column }) {
      const columnId = standing.columnIds[column];
      if (columnId === undefined) return null;
      const selector = `.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(columnId)}"]`;
      return root.querySelector<HTMLElement>(selector);
    },
    reveal({ row, column }) {
      api.ensureIndexVisible(row);
      const columnId = standing.columnIds[column];
      if (columnId !== undefined) api.ensureColumnVisible(columnId);
    },
    focus({ row, column }) {
      const columnId = standing.columnIds[column];
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
