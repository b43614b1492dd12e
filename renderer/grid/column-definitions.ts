import type { ColDef } from 'ag-grid-community';
import { faceOf } from './cell-faces';
import type { CellValue, ColumnKind, CuratorColumn } from './column';
import { numberFilterOptions, textFilterOptions } from './filter-options';
import type { GridText } from './grid-props';
import { rowNumberColumn } from './row-number';
import type { SlotRow } from './row-window';
import { SetFilter, type SetFilterParams } from './set-filter';
import { setFilterOptions } from './set-filter-model';

type Definition<Row> = ColDef<SlotRow<Row>, CellValue>;

/** AG Grid's definitions of the feature's columns, row numbers first. */
export function columnDefinitions<Row>(columns: readonly CuratorColumn<Row>[], text: GridText): ColDef<SlotRow<Row>>[] {
  const number = rowNumberColumn<SlotRow<Row>>(text.locale['rowNumber'] ?? '#', ({ data }) => {
    return data?.place === null || data?.place === undefined ? null : data.place + 1;
  });
  return [number, ...columns.map((column) => definition(column, text))];
}

function definition<Row>(column: CuratorColumn<Row>, text: GridText): Definition<Row> {
  const renderer = faceOf(column);
  return {
    colId: column.id,
    headerName: column.header,
    // Only the first look: later definitions (another language) must not undo what the person arranged.
    initialWidth: column.width,
    initialHide: column.hidden ?? false,
    initialPinned: column.pinned ? 'left' : false,
    minWidth: 56,
    valueGetter: ({ data }) => (data?.row ? column.value(data.row) : null),
    valueFormatter: ({ value }) => (column.kind === 'flag' ? flagMark(value ?? null) : column.text(value ?? null)),
    equals: (left, right) => left === right || String(left) === String(right),
    // AG Grid keeps the arrows; which row stands where is found out before it comes to its few rows.
    comparator: () => 0,
    // A `cellClass` would be taken off and put on again with every new value, and the cell's style be found anew each time.
    cellClassRules: { [`curator-${column.kind}`]: () => true, ...(column.kind === 'flag' ? flagRules : {}) },
    ...(column.kind === 'number' ? { headerClass: 'ag-right-aligned-header' } : {}),
    ...(renderer ? { cellRenderer: renderer } : {}),
    ...filterOf(column, text),
  };
}

/** A flag as it is shown; its cell is named in words. */
const flagMark = (value: CellValue): string => (value === null ? '' : value === true ? '✓' : '—');
const flagRules = { 'curator-on': ({ value }: { readonly value: unknown }) => value === true };

const plainFilters: Readonly<Partial<Record<ColumnKind, Pick<ColDef, 'filter' | 'filterParams'>>>> = {
  number: {
    filter: 'agNumberColumnFilter',
    filterParams: { filterOptions: numberFilterOptions, inRangeInclusive: true },
  },
};
const textFilter = { filter: 'agTextColumnFilter', filterParams: { filterOptions: textFilterOptions } } as const;

function filterOf<Row>(column: CuratorColumn<Row>, text: GridText): Pick<Definition<Row>, 'filter' | 'filterParams'> {
  if (column.kind !== 'choice' && column.kind !== 'flag') return plainFilters[column.kind] ?? textFilter;
  const filterParams: SetFilterParams = {
    options: setFilterOptions(column, text),
    allLabel: text.locale['selectAll'] ?? '',
  };
  return { filter: { component: SetFilter, doesFilterPass: () => true }, filterParams };
}
