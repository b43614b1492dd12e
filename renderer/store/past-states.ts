import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { applyOne } from '#shared/change/apply';
import { reverse, type Fields } from '#shared/change/change';
import { chainStart, hashOf, type ChainEnd } from '#shared/change/history-chain';
import type { Action } from '#shared/change/history-entry';
import type { StoreDatabase } from './database';
import { readMeta, writeMeta } from './meta';
import { readAttributeRow, readHistoryRow } from './rows';
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

/** The first of the states that this workspace was in; null where it was in none. */
export async function findState({ history }: StoreDatabase, states: readonly ChainEnd[]): Promise<KnownState | null> {
  for (const { seq, hash } of states) {
    const row = await history.get(seq);
    if (row === undefined) continue;
    const entry = readHistoryRow(row);
    if (entry.hash === hash) return { seq, hash, at: entry.at };
  }
  return null;
}

/**
 * The definitions of past states, ordered by code. The latest answer is remembered, since it is asked for slice by slice.
 * Refused as `store-damaged` where the history does not lead back there.
 */
export function createPast(): (database: StoreDatabase, state: ChainEnd) => Promise<readonly AttributeDefinition[]> {
  let latest: { readonly hash: string; readonly definitions: readonly AttributeDefinition[] } | null = null;
  return async (database, state) => {
    if (latest?.hash === state.hash) return latest.definitions;
    const definitions = await definitionsAt(database, state);
    latest = { hash: state.hash, definitions };
    return definitions;
  };
}

function definitionsAt(database: StoreDatabase, { seq, hash }: ChainEnd): Promise<readonly AttributeDefinition[]> {
  return database.transaction('r', database.attributes, database.history, async () => {
    const rows = new Map<string, Fields>();
    for (const row of await database.attributes.toArray()) {
      const definition = readAttributeRow(row);
      rows.set(definition.code, definition);
    }
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
        if (change.table !== 'attributes') continue;
        const before = applyOne(rows.get(change.key), change);
        if (!before.ok) throw damaged(each);
        if (before.value) rows.set(change.key, before.value);
        else rows.delete(change.key);
      }
    }
    const codes = [...rows.keys()].sort();
    return codes.map((code) => readAttributeRow(rows.get(code)));
  });
}

function damaged(seq: number): StoreRefusal {
  return new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
}
