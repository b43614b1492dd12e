import { sameJson, type Json } from '../base/canonical-json';
import { groupBy } from '../base/group-by';

/** The three states of one value; `base` is undefined where the ancestor had no such thing. */
export interface ThreeValues {
  readonly base: Json | undefined;
  readonly ours: Json;
  readonly theirs: Json;
}

/**
 * The value that both sides can agree on; undefined where they cannot, so that somebody has to decide. What only one side
 * changed is taken, and so is what only one side says where there is no ancestor. Symmetric in its sides.
 */
export function mergeValue({ base, ours, theirs }: ThreeValues): Json | undefined {
  if (sameJson(ours, theirs)) return ours;
  if (base !== undefined) {
    if (sameJson(base, ours)) return theirs;
    return sameJson(base, theirs) ? ours : undefined;
  }
  // What is not there says even less than what is empty, so that the sides stay equal.
  if (ours === null || theirs === null) return ours ?? theirs;
  if (isUnsaid(ours)) return theirs;
  return isUnsaid(theirs) ? ours : undefined;
}

/** Whether a value says nothing: nobody wrote anything there, or nobody has decided yet. */
export function isUnsaid(value: Json): boolean {
  return value === '' || value === null || value === 'undecided' || (Array.isArray(value) && value.length === 0);
}

/**
 * The list of both sides' items, for lists in which an item stands once: what either side added is in, what either side
 * removed is out. `keyOf` names an item; undefined where both sides changed one item differently, or where an item stands
 * twice. The ancestor's items come first, in its order.
 */
export function mergeList(
  { base = [], ours, theirs }: ThreeValues,
  keyOf: (item: Json) => string,
): readonly Json[] | undefined {
  const sides = [base, ours, theirs].map((list) => keyed(list, keyOf));
  const [inBase, inOurs, inTheirs] = sides;
  if (!inBase || !inOurs || !inTheirs) return undefined;
  const added = [...new Set([...inOurs.keys(), ...inTheirs.keys()])].filter((key) => !inBase.has(key)).sort();
  const merged: Json[] = [];
  for (const key of [...inBase.keys(), ...added]) {
    const item = mergeItem(inBase.get(key), inOurs.get(key), inTheirs.get(key));
    if (item === undefined) return undefined;
    if (item !== gone) merged.push(item);
  }
  return merged;
}

const gone = Symbol('gone');

function mergeItem(
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
): Json | typeof gone | undefined {
  if (ours !== undefined && theirs !== undefined) return mergeValue({ base, ours, theirs });
  const [kept] = [ours, theirs].filter((each) => each !== undefined);
  if (kept === undefined) return gone;
  if (base === undefined) return kept;
  // One side removed it: that holds unless the other changed it.
  return sameJson(base, kept) ? gone : undefined;
}

function keyed(list: Json, keyOf: (item: Json) => string): ReadonlyMap<string, Json> | null {
  if (!Array.isArray(list)) return null;
  const groups = groupBy<Json, string>(list, keyOf);
  const items = new Map<string, Json>();
  for (const [key, [item, ...others]] of groups) {
    if (item === undefined || others.length > 0) return null;
    items.set(key, item);
  }
  return items;
}
