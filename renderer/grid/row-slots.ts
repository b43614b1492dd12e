/** What a slot shows: the place of a row, counted from 0 in the order shown; null where it shows none. */
export type SlotContent = number | null;

/** The places wanted: all from `first` up to `end`, and some others that must stay drawn wherever the view is. */
export interface Wanted {
  readonly first: number;
  readonly end: number;
  readonly kept: readonly number[];
  /** How many rows there are; no slot may show a place beyond. */
  readonly count: number;
}

/**
 * Which row each slot shows next. A row that has a slot and is still wanted keeps it, so that its cells need not be drawn
 * again; the others take slots that are free, each its own (its place modulo the number of slots) where it can, so that
 * rows at the top stand in the page in the order shown; so do all rows where there is a slot for each. A slot that nobody
 * needs keeps what it shows, out of sight.
 * There must be as many slots as wanted places.
 */
export function assignSlots(slots: readonly SlotContent[], wanted: Wanted): readonly SlotContent[] {
  const { first, end, kept, count } = wanted;
  if (count <= slots.length) return slots.map((_, slot) => (slot < count ? slot : null));
  const isWanted = (place: SlotContent): boolean =>
    place !== null && place < count && ((place >= first && place < end) || kept.includes(place));
  const next = slots.map((place) => (isWanted(place) ? place : null));
  const standing = new Set(next);
  const missing = [...range(first, Math.min(end, count)), ...kept].filter(
    (place, at, all) => place < count && !standing.has(place) && all.indexOf(place) === at,
  );
  const homeless = missing.filter((place) => {
    const own = place % slots.length;
    if (next[own] !== null) return true;
    next[own] = place;
    return false;
  });
  for (const place of homeless) {
    const free = next.indexOf(null);
    if (free < 0) throw new RangeError('There are fewer slots than rows in view.');
    next[free] = place;
  }
  const taken = new Set(next);
  return next.map((place, slot) => {
    const before = slots[slot] ?? null;
    return place ?? (before !== null && before < count && !taken.has(before) ? before : null);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
