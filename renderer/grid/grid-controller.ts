import type { GridApi } from 'ag-grid-community';
import { createCellCommands, type CellCommands } from './cell-commands';
import { attachClipboard } from './clipboard';
import type { CuratorColumn } from './column';
import { hearGrid } from './grid-events';
import type { CellPlace, CuratorGridProps } from './grid-props';
import { attachKeyboard } from './keyboard';
import { createPainter } from './painter';
import { attachPointer } from './pointer';
import { boxOf, type Box, type Position } from './range';
import { activeCell, activeRange, boxesOf, selectCell, selectRows } from './selection';
import { createSelectionState, type SelectionState } from './selection-state';
import { createSurface, type Surface } from './surface';

/** What the controller asks of the component around it. */
export interface GridHost<Row> {
  props(): CuratorGridProps<Row>;
  announce(words: string): void;
  complain(words: string): void;
  openEditor(position: Position, typed: string | null): void;
  openCellMenu(at: MenuPlace): void;
  openHeaderMenu(columnId: string, at: MenuPlace): void;
}

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The spreadsheet's life over a standing AG Grid. */
export interface GridController<Row> {
  readonly surface: Surface<Row>;
  readonly selection: SelectionState;
  readonly commands: CellCommands;
  selectRowIds(rowIds: readonly string[]): void;
  focusPlace(place: CellPlace): void;
  focus(): void;
  /** Opens the editor of that cell, or says why there is none. */
  edit(position: Position, typed: string | null): void;
  /** Notes or rights of cells changed. */
  refreshMarks(marked: Marked<Row>): void;
  detach(): void;
}

/** What the marks of cells are made from; all of it new where any of it changed. */
export interface Marked<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly CuratorColumn<Row>[];
  readonly cellNote: CuratorGridProps<Row>['cellNote'];
}

/** How long refused cells stay marked, in milliseconds. */
const flashTime = 2500;

/** Binds selection, keys, pointer, clipboard and painting to AG Grid. */
export function createGridController<Row>(
  api: GridApi<Row>,
  root: HTMLElement,
  host: GridHost<Row>,
): GridController<Row> {
  const { props } = host;
  const surface = createSurface(api, root, props);
  let filling: Box | null = null;
  let { cellNote } = props();
  let refused: ReadonlySet<string> = new Set();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const painter = createPainter(root, {
    columnIndex: (columnId) => surface.standing().columnIds.indexOf(columnId),
    marks(position) {
      const row = surface.rowAt(position.row);
      const place = surface.placeOf(position);
      return {
        note: row !== null && place ? (cellNote?.(row, place.columnId) ?? null) : null,
        isReadOnly: !isEditable(position),
        isRefused: place !== null && refused.has(placeKey(place)),
      };
    },
  });
  const paint = (): void => {
    const selected = selection.get();
    painter.paint({ boxes: boxesOf(selected), active: activeCell(selected), filling });
  };
  const selection = createSelectionState({ surface, props, paint, announce: host.announce });
  const commands = createCellCommands({
    surface,
    selection,
    props,
    announce: host.announce,
    complain: host.complain,
    flash,
  });

  function isEditable(position: Position): boolean {
    const row = surface.rowAt(position.row);
    const column = surface.columnAt(position.column);
    return row !== null && column?.parse !== undefined && column.editable(row);
  }
  function edit(position: Position, typed: string | null): void {
    surface.reveal(position);
    if (isEditable(position)) host.openEditor(position, typed);
    else host.complain(props().text.readOnly);
  }
  function flash(places: readonly CellPlace[]): void {
    clearTimeout(flashing);
    refused = new Set(places.map(placeKey));
    paintAnew();
    if (places.length > 0) flashing = setTimeout(() => flash([]), flashTime);
  }
  function paintAnew(): void {
    painter.forgetMarks();
    paint();
  }
  function openRow(row: number): void {
    const rowId = surface.standing().rowIds[row];
    if (rowId !== undefined) props().onOpenRow?.(rowId);
  }
  function moved(): void {
    const before = surface.standing();
    surface.refresh();
    const isFocused = surface.cellAt(document.activeElement) !== null;
    selection.follow(before, surface.standing(), isFocused);
  }

  const detachPointer = attachPointer({
    root,
    surface,
    selection,
    commands,
    openRow,
    edit: (position) => edit(position, null),
    showFilling(lastRow) {
      const range = activeRange(selection.get());
      const box = range && boxOf(range);
      filling = box && lastRow !== null ? { ...box, top: box.bottom + 1, bottom: lastRow } : null;
      paint();
    },
  });
  const keys = attachKeyboard({
    root,
    surface,
    selection,
    commands,
    isEditable,
    edit,
    openRow,
    openCellMenu(position) {
      const element = surface.element(position);
      if (element) host.openCellMenu(below(element));
    },
    openHeaderMenu: (columnId, header) => host.openHeaderMenu(columnId, below(header)),
  });
  const detachClipboard = attachClipboard(root, surface, commands);

  const focusin = (event: FocusEvent): void => {
    // AG Grid moves the focus of its own accord too, after clicks and redraws: that is no choice of the person's.
    const position = keys.isPassing() ? surface.cellAt(event.target) : null;
    if (position) selection.adopt(position);
  };
  const contextmenu = (event: MouseEvent): void => {
    const header = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null;
    const columnId = header?.getAttribute('col-id');
    const at = { x: event.clientX, y: event.clientY };
    if (columnId) host.openHeaderMenu(columnId, at);
    else if (surface.cellAt(event.target) || surface.rowNumberAt(event.target) !== null) host.openCellMenu(at);
    else return;
    event.preventDefault();
  };
  root.addEventListener('focusin', focusin);
  root.addEventListener('contextmenu', contextmenu);
  const unhear = hearGrid(api, ['modelUpdated', 'displayedColumnsChanged'], moved);
  // One watcher sees every cell that scrolling, sorting or a moved column brings into the page, or puts elsewhere.
  const watcher = new MutationObserver(paint);
  watcher.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['row-index'] });

  return {
    surface,
    selection,
    commands,
    edit,
    refreshMarks(marked) {
      cellNote = marked.cellNote;
      paintAnew();
    },
    selectRowIds(rowIds) {
      // Whoever waited for a change may ask after the screen was left.
      if (api.isDestroyed()) return;
      const wanted = new Set(rowIds);
      const rows = surface.standing().rowIds.flatMap((id, row) => (wanted.has(id) ? [row] : []));
      selection.set(selectRows(rows, surface.extent()), { isFocused: true });
    },
    focusPlace(place) {
      if (api.isDestroyed()) return;
      const position = surface.positionOf(place);
      if (position) selection.set(selectCell(position), { reveal: position, isFocused: true });
    },
    focus() {
      const active = activeCell(selection.get());
      if (active && !api.isDestroyed()) selection.set(selection.get(), { reveal: active, isFocused: true });
    },
    detach() {
      clearTimeout(flashing);
      unhear();
      watcher.disconnect();
      detachPointer();
      keys.detach();
      detachClipboard();
      root.removeEventListener('focusin', focusin);
      root.removeEventListener('contextmenu', contextmenu);
    },
  };
}

function placeKey({ rowId, columnId }: CellPlace): string {
  return JSON.stringify([rowId, columnId]);
}

function below(element: Element): MenuPlace {
  const rect = element.getBoundingClientRect();
  return { x: rect.left, y: rect.bottom };
}
