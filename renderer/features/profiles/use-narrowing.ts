import { useState } from 'react';
import type { RuleGroup } from '#shared/rule/rule';
import type { SortKey } from '../../grid/profiles-grid-props';
import type { FoundValues } from '../../query/query-protocol';
import { onlyFound, onlyRows, toggleFilter, withFilter, type Filter } from './filters';

/** What narrows and orders the shown profiles, and every way to change it. */
export interface Narrowing {
  readonly filters: readonly Filter[];
  /** Words that are looked for. */
  readonly search: string;
  readonly sort: readonly SortKey[];
  setSearch(words: string): void;
  setSort(sort: readonly SortKey[]): void;
  /** Adds a filter, or takes it away where it stands. */
  toggle(filter: Filter): void;
  /** Lets a filter stand, in place of another on its column. */
  put(filter: Filter): void;
  /** Takes away what narrows by a column. */
  leave(column: string): void;
  clear(): void;
  /** Lets this filter stand alone. */
  showOnly(filter: Filter): void;
  /** Only the rows for which a rule holds, under that title. */
  showRows(rule: RuleGroup, title: string): void;
  /** Only the rows where a scan found such values, under that title. */
  showFound(found: FoundValues, title: string): void;
}

/** Rows that something else asks to show, under that title. */
export type FirstRows =
  { readonly rule: RuleGroup; readonly title: string } | { readonly found: FoundValues; readonly title: string };

/** Begins with the rows that something else asked to show; null is all. */
export function useNarrowing(rows: FirstRows | null): Narrowing {
  const [filters, setFilters] = useState<readonly Filter[]>(() => {
    if (!rows) return [];
    return 'rule' in rows ? onlyRows(rows.rule, rows.title) : onlyFound(rows.found, rows.title);
  });
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<readonly SortKey[]>([]);
  const only = (next: readonly Filter[]) => {
    setFilters(next);
    setSearch('');
  };
  return {
    filters,
    search,
    sort,
    setSearch,
    setSort,
    toggle: (filter) => setFilters(toggleFilter(filters, filter)),
    put: (filter) => setFilters(withFilter(filters, filter)),
    leave: (left) => setFilters(filters.filter(({ column }) => column !== left)),
    clear: () => only([]),
    showOnly: (filter) => only([filter]),
    showRows: (rule, title) => only(onlyRows(rule, title)),
    showFound: (found, title) => only(onlyFound(found, title)),
  };
}
