import { foldForSearch } from '../attribute/naming';
import type { RowTest } from '../rule/evaluate';
import type { TextColumn } from './text-column';

/** All rows of a file, in its order. */
export function allRows(count: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
}

/** The rows, of the first `count`, for which the test holds, ascending. */
export function rowsWhere(count: number, holds: RowTest): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) if (holds(row)) rows[found++] = row;
  return rows.slice(0, found);
}

/** The words of a search, folded, each once. */
export function wordsOf(search: string): readonly string[] {
  return [...new Set(foldForSearch(search).split(/\s+/).filter(Boolean))];
}

/** Whether every word occurs in at least one of the columns of a row, whatever its case and accents. */
export function searchTest(words: readonly string[], columns: readonly TextColumn[]): RowTest {
  const wordTests = words.map((word) => occursIn(word, columns));
  return (row) => wordTests.every((test) => test(row));
}

function occursIn(word: string, columns: readonly TextColumn[]): RowTest {
  const hits = columns.map(({ texts, codes }) => {
    const found = Uint8Array.from(texts, (text) => Number(text !== null && foldForSearch(text).includes(word)));
    return { codes, found };
  });
  return (row) => hits.some(({ codes, found }) => found[codes[row] ?? 0] === 1);
}
