import type { CuratorGridProps } from './grid-props';
import { boxOf, sizeOf, type Extent } from './range';
import { activeCell, activeRange, spannedRows, type Selection } from './selection';
import type { Surface } from './surface';

/** Tells the feature which rows are selected and which one has the keyboard, each when it changed. */
export function tellRows<Row>(
  surface: Surface<Row>,
  props: () => CuratorGridProps<Row>,
): (selection: Selection) => void {
  let toldRows: readonly string[] = [];
  let toldFocus: string | null = null;
  return (selection) => {
    const { rowIds } = surface.standing();
    const rows = spannedRows(selection).flatMap((row) => rowIds[row] ?? []);
    if (rows.length !== toldRows.length || rows.some((id, index) => id !== toldRows[index])) {
      toldRows = rows;
      props().onSelectionChange?.(rows);
    }
    const active = activeCell(selection);
    const focus = active ? (rowIds[active.row] ?? null) : null;
    if (focus !== toldFocus) {
      toldFocus = focus;
      props().onFocusRow?.(focus);
    }
  };
}

/** How many rows and columns the active range spans; null where it is one cell or none. */
export function rangeSize(selection: Selection): Extent | null {
  const range = activeRange(selection);
  const size = range && sizeOf(boxOf(range));
  return size && size.rows * size.columns > 1 ? size : null;
}
