import { useEffect, useState } from 'react';
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
  const [wanted, setWanted] = useState<CellPlace | null>(null);

  const goTo = (place: CellPlace) => {
    const definition = workspace.definition(place.rowId);
    if (!definition || !handle) return;
    if (!handle.shownRowIds().includes(place.rowId)) {
      handle.clearFilters();
      changeView({ tab: 'all', search: '', showRetired: view.showRetired || definition.retired });
    }
    if (!handle.shownColumnIds().includes(place.columnId)) handle.setColumnShown(place.columnId, true);
    setWanted(place);
  };
  useEffect(() => {
    if (!wanted || !handle) return;
    handle.focusCell(wanted);
    setWanted(null);
  }, [wanted, handle]);
  useEffect(() => {
    if (focus === null || !handle) return;
    takeFocus();
    goTo({ rowId: focus, columnId: 'code' });
  });
  return goTo;
}
