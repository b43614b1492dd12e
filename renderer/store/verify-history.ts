import { sameJson } from '#shared/base/canonical-json';
import type { HistoryEntry } from '#shared/change/history-entry';
import type { StoreDatabase } from './database';
import { chainStart, codesOf, hashOf, type ChainEnd } from '#shared/change/history-chain';
import { readSealedEntry, type SealedEntry } from './history-texts';
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
  for (;;) {
    const end = await readEnd(database);
    const verdict = await walk(database, end);
    // A file that is deleted meanwhile takes along what was still to be read.
    if (verdict.intact || (await readEnd(database)).head.seq === end.head.seq) return verdict;
  }
}

async function walk(database: StoreDatabase, { head, former, last }: End): Promise<HistoryVerdict> {
  const named = createNamed();
  let end = chainStart;
  let formerEnd = chainStart;
  while (end.seq < last) {
    const rows = await database.history.where('seq').between(end.seq, last, false, true).limit(sliceSize).toArray();
    if (rows.length === 0) return { intact: false, seq: end.seq + 1, reason: 'gap' };
    for (const row of rows) {
      const next = follow(end, row);
      if ('intact' in next) return next;
      const sealed = await readSealedEntry(database, next);
      if (sealed === 'altered') return { intact: false, seq: next.seq, reason: 'hash' };
      named.note(sealed);
      if (former && next.seq <= former.seq) formerEnd = formerLink(formerEnd, sealed.entry);
      end = next;
    }
  }
  if (end.seq < head.seq) return { intact: false, seq: end.seq + 1, reason: 'gap' };
  if (end.seq > head.seq) return { intact: false, seq: head.seq + 1, reason: 'link' };
  if (end.hash !== head.hash) return { intact: false, seq: end.seq, reason: 'link' };
  const altered = named.lost() ?? (await findAltered(database, named.patches));
  if (altered !== null) return { intact: false, seq: altered, reason: 'hash' };
  if (former && formerEnd.hash !== former.hash) return { intact: false, seq: former.seq, reason: 'hash' };
  return { intact: true, entries: end.seq, head: end.hash, former };
}

/** A block that an entry names, and the entry's seq. */
interface NamedPatch {
  readonly seq: number;
  readonly file: string;
  readonly hash: string;
}

/** What the entries name that stands elsewhere, gathered on the way. */
function createNamed() {
  const patches: NamedPatch[] = [];
  const gone: { readonly seq: number; readonly file: string }[] = [];
  const deleted = new Set<string>();
  return {
    patches: patches as readonly NamedPatch[],
    note(sealed: SealedEntry): void {
      const { seq, changes } = sealed.entry;
      for (const file of sealed.gone) gone.push({ seq, file });
      for (const change of changes) {
        if (change.table === 'profileFiles' && change.kind === 'removed') deleted.add(change.key);
        if (change.table !== 'columnPatches' || change.kind !== 'added') continue;
        const { file, hash } = change.after;
        if (typeof file !== 'string' || typeof hash !== 'string') continue;
        // One that is not as it was when it was undone was so before.
        if (!patches.some((each) => each.file === file && each.hash === hash)) patches.push({ seq, file, hash });
      }
    },
    /** The first entry whose texts are gone although the history does not say that their file was deleted. */
    lost: (): number | null => gone.find(({ file }) => !deleted.has(file))?.seq ?? null,
  };
}

/** The first entry that names a block which is gone or says something else; null where none does. */
async function findAltered({ patchBlocks }: StoreDatabase, patches: readonly NamedPatch[]): Promise<number | null> {
  for (const { seq, file, hash } of patches) {
    const row = await patchBlocks.get([file, hash]);
    if (row === undefined || (await hashOfBlob(readPatchBlockRow(row))) !== hash) return seq;
  }
  return null;
}

/** The end of the chain as the store remembers it, the one before it was sealed anew, and the newest seq that there is. */
interface End {
  readonly head: ChainEnd;
  readonly former: ChainEnd | null;
  readonly last: number;
}

function readEnd(database: StoreDatabase): Promise<End> {
  return database.transaction('r', database.meta, database.history, async () => {
    const head = (await readMeta(database, 'head')) ?? chainStart;
    const former = (await readMeta(database, 'formerHead')) ?? null;
    const [last = 0] = await database.history.toCollection().reverse().limit(1).primaryKeys();
    return { head, former, last };
  });
}

/** The link that an entry was before texts were sealed: its hash covered them as they are. */
function formerLink(end: ChainEnd, entry: HistoryEntry): ChainEnd {
  const { seals: _, ...unsealed } = entry;
  return { seq: entry.seq, hash: hashOf({ ...unsealed, previousHash: end.hash }) };
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
