import type { ColDef } from 'ag-grid-community';
import { ProfilesCell } from './profiles-grid-cell';
import { ProfilesHeader, type ProfilesHeaderParams } from './profiles-grid-header';
import type { InfiniteRow, ProfilesColumn, ProfilesGridProps, ProfilesGridText } from './profiles-grid-props';
import { rowNumberColumn } from './row-number';

/** AG Grid's definitions of the feature's columns, row numbers first. */
export function profilesColumnDefinitions(
  columns: readonly ProfilesColumn[],
  narrowing: Narrowing,
  text: ProfilesGridText,
  does: HeaderDoes,
): ColDef<InfiniteRow>[] {
  const rowNumber = rowNumberColumn<InfiniteRow>(
    text.locale['rowNumber'] ?? '#',
    ({ rowIndex }) => (rowIndex ?? 0) + 1,
  );
  rowNumber.width = 72;
  return [rowNumber, ...columns.map((column) => definition(column, narrowing, text, does))];
}

/** What orders and narrows the rows. */
type Narrowing = Pick<ProfilesGridProps, 'sort' | 'filtered'>;

/** What presses in a header do. */
type HeaderDoes = Pick<ProfilesHeaderParams, 'onSort' | 'onFilterMark' | 'glances'>;

function definition(
  column: ProfilesColumn,
  { sort, filtered }: Narrowing,
  text: ProfilesGridText,
  does: HeaderDoes,
): ColDef<InfiniteRow> {
  const at = sort.findIndex((key) => key.column === column.id);
  const direction = sort[at]?.direction ?? null;
  const about: ProfilesHeaderParams = {
    column,
    direction,
    directionWord: direction === 'desc' ? text.descending : text.ascending,
    place: at >= 0 && sort.length > 1 ? at + 1 : null,
    filter: filtered.get(column.id) ?? null,
    ...does,
  };
  return {
    colId: column.id,
    headerName: column.label,
    headerComponent: ProfilesHeader,
    headerComponentParams: { about },
    initialWidth: column.width,
    initialPinned: column.pinned ? 'left' : false,
    minWidth: 72,
    // Sorting is the view's work: AG Grid would only throw its pages away first.
    sortable: false,
    valueGetter: ({ data }) => data?.cells.get(column.id),
    // The cell object itself tells whether anything is new.
    equals: (left, right) => left === right,
    cellRenderer: ProfilesCell,
    cellRendererParams: { about: column },
    cellClass: column.alignRight ? 'curator-number' : 'curator-text',
  };
}

/** Why a value does not fit, or that it was edited; of a masked column only that it is masked. */
export function cellHint(data: InfiniteRow | undefined, column: ProfilesColumn, text: ProfilesGridText): string | null {
  const cell = data?.cells.get(column.id);
  if (!cell) return null;
  if (column.masked) return cell.text ? text.masked : null;
  if (cell.invalid && cell.text !== null) return column.reason(cell.text);
  return cell.edited ? text.edited : null;
}
