import type { GridApi } from 'ag-grid-community';
import type { Json } from '#shared/base/canonical-json';
import { hearGrid } from './grid-events';
import { readLayout, toLayout } from './layout';

/** How long arranging must rest before it is kept, in milliseconds. */
const settleTime = 150;

const events = [
  'columnResized',
  'columnMoved',
  'columnPinned',
  'columnVisible',
  'sortChanged',
  'filterChanged',
] as const;

/** Arranges columns and filters as they were kept; what is no layout, or of other columns, is ignored. */
export function applyLayout<Row>(
  api: GridApi<Row>,
  kept: Json | null,
  columns: readonly { readonly id: string }[],
): void {
  const layout = readLayout(kept, new Set(columns.map(({ id }) => id)));
  if (!layout) return;
  api.applyColumnState({
    state: layout.columns.map(({ id, width, isHidden, isPinned, sort, sortIndex }) => ({
      colId: id,
      ...(width === null ? {} : { width }),
      hide: isHidden,
      pinned: isPinned ? 'left' : null,
      sort,
      sortIndex,
    })),
    applyOrder: true,
  });
  api.setFilterModel(layout.filters);
}

/** Tells the layout whenever the person has rearranged it and rests, or leaves; answers what ends that. */
export function watchLayout<Row>(api: GridApi<Row>, tell: (layout: Json) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = JSON.stringify(current(api));
  const settle = (): void => {
    const layout = current(api);
    const said = JSON.stringify(layout);
    if (said === told) return;
    told = said;
    tell(layout);
  };
  const unhear = hearGrid(api, events, () => {
    clearTimeout(timer);
    timer = setTimeout(settle, settleTime);
  });
  return () => {
    unhear();
    clearTimeout(timer);
    if (!api.isDestroyed()) settle();
  };
}

/** Back to the columns' own layout, without sort and filters. */
export function resetLayout<Row>(api: GridApi<Row>): void {
  api.resetColumnState();
  api.setFilterModel(null);
}

function current<Row>(api: GridApi<Row>): Json {
  const isFeatures = ({ colId }: { readonly colId: string }): boolean => !colId.startsWith('#');
  return toLayout(api.getColumnState().filter(isFeatures), api.getFilterModel());
}
