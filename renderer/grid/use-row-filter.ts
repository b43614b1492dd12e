import type { GridApi, IRowNode } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CuratorGridProps } from './grid-props';
import { createSearchIndex, searchWords } from './search-index';
import { useLatest } from './use-latest';

/** Search and the feature's own condition, as AG Grid's external filter. */
export function useRowFilter<Row extends object>(
  props: CuratorGridProps<Row>,
  api: GridApi<Row> | null,
): {
  isPresent(): boolean;
  passes(node: IRowNode<Row>): boolean;
  /** To be called when the rows shown have changed. */
  counted(event: { readonly api: GridApi<Row> }): void;
} {
  const { rows, columns, search, isShown } = props;
  const index = useMemo(() => createSearchIndex(columns), [columns]);
  const condition = useMemo(() => ({ index, isShown, words: searchWords(search) }), [index, isShown, search]);
  const applied = useRef(condition);
  const latest = useLatest({ onCounts: props.onCounts, total: rows.length });
  useEffect(() => index.warm(rows), [index, rows]);
  useEffect(() => {
    // A task of its own: the letter is drawn first, and of letters typed faster than rows are drawn only the last counts.
    const timer = setTimeout(() => {
      applied.current = condition;
      if (!api?.isDestroyed()) api?.onFilterChanged();
    });
    return () => clearTimeout(timer);
  }, [api, condition]);

  const isPresent = useCallback(() => {
    const { words, isShown } = applied.current;
    return words.length > 0 || isShown !== undefined;
  }, []);
  const passes = useCallback(({ data }: IRowNode<Row>) => {
    const { index, words, isShown } = applied.current;
    return data !== undefined && (isShown?.(data) ?? true) && index.matches(data, words);
  }, []);
  const counted = useCallback(
    ({ api }: { readonly api: GridApi<Row> }) => {
      // AG Grid tells of its last model after it is gone.
      if (!api.isDestroyed()) latest.current.onCounts?.(api.getDisplayedRowCount(), latest.current.total);
    },
    [latest],
  );
  return { isPresent, passes, counted };
}
