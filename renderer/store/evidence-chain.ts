import { chainStart } from '#shared/change/history-chain';
import type { PackChain } from '#shared/pack/pack';
import { isEvidence } from '#shared/pack/provable';
import type { StoreDatabase } from './database';
import { readMeta } from './meta';
import { readHistoryRow } from './rows';

/** Entries at a time: one may hold thousands of changes. */
const sliceSize = 100;

/**
 * The history as far as it proves an evidence pack: as it is kept, without the texts of profile files. Entries that are
 * added meanwhile are no part of it.
 */
export async function evidenceChain(database: StoreDatabase): Promise<PackChain> {
  const head = (await readMeta(database, 'head')) ?? chainStart;
  const links: string[] = [];
  const entries: PackChain['entries'] = [];
  while (links.length < head.seq) {
    const last = Math.min(head.seq, links.length + sliceSize);
    const rows = await database.history.where('seq').between(links.length, last, false, true).toArray();
    // What is missing shows when the pack is verified.
    if (rows.length === 0) break;
    for (const entry of rows.map(readHistoryRow)) {
      links.push(entry.hash);
      if (isEvidence(entry)) entries.push(entry);
    }
  }
  return { links, entries, head };
}
