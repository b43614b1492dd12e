import type { ColDef, IRowNode } from 'ag-grid-community';

/** The id of the leftmost column, which is no column of the feature. */
export const rowNumberId = '#row';

/** The column of row numbers: a click selects the row, a double click opens it. */
export function rowNumberColumn<Row>(label: string, numberOf: (node: IRowNode<Row>) => number | null): ColDef<Row> {
  return {
    colId: rowNumberId,
    headerName: label,
    headerClass: 'curator-row-number-header',
    cellClass: 'curator-row-number',
    valueGetter: ({ node }) => node && numberOf(node),
    width: 56,
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    filter: false,
    suppressMovable: true,
    suppressNavigable: true,
    suppressHeaderMenuButton: true,
    suppressSizeToFit: true,
    suppressAutoSize: true,
  };
}
