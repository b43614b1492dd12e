import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { applyOne } from '#shared/change/apply';
import { reverse, type ChangeTable, type Fields } from '#shared/change/change';
import { chainStart, hashOf, type ChainEnd } from '#shared/change/history-chain';
import type { Action } from '#shared/change/history-entry';
import type { Register } from '#shared/merge/register';
import { policyKey } from '#shared/policy/change-policy';
import type { Review } from '#shared/review/review';
import type { StoreDatabase } from './database';
import { readMeta, writeMeta } from './meta';
import { policyOfRow } from './review-tables';
import { readAttributeRow, readHistoryRow, readPolicyRow, readPurposeRow, readReviewRow } from './rows';
import type { KnownState } from './store-protocol';
import { StoreRefusal } from './store-refusal';

/*
 * What the workspace was like before. The history holds every change from the first on, so any state of the past can be
 * had again by taking back what came after it.
 */

/** Actions around which workspaces part: what was here then may be elsewhere now. */
const partings: readonly Action[] = ['seed', 'import', 'export', 'merge'];
/** As many states as a file names. */
const mostStates = 200;

/** The states by which a file of this workspace tells where it comes from, the newest first. */
export function historyStates(database: StoreDatabase): Promise<readonly ChainEnd[]> {
  return database.transaction('r', database.meta, database.history, async () => {
    const head = (await readMeta(database, 'head')) ?? chainStart;
    const origins = (await readMeta(database, 'origins')) ?? [];
    const seqs = await database.history.where('action').anyOf(partings).primaryKeys();
    const own = seqs.sort((left, right) => right - left).slice(0, mostStates - 1 - origins.length);
    const entries = (await database.history.bulkGet(own)).map(readHistoryRow);
    const others = entries.map(({ seq, hash }) => ({ seq, hash })).filter(({ seq }) => seq !== head.seq);
    return [head, ...others, ...origins];
  });
}

/** Keeps where definitions of others come from; half the room of a file is left for the workspace's own states. */
export function keepOrigins(database: StoreDatabase, states: readonly ChainEnd[]): Promise<null> {
  return database.transaction('rw', database.meta, async () => {
    const known = (await readMeta(database, 'origins')) ?? [];
    const all = new Map([...states, ...known].map((state) => [state.hash, state]));
    await writeMeta(database, 'origins', [...all.values()].slice(0, mostStates / 2));
    return null;
  });
}

/** The latest of the states that this workspace was in; null where it was in none. */
export async function findState({ history }: StoreDatabase, states: readonly ChainEnd[]): Promise<KnownState | null> {
  for (const { seq, hash } of states.toSorted((left, right) => right.seq - left.seq)) {
    const row = await history.get(seq);
    if (row === undefined) continue;
    const entry = readHistoryRow(row);
    if (entry.hash === hash) return { seq, hash, at: entry.at };
  }
  return null;
}

/**
 * The latest state that two stores were both in, by their histories alone: entries have the same hashes up to where the
 * workspaces parted, and never again. Null where they have nothing in common.
 */
export async function lastInCommon(one: StoreDatabase, other: StoreDatabase): Promise<ChainEnd | null> {
  const at = async (seq: number): Promise<ChainEnd | null> => {
    const rows = await Promise.all([one.history.get(seq), other.history.get(seq)]);
    const [left, right] = rows.map((row) => (row === undefined ? null : readHistoryRow(row).hash));
    return left && left === right ? { seq, hash: left } : null;
  };
  let [common, first, end] = [await at(1), 1, (await one.history.count()) + 1];
  while (common && first + 1 < end) {
    const middle = Math.floor((first + end) / 2);
    const found = await at(middle);
    if (found) [common, first] = [found, middle];
    else end = middle;
  }
  return common;
}

/** What a past state held, ordered by code. */
export interface PastState {
  readonly definitions: readonly AttributeDefinition[];
  readonly reviews: readonly Review[];
  readonly register: Register;
}

/**
 * What past states held. The latest answer is remembered, since it is asked for slice by slice. Refused as `store-damaged`
 * where the history does not lead back there.
 */
export function createPast(): (database: StoreDatabase, state: ChainEnd) => Promise<PastState> {
  let latest: (PastState & { readonly hash: string }) | null = null;
  return async (database, state) => {
    if (latest?.hash === state.hash) return latest;
    latest = { hash: state.hash, ...(await stateAt(database, state)) };
    return latest;
  };
}

/** The tables whose past is asked for. */
const pastTables = ['attributes', 'reviews', 'purposes', 'policies'] as const satisfies readonly ChangeTable[];
type PastTable = (typeof pastTables)[number];

const isPast = (table: ChangeTable): table is PastTable => pastTables.some((each) => each === table);

function stateAt(database: StoreDatabase, { seq, hash }: ChainEnd): Promise<PastState> {
  const { attributes, reviews, purposes, policies, history } = database;
  return database.transaction('r', [attributes, reviews, purposes, policies, history], async () => {
    const tables: Readonly<Record<PastTable, Map<string, Fields>>> = {
      attributes: new Map((await attributes.toArray()).map(readAttributeRow).map((row) => [row.code, row])),
      reviews: new Map((await reviews.toArray()).map(readReviewRow).map((row) => [row.code, row])),
      purposes: new Map((await purposes.toArray()).map(readPurposeRow).map((row) => [row.id, row])),
      policies: new Map((await policies.toArray()).map(readPolicyRow).map((row) => [row.id, row])),
    };
    const later = await history.where('seq').aboveOrEqual(seq).primaryKeys();
    for (const each of later.sort((left, right) => right - left)) {
      const entry = readHistoryRow(await history.get(each));
      // A state is only as good as the record that leads to it.
      if (entry.hash !== hashOf(entry)) throw damaged(each);
      if (each === seq) {
        if (entry.hash !== hash) throw damaged(seq);
        continue;
      }
      for (const change of reverse(entry.changes)) {
        if (!isPast(change.table)) continue;
        const rows = tables[change.table];
        const before = applyOne(rows.get(change.key), change);
        if (!before.ok) throw damaged(each);
        if (before.value) rows.set(change.key, before.value);
        else rows.delete(change.key);
      }
    }
    const byKey = (rows: ReadonlyMap<string, Fields>) => [...rows.keys()].sort().map((key) => rows.get(key));
    return {
      definitions: byKey(tables.attributes).map(readAttributeRow),
      reviews: byKey(tables.reviews).map(readReviewRow),
      register: {
        purposes: byKey(tables.purposes).map(readPurposeRow),
        policy: policyOfRow(tables.policies.get(policyKey)),
      },
    };
  });
}

function damaged(seq: number): StoreRefusal {
  return new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
}
