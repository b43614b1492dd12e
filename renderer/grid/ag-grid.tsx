import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomFilterModule,
  EventApiModule,
  ExternalFilterModule,
  InfiniteRowModelModule,
  LocaleModule,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextFilterModule,
  type ColDef,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import { useLayoutEffect, useRef, useState } from 'react';

/** No more than is used: some modules, such as AG Grid's own editing and tool tips, cost something with every cell. */
const modules = [
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  InfiniteRowModelModule,
  TextFilterModule,
  NumberFilterModule,
  CustomFilterModule,
  ExternalFilterModule,
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  RowApiModule,
  CellApiModule,
  ScrollApiModule,
  RenderApiModule,
  EventApiModule,
  LocaleModule,
];

/**
 * AG Grid with its community modules. `rowData` is null where a datasource brings the rows; it, `columnDefs` and the
 * heights may change and should keep their identity while nothing in them does. `lasting` is read once. `onReady` answers
 * what ends with the grid.
 */
export function AgGrid<Row>(props: {
  readonly rowData: Row[] | null;
  readonly columnDefs: ColDef<Row>[];
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly lasting: GridOptions<Row>;
  onReady(api: GridApi<Row>): () => void;
}) {
  const { rowData, columnDefs, rowHeight, headerHeight, onReady } = props;
  const [lasting] = useState(props.lasting);
  const end = useRef<() => void>(() => undefined);
  // A layout effect ends before AG Grid takes its own element down, so nothing is asked of a grid that is gone.
  useLayoutEffect(() => () => end.current(), []);
  return (
    <AgGridProvider modules={modules}>
      <AgGridReact<Row>
        {...lasting}
        className="curator-grid-body"
        rowData={rowData}
        columnDefs={columnDefs}
        rowHeight={rowHeight}
        headerHeight={headerHeight}
        onGridReady={({ api }) => {
          end.current();
          end.current = onReady(api);
        }}
      />
    </AgGridProvider>
  );
}
