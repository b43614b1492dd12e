import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { genesisHash, hashedText, type HistoryEntry } from '#shared/change/history-entry';

/** Where the chain ends: the seq and hash that the next entry follows. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The end of a chain without entries. */
export const chainStart: ChainEnd = { seq: 0, hash: genesisHash };

/** SHA-256, in hex, over everything else in the entry. Synchronous: to await anything would end a transaction. */
export function hashOf(entry: Omit<HistoryEntry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(hashedText(entry))));
}

/** The entry as the next link of the chain. */
export function link(end: ChainEnd, entry: Omit<HistoryEntry, 'seq' | 'previousHash' | 'hash'>): HistoryEntry {
  const linked = { ...entry, seq: end.seq + 1, previousHash: end.hash };
  return { ...linked, hash: hashOf(linked) };
}

/** The codes of the definitions that an entry touches, each once: what the history is searched by. */
export function codesOf({ changes }: Pick<HistoryEntry, 'changes'>): string[] {
  return [...new Set(changes.filter(({ table }) => table === 'attributes').map(({ key }) => key))];
}
