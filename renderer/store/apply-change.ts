import { fault } from '#shared/base/fault';
import { reverse, type ChangeSet } from '#shared/change/change';
import type { HistoryEntry } from '#shared/change/history-entry';
import type { StoreDatabase } from './database';
import { chainStart, codesOf, hashOf, link } from '#shared/change/history-chain';
import { keepTexts, readSealedEntry } from './history-texts';
import { readMeta, writeMeta } from './meta';
import { readHistoryRow } from './rows';
import { needBlocks } from './patch-blocks';
import type { Applied, ChangeOrder, PatchBlock, SignedOrder, WorkspaceFacts } from './store-protocol';
import { StoreRefusal } from './store-refusal';
import { advance, emptyStacks, fileOf, undoStateOf, type UndoStacks } from './undo-stacks';
import { writeRows } from './write-rows';

/*
 * The only writer of what people change, but for profile files that come and go (profile-files.ts). Each function is one transaction: rows, history entry, undo stacks and chain
 * end are written together or not at all. They throw `StoreRefusal`, which takes the transaction back.
 */

/** Writes the workspace and its first history entry. Refused where one is open. */
export function createWorkspace(database: StoreDatabase, name: string, seed: ChangeOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    if (await readMeta(database, 'workspace')) throw new StoreRefusal(fault('refused', { reason: 'workspace-open' }));
    const facts: WorkspaceFacts = { name, createdAt: seed.at };
    await writeMeta(database, 'workspace', facts);
    return record(database, { ...seed, refersTo: null });
  });
}

/** Refuses where no workspace is open, as part of the transaction that is running. */
export async function needWorkspace(database: StoreDatabase): Promise<void> {
  if (!(await readMeta(database, 'workspace'))) throw new StoreRefusal(fault('refused', { reason: 'no-workspace' }));
}

/**
 * Writes one undo step, and what its new patches say. Refusals are those of `writeRows`, and `refused` where no workspace
 * is open, or with reason `patch-block` where a block is not the one that its hash names.
 */
export async function applyChange(
  database: StoreDatabase,
  order: ChangeOrder,
  blocks: readonly PatchBlock[] = [],
): Promise<Applied> {
  await needBlocks(blocks);
  return inTransaction(database, async () => {
    await needWorkspace(database);
    await database.patchBlocks.bulkPut([...blocks]);
    return record(database, { ...order, refersTo: null });
  });
}

/** Takes the latest step back by an entry of its own; null where there is none. */
export function undoChange(database: StoreDatabase, order: SignedOrder): Promise<Applied | null> {
  return inTransaction(database, () => repeat(database, 'undo', order, reverse));
}

/** Does the step that was taken back last again, by an entry of its own; null where there is none. */
export function redoChange(database: StoreDatabase, order: SignedOrder): Promise<Applied | null> {
  return inTransaction(database, () => repeat(database, 'redo', order, (changes) => changes));
}

/**
 * The scope is an `async` function itself: Dexie keeps a transaction open over native promises only for those, and
 * reports one that merely returns a promise as committed too early, after its writes went through.
 */
export function inTransaction<T>(database: StoreDatabase, work: () => Promise<T>): Promise<T> {
  // A table that is new takes part without being named here.
  const tables = database.tables.filter(({ name }) => name !== 'settings' && name !== 'views');
  return database.transaction('rw', tables, async () => work());
}

async function repeat(
  database: StoreDatabase,
  side: keyof UndoStacks,
  order: SignedOrder,
  direction: (changes: ChangeSet) => ChangeSet,
): Promise<Applied | null> {
  const step = (await readMeta(database, 'stacks'))?.[side].at(-1);
  if (!step) return null;
  const { subject, changes } = await readIntactEntry(database, step.seq);
  const { id, at, by } = order;
  const kept = await withoutDeletedFiles(database, direction(changes));
  return record(database, { id, at, by, action: side, subject, changes: kept, refersTo: step.seq });
}

/** A step over several tables outlives a profile file that it was about too: what it did there is left out. */
async function withoutDeletedFiles({ profileFiles }: StoreDatabase, changes: ChangeSet): Promise<ChangeSet> {
  const files = [...new Set(changes.map(fileOf))].filter((file) => file !== null);
  if (files.length === 0) return changes;
  const there = new Set<string | null>(await profileFiles.where('id').anyOf(files).primaryKeys());
  return changes.filter((change) => fileOf(change) === null || there.has(fileOf(change)));
}

/** An entry whose content was altered must not find its way back into the rows. */
async function readIntactEntry(database: StoreDatabase, seq: number): Promise<HistoryEntry> {
  const entry = readHistoryRow(await database.history.get(seq));
  const read = entry.hash === hashOf(entry) ? await readSealedEntry(database, entry) : 'altered';
  if (read === 'altered') throw new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
  return read.entry;
}

async function record(database: StoreDatabase, step: ChangeOrder & Pick<HistoryEntry, 'refersTo'>): Promise<Applied> {
  await writeRows(database, step.changes);
  return appendEntry(database, step);
}

/** Writes the history entry of what the running transaction does, and what follows from it. */
export async function appendEntry(
  database: StoreDatabase,
  step: ChangeOrder & Pick<HistoryEntry, 'refersTo'>,
): Promise<Applied> {
  const end = (await readMeta(database, 'head')) ?? chainStart;
  const { changes, seals } = await keepTexts(database, end.seq + 1, step.changes);
  const entry = link(end, { ...step, changes: [...changes], ...(seals.length > 0 && { seals: [...seals] }) });
  const stacks = advance((await readMeta(database, 'stacks')) ?? emptyStacks, entry);
  await database.history.add({ ...entry, codes: codesOf(entry) });
  await writeMeta(database, 'head', { seq: entry.seq, hash: entry.hash });
  await writeMeta(database, 'stacks', stacks);
  return { changes: step.changes, undo: undoStateOf(stacks) };
}
