import { keyOf, textOfKey, type KeyedType } from '../profile/value-key';
import type { Bin } from './answers';
import { binEdges } from './bin-edges';

/**
 * Counts values of a type in about so many bins of round width; `counts` are the rows of each text. Null where no text
 * with rows is a value of the type.
 */
export function histogramOf(
  texts: readonly (string | null)[],
  counts: Uint32Array,
  type: KeyedType,
  about: number,
): readonly Bin[] | null {
  const values = new Float64Array(texts.length);
  let [least, greatest] = [Infinity, -Infinity];
  for (const [code, text] of texts.entries()) {
    const key = text === null || counts[code] === 0 ? null : keyOf(text, type);
    const value = key === null ? Number.NaN : Number(key);
    values[code] = value;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least > greatest) return null;
  const edges = binEdges(least, greatest, type, about);
  const bins = new Uint32Array(edges.length - 1);
  for (const [code, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const bin = binAt(edges, value);
    bins[bin] = (bins[bin] ?? 0) + (counts[code] ?? 0);
  }
  return Array.from(bins, (count, index) => ({
    from: edgeText(edges[index], type),
    to: edgeText(edges[index + 1], type),
    count,
  }));
}

/** The last edge that is not above the value. */
function binAt(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function edgeText(edge = 0, type: KeyedType): string {
  return textOfKey(edge, type);
}
