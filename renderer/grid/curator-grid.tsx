import type { GridApi, GridOptions } from 'ag-grid-community';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AgGrid } from './ag-grid';
import { arrangementOf, currentArrangement } from './arrangement';
import { CellEditor } from './cell-editor';
import { columnDefinitions } from './column-definitions';
import './curator-grid.css';
import { createGridController, type GridController } from './grid-controller';
import { hearGrid } from './grid-events';
import { gridHandle } from './grid-handle';
import { GridPopup, type OpenMenu } from './grid-popup';
import type { CuratorGridProps } from './grid-props';
import { applyLayout, resetLayout, watchLayout } from './grid-layout';
import { createRowWindow, sourceOf, type SlotRow } from './row-window';
import { useEditing } from './use-editing';
import { useLatest } from './use-latest';
import { useNotices } from './use-notices';
import { useRowOrder } from './use-row-order';
import { curatorTheme, heights } from './theme';
import { filtersInWords } from './filter-words';

interface Standing<Row> {
  readonly api: GridApi<SlotRow<Row>>;
  readonly controller: GridController<Row>;
}

/**
 * A spreadsheet over plain rows: ranges, clipboard, fill, inline editors, filters and layout on AG Grid's community
 * edition. `rows`, `columns` and `text` should keep their identity while nothing in them changes.
 */
export function CuratorGrid<Row extends object>(props: CuratorGridProps<Row>) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  // The grid is made in a task of its own, after what stands around it.
  const stand = useCallback((element: HTMLElement | null) => startTransition(() => setRoot(element)), []);
  return (
    <div ref={stand} className="curator-grid" data-density={props.density}>
      {root && <StandingGrid {...props} root={root} />}
    </div>
  );
}

function StandingGrid<Row extends object>(props: CuratorGridProps<Row> & { readonly root: HTMLElement }) {
  const { root, rows, columns, text, density, cellNote } = props;
  const latest = useLatest(props);
  const [standing, setStanding] = useState<Standing<Row> | null>(null);
  const controller = useRef<GridController<Row> | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [shownCount, setShownCount] = useState(rows.length);
  const { announce, complain, notices } = useNotices();
  const editing = useEditing<Row>(standing?.controller ?? null, complain);
  const { open: openEditor } = editing;

  const definitions = useMemo(() => columnDefinitions(columns, text), [columns, text]);
  const marked = useMemo(() => ({ columns, cellNote }), [columns, cellNote]);
  const [arrangement, setArrangement] = useState(() => arrangementOf(props.layout, columns));
  const show = useCallback(
    (shown: readonly Row[]) => {
      controller.current?.show(shown);
      setShownCount(shown.length);
      latest.current.onCounts?.(shown.length, latest.current.rows.length);
    },
    [latest],
  );
  const { first, shown } = useRowOrder(props, arrangement, show);
  const height = heights[density];
  const [rowWindow] = useState(() =>
    createRowWindow(sourceOf(first, props.rowId), { viewHeight: root.clientHeight, rowHeight: height.row }),
  );
  // Asked at each use, so that another language needs no new grid.
  const getLocaleText = useCallback(
    ({ key, defaultValue }: { readonly key: string; readonly defaultValue: string }) =>
      latest.current.text.locale[key] ?? defaultValue,
    [latest],
  );

  const ready = (api: GridApi<SlotRow<Row>>): (() => void) => {
    const host = {
      props: () => latest.current,
      announce,
      complain,
      openEditor,
      openCellMenu: (at: OpenMenu['at']) => setMenu({ kind: 'cell', at }),
      openHeaderMenu: (columnId: string, at: OpenMenu['at']) => setMenu({ kind: 'header', columnId, at }),
    };
    applyLayout(api, latest.current.layout, columns);
    const current = createGridController(api, root, rowWindow, first, host);
    rowWindow.attach(api, root, current);
    controller.current = current;
    const unwatch = watchLayout(api, (layout) => latest.current.onLayoutChange(layout));
    const unhear = hearGrid(api, ['sortChanged', 'filterChanged'], () => {
      const now = currentArrangement(api);
      setArrangement((before) => (JSON.stringify(now) === JSON.stringify(before) ? before : now));
    });
    setStanding({ api, controller: current });
    queueMicrotask(() => {
      if (controller.current !== current) return;
      // What was found out while AG Grid was made has not been shown.
      show(shown.current);
      latest.current.onReady?.(gridHandle(api, current));
    });
    return () => {
      unhear();
      unwatch();
      rowWindow.detach();
      current.detach();
      controller.current = null;
      setStanding(null);
    };
  };
  const lasting: GridOptions<SlotRow<Row>> = {
    ...rowWindow.options,
    theme: curatorTheme,
    getLocaleText,
    enableFilterHandlers: true,
    maintainColumnOrder: true,
    preventDefaultOnContextMenu: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    animateRows: false,
    popupParent: document.body,
    // The keyboard goes where AG Grid does not know its way; out of the last cell it goes on in the window.
    tabToNextCell: () => false,
    navigateToNextCell: () => null,
    focusGridInnerElement: ({ fromBottom }) => fromBottom && (controller.current?.focusFromBehind() ?? false),
  };
  const { filters } = arrangement;
  useEffect(
    () => latest.current.onColumnFilters?.(filtersInWords(filters, columns, text)),
    [latest, filters, columns, text],
  );
  useEffect(() => standing?.controller.refreshMarks(marked), [standing, marked]);
  const drawnHeight = useRef(height.row);
  useEffect(() => {
    if (drawnHeight.current === height.row) return;
    drawnHeight.current = height.row;
    queueMicrotask(() => rowWindow.resize(height.row));
  }, [height.row, rowWindow]);
  useEffect(() => {
    // AG Grid offers no option for its own element's name.
    if (standing) root.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', text.label);
  }, [root, standing, text.label]);

  return (
    <>
      <AgGrid
        rowData={rowWindow.firstRows}
        columnDefs={definitions}
        rowHeight={height.row}
        headerHeight={height.header}
        lasting={lasting}
        onReady={ready}
      />
      {standing && shownCount === 0 ? (
        <div className="curator-nothing">{rows.length === 0 ? text.empty : text.noMatch}</div>
      ) : null}
      {standing && editing.current ? (
        <CellEditor key={editing.current.key} root={root} text={text} {...editing.current.editor} />
      ) : null}
      {standing ? (
        <GridPopup
          {...standing}
          menu={menu}
          props={props}
          onReset={() => resetLayout(standing.api)}
          onClose={() => setMenu(null)}
        />
      ) : null}
      {notices}
    </>
  );
}
