import { scatter } from './radix';
import type { Ranks } from './ranks';

/** One key of a sort: a column by the ranks of its texts. */
export interface SortKey {
  readonly codes: Uint32Array;
  readonly ranks: Ranks;
  readonly descending: boolean;
}

/**
 * Sorts rows by several keys, the first counting most; rows that are equal in all stay in the order given, and what has
 * no value comes last whichever way. A counting sort from the last key to the first: a pass over the rows each.
 */
export function sortRows(rows: Uint32Array<ArrayBuffer>, keys: readonly SortKey[]): Uint32Array<ArrayBuffer> {
  let from = rows.slice();
  let to = new Uint32Array(rows.length);
  for (const { codes, ranks, descending } of keys.toReversed()) {
    const last = ranks.count - 1;
    const { ofTexts } = ranks;
    const rankOf = (row: number): number => ofTexts[codes[row] ?? 0] ?? last;
    const placeOf = descending
      ? (row: number) => {
          const rank = rankOf(row);
          return rank === last ? last : last - 1 - rank;
        }
      : rankOf;
    if (scatter(from, to, placeOf, ranks.count)) [from, to] = [to, from];
  }
  return from;
}
