import { fault } from '#shared/base/fault';
import { reverse, type ChangeSet } from '#shared/change/change';
import type { HistoryEntry } from '#shared/change/history-entry';
import type { StoreDatabase } from './database';
import { chainStart, codesOf, hashOf, link } from './history-chain';
import { readMeta, writeMeta } from './meta';
import { readHistoryRow } from './rows';
import type { Applied, ChangeOrder, WorkspaceFacts } from './store-protocol';
import { StoreRefusal } from './store-refusal';
import { advance, emptyStacks, undoStateOf, type UndoStacks } from './undo-stacks';
import { writeRows } from './write-rows';

/*
 * The only writer of what people change. Each function is one transaction: rows, history entry, undo stacks and chain
 * end are written together or not at all. They throw `StoreRefusal`, which takes the transaction back.
 */

/** Who takes a step back or forth, and when; `id` names the history entry. */
export interface StepOrder {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** Writes the workspace and its first history entry. Refused where one is open. */
export function createWorkspace(database: StoreDatabase, name: string, seed: ChangeOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    if (await readMeta(database, 'workspace')) throw new StoreRefusal(fault('refused', { reason: 'workspace-open' }));
    const facts: WorkspaceFacts = { name, createdAt: seed.at };
    await writeMeta(database, 'workspace', facts);
    return record(database, { ...seed, refersTo: null });
  });
}

/** Writes one undo step. Refusals are those of `writeRows`, and `refused` where no workspace is open. */
export function applyChange(database: StoreDatabase, order: ChangeOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    if (!(await readMeta(database, 'workspace'))) throw new StoreRefusal(fault('refused', { reason: 'no-workspace' }));
    return record(database, { ...order, refersTo: null });
  });
}

/** Takes the latest step back by an entry of its own; null where there is none. */
export function undoChange(database: StoreDatabase, order: StepOrder): Promise<Applied | null> {
  return inTransaction(database, () => repeat(database, 'undo', order, reverse));
}

/** Does the step that was taken back last again, by an entry of its own; null where there is none. */
export function redoChange(database: StoreDatabase, order: StepOrder): Promise<Applied | null> {
  return inTransaction(database, () => repeat(database, 'redo', order, (changes) => changes));
}

/**
 * The scope is an `async` function itself: Dexie keeps a transaction open over native promises only for those, and
 * reports one that merely returns a promise as committed too early, after its writes went through.
 */
function inTransaction<T>(database: StoreDatabase, work: () => Promise<T>): Promise<T> {
  return database.transaction('rw', [database.meta, database.attributes, database.history], async () => work());
}

async function repeat(
  database: StoreDatabase,
  side: keyof UndoStacks,
  order: StepOrder,
  direction: (changes: ChangeSet) => ChangeSet,
): Promise<Applied | null> {
  const step = (await readMeta(database, 'stacks'))?.[side].at(-1);
  if (!step) return null;
  const { subject, changes } = await readIntactEntry(database, step.seq);
  const { id, at, by } = order;
  return record(database, { id, at, by, action: side, subject, changes: direction(changes), refersTo: step.seq });
}

/** An entry whose content was altered must not find its way back into the rows. */
async function readIntactEntry(database: StoreDatabase, seq: number): Promise<HistoryEntry> {
  const entry = readHistoryRow(await database.history.get(seq));
  if (entry.hash !== hashOf(entry)) throw new StoreRefusal(fault('store-damaged', { found: `history/${seq}` }));
  return entry;
}

async function record(database: StoreDatabase, step: ChangeOrder & Pick<HistoryEntry, 'refersTo'>): Promise<Applied> {
  await writeRows(database, step.changes);
  const end = (await readMeta(database, 'head')) ?? chainStart;
  const entry = link(end, { ...step, changes: [...step.changes] });
  const stacks = advance((await readMeta(database, 'stacks')) ?? emptyStacks, entry);
  await database.history.add({ ...entry, codes: codesOf(entry) });
  await writeMeta(database, 'head', { seq: entry.seq, hash: entry.hash });
  await writeMeta(database, 'stacks', stacks);
  return { changes: step.changes, undo: undoStateOf(stacks) };
}
