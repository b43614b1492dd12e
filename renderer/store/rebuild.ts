import { fault } from '#shared/base/fault';
import { canonicalJson, type Json } from '#shared/base/canonical-json';
import { applyOne } from '#shared/change/apply';
import type { ChangeTable, Fields } from '#shared/change/change';
import { hashOf } from '#shared/change/history-chain';
import type { StoreDatabase } from './database';
import { rowSchemas } from './row-schemas';
import { readHistoryRow } from './rows';
import { StoreRefusal } from './store-refusal';

/*
 * The history holds every change from the first on, so what it is about can be made again from it alone: definitions,
 * reviews, purposes, the policy and what is refreshed. Edits of profile files are not, as their texts stand beside it, and go with them.
 */

/** The tables that the history alone can make again. */
export const replayed = [
  'attributes',
  'reviews',
  'purposes',
  'policies',
  'refreshSources',
] as const satisfies readonly ChangeTable[];
export type Replayed = (typeof replayed)[number];

/** The rows that the history comes to, table by table and by their keys in changes. */
export type Replay = ReadonlyMap<Replayed, ReadonlyMap<string, Fields>>;

/**
 * Follows the history from its beginning. Refused as `store-damaged`, naming the entry, where an entry is not what it was
 * when it was written, or does not fit what the entries before it come to.
 */
export async function replayHistory({ history }: StoreDatabase): Promise<Replay> {
  const tables = new Map<Replayed, Map<string, Fields>>(replayed.map((table) => [table, new Map()]));
  const seqs = await history.toCollection().primaryKeys();
  for (const seq of seqs) {
    const entry = readHistoryRow(await history.get(seq));
    const damaged = new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
    if (entry.hash !== hashOf(entry)) throw damaged;
    for (const change of entry.changes) {
      const rows = tables.get(change.table as Replayed);
      if (!rows) continue;
      const next = applyOne(rows.get(change.key), change);
      if (!next.ok) throw damaged;
      if (next.value) rows.set(change.key, next.value);
      else rows.delete(change.key);
    }
  }
  return tables;
}

/** Refused as `workspace-broken`, naming the row, where a table says something else than the history comes to. */
export async function checkReplay(database: StoreDatabase): Promise<void> {
  const replay = await replayHistory(database);
  for (const table of replayed) {
    const rows = replay.get(table) ?? new Map<string, Fields>();
    if ((await database.table(table).count()) !== rows.size) {
      throw new StoreRefusal(fault('workspace-broken', { found: table }));
    }
    for (const [key, row] of rows) {
      const stored: unknown = await database.table(table).get(key);
      const meant = rowSchemas[table]?.safeParse(row).data;
      if (canonicalJson((stored ?? null) as Json) !== canonicalJson((meant ?? false) as Json)) {
        throw new StoreRefusal(fault('workspace-broken', { found: `${table}/${key}` }));
      }
    }
  }
}

/** Makes the tables again that the history can make, in one transaction. Refused where the history is damaged itself. */
export async function rebuildTables(database: StoreDatabase): Promise<null> {
  const tables = [...replayed.map((table) => database.table(table)), database.history];
  return database.transaction('rw', tables, async () => {
    const replay = await replayHistory(database);
    for (const table of replayed) {
      await database.table(table).clear();
      await database.table(table).bulkAdd([...(replay.get(table)?.values() ?? [])]);
    }
    return null;
  });
}
