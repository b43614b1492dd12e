import { z } from 'zod';
import { sha256Hex } from '../base/digest';
import type { ChangeTable } from './change';
import { genesisHash, hashedText, type HistoryEntry } from './history-entry';

/**
 * Where the chain ends: the seq and hash that the next entry follows. As the hash covers all before it, it also names the
 * state that the entries up to there lead to, in whatever workspace.
 */
export const ChainEnd = z.object({ seq: z.number().int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type ChainEnd = z.infer<typeof ChainEnd>;

/** The end of a chain without entries. */
export const chainStart: ChainEnd = { seq: 0, hash: genesisHash };

/** SHA-256, in hex, over everything else in the entry. */
export function hashOf(entry: Omit<HistoryEntry, 'hash'>): string {
  return sha256Hex(hashedText(entry));
}

/** The entry as the next link of the chain. */
export function link(end: ChainEnd, entry: Omit<HistoryEntry, 'seq' | 'previousHash' | 'hash'>): HistoryEntry {
  const linked = { ...entry, seq: end.seq + 1, previousHash: end.hash };
  return { ...linked, hash: hashOf(linked) };
}

/** The tables whose keys are codes of definitions. */
const keyedByCode: ReadonlySet<ChangeTable> = new Set(['attributes', 'reviews']);

/** The codes of the definitions that an entry is about, each once: what the history is searched by. */
export function codesOf({ changes }: Pick<HistoryEntry, 'changes'>): string[] {
  return [...new Set(changes.filter(({ table }) => keyedByCode.has(table)).map(({ key }) => key))];
}
