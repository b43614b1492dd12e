import type { CellCommands } from './cell-commands';
import { attachClipboard } from './clipboard';
import type { GridSurface } from './grid-surface';
import { attachKeyboard } from './keyboard';
import { createPainter, type CellMarks } from './painter';
import { placesByKey } from './places-by-key';
import { attachPointer } from './pointer';
import { boxOf, type Box, type Position } from './range';
import { activeCell, activeRange, boxesOf, type Selection } from './selection';
import { createSelectionState, type SelectionState } from './selection-state';
import { rangeSize } from './tell-selection';

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** What a spreadsheet stands on, and what it asks of the grid around it. */
export interface SpreadsheetParts {
  readonly root: HTMLElement;
  readonly surface: GridSurface;
  /** The commands over what is selected. */
  commands(selection: SelectionState): CellCommands;
  /** Names a cell in a way that stays with it when rows move; null where there is none. */
  keyOf(position: Position): string | null;
  marks(position: Position): Omit<CellMarks, 'isRefused'>;
  isEditable(position: Position): boolean;
  /** Whether Enter opens the row where all of it is selected, instead of editing its active cell. */
  readonly opensWholeRow?: boolean;
  /** Said where a cell that cannot be changed is to be edited. */
  whyReadOnly(position: Position): string;
  rangeSelected(rows: number, columns: number): string;
  announce(words: string): void;
  complain(words: string): void;
  openEditor(position: Position, typed: string | null): void;
  openRow(row: number): void;
  openCellMenu(at: MenuPlace): void;
  openHeaderMenu(columnId: string, at: MenuPlace): void;
  /** The selection changed. */
  tell(selection: Selection): void;
}

/** Selecting, editing and copying cells as spreadsheets do, over a standing grid. */
export interface Spreadsheet {
  readonly selection: SelectionState;
  readonly commands: CellCommands;
  /** Opens the editor of that cell, or says why there is none. */
  edit(position: Position, typed: string | null): void;
  /** Marks cells, by their keys, as refused for a moment. */
  flash(keys: readonly string[]): void;
  /** Other cells stand in the page, or stand elsewhere. */
  paint(): void;
  /** Notes or rights of cells changed: they are asked for anew with the next painting. */
  forgetMarks(): void;
  paintAnew(): void;
  detach(): void;
}

/** How long refused cells stay marked, in milliseconds. */
const flashTime = 2500;

/** Binds selection, keys, pointer, clipboard and painting to the elements within `root`. */
export function createSpreadsheet(parts: SpreadsheetParts): Spreadsheet {
  const { root, surface, isEditable, openRow } = parts;
  // One watcher sees every cell that scrolling, sorting or a moved column brings into the page, or puts elsewhere.
  const watcher = new MutationObserver(() => paint());
  let filling: Box | null = null;
  let refused: ReadonlySet<string> = new Set();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const placeOf = placesByKey((columnId: string) => columnId);
  const painter = createPainter(root, {
    columnIndex: (columnId) => placeOf(surface.columnIds(), columnId),
    marks: (position) => ({ ...parts.marks(position), isRefused: refused.has(parts.keyOf(position) ?? '') }),
  });
  const paint = (): void => {
    const selected = selection.get();
    painter.paint({ boxes: boxesOf(selected), active: activeCell(selected), filling });
    // What has been painted need not be seen again.
    watcher.takeRecords();
  };
  const selection = createSelectionState({
    surface,
    paint,
    tell(selected) {
      parts.tell(selected);
      const size = rangeSize(selected);
      if (size) parts.announce(parts.rangeSelected(size.rows, size.columns));
    },
  });
  const commands = parts.commands(selection);

  function edit(position: Position, typed: string | null): void {
    surface.reveal(position);
    if (isEditable(position)) parts.openEditor(position, typed);
    else parts.complain(parts.whyReadOnly(position));
  }
  function flash(keys: readonly string[]): void {
    clearTimeout(flashing);
    refused = new Set(keys);
    paintAnew();
    if (keys.length > 0) flashing = setTimeout(() => flash([]), flashTime);
  }
  function paintAnew(): void {
    painter.forgetMarks();
    paint();
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
    opensWholeRow: parts.opensWholeRow ?? false,
    edit,
    openRow,
    openCellMenu(position) {
      const element = surface.element(position);
      if (element) parts.openCellMenu(below(element));
    },
    openHeaderMenu: (columnId, header) => parts.openHeaderMenu(columnId, below(header)),
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
    if (columnId) parts.openHeaderMenu(columnId, at);
    else if (surface.cellAt(event.target) || surface.rowNumberAt(event.target) !== null) parts.openCellMenu(at);
    else return;
    event.preventDefault();
  };
  root.addEventListener('focusin', focusin);
  root.addEventListener('contextmenu', contextmenu);
  watcher.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['row-index'] });

  return {
    selection,
    commands,
    edit,
    flash,
    paint,
    forgetMarks: painter.forgetMarks,
    paintAnew,
    detach() {
      clearTimeout(flashing);
      watcher.disconnect();
      detachPointer();
      keys.detach();
      detachClipboard();
      root.removeEventListener('focusin', focusin);
      root.removeEventListener('contextmenu', contextmenu);
    },
  };
}

function below(element: Element): MenuPlace {
  const rect = element.getBoundingClientRect();
  return { x: rect.left, y: rect.bottom };
}
