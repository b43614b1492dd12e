import type { AttributeDefinition } from '../attribute/attribute';
import type { Policy } from '../policy/policy';
import { Purpose, purposeKey, registerOf, type PurposeRegister } from '../purpose/purpose';
import { nameIn, type RecordOutcomes, type RecordRow } from './merge-record';

/** How purposes are named anew, by `purposeKey` of the name before; null where one is named no more. */
export type PurposeNames = ReadonlyMap<string, string | null>;

/** The names that the purposes of one side go on under, as far as nobody decides otherwise. */
export function namesOfSide(rows: readonly RecordRow[], side: 'base' | 'ours' | 'theirs'): PurposeNames {
  return renamings(rows, (row) => [nameIn(row[side]), provisionalName(row)]);
}

/** The names that purposes end under, from those that they went on under. */
export function namesInEnd(rows: readonly RecordRow[], outcomes: RecordOutcomes): PurposeNames {
  return renamings(rows, (row) => [provisionalName(row), nameIn(outcomes.get(row.key) ?? null)]);
}

/** The lesser of two names is no decision, only the same whichever side asks. */
function provisionalName({ base, ours, theirs, fields }: RecordRow): string | null {
  const merged = fields.find(({ field }) => field === 'name');
  if (typeof merged?.value === 'string') return merged.value;
  const names = [ours, theirs].map(nameIn).filter((name) => name !== null);
  return names.sort()[0] ?? nameIn(base);
}

/** The purposes as one side has them, and as the other where it has not, by the names that they go on under. */
export function registerOfSide(rows: readonly RecordRow[], side: 'ours' | 'theirs'): PurposeRegister {
  const purposes = rows.flatMap((row) => {
    const state = row[side] ?? row.ours ?? row.theirs;
    return state ? [Purpose.parse({ ...state, name: provisionalName(row) ?? nameIn(state) })] : [];
  });
  return registerOf(purposes);
}

/** Another case is no other name, and is left to whoever wrote it. */
function renamings(
  rows: readonly RecordRow[],
  namesOf: (row: RecordRow) => readonly [string | null, string | null],
): PurposeNames {
  const names = rows.flatMap((row) => {
    const [from, to] = namesOf(row);
    return from === null || (to !== null && purposeKey(from) === purposeKey(to))
      ? []
      : [[purposeKey(from), to] as const];
  });
  const kept = new Set(rows.flatMap((row) => namesOf(row)[1] ?? []).map(purposeKey));
  // A name that another purpose has in the end still means that one.
  return new Map(names.filter(([from, to]) => to !== null || !kept.has(from)));
}

/** The definition with the purposes that it serves named anew. */
export function serving(definition: AttributeDefinition, names: PurposeNames): AttributeDefinition {
  const purposes = renamed(definition.purposes, names);
  return purposes === definition.purposes ? definition : { ...definition, purposes };
}

/**
 * The policy with the purposes that its places of consent are about named anew. One that is gone stays named: a place of
 * consent that is about nothing more would be about everything.
 */
export function consenting(policy: Policy, names: PurposeNames): Policy {
  const kept = new Map([...names].filter(([, to]) => to !== null));
  return { ...policy, consent: policy.consent.map((each) => ({ ...each, purposes: renamed(each.purposes, kept) })) };
}

function renamed(list: string[], names: PurposeNames): string[] {
  if (!list.some((name) => names.has(purposeKey(name)))) return list;
  const after = new Map<string, string>();
  for (const name of list) {
    const to = names.has(purposeKey(name)) ? (names.get(purposeKey(name)) ?? null) : name;
    if (to !== null && !after.has(purposeKey(to))) after.set(purposeKey(to), to);
  }
  return [...after.values()];
}
