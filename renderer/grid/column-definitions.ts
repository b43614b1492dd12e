import type { ColDef } from 'ag-grid-community';
import { faceOf } from './cell-faces';
import type { CellValue, ColumnKind, CuratorColumn } from './column';
import { cellComparator } from './compare-cells';
import type { GridText } from './grid-props';
import { rowNumberColumn } from './row-number';
import { SetFilter, type SetFilterParams } from './set-filter';
import { passesSetFilter, setFilterOptions } from './set-filter-model';

/** AG Grid's definitions of the feature's columns, row numbers first. */
export function columnDefinitions<Row>(columns: readonly CuratorColumn<Row>[], text: GridText): ColDef<Row>[] {
  return [rowNumberColumn(text.locale['rowNumber'] ?? '#'), ...columns.map((column) => definition(column, text))];
}

function definition<Row>(column: CuratorColumn<Row>, text: GridText): ColDef<Row, CellValue> {
  const renderer = faceOf(column, text);
  const compare = cellComparator(column);
  return {
    colId: column.id,
    headerName: column.header,
    headerTooltip: column.help,
    // Only the first look: later definitions (another language) must not undo what the person arranged.
    initialWidth: column.width,
    initialHide: column.hidden ?? false,
    initialPinned: column.pinned ? 'left' : false,
    minWidth: 56,
    valueGetter: ({ data }) => (data ? column.value(data) : null),
    valueFormatter: ({ value }) => column.text(value ?? null),
    equals: (left, right) => left === right || String(left) === String(right),
    comparator: (left, right, _leftNode, _rightNode, isDescending) =>
      compare(left ?? null, right ?? null, isDescending),
    cellClass: `curator-${column.kind}`,
    ...(column.kind === 'number' ? { headerClass: 'ag-right-aligned-header' } : {}),
    ...(renderer ? { cellRenderer: renderer } : {}),
    ...filterOf(column, text),
  };
}

const plainFilters: Readonly<Partial<Record<ColumnKind, string>>> = { number: 'agNumberColumnFilter' };

function filterOf<Row>(column: CuratorColumn<Row>, text: GridText): ColDef<Row, CellValue> {
  if (column.kind === 'choice' || column.kind === 'flag') {
    const filterParams: SetFilterParams = {
      options: setFilterOptions(column, text),
      allLabel: text.locale['selectAll'] ?? '',
    };
    return {
      filter: {
        component: SetFilter,
        doesFilterPass: ({ data, model }: { readonly data: Row; readonly model: unknown }) =>
          passesSetFilter(model, column.value(data)),
      },
      filterParams,
    };
  }
  const filter = plainFilters[column.kind];
  if (filter) return { filter };
  return {
    filter: 'agTextColumnFilter',
    filterValueGetter: ({ data }) => (data ? column.text(column.value(data)) : ''),
  };
}
