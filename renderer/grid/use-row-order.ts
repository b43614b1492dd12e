import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { inSlices } from '../base/in-slices';
import { filterTest, sortRules, type Arrangement } from './arrangement';
import type { CuratorGridProps } from './grid-props';
import { orderedRows, type RowOrder } from './row-order';
import { createSearchIndex, searchWords } from './search-index';
import { useLatest } from './use-latest';

type Ordered<Row> = Pick<CuratorGridProps<Row>, 'rows' | 'columns' | 'search' | 'isShown' | 'rowId'>;

/**
 * Which rows are shown in which order, whenever the rows, the search, the filters or the sort change. Short work is shown
 * with what brought it; long work, such as sorting ten thousand texts, meanwhile leaves the rows in their old order, but
 * never with old values. Answers the rows to begin with, as far as they are found at once, and those shown now.
 */
export function useRowOrder<Row extends object>(
  props: Ordered<Row>,
  arrangement: Arrangement,
  /** Called outside React's own work. */
  show: (rows: readonly Row[]) => void,
): { readonly first: readonly Row[]; readonly shown: Readonly<RefObject<readonly Row[]>> } {
  const { rows, columns, search, isShown, rowId } = props;
  const index = useMemo(() => createSearchIndex(columns), [columns]);
  const order = useMemo<RowOrder<Row>>(() => {
    const words = searchWords(search);
    const filter = filterTest(arrangement, columns);
    return {
      passes: (row) =>
        (isShown?.(row) ?? true) && (filter?.(row) ?? true) && (words.length === 0 || index.matches(row, words)),
      sort: sortRules(arrangement, columns),
    };
  }, [arrangement, columns, index, isShown, search]);
  const [first] = useState(() => atOnce(rows, order));
  const shown = useRef(first);
  const latest = useLatest({ show, rowId });

  useEffect(() => index.warm(rows), [index, rows]);
  useEffect(() => {
    let giveUp: (() => void) | null = null;
    let isWanted = true;
    queueMicrotask(() => {
      if (!isWanted) return;
      let isDone = false;
      const tell = (next: readonly Row[]): void => {
        shown.current = next;
        latest.current.show(next);
      };
      giveUp = inSlices(orderedRows(rows, order), (next) => {
        isDone = true;
        tell(next);
      });
      if (!isDone) tell(brought(shown.current, rows, latest.current.rowId));
    });
    return () => {
      isWanted = false;
      giveUp?.();
    };
  }, [latest, rows, order]);
  return { first, shown };
}

function atOnce<Row extends object>(rows: readonly Row[], order: RowOrder<Row>): readonly Row[] {
  let found: readonly Row[] = [];
  inSlices(orderedRows(rows, order), (next) => (found = next))();
  return found;
}

/** The rows shown as they are now, without those that are gone. */
function brought<Row>(shown: readonly Row[], rows: readonly Row[], rowId: (row: Row) => string): readonly Row[] {
  const now = new Map(rows.map((row) => [rowId(row), row]));
  return shown.flatMap((row) => now.get(rowId(row)) ?? []);
}
