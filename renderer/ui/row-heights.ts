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

/** What is seen of a long list, in pixels. */
export interface ListView {
  /** Where its window begins, among the rows. */
  readonly top: number;
  /** How far the box is scrolled: the same as `top` but in a list that is taller than a box can be. */
  readonly scrolled: number;
  /** The window's own height. */
  readonly height: number;
}

/** Chromium draws no element taller than 33,554,428 pixels; well below, every engine agrees. */
export const tallestBox = 15_000_000;

/**
 * What is seen once the box is scrolled so far. In a list that is taller than a box can be, small steps (wheel, keys) move
 * by what they say, and leaps (the bar, Home, End) to that part of the whole; both ends are always reached.
 */
export function scrolledTo(view: ListView, scrolled: number, height: number, listHeight: number): ListView {
  const most = tallestBox - height;
  if (listHeight <= tallestBox) return { top: scrolled, scrolled, height };
  const step = scrolled - view.scrolled;
  const bottom = listHeight - height;
  if (scrolled <= 0) return { top: 0, scrolled, height };
  if (scrolled >= most - 1) return { top: bottom, scrolled, height };
  const isLeap = Math.abs(step) > 2 * height;
  const top = isLeap ? (scrolled / most) * bottom : view.top + step;
  return { top: Math.max(0, Math.min(top, bottom)), scrolled, height };
}
