import { assertNever } from '#shared/base/assert-never';
import type { CellCommands } from './cell-commands';
import type { GridSurface } from './grid-surface';
import { keyCommand, type KeyCommand } from './key-command';
import { moveFrom, type Motion } from './motion';
import { boxOf, type Position } from './range';
import {
  activeCell,
  activeRange,
  columnsRange,
  extendTo,
  rowsRange,
  selectAll,
  selectCell,
  spannedRows,
} from './selection';
import type { SelectionState } from './selection-state';

/** What keys act on. */
export interface KeyboardEnvironment {
  readonly root: HTMLElement;
  readonly surface: GridSurface;
  readonly selection: SelectionState;
  readonly commands: CellCommands;
  isEditable(position: Position): boolean;
  /** Whether Enter opens the row where all of it is selected, instead of editing its active cell. */
  readonly opensWholeRow: boolean;
  edit(position: Position, typed: string | null): void;
  openRow(row: number): void;
  openCellMenu(position: Position): void;
  openHeaderMenu(columnId: string, header: Element): void;
}

/**
 * Takes the keys that are pressed on a cell before AG Grid sees them; what it leaves alone (Tab out of the last cell,
 * nearly everything in headers and filters) stays AG Grid's, so that no place is a trap. From headers to cells and back it
 * goes itself, since AG Grid does not know which rows its own stand for.
 */
export function attachKeyboard(environment: KeyboardEnvironment): {
  /** Whether a key is down that was left to AG Grid or the browser, so that focus which moves now is the person's. */
  isPassing(): boolean;
  detach(): void;
} {
  const { root, surface, selection, commands } = environment;

  let isPassing = false;

  function pressed(event: KeyboardEvent): void {
    const position = surface.cellAt(event.target);
    if (!position) return pressedOnHeader(event);
    const command = keyCommand(event);
    if (!command) return;
    selection.adopt(position);
    if (!run(command)) return;
    isPassing = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function pressedOnHeader(event: KeyboardEvent): void {
    const header = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null;
    const columnId = header?.getAttribute('col-id');
    if (!header || !columnId || event.target !== header) return;
    if (keyCommand(event)?.do === 'menu') environment.openHeaderMenu(columnId, header);
    else if (!enterRows(event, columnId)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  /** Down from a header, and Tab from the last one, lead to the first row in view. */
  function enterRows({ key, shiftKey, altKey }: KeyboardEvent, columnId: string): boolean {
    const { rows, columns } = surface.extent();
    const at = surface.columnIds().indexOf(columnId);
    const isTab = key === 'Tab' && !shiftKey && at === columns - 1;
    if (rows < 1 || columns < 1 || !(isTab || (key === 'ArrowDown' && !altKey))) return false;
    const to = { row: surface.firstInView(), column: isTab ? 0 : Math.max(0, at) };
    selection.set(selectCell(to), { reveal: to, isFocused: true });
    return true;
  }

  /** False leaves the key to AG Grid. */
  function run(command: KeyCommand): boolean {
    const active = activeCell(selection.get());
    const extent = surface.extent();
    if (!active) return false;
    switch (command.do) {
      case 'move':
        return move(active, command.motion);
      case 'extend':
        extend(command.motion);
        return true;
      case 'edit':
        environment.edit(active, command.typed);
        return true;
      case 'open':
        if (environment.isEditable(active) && !(environment.opensWholeRow && spansWholeRow()))
          environment.edit(active, null);
        else environment.openRow(active.row);
        return true;
      case 'clear':
        commands.clear();
        return true;
      case 'toggle':
        if (!commands.toggle()) environment.edit(active, ' ');
        return true;
      case 'fillDown':
        commands.fillDown();
        return true;
      case 'fillRight':
        commands.fillRight();
        return true;
      case 'selectAll':
        selection.set(selectAll(extent), { isFocused: true });
        return true;
      case 'selectRow': {
        const rows = spannedRows(selection.get());
        const range = rowsRange(rows[0] ?? active.row, rows.at(-1) ?? active.row, extent);
        selection.set({ ranges: [range] }, { isFocused: true });
        return true;
      }
      case 'selectColumn': {
        const range = activeRange(selection.get()) ?? { anchor: active, focus: active };
        const columns = columnsRange(range.anchor.column, range.focus.column, extent);
        selection.set({ ranges: [columns] }, { isFocused: true });
        return true;
      }
      case 'collapse':
        if (spansOneCell()) return false;
        selection.set(selectCell(active));
        return true;
      case 'menu':
        environment.openCellMenu(active);
        return true;
      default:
        return assertNever(command, 'key command');
    }
  }

  function move(from: Position, motion: Motion): boolean {
    const to = moveFrom(from, motion, surface.extent(), surface.page());
    if (!to && motion === 'up') return surface.focusHeader(from.column);
    if (!to && motion === 'previous') return surface.focusHeader(surface.extent().columns - 1);
    if (!to) return false;
    selection.set(selectCell(to), { reveal: to, isFocused: true });
    return true;
  }
  function extend(motion: Motion): void {
    const range = activeRange(selection.get());
    const to = range && moveFrom(range.focus, motion, surface.extent(), surface.page());
    if (to) selection.set(extendTo(selection.get(), to), { reveal: to });
  }
  function spansWholeRow(): boolean {
    const range = activeRange(selection.get());
    const box = range && boxOf(range);
    const { columns } = surface.extent();
    return box !== null && columns > 1 && box.left === 0 && box.right === columns - 1;
  }
  function spansOneCell(): boolean {
    const { ranges } = selection.get();
    const only = ranges[0];
    return ranges.length === 1 && only?.anchor.row === only?.focus.row && only?.anchor.column === only?.focus.column;
  }

  const ending = new AbortController();
  const listening = { capture: true, signal: ending.signal };
  // Only these move the focus; Shift alone is held for a click, whose focus is not the active cell's.
  document.addEventListener(
    'keydown',
    ({ key }) => void (isPassing = /^(Tab|Arrow|Enter|Home|End|Page)/u.test(key)),
    listening,
  );
  document.addEventListener('keyup', () => void (isPassing = false), listening);
  root.addEventListener('keydown', pressed, listening);
  return { isPassing: () => isPassing, detach: () => ending.abort() };
}
