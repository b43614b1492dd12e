import type { GridApi, GridOptions } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { AgGrid } from './ag-grid';
import { CellEditor } from './cell-editor';
import { columnDefinitions } from './column-definitions';
import './curator-grid.css';
import { createGridController, type GridController } from './grid-controller';
import { gridHandle } from './grid-handle';
import { GridPopup, type OpenMenu } from './grid-popup';
import type { CuratorGridProps } from './grid-props';
import { applyLayout, resetLayout, watchLayout } from './grid-layout';
import { useEditing } from './use-editing';
import { useLatest } from './use-latest';
import { useNotices } from './use-notices';
import { useRowFilter } from './use-row-filter';
import { curatorTheme, heights } from './theme';

interface Standing<Row> {
  readonly api: GridApi<Row>;
  readonly controller: GridController<Row>;
}

/**
 * A spreadsheet over plain rows: ranges, clipboard, fill, inline editors, filters and layout on AG Grid's community
 * edition. `rows`, `columns` and `text` should keep their identity while nothing in them changes.
 */
export function CuratorGrid<Row extends object>(props: CuratorGridProps<Row>) {
  const { rows, columns, text, density, cellNote } = props;
  const latest = useLatest(props);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [standing, setStanding] = useState<Standing<Row> | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { announce, complain, notices } = useNotices();
  const editing = useEditing(standing?.controller ?? null, complain);
  const { open: openEditor } = editing;

  const definitions = useMemo(() => columnDefinitions(columns, text), [columns, text]);
  const marked = useMemo(() => ({ rows, columns, cellNote }), [rows, columns, cellNote]);
  const filter = useRowFilter(props, standing?.api ?? null);
  // Asked at each use, so that another language needs no new grid.
  const getLocaleText = useCallback(
    ({ key, defaultValue }: { readonly key: string; readonly defaultValue: string }) => {
      const { text } = latest.current;
      if (key === 'noRowsToShow') return text.empty;
      return key === 'noMatchingRows' ? text.noMatch : (text.locale[key] ?? defaultValue);
    },
    [latest],
  );
  const getRowId = useCallback(({ data }: { readonly data: Row }) => latest.current.rowId(data), [latest]);

  const ready = (api: GridApi<Row>): (() => void) => {
    if (!root) return () => undefined;
    const host = {
      props: () => latest.current,
      announce,
      complain,
      openEditor,
      openCellMenu: (at: OpenMenu['at']) => setMenu({ kind: 'cell', at }),
      openHeaderMenu: (columnId: string, at: OpenMenu['at']) => setMenu({ kind: 'header', columnId, at }),
    };
    const controller = createGridController(api, root, host);
    applyLayout(api, latest.current.layout, columns);
    const unwatch = watchLayout(api, (layout) => latest.current.onLayoutChange(layout));
    setStanding({ api, controller });
    latest.current.onReady?.(gridHandle(api, controller));
    return () => {
      unwatch();
      controller.detach();
      setStanding(null);
    };
  };
  const height = heights[density];
  const lasting: GridOptions<Row> = {
    theme: curatorTheme,
    getRowId,
    getLocaleText,
    isExternalFilterPresent: filter.isPresent,
    doesExternalFilterPass: filter.passes,
    onModelUpdated: filter.counted,
    enableFilterHandlers: true,
    maintainColumnOrder: true,
    preventDefaultOnContextMenu: true,
    suppressDragLeaveHidesColumns: true,
    tooltipShowDelay: 500,
    animateRows: false,
    rowBuffer: 3,
    popupParent: document.body,
  };
  useEffect(() => standing?.controller.refreshMarks(marked), [standing, marked]);

  useEffect(() => {
    // AG Grid offers no option for its own element's name.
    if (standing) root?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', text.label);
  }, [root, standing, text.label]);

  return (
    <div ref={setRoot} className="curator-grid" data-density={density}>
      {root ? (
        <AgGrid
          rowData={mutableView(rows)}
          columnDefs={definitions}
          rowHeight={height.row}
          headerHeight={height.header}
          lasting={lasting}
          onReady={ready}
        />
      ) : null}
      {root && standing && editing.current ? (
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
    </div>
  );
}

/** AG Grid's typings ask for an array that may be changed; with row ids it never does so. */
function mutableView<Row>(rows: readonly Row[]): Row[] {
  return rows as Row[];
}
