import { autoScroll } from './auto-scroll';
import type { CellCommands } from './cell-commands';
import type { GridSurface } from './grid-surface';
import { boxOf, clampPosition, samePosition, type Position } from './range';
import {
  activeCell,
  activeRange,
  addCell,
  columnsRange,
  extendTo,
  rowsRange,
  selectCell,
  type Selection,
} from './selection';
import type { SelectionState } from './selection-state';

/** What the pointer acts on. */
export interface PointerEnvironment {
  readonly root: HTMLElement;
  readonly surface: GridSurface;
  readonly selection: SelectionState;
  readonly commands: CellCommands;
  /** Shows which rows a drag of the fill handle would write; null ends it. */
  showFilling(lastRow: number | null): void;
  edit(position: Position): void;
  openRow(row: number): void;
}

/** Side of the square at a range's corner that takes the fill drag, in pixels. */
const handleSize = 10;

/** Selecting with the pointer: click, Shift, Ctrl, drag, row numbers, Alt on a header, and the fill handle. */
export function attachPointer(environment: PointerEnvironment): () => void {
  const { root, surface, selection } = environment;
  const ending = new AbortController();
  const { signal } = ending;
  let isDown = false;

  root.addEventListener('mousedown', down, { capture: true, signal });
  root.addEventListener(
    'mousedown',
    (event) => {
      if (!isDown) return;
      isDown = false;
      // Left to itself the browser would focus the clicked cell, which for Shift is not the active one.
      event.preventDefault();
      const active = activeCell(selection.get());
      if (active) surface.focus(active);
    },
    { signal },
  );
  root.addEventListener(
    'dblclick',
    (event) => {
      const rowNumber = surface.rowNumberAt(event.target);
      if (rowNumber !== null) return environment.openRow(rowNumber);
      const cell = surface.cellAt(event.target);
      if (cell) environment.edit(cell);
    },
    { signal },
  );
  root.addEventListener('click', selectColumn, { capture: true, signal });

  function down(event: MouseEvent): void {
    if (event.button > 0 && event.button !== 2) return;
    const rowNumber = surface.rowNumberAt(event.target);
    const cell = surface.cellAt(event.target);
    if (rowNumber === null && !cell) return;
    isDown = true;
    if (event.button === 2) {
      const position = cell ?? { row: rowNumber ?? 0, column: 0 };
      if (!isSelected(position))
        selection.set(rowNumber === null ? selectCell(position) : { ranges: [wholeRow(rowNumber, rowNumber)] });
      return;
    }
    if (cell && isOnHandle(event, cell)) return dragFill(event);
    if (rowNumber !== null) return selectRows(event, rowNumber);
    if (cell) selectCells(event, cell);
  }

  function selectCells(event: MouseEvent, cell: Position): void {
    const current = selection.get();
    if (event.shiftKey) selection.set(extendTo(current, cell));
    else if (event.ctrlKey || event.metaKey) selection.set(addCell(current, cell));
    else selection.set(selectCell(cell));
    drag(event, (over) => selection.set(extendTo(selection.get(), over)));
  }

  function selectRows(event: MouseEvent, row: number): void {
    const current = selection.get();
    const from = event.shiftKey ? (activeCell(current)?.row ?? row) : row;
    const others = event.ctrlKey || event.metaKey ? current.ranges : [];
    const show = (to: number): void => selection.set(withRange({ ranges: others }, wholeRow(from, to)));
    show(row);
    drag(event, (over) => show(over.row));
  }

  function selectColumn(event: MouseEvent): void {
    if (!event.altKey || !(event.target instanceof Element)) return;
    const columnId = event.target.closest('.ag-header-cell')?.getAttribute('col-id');
    const column = surface.columnIds().indexOf(columnId ?? '');
    if (column < 0) return;
    event.stopPropagation();
    selection.set({ ranges: [columnsRange(column, column, surface.extent())] }, { isFocused: true });
  }

  function dragFill(event: MouseEvent): void {
    let lastRow = -1;
    drag(
      event,
      (over) => {
        lastRow = over.row;
        environment.showFilling(lastRow);
      },
      () => {
        environment.showFilling(null);
        environment.commands.fillTo(lastRow);
      },
    );
  }

  /** Follows the pointer until its button is up, scrolling where it leaves the view. */
  function drag(start: MouseEvent, over: (position: Position) => void, end: () => void = () => undefined): void {
    let last = surface.cellAt(start.target);
    const track = (x: number, y: number): void => {
      const target = document.elementFromPoint(x, y);
      const row = surface.rowNumberAt(target);
      const position = row === null ? surface.cellAt(target) : clampPosition({ row, column: 0 }, surface.extent());
      if (!position || (last && samePosition(last, position))) return;
      last = position;
      over(position);
    };
    const scrolling = autoScroll(root, track);
    const done = new AbortController();
    const stop = (): void => {
      done.abort();
      scrolling.stop();
      end();
    };
    const listening = { signal: AbortSignal.any([signal, done.signal]) };
    document.addEventListener('mousemove', (event) => scrolling.moved(event.clientX, event.clientY), listening);
    document.addEventListener('mouseup', stop, listening);
    signal.addEventListener('abort', scrolling.stop, { signal: done.signal });
  }

  function wholeRow(from: number, to: number) {
    return rowsRange(from, to, surface.extent());
  }
  function withRange({ ranges }: Selection, range: Selection['ranges'][number]): Selection {
    return { ranges: [...ranges, range] };
  }
  function isSelected({ row, column }: Position): boolean {
    return selection.get().ranges.some((range) => {
      const box = boxOf(range);
      return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
    });
  }
  function isOnHandle(event: MouseEvent, cell: Position): boolean {
    const range = activeRange(selection.get());
    const box = range && boxOf(range);
    if (!box || box.bottom !== cell.row || box.right !== cell.column) return false;
    const rect = surface.element(cell)?.getBoundingClientRect();
    return rect !== undefined && rect.right - event.clientX < handleSize && rect.bottom - event.clientY < handleSize;
  }

  return () => ending.abort();
}
