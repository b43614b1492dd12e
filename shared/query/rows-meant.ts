/**
 * Which rows a person means: all of the file, those that are shown, or a selection of those. Whatever works on rows takes
 * this, so that all agree on what "selected" is.
 */
export type RowsMeant =
  | { readonly kind: 'all' }
  | { readonly kind: 'view'; readonly view: number }
  | {
      readonly kind: 'selected';
      readonly view: number;
      /** Places in the view, both ends inside, ascending and apart. */
      readonly ranges: readonly (readonly [number, number])[];
    };

/** The rows of the file, in the view's order; null is all of them in the file's. `rows` is the view, null being all. */
export function rowsMeant(meant: RowsMeant, rows: Uint32Array<ArrayBuffer> | null): Uint32Array<ArrayBuffer> | null {
  if (meant.kind !== 'selected') return rows;
  const count = meant.ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const chosen = new Uint32Array(count);
  let at = 0;
  for (const [from, to] of meant.ranges) {
    for (let place = from; place <= to; place += 1) chosen[at++] = rows ? (rows[place] ?? 0) : place;
  }
  return chosen;
}
