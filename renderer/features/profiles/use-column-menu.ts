import type { MenuLine } from '../../grid/grid-menu';
import type { SortKey } from '../../grid/profiles-grid-props';
import { useText } from '../../text/text';

/** What the menu of a column's header does; each for the column that it is opened at. */
export interface ColumnMenuDoes {
  sort(sort: readonly SortKey[]): void;
  filter(column: string): void;
  bulkEdit(column: string): void;
  /** Null where the column is the last one that is shown. */
  readonly hide: ((column: string) => void) | null;
}

/** The menu of a column's header. */
export function useColumnMenu(does: ColumnMenuDoes): (column: string) => readonly MenuLine[] {
  const { rule, profileEdit } = useText();
  return (column) => [
    { id: 'sort-up', label: rule.sortUp, run: () => does.sort([{ column, direction: 'asc' }]) },
    { id: 'sort-down', label: rule.sortDown, run: () => does.sort([{ column, direction: 'desc' }]) },
    { id: 'divider-sort' },
    { id: 'filter', label: rule.filterCommand, run: () => does.filter(column) },
    { id: 'bulk', label: profileEdit.bulk.command, run: () => does.bulkEdit(column) },
    { id: 'divider-column' },
    { id: 'hide', label: rule.hideColumn, isDisabled: does.hide === null, run: () => does.hide?.(column) },
  ];
}
