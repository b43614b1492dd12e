import { foldForSearch } from '../attribute/naming';
import { occurrenceOf } from '../rule/condition';
import type { Facet, FacetOptions, ValueCount } from './answers';
import { statuses, type Column } from './column';
import { histogramOf } from './histogram';
import { orderByNumbers } from './radix';
import { orderTypeOf } from './ranks';

/** How often each value of the column occurs among the rows; null counts all rows. */
export function facetOf(column: Column, rows: Uint32Array | null, options: FacetOptions = {}): Facet {
  const counts = countTexts(column, rows);
  const { empty, invalid } = countStatuses(column, counts);
  const { distinct, duplicates } = countValues(column, counts);
  const type = orderTypeOf(column.texts, column.meaning);
  return {
    total: rows?.length ?? column.codes.length,
    empty,
    invalid,
    duplicates,
    distinct,
    values: mostFrequent(column, counts, options),
    histogram: type === null || type === 'BOOLEAN' ? null : histogramOf(column.texts, counts, type, options.bins ?? 24),
  };
}

/** For each text of the column how many of the rows say it. */
export function countTexts({ texts, codes }: Column, rows: Uint32Array | null): Uint32Array {
  const counts = new Uint32Array(texts.length);
  if (rows === null) for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  else {
    for (const row of rows) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** How many of the counted rows have no value, and how many one that does not fit. */
export function countStatuses(
  column: Column,
  counts: Uint32Array,
): { readonly empty: number; readonly invalid: number } {
  const ofStatus = [0, 0, 0];
  for (const [code, status] of column.statuses().entries()) {
    ofStatus[status] = (ofStatus[status] ?? 0) + (counts[code] ?? 0);
  }
  return { empty: ofStatus[statuses.empty] ?? 0, invalid: ofStatus[statuses.invalid] ?? 0 };
}

/** How many different values the counted rows have, and how many rows have one that is not theirs alone. */
export function countValues(
  { texts, meaning }: Column,
  counts: Uint32Array,
): { readonly distinct: number; readonly duplicates: number } {
  const values = new Map<string | number | bigint, number>();
  for (const [code, text] of texts.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0 || text === null || text === '') continue;
    const value = occurrenceOf(text, meaning);
    values.set(value, (values.get(value) ?? 0) + count);
  }
  let duplicates = 0;
  for (const count of values.values()) if (count > 1) duplicates += count;
  return { distinct: values.size, duplicates };
}

function mostFrequent(
  { texts, distinct }: Column,
  counts: Uint32Array,
  { limit = 100, containing = '' }: FacetOptions,
): readonly ValueCount[] {
  const part = foldForSearch(containing);
  const found: ValueCount[] = [];
  const merged = distinct ? null : new Map<string, number>();
  for (const [code, text] of texts.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0 || text === null || text === '') continue;
    if (part !== '' && !foldForSearch(text).includes(part)) continue;
    if (merged) merged.set(text, (merged.get(text) ?? 0) + count);
    else found.push({ text, count });
  }
  for (const [text, count] of merged ?? []) found.push({ text, count });
  const order = orderByNumbers(Float64Array.from(found, ({ count }) => -count));
  return Array.from(order.subarray(0, limit), (index) => found[index]).filter((each) => each !== undefined);
}
