import type { Fields } from '../change/change';
import { purposeKey, type Purpose } from '../purpose/purpose';
import { purposeLoosens } from './loosens';
import { mergeRecord, type ListFields, type RecordRow } from './merge-record';

interface ThreeLists {
  readonly base: readonly Purpose[];
  readonly ours: readonly Purpose[];
  readonly theirs: readonly Purpose[];
}

const lists: ListFields = { dataSubjects: String, recipients: String, collection: String };

/**
 * Purposes by id: those of the ancestor in its order, then what was added, by id. Two that came in apart from each other
 * under one name are one, under the lesser of their ids, so that both sides end with the same.
 */
export function mergePurposes({ base, ours, theirs }: ThreeLists): readonly RecordRow[] {
  const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
  const fresh = (own: readonly Purpose[], other: ReadonlyMap<string, Purpose>) =>
    own.filter(({ id }) => !inBase.has(id) && !other.has(id));
  const theirsByName = new Map(fresh(theirs, inOurs).map((each) => [purposeKey(each.name), each]));
  const twins = new Map<string, Purpose>();
  for (const own of fresh(ours, inTheirs)) {
    const twin = theirsByName.get(purposeKey(own.name));
    if (twin && theirsByName.delete(purposeKey(own.name))) twins.set(own.id, twin);
  }
  const taken = new Set([...twins.values()].map(({ id }) => id));
  const known = [...inBase.keys()].map((id) => rowOf(inBase.get(id), inOurs.get(id), inTheirs.get(id)));
  const added = [...new Set([...inOurs.keys(), ...inTheirs.keys()])]
    .filter((id) => !inBase.has(id) && !taken.has(id))
    .map((id) => rowOf(undefined, inOurs.get(id), twins.get(id) ?? inTheirs.get(id)));
  return [...known, ...added.sort((left, right) => (left.key < right.key ? -1 : 1))];
}

function rowOf(base?: Purpose, ours?: Purpose, theirs?: Purpose): RecordRow {
  const ids = [ours, theirs].flatMap((each) => (each ? [each.id] : []));
  const id = base?.id ?? ids.sort()[0] ?? '';
  const under = (purpose: Purpose | undefined): Fields | null => (purpose ? { ...purpose, id } : null);
  const three = { base: under(base), ours: under(ours), theirs: under(theirs) };
  return {
    table: 'purposes',
    key: `purpose:${id}`,
    kept: ours ? { ...ours } : null,
    ...three,
    ...mergeRecord(three, lists, purposeLoosens),
  };
}

function byId(purposes: readonly Purpose[]): ReadonlyMap<string, Purpose> {
  return new Map(purposes.map((each) => [each.id, each]));
}
