import type { AttributeDefinition } from '../attribute/attribute';
import { sameJson } from '../base/canonical-json';
import { groupBy } from '../base/group-by';
import { isUnsaid } from './merge-value';
import { mergedFields, type MergedFieldName } from './merged-fields';

/** Definitions by code. */
export type ByCode = ReadonlyMap<string, AttributeDefinition>;

/** How much an equal field says about two definitions being the same one. */
const weights: Partial<Record<MergedFieldName, number>> = {
  name: 3,
  label: 3,
  description: 3,
  expression: 2,
  options: 2,
  dataType: 0.5,
  array: 0.5,
  unit: 1,
  dataCategories: 1,
  consentAttribute: 1,
};
/** The share of that weight from which on a definition that is gone and one that is new are taken for one. */
const enough = 0.7;
/** The fields by which people know a definition; at least one of them must be the same. */
const telling = ['name', 'label', 'description'] as const;

/**
 * The codes that one side gave to definitions of the ancestor, by the ancestor's codes: a definition that is gone there and
 * one that is new there and nearly the same. A field counts as the same where it is as it was, or as the other side has it,
 * so that what was merged once is recognised again. Where two could be meant, none is.
 */
export function findRenames(base: ByCode, side: ByCode, other: ByCode): ReadonlyMap<string, string> {
  const gone = [...base.values()].filter(({ code, locked }) => !locked && !side.has(code));
  const added = [...side.values()].filter(({ code, locked }) => !locked && !base.has(code));
  const pairs = candidates(gone, added, other).map(([before, after]) => ({
    from: before.code,
    to: after.code,
    score: similarity([before, other.get(before.code)], after),
  }));
  const likely = pairs.filter(({ score }) => score >= enough);
  const bestOfGone = bestBy(likely, ({ from }) => from);
  const bestOfAdded = bestBy(likely, ({ to }) => to);
  const mutual = likely.filter((pair) => bestOfGone.get(pair.from) === pair && bestOfAdded.get(pair.to) === pair);
  return new Map(mutual.map(({ from, to }) => [from, to]));
}

/**
 * Only pairs that share a telling text: all pairs would be too many. A text that the other side took away meanwhile tells
 * nothing, since what both come to would not be recognised by it again.
 */
function candidates(
  gone: readonly AttributeDefinition[],
  added: readonly AttributeDefinition[],
  other: ByCode,
): readonly (readonly [AttributeDefinition, AttributeDefinition])[] {
  const pairs = new Set<string>();
  return telling.flatMap((field) => {
    const byText = groupBy(added, (each) => textOf(each, field));
    return gone.flatMap((before) =>
      [before, other.get(before.code)].flatMap((state) => {
        const text = state ? textOf(state, field) : '';
        const theirs = other.get(before.code);
        if (text === '' || (theirs && textOf(theirs, field) === '')) return [];
        return (byText.get(text) ?? []).flatMap((after) => {
          const id = JSON.stringify([before.code, after.code]);
          if (pairs.has(id)) return [];
          pairs.add(id);
          return [[before, after] as const];
        });
      }),
    );
  });
}

/** A name that is only the code again tells nothing. */
function textOf(definition: AttributeDefinition, field: (typeof telling)[number]): string {
  return field === 'name' && definition.name === definition.code ? '' : definition[field];
}

/** The share of what the states before and the one after say that is the same, 0 to 1. */
function similarity(before: readonly (AttributeDefinition | undefined)[], after: AttributeDefinition): number {
  const states = before.filter((each) => each !== undefined);
  let [same, all] = [0, 0];
  for (const field of mergedFields) {
    const weight = weights[field] ?? 0;
    const silent = (each: AttributeDefinition) =>
      isUnsaid(each[field]) || (field === 'name' && each.name === each.code);
    if (weight === 0 || [...states, after].every(silent)) continue;
    all += weight;
    if (states.some((each) => sameJson(each[field], after[field]))) same += weight;
  }
  return all === 0 ? 0 : same / all;
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly score: number;
}

/** The best pair of each key; none for a key whose best two are as good as each other. */
function bestBy(pairs: readonly Pair[], keyOf: (pair: Pair) => string): ReadonlyMap<string, Pair> {
  const best = new Map<string, Pair>();
  for (const [key, group] of groupBy(pairs, keyOf)) {
    const [first, second] = group.toSorted((left, right) => right.score - left.score);
    if (first && first.score !== second?.score) best.set(key, first);
  }
  return best;
}
