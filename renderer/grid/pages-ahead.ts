import { fetchRows } from './infinite-rows';
import type { InfiniteRow, InfiniteView } from './profiles-grid-props';

/** What is drawn and what is scrolled, where a scroll bar is moved. */
export interface ScrolledTo {
  /** How much of the way down the scroll bar has gone, from 0 to 1. */
  readonly share: number;
  /** Rows that the view shows. */
  readonly shown: number;
  /** The first and the last row that are drawn. */
  readonly drawn: readonly [number, number];
}

/** Pages of a view, some of which are asked for before AG Grid asks for them. */
export interface PagesAhead {
  /** A page's rows, which may be on their way already; null where the view does not answer. */
  rows(start: number, end: number, columns: readonly string[]): Promise<InfiniteRow[] | null>;
  /**
   * Asks for the pages of a place far from what is drawn: AG Grid asks only when it has drawn rows without texts there,
   * and meanwhile the worker would have nothing to do. While earlier ones are awaited none are added: dragging a scroll
   * bar passes hundreds.
   */
  jump(to: ScrolledTo, columns: readonly string[]): void;
  /** Values changed: what was asked for before may be of older ones. */
  forget(): void;
}

/** Pages of `pageRows` rows of this view. */
export function pagesAhead(view: InfiniteView, pageRows: number): PagesAhead {
  const asked = new Map<string, Promise<InfiniteRow[] | null>>();
  let awaited = 0;
  const nameOf = (start: number, end: number, columns: readonly string[]): string =>
    JSON.stringify([start, end, columns]);

  function ask(start: number, columns: readonly string[]): void {
    const end = start + pageRows;
    awaited += 1;
    const rows = fetchRows(view, start, end, columns).finally(() => (awaited -= 1));
    // Whoever takes them hears of a failure.
    rows.catch(() => null);
    asked.set(nameOf(start, end, columns), rows);
  }

  return {
    rows(start, end, columns) {
      const name = nameOf(start, end, columns);
      const ahead = asked.get(name);
      asked.delete(name);
      return ahead ?? fetchRows(view, start, end, columns);
    },
    jump({ share, shown, drawn }, columns) {
      const first = Math.floor(share * Math.max(0, view.count - shown));
      const last = Math.min(view.count - 1, first + Math.ceil(shown));
      const [top, bottom] = drawn;
      if (awaited > 0 || columns.length === 0 || (last >= top - pageRows && first <= bottom + pageRows)) return;
      asked.clear();
      const startOf = (row: number): number => row - (row % pageRows);
      for (const start of new Set([startOf(first), startOf(last)])) ask(start, columns);
    },
    forget: () => asked.clear(),
  };
}
