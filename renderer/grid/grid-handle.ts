import type { GridApi } from 'ag-grid-community';
import { clearColumnFilter, openColumnFilter } from './column-filter-model';
import type { GridController } from './grid-controller';
import { resetLayout } from './grid-layout';
import type { CuratorGridHandle } from './grid-props';
import type { SlotRow } from './row-window';

/** What a feature may ask of the standing grid. */
export function gridHandle<Row>(api: GridApi<SlotRow<Row>>, controller: GridController<Row>): CuratorGridHandle {
  const { surface } = controller;
  return {
    focusCell: controller.focusPlace,
    focus: controller.focus,
    activePlace: controller.activePlace,
    shownRowIds: () => surface.standing().rowIds,
    clearFilters: () => api.setFilterModel(null),
    clearFilter: (columnId) => clearColumnFilter(api, columnId),
    openFilter: (columnId) => openColumnFilter(api, columnId),
    resetLayout: () => resetLayout(api),
    setColumnShown: (columnId, isShown) => api.setColumnsVisible([columnId], isShown),
    shownColumnIds: () => surface.standing().columnIds,
    selectRows: controller.selectRowIds,
  };
}
