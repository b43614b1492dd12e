import type { ChangeSet } from '#shared/change/change';
import type { HistoryEntry, Seal } from '#shared/change/history-entry';
import { joinTexts, sealOf, separateTexts, type SealedTexts } from '#shared/profile/sealed-texts';
import type { StoreDatabase } from './database';
import { readMeta } from './meta';
import { randomHex } from './random-hex';
import { readHistoryTextsRow, type HistoryTextsKey } from './rows';

/*
 * What edits of profile files said stands beside the history, so that it goes with its file while the entries stay and
 * still prove each other.
 */

/** Bytes of the salt of a seal: too many to try. */
const saltBytes = 16;

/** Keeps the texts of the entry that will have that seq, in the running transaction; answers the entry's part of it. */
export async function keepTexts(
  { historyTexts }: StoreDatabase,
  seq: number,
  changes: ChangeSet,
): Promise<{ readonly changes: ChangeSet; readonly seals: readonly Seal[] }> {
  const separated = separateTexts(changes);
  const rows = Array.from(separated.texts, ([file, texts]) => ({
    file,
    seq,
    salt: randomHex(saltBytes),
    texts: [...texts],
  }));
  await historyTexts.bulkPut(rows);
  return { changes: separated.changes, seals: rows.map(sealOf) };
}

/** Entries as they are shown: with the texts whose files are still there. */
export async function withTexts(
  { historyTexts }: StoreDatabase,
  entries: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const keys = entries.flatMap(({ seq, seals = [] }) => seals.map(({ file }): HistoryTextsKey => [file, seq]));
  const found = (await historyTexts.bulkGet(keys)).filter((row) => row !== undefined).map(readHistoryTextsRow);
  return entries.map((entry) => joined(entry, entry.seals ? found.filter(({ seq }) => seq === entry.seq) : []));
}

/** An entry with its texts, and the files whose texts are gone. */
export interface SealedEntry {
  readonly entry: HistoryEntry;
  readonly gone: readonly string[];
}

/** An entry with the texts that are still there; `altered` where these are not the ones that were sealed. */
export async function readSealedEntry(
  { historyTexts }: StoreDatabase,
  entry: HistoryEntry,
): Promise<SealedEntry | 'altered'> {
  const { seq, seals = [] } = entry;
  if (seals.length === 0) return { entry, gone: [] };
  const rows = await historyTexts.bulkGet(seals.map(({ file }): HistoryTextsKey => [file, seq]));
  const there: SealedTexts[] = [];
  const gone: string[] = [];
  for (const [index, { file, digest }] of seals.entries()) {
    const row = rows[index] === undefined ? null : readHistoryTextsRow(rows[index]);
    if (row && sealOf(row).digest !== digest) return 'altered';
    if (row) there.push(row);
    else gone.push(file);
  }
  return { entry: joined(entry, there), gone };
}

/**
 * Deletes the texts of a file, in the running transaction. The end of the chain from before it was sealed goes with the
 * first of them that it covers: whoever has it could find out by guessing what they were.
 */
export async function forgetTexts(database: StoreDatabase, file: string): Promise<void> {
  const ofFile = database.historyTexts.where('file').equals(file);
  const seqs = (await ofFile.primaryKeys()).map(([, seq]) => seq);
  await ofFile.delete();
  const former = await readMeta(database, 'formerHead');
  if (former && seqs.some((seq) => seq <= former.seq)) await database.meta.delete('formerHead');
}

function joined(entry: HistoryEntry, texts: readonly SealedTexts[]): HistoryEntry {
  if (texts.length === 0) return entry;
  return { ...entry, changes: [...joinTexts(entry.changes, new Map(texts.map((each) => [each.file, each.texts])))] };
}
