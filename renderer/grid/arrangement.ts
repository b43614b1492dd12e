import type { GridApi } from 'ag-grid-community';
import type { Json } from '#shared/base/canonical-json';
import { columnFilter } from './column-filter';
import type { CuratorColumn } from './column';
import { readLayout } from './layout';
import type { SortRule } from './row-order';

/** How the person has sorted and filtered the columns, by their ids. */
export interface Arrangement {
  readonly sort: readonly { readonly columnId: string; readonly direction: 'asc' | 'desc' }[];
  /** AG Grid's filter models. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The arrangement that a kept layout says; nothing sorted or filtered where it says none. */
export function arrangementOf(layout: Json | null, columns: readonly { readonly id: string }[]): Arrangement {
  const read = readLayout(layout, new Set(columns.map(({ id }) => id)));
  const sorted = (read?.columns ?? []).flatMap(({ id, sort, sortIndex }) => (sort ? [{ id, sort, sortIndex }] : []));
  return {
    sort: inTurn(sorted).map(({ id, sort }) => ({ columnId: id, direction: sort })),
    filters: read?.filters ?? {},
  };
}

/** The arrangement as it stands now. */
export function currentArrangement<Row>(api: GridApi<Row>): Arrangement {
  const sorted = api.getColumnState().flatMap(({ colId, sort, sortIndex }) => {
    return sort === 'asc' || sort === 'desc' ? [{ columnId: colId, direction: sort, sortIndex }] : [];
  });
  return {
    sort: inTurn(sorted).map(({ columnId, direction }) => ({ columnId, direction })),
    filters: api.getFilterModel(),
  };
}

function inTurn<Sorted extends { readonly sortIndex?: number | null | undefined }>(
  sorted: readonly Sorted[],
): readonly Sorted[] {
  return [...sorted].sort((left, right) => (left.sortIndex ?? 0) - (right.sortIndex ?? 0));
}

/** The arrangement's sort as rules; columns that are no more are left out. */
export function sortRules<Row>(
  { sort }: Arrangement,
  columns: readonly CuratorColumn<Row>[],
): readonly SortRule<Row>[] {
  return sort.flatMap(({ columnId, direction }) => {
    const column = columns.find(({ id }) => id === columnId);
    return column ? [{ column, direction }] : [];
  });
}

/** The arrangement's filters as one test; null where it has none. */
export function filterTest<Row>(
  { filters }: Arrangement,
  columns: readonly CuratorColumn<Row>[],
): ((row: Row) => boolean) | null {
  const tests = Object.entries(filters).flatMap(([id, model]) => {
    const column = columns.find((each) => each.id === id);
    return column ? [columnFilter(column, model)] : [];
  });
  return tests.length === 0 ? null : (row) => tests.every((passes) => passes(row));
}
