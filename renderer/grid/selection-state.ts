import { followSelection, type Standing } from './follow';
import type { CuratorGridProps } from './grid-props';
import { boxOf, samePosition, sizeOf, type Position } from './range';
import { activeCell, activeRange, nothingSelected, selectCell, spannedRows, type Selection } from './selection';
import type { Surface } from './surface';

/** How a change of the selection shows. */
export interface SelectionMove {
  /** Brings this cell into view. */
  readonly reveal?: Position;
  /** Puts the keyboard's focus on the active cell. */
  readonly isFocused?: boolean;
}

/** The one place that holds what is selected; everyone else asks it or sets it. */
export interface SelectionState {
  get(): Selection;
  set(next: Selection, move?: SelectionMove): void;
  /** Makes the cell the only one selected, unless it is the active one already. */
  adopt(position: Position): void;
  /** Stays with its rows and columns after they moved. */
  follow(before: Standing, after: Standing, isFocused: boolean): void;
}

/** A selection that paints itself, tells the feature, and announces ranges to screen readers. */
export function createSelectionState<Row>(environment: {
  readonly surface: Surface<Row>;
  props(): CuratorGridProps<Row>;
  paint(): void;
  announce(words: string): void;
}): SelectionState {
  const { surface, props } = environment;
  let selection = nothingSelected;
  let toldRows: readonly string[] = [];
  let toldFocus: string | null = null;

  function set(next: Selection, move: SelectionMove = {}): void {
    selection = next;
    if (move.reveal) surface.reveal(move.reveal);
    const active = activeCell(next);
    if (move.isFocused && active) surface.focus(active);
    environment.paint();
    tell(active);
  }
  function tell(active: Position | null): void {
    const { rowIds } = surface.standing();
    const rows = spannedRows(selection).flatMap((row) => rowIds[row] ?? []);
    if (rows.length !== toldRows.length || rows.some((id, index) => id !== toldRows[index])) {
      toldRows = rows;
      props().onSelectionChange?.(rows);
    }
    const focus = active ? (rowIds[active.row] ?? null) : null;
    if (focus !== toldFocus) {
      toldFocus = focus;
      props().onFocusRow?.(focus);
    }
    const range = activeRange(selection);
    const size = range && sizeOf(boxOf(range));
    if (size && size.rows * size.columns > 1) {
      environment.announce(props().text.rangeSelected(size.rows, size.columns));
    }
  }

  return {
    get: () => selection,
    set,
    adopt(position) {
      const active = activeCell(selection);
      if (!active || !samePosition(active, position)) set(selectCell(position));
    },
    follow(before, after, isFocused) {
      set(followSelection(selection, before, after), { isFocused });
    },
  };
}
