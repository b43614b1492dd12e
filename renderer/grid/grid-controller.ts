import type { GridApi } from 'ag-grid-community';
import { createCellCommands, type CellCommands } from './cell-commands';
import type { CuratorColumn } from './column';
import type { Standing } from './follow';
import type { CellPlace, CuratorGridProps } from './grid-props';
import type { Position } from './range';
import { activeCell, selectCell, selectRows } from './selection';
import type { SelectionState } from './selection-state';
import { createSpreadsheet, type MenuPlace } from './spreadsheet';
import { attachHints, headerHint } from './hints';
import { sourceOf, type RowWindow, type SlotRow } from './row-window';
import { createSurface, type Surface } from './surface';
import { tellRows } from './tell-selection';

/** What the controller asks of the component around it. */
export interface GridHost<Row> {
  props(): CuratorGridProps<Row>;
  announce(words: string): void;
  complain(words: string): void;
  openEditor(position: Position, typed: string | null): void;
  openCellMenu(at: MenuPlace): void;
  openHeaderMenu(columnId: string, at: MenuPlace): void;
}

/** The spreadsheet's life over a standing AG Grid. */
export interface GridController<Row> {
  readonly surface: Surface<Row>;
  readonly selection: SelectionState;
  readonly commands: CellCommands;
  /** These rows are shown from now on, in this order. Never to be called while React renders or runs effects. */
  show(rows: readonly Row[]): void;
  /** Places whose rows stay drawn wherever the view is. */
  kept(): readonly number[];
  /** Other rows were drawn. */
  drawn(): void;
  /** The focused cell of that column has gone with its row. */
  focusLost(columnId: string | null): void;
  /** Takes the focus that comes by Shift+Tab from behind the grid; false where there is no cell for it. */
  focusFromBehind(): boolean;
  selectRowIds(rowIds: readonly string[]): void;
  focusPlace(place: CellPlace): void;
  activePlace(): CellPlace | null;
  focus(): void;
  /** Opens the editor of that cell, or says why there is none. */
  edit(position: Position, typed: string | null): void;
  /** Notes or rights of cells changed. */
  refreshMarks(marked: Marked<Row>): void;
  detach(): void;
}

/** What the marks of cells are made from; all of it new where any of it changed. */
export interface Marked<Row> {
  readonly columns: readonly CuratorColumn<Row>[];
  readonly cellNote: CuratorGridProps<Row>['cellNote'];
}

/** Makes a spreadsheet of AG Grid over plain rows; `rows` are those that its window shows already. */
export function createGridController<Row>(
  api: GridApi<SlotRow<Row>>,
  root: HTMLElement,
  rowWindow: RowWindow<Row>,
  rows: readonly Row[],
  host: GridHost<Row>,
): GridController<Row> {
  const { props, announce, complain } = host;
  const surface = createSurface({ api, root, rowWindow, rows, props });
  let { cellNote } = props();

  const isEditable = (position: Position): boolean => {
    const row = surface.rowAt(position.row);
    const column = surface.columnAt(position.column);
    return row !== null && column?.parse !== undefined && column.editable(row);
  };
  const sheet = createSpreadsheet({
    root,
    surface,
    commands: (selection) =>
      createCellCommands({
        surface,
        selection,
        props,
        announce,
        complain,
        flash: (places) => sheet.flash(places.map(placeKey)),
      }),
    keyOf(position) {
      const place = surface.placeOf(position);
      return place && placeKey(place);
    },
    marks(position) {
      const row = surface.rowAt(position.row);
      const place = surface.placeOf(position);
      const note = row !== null && place ? (cellNote?.(row, place.columnId) ?? null) : null;
      const column = surface.columnAt(position.column);
      const name = row !== null && column?.kind === 'flag' ? column.text(column.value(row)) : null;
      return { note, description: note, name, isReadOnly: !isEditable(position) };
    },
    isEditable,
    whyReadOnly: () => props().text.readOnly,
    rangeSelected: (rows, columns) => props().text.rangeSelected(rows, columns),
    announce,
    complain,
    openEditor: host.openEditor,
    openCellMenu: host.openCellMenu,
    openHeaderMenu: host.openHeaderMenu,
    openRow(row) {
      const rowId = surface.standing().rowIds[row];
      if (rowId !== undefined) props().onOpenRow?.(rowId);
    },
    tell: tellRows(surface, props),
  });
  const { selection, commands, edit } = sheet;

  function columnsMoved(): void {
    // AG Grid tells of its last moves after it is gone.
    if (api.isDestroyed()) return;
    const before = surface.standing();
    surface.refreshColumns();
    follow(before, sheet.paint);
  }
  function follow(before: Standing, draw: () => void): void {
    const isFocused = surface.cellAt(document.activeElement) !== null;
    selection.follow(before, surface.standing(), isFocused, draw);
  }
  api.addEventListener('displayedColumnsChanged', columnsMoved);
  const detachHints = attachHints(root, (target) => headerHint(target, props().columns));

  return {
    surface,
    selection,
    commands,
    edit,
    refreshMarks(marked) {
      cellNote = marked.cellNote;
      sheet.paintAnew();
    },
    show(next) {
      if (api.isDestroyed()) return;
      const before = surface.standing();
      surface.take(next);
      sheet.forgetMarks();
      follow(before, () => rowWindow.show(sourceOf(next, props().rowId)));
    },
    kept() {
      const active = activeCell(selection.get());
      return active && active.row < surface.extent().rows ? [active.row] : [];
    },
    drawn: sheet.paint,
    focusLost(columnId) {
      // The row is taken away first.
      queueMicrotask(() => {
        const last = surface.extent().rows - 1;
        const column = surface.columnIds().indexOf(columnId ?? '');
        if (last >= 0 && column >= 0 && !api.isDestroyed()) surface.focus({ row: last, column });
      });
    },
    focusFromBehind() {
      const extent = surface.extent();
      if (extent.rows < 1 || extent.columns < 1) return false;
      const to = activeCell(selection.get()) ?? { row: surface.firstInView(), column: extent.columns - 1 };
      selection.set(selectCell(to), { reveal: to, isFocused: true });
      return true;
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
    activePlace() {
      const active = activeCell(selection.get());
      return active && surface.placeOf(active);
    },
    focus() {
      const active = activeCell(selection.get());
      if (active && !api.isDestroyed()) selection.set(selection.get(), { reveal: active, isFocused: true });
    },
    detach() {
      sheet.detach();
      detachHints();
      if (!api.isDestroyed()) api.removeEventListener('displayedColumnsChanged', columnsMoved);
    },
  };
}

function placeKey({ rowId, columnId }: CellPlace): string {
  return JSON.stringify([rowId, columnId]);
}
