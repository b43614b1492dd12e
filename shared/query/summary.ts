import type { ColumnSummary } from './answers';
import { statuses, type Column } from './column';
import { binsOf, countKinds } from './facet';
import { endsOf } from './ranks';
import { countRows } from './values';

/** A header's sparkline has room for so many bars. */
const mostBars = 16;

/** What the column holds at a glance, over all rows. `locale` orders texts. */
export function summaryOf(column: Column, locale: string): ColumnSummary {
  const counts = countRows(column, column.values(), null);
  return {
    rows: column.codes.length,
    ...countKinds(column, counts),
    ...extremesOf(column, counts, locale),
    bars: barsOf(column, counts),
  };
}

function extremesOf(
  column: Column,
  counts: Uint32Array,
  locale: string,
): { readonly min: string | null; readonly max: string | null } {
  const ofStatus = column.statuses();
  const codes: number[] = [];
  for (let code = 0; code < counts.length; code += 1)
    if (counts[code] !== 0 && ofStatus[code] === statuses.valid) codes.push(code);
  const ends = endsOf(codes, column.texts, column.keys(), locale);
  return { min: column.texts[ends?.first ?? -1] ?? null, max: column.texts[ends?.last ?? -1] ?? null };
}

function barsOf(column: Column, counts: Uint32Array): readonly number[] {
  const bins = binsOf(column, counts, mostBars);
  if (bins) {
    return inAtMost(
      bins.map(({ count }) => count),
      mostBars,
    );
  }
  const most = new Uint32Array(mostBars + 1);
  for (let value = 0; value < counts.length; value += 1) {
    const count = counts[value] ?? 0;
    // The first is the least of those that are kept, and makes room.
    if (count <= (most[0] ?? 0) || !column.texts[value]) continue;
    most[0] = count;
    most.sort();
  }
  return Array.from(most.subarray(1).reverse()).filter((count) => count > 0);
}

/** Round widths may make a bin or two more than there is room for: neighbours are joined. */
function inAtMost(counts: readonly number[], most: number): readonly number[] {
  const joined = Math.ceil(counts.length / most);
  if (joined <= 1) return counts;
  return Array.from({ length: Math.ceil(counts.length / joined) }, (_, index) =>
    counts.slice(index * joined, (index + 1) * joined).reduce((sum, count) => sum + count, 0),
  );
}
