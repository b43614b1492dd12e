import type { ColumnSummary } from './answers';
import { statuses, type Column } from './column';
import { binsOf, countKinds } from './facet';
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
  const { ofTexts } = column.ranks(locale);
  const ofStatus = column.statuses();
  let [min, max] = [-1, -1];
  for (let code = 0; code < ofTexts.length; code += 1) {
    if (counts[code] === 0 || ofStatus[code] !== statuses.valid) continue;
    const rank = ofTexts[code] ?? 0;
    if (min === -1 || rank < (ofTexts[min] ?? 0)) min = code;
    if (max === -1 || rank > (ofTexts[max] ?? 0)) max = code;
  }
  return { min: column.texts[min] ?? null, max: column.texts[max] ?? null };
}

function barsOf(column: Column, counts: Uint32Array): readonly number[] {
  const bins = binsOf(column, counts, mostBars);
  if (bins) {
    return inAtMost(
      bins.map(({ count }) => count),
      mostBars,
    );
  }
  const filled = counts.filter((count, value) => count > 0 && Boolean(column.texts[value]));
  return Array.from(filled.sort().reverse().subarray(0, mostBars));
}

/** Round widths may make a bin or two more than there is room for: neighbours are joined. */
function inAtMost(counts: readonly number[], most: number): readonly number[] {
  const joined = Math.ceil(counts.length / most);
  if (joined <= 1) return counts;
  return Array.from({ length: Math.ceil(counts.length / joined) }, (_, index) =>
    counts.slice(index * joined, (index + 1) * joined).reduce((sum, count) => sum + count, 0),
  );
}
