import type { GridApi } from 'ag-grid-community';
import type { CuratorColumn } from './column';
import type { CellPlace, CuratorGridProps } from './grid-props';
import type { Standing } from './follow';
import { createGridSurface, type GridSurface } from './grid-surface';
import type { Position } from './range';
import type { RowWindow, SlotRow } from './row-window';
import type { CellSource } from './write-cells';

/** The standing grid over plain rows: positions, and the rows and columns that stand there. */
export interface Surface<Row> extends GridSurface, CellSource<Row> {
  standing(): Standing;
  /** These rows are shown from now on, in this order; to be drawn yet. */
  take(rows: readonly Row[]): void;
  /** Takes note of the columns shown now; to be called when they moved. */
  refreshColumns(): void;
  positionOf(place: CellPlace): Position | null;
  placeOf(position: Position): CellPlace | null;
  /** What stands where now, which stays so whatever moves later. */
  asNow(): CellSource<Row> & Pick<Surface<Row>, 'placeOf'>;
}

/** A surface over AG Grid's api and the window within `root`; `rows` are those that the window shows to begin with. */
export function createSurface<Row>(environment: {
  readonly api: GridApi<SlotRow<Row>>;
  readonly root: HTMLElement;
  readonly rowWindow: RowWindow<Row>;
  readonly rows: readonly Row[];
  props(): CuratorGridProps<Row>;
}): Surface<Row> {
  const { api, root, rowWindow, props } = environment;
  let rows: readonly Row[] = [];
  let standing: Standing = { rowIds: [], columnIds: [] };
  let rowIndexes: ReadonlyMap<string, number> | null = null;
  let shown: readonly CuratorColumn<Row>[] = [];

  function take(next: readonly Row[]): void {
    rows = next;
    standing = { ...standing, rowIds: next.map((row) => props().rowId(row)) };
    rowIndexes = null;
  }
  function refreshColumns(): void {
    const byId = new Map(props().columns.map((column) => [column.id, column]));
    shown = api.getAllDisplayedColumns().flatMap((column) => byId.get(column.getColId()) ?? []);
    standing = { ...standing, columnIds: shown.map(({ id }) => id) };
  }

  take(environment.rows);
  refreshColumns();
  return {
    ...createGridSurface(
      api,
      root,
      { rows: () => standing.rowIds.length, columnIds: () => standing.columnIds },
      rowWindow,
    ),
    rowId: (row) => props().rowId(row),
    rowAt: (row) => rows[row] ?? null,
    columnAt: (column) => shown[column] ?? null,
    standing: () => standing,
    take,
    refreshColumns,
    positionOf({ rowId, columnId }) {
      rowIndexes ??= new Map(standing.rowIds.map((id, index) => [id, index]));
      const row = rowIndexes.get(rowId);
      const column = standing.columnIds.indexOf(columnId);
      return row === undefined || column < 0 ? null : { row, column };
    },
    placeOf: (position) => placeIn(standing, position),
    asNow() {
      const [rowsNow, shownNow, standingNow] = [rows, shown, standing];
      return {
        rowId: (row) => props().rowId(row),
        rowAt: (row) => rowsNow[row] ?? null,
        columnAt: (column) => shownNow[column] ?? null,
        placeOf: (position) => placeIn(standingNow, position),
      };
    },
  };
}

function placeIn({ rowIds, columnIds }: Standing, { row, column }: Position): CellPlace | null {
  const rowId = rowIds[row];
  const columnId = columnIds[column];
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
}
