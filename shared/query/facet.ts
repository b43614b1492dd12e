import { foldForSearch } from '../attribute/naming';
import type { Bin, Facet, FacetOptions, ValueCount } from './answers';
import { statuses, type Column } from './column';
import { histogramOf } from './histogram';
import { orderByNumbers } from './radix';
import { countRows } from './values';

/** How often each value of the column occurs among the rows; null counts all rows. */
export function facetOf(column: Column, rows: Uint32Array | null, options: FacetOptions = {}): Facet {
  const counts = countRows(column, column.values(), rows);
  return {
    total: rows?.length ?? column.codes.length,
    ...countKinds(column, counts),
    values: mostFrequent(column, counts, options),
    histogram: binsOf(column, counts, options.bins ?? 24),
  };
}

/** How the counted rows divide; `counts` are the rows of each value, as `countRows` makes them. */
export function countKinds(
  { texts, statuses: ofTexts }: Column,
  counts: Uint32Array,
): Pick<Facet, 'empty' | 'invalid' | 'distinct' | 'duplicates'> {
  const ofStatus = ofTexts();
  let [empty, invalid, distinct, duplicates] = [0, 0, 0, 0];
  for (let value = 0; value < counts.length; value += 1) {
    const count = counts[value] ?? 0;
    if (count === 0) continue;
    if (!texts[value]) {
      empty += count;
      continue;
    }
    distinct += 1;
    if (count > 1) duplicates += count;
    if (ofStatus[value] === statuses.invalid) invalid += count;
  }
  return { empty, invalid, distinct, duplicates };
}

/** The histogram of a column of numbers or times; null for others, and where no value is valid. */
export function binsOf(column: Column, counts: Uint32Array, about: number): readonly Bin[] | null {
  const keys = column.keys();
  return keys === null || keys.meaning.dataType === 'BOOLEAN' ? null : histogramOf(keys, counts, about);
}

function mostFrequent(
  { texts }: Column,
  counts: Uint32Array,
  { limit = 100, containing = '' }: FacetOptions,
): readonly ValueCount[] {
  const part = foldForSearch(containing);
  const isAsked = (text: string): boolean => part === '' || foldForSearch(text).includes(part);
  const found: number[] = [];
  for (const [value, count] of counts.entries()) {
    const text = texts[value];
    if (count > 0 && text && isAsked(text)) found.push(value);
  }
  const order = orderByNumbers(Float64Array.from(found, (value) => -(counts[value] ?? 0)));
  return Array.from(order.subarray(0, limit), (index) => {
    const value = found[index] ?? 0;
    return { text: texts[value] ?? '', count: counts[value] ?? 0 };
  });
}
