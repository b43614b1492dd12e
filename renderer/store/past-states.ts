import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { applyOne } from '#shared/change/apply';
import { reverse, type Fields } from '#shared/change/change';
import { chainStart, hashOf, type ChainEnd } from '#shared/change/history-chain';
import type { Action } from '#shared/change/history-entry';
import type { Review } from '#shared/review/review';
import type { StoreDatabase } from './database';
import { readMeta, writeMeta } from './meta';
import { readAttributeRow, readHistoryRow, readReviewRow } from './rows';
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

type PastTable = 'attributes' | 'reviews';

function stateAt(database: StoreDatabase, { seq, hash }: ChainEnd): Promise<PastState> {
  return database.transaction('r', database.attributes, database.reviews, database.history, async () => {
    const tables: Readonly<Record<PastTable, Map<string, Fields>>> = { attributes: new Map(), reviews: new Map() };
    for (const row of (await database.attributes.toArray()).map(readAttributeRow)) tables.attributes.set(row.code, row);
    for (const row of (await database.reviews.toArray()).map(readReviewRow)) tables.reviews.set(row.code, row);
    const later = await database.history.where('seq').aboveOrEqual(seq).primaryKeys();
    for (const each of later.sort((left, right) => right - left)) {
      const entry = readHistoryRow(await database.history.get(each));
      // A state is only as good as the record that leads to it.
      if (entry.hash !== hashOf(entry)) throw damaged(each);
      if (each === seq) {
        if (entry.hash !== hash) throw damaged(seq);
        continue;
      }
      for (const change of reverse(entry.changes)) {
        if (change.table !== 'attributes' && change.table !== 'reviews') continue;
        const rows = tables[change.table];
        const before = applyOne(rows.get(change.key), change);
        if (!before.ok) throw damaged(each);
        if (before.value) rows.set(change.key, before.value);
        else rows.delete(change.key);
      }
    }
    const byCode = (rows: ReadonlyMap<string, Fields>) => [...rows.keys()].sort().map((code) => rows.get(code));
    return {
      definitions: byCode(tables.attributes).map(readAttributeRow),
      reviews: byCode(tables.reviews).map(readReviewRow),
    };
  });
}

function damaged(seq: number): StoreRefusal {
  return new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
}
