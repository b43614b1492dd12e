import type { SortKey } from './profiles-grid-props';

/**
 * What a click on a column's header makes of the sort: ascending, descending, unsorted in turn. `adding` keeps the
 * other keys and their order; without it the column sorts alone.
 */
export function nextSort(sort: readonly SortKey[], column: string, adding: boolean): readonly SortKey[] {
  const standing = sort.find((key) => key.column === column);
  const next: SortKey | null = !standing
    ? { column, direction: 'asc' }
    : standing.direction === 'asc'
      ? { column, direction: 'desc' }
      : null;
  if (!adding) return next ? [next] : [];
  if (!standing) return [...sort, { column, direction: 'asc' }];
  return sort.flatMap((key) => (key === standing ? (next ?? []) : key));
}
