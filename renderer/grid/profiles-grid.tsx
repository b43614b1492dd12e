import type { CellFocusedEvent, GridApi, GridOptions, IDatasource } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AgGrid } from './ag-grid';
import './curator-grid.css';
import { fetchRows, mergeCells, missingCells } from './infinite-rows';
import { nextSort } from './infinite-sort';
import { profilesColumnDefinitions } from './profiles-grid-columns';
import { maskedText } from './profiles-grid-cell';
import './profiles-grid.css';
import type { InfiniteRow, ProfilesCellPlace, ProfilesGridProps } from './profiles-grid-props';
import { curatorTheme, heights } from './theme';
import { useLatest } from './use-latest';
import { useNotices } from './use-notices';

const headerHeight = 56;
/** Rows of one page: a few screens, so that scrolling rarely waits, and small enough to come at once. */
const pageRows = 100;

/** A read-only grid over any number of rows; what is in sight is asked for, cells and columns alike. */
export function ProfilesGrid(props: ProfilesGridProps) {
  const { columns, view, sort, text, density } = props;
  const latest = useLatest(props);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [api, setApi] = useState<GridApi<InfiniteRow> | null>(null);
  const { announce, complain, notices } = useNotices();

  const onSort = useCallback(
    (column: string, adding: boolean) => latest.current.onSort(nextSort(latest.current.sort, column, adding)),
    [latest],
  );
  const definitions = useMemo(
    () => profilesColumnDefinitions(columns, sort, text, onSort),
    [columns, sort, text, onSort],
  );
  const standing = useRef<GridApi<InfiniteRow> | null>(null);
  /** The cell that is to have the focus as soon as its row is there. */
  const wanted = useRef<{ readonly index: number; readonly column: string } | null>(null);
  const datasource = useMemo<IDatasource>(
    () => ({
      rowCount: view.count,
      getRows({ startRow, endRow, successCallback, failCallback }) {
        const inSight = columnsInSight(standing.current);
        // Before the first drawing no column is in sight yet: the rows come empty and are filled below.
        void fetchRows(view, startRow, endRow, inSight).then((rows) => {
          if (rows) successCallback(rows, view.count);
          else failCallback();
          const cell = wanted.current;
          if (cell && cell.index >= startRow && cell.index < endRow) focusSoon(standing.current, cell);
          fill();
        });
      },
    }),
    // `fill` only reads refs.
    // oxlint-disable-next-line react/exhaustive-deps
    [view],
  );

  const asked = useRef('');
  /** Fetches what rows in sight lack of the columns in sight. */
  const fill = useCallback((): void => {
    const grid = standing.current;
    if (!grid || grid.isDestroyed()) return;
    const inSight = columnsInSight(grid);
    const missing = missingCells(rowsInSight(grid), inSight);
    const { view } = latest.current;
    const question = missing ? JSON.stringify(missing) : '';
    if (!missing || question === asked.current) return;
    asked.current = question;
    void fetchRows(view, missing.start, missing.end, missing.columns).then((later) => {
      if (asked.current === question) asked.current = '';
      if (!later || grid.isDestroyed() || latest.current.view !== view) return;
      mergeCells(rowsInSight(grid), later);
      grid.refreshCells({ columns: [...missing.columns] });
      fill();
    });
  }, [latest]);
  const tellColumns = useCallback(() => {
    latest.current.onColumnsInSight(columnsInSight(standing.current));
    fill();
  }, [latest, fill]);

  const ready = (api: GridApi<InfiniteRow>): (() => void) => {
    standing.current = api;
    setApi(api);
    latest.current.onReady({
      show: (index, columnId) => {
        const column = columnId ?? columnsInSight(api)[0];
        api.ensureIndexVisible(index, 'middle');
        wanted.current = column === undefined ? null : { index, column };
        if (wanted.current) focusSoon(api, wanted.current);
      },
      showColumn: (column) => {
        api.ensureColumnVisible(column);
        focusSoon(api, { index: api.getFirstDisplayedRowIndex(), column });
      },
      refresh: () => api.refreshInfiniteCache(),
    });
    return () => {
      standing.current = null;
      setApi(null);
    };
  };
  const lasting: GridOptions<InfiniteRow> = {
    theme: curatorTheme,
    rowModelType: 'infinite',
    cacheBlockSize: pageRows,
    maxBlocksInCache: 30,
    maxConcurrentDatasourceRequests: 2,
    blockLoadDebounceMillis: 30,
    rowBuffer: 12,
    maintainColumnOrder: true,
    suppressDragLeaveHidesColumns: true,
    tooltipShowDelay: 400,
    animateRows: false,
    onVirtualColumnsChanged: tellColumns,
    onViewportChanged: fill,
    onCellFocused: (event) => {
      const place = placeOf(event.api, event);
      if (place) latest.current.onFocusCell(place);
    },
    onCellDoubleClicked: ({ data, column }) => data && latest.current.onOpenRow(at(data, column.getColId())),
    onCellKeyDown: (event) => {
      if (!('column' in event) || !(event.event instanceof KeyboardEvent) || event.event.key !== 'Enter') return;
      if (event.data) latest.current.onOpenRow(at(event.data, event.column.getColId()));
    },
  };
  useEffect(() => api?.setGridOption('datasource', datasource), [api, datasource]);
  useEffect(() => {
    asked.current = '';
    if (api) tellColumns();
  }, [api, columns, view, tellColumns]);
  useEffect(() => {
    // AG Grid offers no option for its own element's name.
    if (api) root?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', text.label);
  }, [root, api, text.label]);

  const copy = async (): Promise<void> => {
    const place = api?.getFocusedCell();
    const node = place && api?.getDisplayedRowAtIndex(place.rowIndex);
    const cell = place && node?.data?.cells.get(place.column.getColId());
    const column = place && columns.find(({ id }) => id === place.column.getColId());
    if (!cell || !column) return;
    const isWritten = await props.writeClipboard(column.masked ? maskedText : (cell.text ?? ''));
    if (isWritten) announce(text.copied(1));
    else complain(text.notCopied);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'c' || event.shiftKey) return;
    event.preventDefault();
    void copy();
  };
  return (
    <div
      ref={setRoot}
      role="presentation"
      className="curator-grid profiles-grid"
      data-density={density}
      onKeyDown={onKeyDown}
    >
      {root ? (
        <AgGrid
          rowData={null}
          columnDefs={definitions}
          rowHeight={heights[density].row}
          headerHeight={headerHeight}
          lasting={lasting}
          onReady={ready}
        />
      ) : null}
      {notices}
    </div>
  );
}

function columnsInSight(api: GridApi<InfiniteRow> | null): readonly string[] {
  if (!api || api.isDestroyed()) return [];
  return api
    .getAllDisplayedVirtualColumns()
    .map((column) => column.getColId())
    .filter((id) => !id.startsWith('#'));
}

function rowsInSight(api: GridApi<InfiniteRow>): readonly InfiniteRow[] {
  return api.getRenderedNodes().flatMap(({ data }) => data ?? []);
}

/** A row is drawn in the frame after it came into sight or its data did; only then can its cell take the focus. */
function focusSoon(
  api: GridApi<InfiniteRow> | null,
  { index, column }: { readonly index: number; readonly column: string },
): void {
  requestAnimationFrame(() => {
    if (api && !api.isDestroyed()) api.setFocusedCell(index, column);
  });
}

function at(data: InfiniteRow, columnId: string): ProfilesCellPlace {
  return { index: data.index, row: data.row, columnId };
}

function placeOf(
  api: GridApi<InfiniteRow>,
  { rowIndex, column }: CellFocusedEvent<InfiniteRow>,
): ProfilesCellPlace | null {
  if (rowIndex === null || !column || typeof column === 'string') return null;
  const data = api.getDisplayedRowAtIndex(rowIndex)?.data;
  return data ? at(data, column.getColId()) : null;
}
