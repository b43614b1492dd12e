import type { MenuLine } from '../../grid/grid-menu';
import type { SortKey } from '../../grid/profiles-grid-props';
import { useText } from '../../text/text';

/** What the menu of a column's header does; each for the column that it is opened at. */
export interface ColumnMenuDoes {
  readonly isSorted: boolean;
  sort(sort: readonly SortKey[]): void;
  isFiltered(column: string): boolean;
  filter(column: string): void;
  unfilter(column: string): void;
  bulkEdit(column: string): void;
  /** Null where the column is the last one that is shown. */
  readonly hide: ((column: string) => void) | null;
}

/** The menu of a column's header. */
export function useColumnMenu(does: ColumnMenuDoes): (column: string) => readonly MenuLine[] {
  const { grid, profileEdit } = useText();
  const { menu } = grid;
  return (column) => [
    { id: 'ascending', label: menu.sortAscending, run: () => does.sort([{ column, direction: 'asc' }]) },
    { id: 'descending', label: menu.sortDescending, run: () => does.sort([{ column, direction: 'desc' }]) },
    { id: 'unsorted', label: menu.clearSort, isDisabled: !does.isSorted, run: () => does.sort([]) },
    { id: 'divider-sort' },
    { id: 'filter', label: menu.filter, run: () => does.filter(column) },
    {
      id: 'unfiltered',
      label: menu.clearFilter,
      isDisabled: !does.isFiltered(column),
      run: () => does.unfilter(column),
    },
    { id: 'divider-filter' },
    { id: 'bulk', label: profileEdit.bulk.command, run: () => does.bulkEdit(column) },
    { id: 'hide', label: menu.hide, isDisabled: does.hide === null, run: () => does.hide?.(column) },
  ];
}
