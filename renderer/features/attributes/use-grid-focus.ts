import { useEffect, useRef } from 'react';
import type { CellPlace, CuratorGridHandle } from '../../grid/grid-props';
import { useSession } from '../../session/session';
import type { AttributesView } from './attributes-view';

/**
 * Takes the grid to a cell, whatever hides it now: another tab, a search, a filter, a hidden column. Also goes where
 * another screen or the palette asked to go.
 */
export function useGridFocus(
  handle: CuratorGridHandle | null,
  view: AttributesView,
  changeView: (change: Partial<AttributesView>) => void,
): (place: CellPlace) => void {
  const { workspace, focus, takeFocus } = useSession();
  /** The cell to go to once the grid shows its row. */
  const wanted = useRef<CellPlace | null>(null);

  const goTo = (place: CellPlace) => {
    const definition = workspace.definition(place.rowId);
    if (!definition || !handle) return;
    if (!handle.shownColumnIds().includes(place.columnId)) handle.setColumnShown(place.columnId, true);
    if (handle.shownRowIds().includes(place.rowId)) return handle.focusCell(place);
    wanted.current = place;
    handle.clearFilters();
    changeView({ tab: 'all', search: '', showRetired: view.showRetired || definition.retired });
  };
  useEffect(() => {
    if (!wanted.current || !handle?.shownRowIds().includes(wanted.current.rowId)) return;
    handle.focusCell(wanted.current);
    wanted.current = null;
  });
  useEffect(() => {
    if (focus === null || !handle) return;
    takeFocus();
    goTo({ rowId: focus, columnId: 'code' });
  });
  return goTo;
}
