/** Where each row of a list begins, in pixels, and at the end of the array where the last one ends. */
export type Offsets = Float64Array;

/** The offsets of rows of these heights. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Offsets {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  return offsets;
}

/** The row that stands at this height, found by halving; the last one where it lies beyond. */
export function rowAt(offsets: Offsets, y: number): number {
  let low = 0;
  let high = Math.max(offsets.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
