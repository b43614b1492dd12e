import { sameJson } from '#shared/base/canonical-json';
import type { HistoryEntry } from '#shared/change/history-entry';
import type { StoreDatabase } from './database';
import { chainStart, codesOf, hashOf, type ChainEnd } from '#shared/change/history-chain';
import { readMeta } from './meta';
import { hashOfBlob } from './patch-blocks';
import { HistoryRow, readPatchBlockRow } from './rows';
import type { HistoryVerdict } from './store-protocol';

const sliceSize = 100;
type Broken = Extract<HistoryVerdict, { intact: false }>;

/**
 * Walks the whole chain in slices, so that neither memory nor a long transaction grows with it, and names the first
 * entry that was altered, removed or relinked. Entries that are added meanwhile are not looked at.
 */
export async function verifyHistory(database: StoreDatabase): Promise<HistoryVerdict> {
  const { head, last } = await readEnd(database);
  const patches: NamedPatch[] = [];
  let end = chainStart;
  while (end.seq < last) {
    const rows = await database.history.where('seq').between(end.seq, last, false, true).limit(sliceSize).toArray();
    if (rows.length === 0) return { intact: false, seq: end.seq + 1, reason: 'gap' };
    for (const row of rows) {
      const next = follow(end, row);
      if ('intact' in next) return next;
      notePatches(next, patches);
      end = next;
    }
  }
  if (end.seq < head.seq) return { intact: false, seq: end.seq + 1, reason: 'gap' };
  if (end.seq > head.seq) return { intact: false, seq: head.seq + 1, reason: 'link' };
  if (end.hash !== head.hash) return { intact: false, seq: end.seq, reason: 'link' };
  const altered = await findAltered(database, patches);
  if (altered !== null) return { intact: false, seq: altered, reason: 'hash' };
  return { intact: true, entries: end.seq, head: end.hash };
}

/** A block that an entry names, and the entry's seq. */
interface NamedPatch {
  readonly seq: number;
  readonly file: string;
  readonly hash: string;
}

/** Remembers the blocks that an entry names; one that is not as it was when it was undone was so before. */
function notePatches({ seq, changes }: HistoryEntry, patches: NamedPatch[]): void {
  for (const change of changes) {
    if (change.table !== 'columnPatches' || change.kind !== 'added') continue;
    const { file, hash } = change.after;
    if (typeof file !== 'string' || typeof hash !== 'string') continue;
    if (!patches.some((each) => each.file === file && each.hash === hash)) patches.push({ seq, file, hash });
  }
}

/**
 * The first entry that names a block which is gone or says something else; null where none does. Blocks go with their
 * file alone, so those of a file that is there must be there.
 */
async function findAltered(
  { profileFiles, patchBlocks }: StoreDatabase,
  patches: readonly NamedPatch[],
): Promise<number | null> {
  const files = new Set<string>(await profileFiles.toCollection().primaryKeys());
  for (const { seq, file, hash } of patches) {
    if (!files.has(file)) continue;
    const row = await patchBlocks.get([file, hash]);
    if (row === undefined || (await hashOfBlob(readPatchBlockRow(row))) !== hash) return seq;
  }
  return null;
}

/** The end of the chain as the store remembers it, and the newest entry that there is, at one moment. */
function readEnd(database: StoreDatabase): Promise<{ head: ChainEnd; last: number }> {
  return database.transaction('r', database.meta, database.history, async () => {
    const head = (await readMeta(database, 'head')) ?? chainStart;
    const [last = 0] = await database.history.toCollection().reverse().limit(1).primaryKeys();
    return { head, last };
  });
}

/** The entry as the chain's next link, or what is wrong with it. */
function follow(end: ChainEnd, stored: unknown): HistoryEntry | Broken {
  const seq = end.seq + 1;
  const broken = (reason: Broken['reason']): Broken => ({ intact: false, seq, reason });
  const parsed = HistoryRow.safeParse(stored);
  if (!parsed.success) return broken('unreadable');
  const { codes, ...entry } = parsed.data;
  if (entry.seq !== seq) return broken('gap');
  if (entry.previousHash !== end.hash) return broken('link');
  if (entry.hash !== hashOf(entry) || !sameJson(codes, codesOf(entry))) return broken('hash');
  return entry;
}
