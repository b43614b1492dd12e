import type { GridApi } from 'ag-grid-community';
import type { CuratorColumn } from './column';
import type { CellPlace, CuratorGridProps } from './grid-props';
import type { Standing } from './follow';
import { createGridSurface, type GridSurface } from './grid-surface';
import type { Position } from './range';
import type { CellSource } from './write-cells';

/** The standing grid over plain rows: positions, and the rows and columns that stand there. */
export interface Surface<Row> extends GridSurface, CellSource<Row> {
  standing(): Standing;
  /** Takes note of what is shown now; to be called when rows or columns moved. */
  refresh(): void;
  positionOf(place: CellPlace): Position | null;
  placeOf(position: Position): CellPlace | null;
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

  refresh();
  return {
    ...createGridSurface(api, root, {
      rows: () => standing.rowIds.length,
      columnIds: () => standing.columnIds,
    }),
    rowId: (row) => props().rowId(row),
    rowAt: (row) => api.getDisplayedRowAtIndex(row)?.data ?? null,
    columnAt: (column) => shown[column] ?? null,
    standing: () => standing,
    refresh,
    positionOf({ rowId, columnId }) {
      const row = rowIndexes.get(rowId);
      const column = standing.columnIds.indexOf(columnId);
      return row === undefined || column < 0 ? null : { row, column };
    },
    placeOf({ row, column }) {
      const rowId = standing.rowIds[row];
      const columnId = standing.columnIds[column];
      return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
    },
  };
}
