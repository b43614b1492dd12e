import type { StoreDatabase } from './database';
import { withTexts } from './history-texts';
import { readHistoryRow } from './rows';
import type { HistoryPage, HistoryQuery } from './store-protocol';

/**
 * One page of the history, newest first. Each filter is answered with seqs by its own index; only the entries that are
 * shown are read, because a single entry can hold thousands of changes.
 */
export async function queryHistory(database: StoreDatabase, query: HistoryQuery): Promise<HistoryPage> {
  return database.transaction('r', database.history, database.historyTexts, async () => {
    const seqs = await matchingSeqs(database, query);
    const { before, limit } = query;
    const below = before === null ? seqs : seqs.filter((seq) => seq < before);
    const shown = below.slice(0, limit);
    const kept = (await database.history.bulkGet(shown)).map(readHistoryRow);
    const entries = await withTexts(database, kept);
    return { entries, more: below.length > shown.length, people: await people(database) };
  });
}

/** The seqs that pass every filter, newest first. */
async function matchingSeqs({ history }: StoreDatabase, query: HistoryQuery): Promise<readonly number[]> {
  const { by, action, code, from, to } = query;
  const filters: PromiseLike<number[]>[] = [];
  if (by !== null) filters.push(history.where('by').equals(by).primaryKeys());
  if (action !== null) filters.push(history.where('action').equals(action).primaryKeys());
  if (from !== null) filters.push(history.where('at').aboveOrEqual(from).primaryKeys());
  if (to !== null) filters.push(history.where('at').belowOrEqual(to).primaryKeys());
  if (code !== '') filters.push(seqsOfCode(history, code));
  if (filters.length === 0) return history.toCollection().reverse().primaryKeys();
  const [first = [], ...others] = await Promise.all(filters);
  const sets = others.map((seqs) => new Set(seqs));
  return [...new Set(first)].filter((seq) => sets.every((set) => set.has(seq))).sort((left, right) => right - left);
}

/** Codes are searched without regard to case; the index holds each code once, however long the history is. */
async function seqsOfCode(history: StoreDatabase['history'], part: string): Promise<number[]> {
  const codes = await history.orderBy('codes').uniqueKeys();
  const wanted = part.toLowerCase();
  const found = codes.filter((code) => typeof code === 'string' && code.toLowerCase().includes(wanted));
  return history.where('codes').anyOf(found).primaryKeys();
}

async function people({ history }: StoreDatabase): Promise<readonly string[]> {
  const names = await history.orderBy('by').uniqueKeys();
  return names.filter((name) => typeof name === 'string');
}
