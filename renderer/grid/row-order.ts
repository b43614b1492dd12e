import type { Steps } from '#shared/base/steps';
import { compareSortKeys, sortKeyOf, textCollator, type SortKey } from './compare-cells';
import type { CuratorColumn } from './column';

/** One column that rows are sorted by. */
export interface SortRule<Row> {
  readonly column: CuratorColumn<Row>;
  readonly direction: 'asc' | 'desc';
}

/** Which rows are shown, and in which order: the first rule decides, later ones where it finds two rows alike. */
export interface RowOrder<Row> {
  passes(row: Row): boolean;
  readonly sort: readonly SortRule<Row>[];
}

/** How many rows are looked at between two breaths. */
const rowsABreath = 100;
/** How many rows are sorted without a breath, to be merged afterwards. */
const run = 256;

/**
 * The rows that pass, sorted; rows that are alike stay in the order given. Breathes often, so that ten thousand rows can be
 * sorted without a pause that anybody feels: a caller runs it on as long as it likes.
 */
export function* orderedRows<Row extends object>(
  rows: readonly Row[],
  { passes, sort }: RowOrder<Row>,
): Steps<readonly Row[]> {
  const passing: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (passes(row)) passing.push(row);
    if (index % rowsABreath === 0) yield;
  }
  if (sort.length === 0) return passing;

  const keysOf = sort.map(({ column }) => sortKeyOf(column));
  const keyed: Keyed<Row>[] = [];
  for (const row of passing) {
    if (keyed.length % rowsABreath === 0) yield;
    keyed.push({ row, keys: keysOf.map((keyOf) => keyOf(row)) });
  }
  const collator = textCollator();
  const sorted = yield* mergeSorted(keyed, (left, right) => {
    for (const [index, { direction }] of sort.entries()) {
      const order = compareSortKeys(left.keys[index] ?? null, right.keys[index] ?? null, direction, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  return sorted.map(({ row }) => row);
}

interface Keyed<Row> {
  readonly row: Row;
  readonly keys: readonly SortKey[];
}

type Compare<Item> = (left: Item, right: Item) => number;

function* mergeSorted<Item>(items: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(left: readonly Item[], right: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  const merged: Item[] = [];
  let at = 0;
  for (const item of left) {
    for (let other = right[at]; other !== undefined && compare(item, other) > 0; other = right[at]) {
      merged.push(other);
      at += 1;
    }
    merged.push(item);
    if (merged.length % rowsABreath === 0) yield;
  }
  return [...merged, ...right.slice(at)];
}
