import type { GridApi, GridOptions, IDatasource } from 'ag-grid-community';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { AgGrid } from './ag-grid';
import { CellEditor } from './cell-editor';
import './curator-grid.css';
import { GridMenu, type MenuLine } from './grid-menu';
import { headerGlances } from './header-glances';
import { fetchRows, mergeCells, missingCells } from './infinite-rows';
import { nextSort } from './infinite-sort';
import { attachHints, headerHint } from './hints';
import { createInfiniteSheet, type InfiniteSheet } from './infinite-sheet';
import { clipboardLines } from './menu-lines';
import { cellHint, profilesColumnDefinitions } from './profiles-grid-columns';
import './profiles-grid.css';
import { pagesAhead } from './pages-ahead';
import type { InfiniteRow, ProfilesGridProps } from './profiles-grid-props';
import { activeCell } from './selection';
import type { MenuPlace } from './spreadsheet';
import { curatorTheme, heights } from './theme';
import { useEditing } from './use-editing';
import { useLatest } from './use-latest';
import { useNotices } from './use-notices';

const headerHeight = 56;
/** What AG Grid scrolls rows in: its view, and the scroll bar beside it. */
const scrolledRows = '.ag-grid-viewport, .ag-body-vertical-scroll-viewport';
/** Rows of one page: a few screens, so that scrolling rarely waits, and small enough to come at once. */
const pageRows = 100;
/** Rows beyond those in sight whose page is fetched while the person rests, so that scrolling on finds them there. */
const restingAhead = 40;
/** Rows drawn beyond the edges, for a picture that comes late: each is drawn twice, before and after its texts come. */
const drawnBeyond = 4;

/** A spreadsheet over any number of rows; what is in sight is asked for, cells and columns alike. */
export function ProfilesGrid(props: ProfilesGridProps) {
  const { columns, glances, view, sort, filtered, text, density } = props;
  const latest = useLatest(props);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [api, setApi] = useState<GridApi<InfiniteRow> | null>(null);
  const [sheet, setSheet] = useState<InfiniteSheet | null>(null);
  const [menu, setMenu] = useState<{ readonly at: MenuPlace; readonly columnId: string | null } | null>(null);
  const { announce, complain, notices } = useNotices();
  const editing = useEditing(sheet, complain);
  const { open: openEditor } = editing;

  const [heads] = useState(headerGlances);
  const headerDoes = useMemo(
    () => ({
      onSort: (column: string, adding: boolean) => latest.current.onSort(nextSort(latest.current.sort, column, adding)),
      onFilterMark: (column: string) => latest.current.onFilterMark(column),
      glances: heads,
    }),
    [latest, heads],
  );
  useLayoutEffect(() => heads.set(glances), [heads, glances]);
  const definitions = useMemo(
    () => profilesColumnDefinitions(columns, { sort, filtered }, text, headerDoes),
    [columns, sort, filtered, text, headerDoes],
  );
  const standing = useRef<GridApi<InfiniteRow> | null>(null);
  const standingSheet = useRef<InfiniteSheet | null>(null);
  const ahead = useMemo(() => pagesAhead(view, pageRows), [view]);
  const standingAhead = useLatest(ahead);
  const datasource = useMemo<IDatasource>(
    () => ({
      rowCount: view.count,
      getRows({ startRow, endRow, successCallback, failCallback }) {
        const inSight = columnsInSight(standing.current);
        // Before the first drawing no column is in sight yet: the rows come empty and are filled below.
        void ahead.rows(startRow, endRow, inSight).then((rows) => {
          if (rows) successCallback(rows, view.count);
          else failCallback();
          standingSheet.current?.arrived();
          tellColumns();
        });
      },
    }),
    // `tellColumns` only reads refs.
    // oxlint-disable-next-line react/exhaustive-deps
    [view, ahead],
  );

  const asked = useRef('');
  /** Fetches what rows in sight lack of the columns in sight. */
  const fill = useCallback((): void => {
    const grid = standing.current;
    if (!grid || grid.isDestroyed()) return;
    const inSight = columnsInSight(grid);
    const missing = missingCells(rowsInSight(grid), inSight);
    const { view } = latest.current;
    if (!missing) wantNeighbours(grid, view.count);
    const question = missing ? JSON.stringify(missing) : '';
    if (!missing || question === asked.current) return;
    asked.current = question;
    void fetchRows(view, missing.start, missing.end, missing.columns).then((later) => {
      if (asked.current === question) asked.current = '';
      if (!later || grid.isDestroyed() || latest.current.view !== view) return;
      mergeCells(rowsInSight(grid), later);
      grid.refreshCells({ columns: [...missing.columns] });
      standingSheet.current?.arrived();
      fill();
    });
  }, [latest]);
  /** Fetches what is in sight anew, at once, and then what is kept beyond it. */
  const refresh = useCallback(async () => {
    standingAhead.current.forget();
    const grid = standing.current;
    const places = grid && !grid.isDestroyed() ? rowsInSight(grid).map(({ index }) => index) : [];
    if (!grid || places.length === 0) return;
    const { view } = latest.current;
    const fresh = await fetchRows(view, Math.min(...places), Math.max(...places) + 1, columnsInSight(grid));
    if (!fresh || grid.isDestroyed() || latest.current.view !== view) return;
    mergeCells(rowsInSight(grid), fresh);
    grid.refreshCells();
    standingSheet.current?.arrived();
    grid.refreshInfiniteCache();
  }, [latest, standingAhead]);
  /** Whoever counts what columns hold would keep the first rows waiting. */
  const tellColumns = useCallback(() => {
    const grid = standing.current;
    const hasRows = grid && !grid.isDestroyed() && (rowsInSight(grid).length > 0 || latest.current.view.count === 0);
    if (hasRows) latest.current.onColumnsInSight(columnsInSight(grid));
    fill();
  }, [latest, fill]);

  const ready = (api: GridApi<InfiniteRow>): (() => void) => {
    if (!root) return () => undefined;
    const made = createInfiniteSheet(api, root, {
      props: () => latest.current,
      announce,
      complain,
      openEditor,
      openMenu: setMenu,
    });
    standing.current = api;
    standingSheet.current = made;
    setApi(api);
    setSheet(made);
    latest.current.onReady({
      select: made.select,
      show: (index, columnId) => made.show(index, columnId ?? columnsInSight(api)[0] ?? ''),
      showColumn: (column) => {
        api.ensureColumnVisible(column);
        made.show(activeCell(made.selection.get())?.row ?? api.getFirstDisplayedRowIndex(), column);
      },
      header: (columnId) => root.querySelector<HTMLElement>(`.ag-header-cell[col-id="${CSS.escape(columnId)}"]`),
      focus() {
        const active = activeCell(made.selection.get());
        if (active) made.selection.set(made.selection.get(), { reveal: active, isFocused: true });
        else made.show(api.getFirstDisplayedRowIndex(), columnsInSight(api)[0] ?? '');
      },
      refresh: () => void refresh(),
    });
    return () => {
      made.detach();
      standing.current = null;
      standingSheet.current = null;
      setApi(null);
      setSheet(null);
    };
  };
  const lasting: GridOptions<InfiniteRow> = {
    theme: curatorTheme,
    rowModelType: 'infinite',
    cacheBlockSize: pageRows,
    maxBlocksInCache: 30,
    maxConcurrentDatasourceRequests: 2,
    blockLoadDebounceMillis: 30,
    rowBuffer: drawnBeyond,
    maintainColumnOrder: true,
    preventDefaultOnContextMenu: true,
    suppressDragLeaveHidesColumns: true,
    animateRows: false,
    onVirtualColumnsChanged: tellColumns,
    onViewportChanged: fill,
  };
  useEffect(() => {
    const sheet = standingSheet.current;
    if (api?.getGridOption('datasource')) sheet?.leaveView(view);
    api?.setGridOption('datasource', datasource);
    // The view and its datasource change together.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [api, datasource]);
  useEffect(() => {
    asked.current = '';
    if (api) tellColumns();
    // What the columns say of their cells may have changed with them.
    standingSheet.current?.arrived();
  }, [api, columns, view, tellColumns]);
  useEffect(() => {
    if (!root || !api) return undefined;
    const scrolled = ({ target }: Event): void => {
      if (!(target instanceof Element) || !target.matches(scrolledRows)) return;
      const way = target.scrollHeight - target.clientHeight;
      if (way <= 0) return;
      const share = Math.min(1, Math.max(0, target.scrollTop / way));
      const drawn = [api.getFirstDisplayedRowIndex(), api.getLastDisplayedRowIndex()] as const;
      const shown = target.clientHeight / heights[density].row;
      ahead.jump({ share, shown, drawn }, columnsInSight(api));
    };
    root.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => root.removeEventListener('scroll', scrolled, { capture: true });
  }, [root, api, ahead, density]);
  useEffect(() => {
    // AG Grid offers no option for its own element's name.
    if (api) root?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', text.label);
  }, [root, api, text.label]);

  useEffect(() => {
    if (!root || !api) return undefined;
    return attachHints(root, (target) => {
      const { columns, text } = latest.current;
      const element = target.closest('.ag-cell');
      if (!element) return headerHint(target, columns);
      const column = columns.find(({ id }) => id === element.getAttribute('col-id'));
      const row = Number(element.closest('.ag-row')?.getAttribute('row-index') ?? NaN);
      return column ? { element, text: cellHint(api.getDisplayedRowAtIndex(row)?.data, column, text) } : null;
    });
  }, [root, api, latest]);

  return (
    <div ref={setRoot} role="presentation" className="curator-grid profiles-grid" data-density={density}>
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
      {root && sheet && editing.current ? (
        <CellEditor key={editing.current.key} root={root} text={text} {...editing.current.editor} />
      ) : null}
      {sheet ? (
        <GridMenu
          label={text.label}
          at={menu?.at ?? null}
          lines={menu ? menuLines(sheet, props, menu.columnId) : []}
          onClose={() => setMenu(null)}
        />
      ) : null}
      {notices}
    </div>
  );
}

function menuLines(sheet: InfiniteSheet, props: ProfilesGridProps, columnId: string | null): readonly MenuLine[] {
  if (columnId !== null) return props.columnMenu(columnId);
  const others = props.cellMenu();
  return [
    ...clipboardLines(sheet.commands, props.text.menus, {
      copy: () => void sheet.commands.copy(),
      paste: () => void props.readClipboard().then((text) => text && sheet.commands.paste(text)),
    }),
    ...(others.length > 0 ? [{ id: 'divider-others' }, ...others] : []),
  ];
}

/** Asked for a row that it does not have, AG Grid fetches its page. */
function wantNeighbours(api: GridApi<InfiniteRow>, count: number): void {
  if (api.getRenderedNodes().some(({ data }) => !data)) return;
  const [first, last] = [api.getFirstDisplayedRowIndex(), api.getLastDisplayedRowIndex()];
  if (first < 0 || last < first) return;
  for (const index of [last + restingAhead, first - restingAhead])
    if (index >= 0 && index < count) api.getDisplayedRowAtIndex(index);
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
