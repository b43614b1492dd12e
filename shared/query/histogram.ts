import { textOfKey } from '../profile/value-key';
import type { Bin } from './answers';
import { binEdges } from './bin-edges';
import type { TextKeys } from './ranks';

/**
 * Counts keys in about so many bins of round width; `counts` are the rows of each. Null where no key has rows.
 */
export function histogramOf({ meaning, near }: TextKeys, counts: Uint32Array, about: number): readonly Bin[] | null {
  let [least, greatest] = [Infinity, -Infinity];
  for (const [code, key] of near.entries()) {
    if (counts[code] === 0) continue;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  if (least > greatest) return null;
  const edges = binEdges(least, greatest, meaning.dataType, about);
  const bins = new Uint32Array(edges.length - 1);
  for (const [code, key] of near.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0 || Number.isNaN(key)) continue;
    const bin = binAt(edges, key);
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return Array.from(bins, (count, index) => ({
    from: textOfKey(edges[index] ?? 0, meaning.dataType, meaning.decimal),
    to: textOfKey(edges[index + 1] ?? 0, meaning.dataType, meaning.decimal),
    count,
  }));
}

/** The last edge that is not above the key. */
function binAt(edges: readonly number[], key: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
