import { foldForSearch } from '#shared/attribute/naming';
import type { CuratorColumn } from './column';

/** Answers whether a row's texts hold every word, fast enough for each key press over ten thousand rows. */
export interface SearchIndex<Row> {
  matches(row: Row, words: readonly string[]): boolean;
  /** Folds rows' texts while the window idles, so that the first key press is quick too; answers what ends it. */
  warm(rows: readonly Row[]): () => void;
}

/** The words of a search, folded as the rows are. */
export function searchWords(search: string): readonly string[] {
  return foldForSearch(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** An index over what these columns show, hidden ones too; a row object is folded once and forgotten with the row. */
export function createSearchIndex<Row extends object>(columns: readonly CuratorColumn<Row>[]): SearchIndex<Row> {
  const foldedTexts = new WeakMap<Row, string>();
  function folded(row: Row): string {
    const known = foldedTexts.get(row);
    if (known !== undefined) return known;
    const text = foldForSearch(columns.map((column) => column.text(column.value(row))).join('\n'));
    foldedTexts.set(row, text);
    return text;
  }
  return {
    matches: (row, words) => words.every((word) => folded(row).includes(word)),
    warm(rows) {
      let at = 0;
      let handle = requestIdleCallback(work);
      function work(deadline: IdleDeadline): void {
        for (; at < rows.length && deadline.timeRemaining() > 1; at += 1) {
          const row = rows[at];
          if (row) folded(row);
        }
        if (at < rows.length) handle = requestIdleCallback(work);
      }
      return () => cancelIdleCallback(handle);
    },
  };
}
