import type { GridApi } from 'ag-grid-community';

/** Takes the filter off one column and leaves those of others. */
export function clearColumnFilter<Row>(api: GridApi<Row>, columnId: string): void {
  const { [columnId]: _cleared, ...others } = api.getFilterModel();
  api.setFilterModel(others);
}

/** Opens a column's filter at its header, which is brought into sight first, shown if it was hidden. */
export function openColumnFilter<Row>(api: GridApi<Row>, columnId: string): void {
  api.setColumnsVisible([columnId], true);
  api.ensureColumnVisible(columnId);
  // The header is drawn with the next frame where it was out of sight.
  requestAnimationFrame(() => {
    if (!api.isDestroyed()) api.showColumnFilter(columnId);
  });
}
