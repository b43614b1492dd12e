import {
  mostColumns,
  type CombinationQuestion,
  type CombinationRisk,
  type GeneralisationHint,
  type GroupBand,
  type Grouping,
} from './combination-risk';
import { coarserWays, type ClassColumn } from './generalise';
import { refine, sizesOf, together, type Groups } from './group-rows';

const bandStarts = [1, 2, 5, 10, 50, 100] as const;
const mostSets = 20;

/**
 * Assesses how likely the columns single people out, in steps of about one pass over the rows each; every step yields the
 * share that is done. `columns` are those of the question, all of the same number of rows.
 */
export function* assessCombination(
  columns: readonly ClassColumn[],
  { k, tolerance }: Omit<CombinationQuestion, 'columns'>,
): Generator<number, CombinationRisk> {
  const used = columns.slice(0, mostColumns);
  const rows = used[0]?.classes.length ?? 0;
  let all = together(rows);
  for (const { classes, texts } of used) {
    yield 0;
    all = refine(all, classes, texts.length);
  }
  const sorts = collapse(used, all, rows);
  const measure = (names: readonly string[], groups: Groups): Grouping =>
    groupingOf(names, sizesOf(groups, sorts.weights), k);
  const whole = measure(idsOf(used), { of: Uint32Array.from({ length: all.count }, (_, at) => at), count: all.count });
  const singlingOut = yield* smallestSets(sorts, measure, tolerance * rows);
  const hints = yield* hintsFor(sorts, measure, whole);
  return { rows, k, all: whole, bands: bandsOf(sizesOf(all, new Uint32Array(rows).fill(1))), singlingOut, hints };
}

/** The different combinations, each once, with how many rows say it: all further passes are over these. */
interface Sorts {
  readonly columns: readonly ClassColumn[];
  readonly weights: Uint32Array;
}

function collapse(columns: readonly ClassColumn[], all: Groups, rows: number): Sorts {
  const first = new Uint32Array(all.count);
  for (let row = rows - 1; row >= 0; row -= 1) first[all.of[row] ?? 0] = row;
  return {
    columns: columns.map((column) => ({ ...column, classes: first.map((row) => column.classes[row] ?? 0) })),
    weights: sizesOf(all, new Uint32Array(rows).fill(1)),
  };
}

type Measure = (names: readonly string[], groups: Groups) => Grouping;

/** Set by set, the smaller first, so that a set within which another singles out is never looked at. */
function* smallestSets(sorts: Sorts, measure: Measure, most: number): Generator<number, readonly Grouping[]> {
  const { columns, weights } = sorts;
  const found: { readonly places: readonly number[]; readonly grouping: Grouping }[] = [];
  const sets = setsOf(columns.length);
  const total = sets.length;
  const kept = new Map<string, Groups>();
  const groupsOf = (places: readonly number[]): Groups => {
    const known = kept.get(places.join());
    if (known) return known;
    const last = columns[places.at(-1) ?? 0];
    const before = places.length === 1 ? together(weights.length) : groupsOf(places.slice(0, -1));
    const groups = last ? refine(before, last.classes, last.texts.length) : before;
    // The pair that the next triples begin with is asked for again; others are let go.
    if (places.length === 2) kept.clear();
    if (places.length < 3) kept.set(places.join(), groups);
    return groups;
  };
  for (const [at, places] of sets.entries()) {
    if (found.some((each) => each.places.every((place) => places.includes(place)))) continue;
    yield (at / total) * 0.8;
    const grouping = measure(idsOf(places.flatMap((place) => columns[place] ?? [])), groupsOf(places));
    if (grouping.small > most) found.push({ places, grouping });
  }
  return found
    .map(({ grouping }) => grouping)
    .sort((left, right) => right.small - left.small)
    .slice(0, mostSets);
}

/** All sets of one, of two and of three out of so many. */
function setsOf(count: number): readonly (readonly number[])[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const pairs = places.flatMap((one) => places.slice(one + 1).map((other) => [one, other]));
  const triples = pairs.flatMap((pair) => places.slice((pair[1] ?? 0) + 1).map((third) => [...pair, third]));
  return [...places.map((place) => [place]), ...pairs, ...triples];
}

function* hintsFor(sorts: Sorts, measure: Measure, whole: Grouping): Generator<number, readonly GeneralisationHint[]> {
  const { columns, weights } = sorts;
  const hints: GeneralisationHint[] = [];
  for (const [place, column] of columns.entries()) {
    yield 0.8 + (place / columns.length) * 0.2;
    const others = columns
      .filter((each) => each !== column)
      .reduce((groups, { classes, texts }) => refine(groups, classes, texts.length), together(weights.length));
    for (const { generalisation, classes, count } of coarserWays(column)) {
      yield 0.8 + (place / columns.length) * 0.2;
      const coarser = column.classes.map((each) => classes[each] ?? 0);
      const after = measure(idsOf(columns), refine(others, coarser, count));
      if (after.small < whole.small) hints.push({ column: column.id, generalisation, after });
    }
  }
  return hints.sort((left, right) => left.after.small - right.after.small);
}

function groupingOf(columns: readonly string[], sizes: Uint32Array, k: number): Grouping {
  let [smallest, unique, small] = [sizes[0] ?? 0, 0, 0];
  for (const size of sizes) {
    if (size < smallest) smallest = size;
    if (size === 1) unique += 1;
    if (size < k) small += size;
  }
  return { columns, groups: sizes.length, smallest, unique, small };
}

function bandsOf(sizes: Uint32Array): readonly GroupBand[] {
  return bandStarts.map((from, at) => {
    const to = (bandStarts[at + 1] ?? Infinity) - 1;
    const within = sizes.filter((size) => size >= from && size <= to);
    return {
      from,
      to: to === Infinity ? null : to,
      groups: within.length,
      rows: within.reduce((sum, size) => sum + size, 0),
    };
  });
}

function idsOf(columns: readonly ClassColumn[]): readonly string[] {
  return columns.map(({ id }) => id);
}
