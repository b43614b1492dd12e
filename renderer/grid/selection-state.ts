import { followSelection, type Standing } from './follow';
import type { GridSurface } from './grid-surface';
import { samePosition, type Position } from './range';
import { activeCell, nothingSelected, selectCell, type Selection } from './selection';

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
  /** Stays with its rows and columns after they moved; `draw` is called in between, when all knows its new place. */
  follow(before: Standing, after: Standing, isFocused: boolean, draw: () => void): void;
}

/** A selection that paints itself and tells of each change. */
export function createSelectionState(environment: {
  readonly surface: Pick<GridSurface, 'reveal' | 'focus'>;
  paint(): void;
  tell(selection: Selection): void;
}): SelectionState {
  const { surface } = environment;
  let selection = nothingSelected;

  function set(next: Selection, move: SelectionMove = {}): void {
    selection = next;
    if (move.reveal) surface.reveal(move.reveal);
    const active = activeCell(next);
    if (move.isFocused && active) surface.focus(active);
    environment.paint();
    environment.tell(next);
  }

  return {
    get: () => selection,
    set,
    adopt(position) {
      const active = activeCell(selection);
      if (!active || !samePosition(active, position)) set(selectCell(position));
    },
    follow(before, after, isFocused, draw) {
      selection = followSelection(selection, before, after);
      draw();
      set(selection, { isFocused });
    },
  };
}
