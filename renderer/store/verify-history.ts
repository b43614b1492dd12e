import { sameJson } from '#shared/base/canonical-json';
import type { StoreDatabase } from './database';
import { chainStart, codesOf, hashOf, type ChainEnd } from '#shared/change/history-chain';
import { readMeta } from './meta';
import { HistoryRow } from './rows';
import type { HistoryVerdict } from './store-protocol';

const sliceSize = 100;
type Broken = Extract<HistoryVerdict, { intact: false }>;

/**
 * Walks the whole chain in slices, so that neither memory nor a long transaction grows with it, and names the first
 * entry that was altered, removed or relinked. Entries that are added meanwhile are not looked at.
 */
export async function verifyHistory(database: StoreDatabase): Promise<HistoryVerdict> {
  const { head, last } = await readEnd(database);
  let end = chainStart;
  while (end.seq < last) {
    const rows = await database.history.where('seq').between(end.seq, last, false, true).limit(sliceSize).toArray();
    if (rows.length === 0) return { intact: false, seq: end.seq + 1, reason: 'gap' };
    for (const row of rows) {
      const next = follow(end, row);
      if ('intact' in next) return next;
      end = next;
    }
  }
  if (end.seq < head.seq) return { intact: false, seq: end.seq + 1, reason: 'gap' };
  if (end.seq > head.seq) return { intact: false, seq: head.seq + 1, reason: 'link' };
  if (end.hash !== head.hash) return { intact: false, seq: end.seq, reason: 'link' };
  return { intact: true, entries: end.seq, head: end.hash };
}

/** The end of the chain as the store remembers it, and the newest entry that there is, at one moment. */
function readEnd(database: StoreDatabase): Promise<{ head: ChainEnd; last: number }> {
  return database.transaction('r', database.meta, database.history, async () => {
    const head = (await readMeta(database, 'head')) ?? chainStart;
    const [last = 0] = await database.history.toCollection().reverse().limit(1).primaryKeys();
    return { head, last };
  });
}

/** The chain one entry further, or what is wrong with that entry. */
function follow(end: ChainEnd, stored: unknown): ChainEnd | Broken {
  const seq = end.seq + 1;
  const broken = (reason: Broken['reason']): Broken => ({ intact: false, seq, reason });
  const parsed = HistoryRow.safeParse(stored);
  if (!parsed.success) return broken('unreadable');
  const { codes, ...entry } = parsed.data;
  if (entry.seq !== seq) return broken('gap');
  if (entry.previousHash !== end.hash) return broken('link');
  if (entry.hash !== hashOf(entry) || !sameJson(codes, codesOf(entry))) return broken('hash');
  return { seq, hash: entry.hash };
}
