import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  type ColDef,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { useLatest } from './use-latest';

ModuleRegistry.registerModules([AllCommunityModule]);

/** Options that may change while the grid stands; each should keep its identity while nothing in it changes. */
export interface ChangingOptions<Row> {
  /** Null where a datasource brings the rows. */
  readonly rowData: Row[] | null;
  readonly columnDefs: ColDef<Row>[];
  readonly rowHeight: number;
  readonly headerHeight: number;
}

/**
 * AG Grid in plain DOM within `root`, and gone with it. Not by way of ag-grid-react, which mounts a component for each
 * cell: with 10,000 rows a scrolled view then cost tasks of 100 to 350 ms, most of it garbage collection.
 */
export function useAgGrid<Row>(
  root: HTMLElement | null,
  changing: ChangingOptions<Row>,
  lasting: GridOptions<Row>,
  ready: (api: GridApi<Row>) => () => void,
): void {
  const latest = useLatest({ changing, lasting, ready });
  const standing = useRef<GridApi<Row> | null>(null);
  const given = useRef(changing);
  useEffect(() => {
    if (!root) return undefined;
    const { changing: first, lasting: others } = latest.current;
    const api = createGrid(root, { ...others, ...first });
    given.current = first;
    standing.current = api;
    const end = latest.current.ready(api);
    return () => {
      standing.current = null;
      end();
      api.destroy();
    };
  }, [root, latest]);

  const { rowData, columnDefs, rowHeight, headerHeight } = changing;
  useEffect(() => {
    const next: ChangingOptions<Row> = { rowData, columnDefs, rowHeight, headerHeight };
    const changed = Object.entries(next).filter(([name, value]) => Reflect.get(given.current, name) !== value);
    given.current = next;
    if (changed.length > 0) standing.current?.updateGridOptions(Object.fromEntries(changed));
  }, [rowData, columnDefs, rowHeight, headerHeight]);
}
