import { fault } from '#shared/base/fault';
import type { Change, ChangeSet, Fields } from '#shared/change/change';
import { editFigures } from '#shared/check/profile/kept-check';
import { additionOfCell } from '#shared/profile/cell-edit';
import { addPatch } from '#shared/profile/column-patch';
import type { ProfileFile } from '#shared/profile/profile-file';
import { appendEntry, inTransaction, needWorkspace } from './apply-change';
import type { StoreDatabase } from './database';
import { forgetTexts } from './history-texts';
import { needBlocks } from './patch-blocks';
import { readMarks } from './profile-checks';
import { followTarget, recordRefresh } from './refresh-tables';
import { readProfileBlobRow, readProfileFileRow } from './rows';
import type { Applied, RefreshedBy, SignedOrder, TakenOver } from './store-protocol';
import { StoreRefusal } from './store-refusal';
import { takeOverTold } from './told-values';
import { writeRows } from './write-rows';

/*
 * Profile files as they come and go: record, bytes, edits and history entry in one transaction. What people change about
 * a file that is there goes through `applyChange` like everything else.
 */

/** All files without their bytes, the latest first. */
export async function listProfileFiles({ profileFiles }: StoreDatabase): Promise<readonly ProfileFile[]> {
  const files = (await profileFiles.toArray()).map(readProfileFileRow);
  return files.sort((left, right) => (left.importedAt < right.importedAt ? 1 : -1));
}

/** The Parquet file of that id; refused where there is none. */
export async function readProfileBlob({ profileBlobs }: StoreDatabase, id: string): Promise<Blob> {
  const row = await profileBlobs.get(id);
  if (row === undefined) throw noFile();
  return readProfileBlobRow(row);
}

/**
 * Keeps a file, and what it takes over from an older one; `refreshed` where a source brought it by itself. Refused with `conflict` where its id is taken or the edits of the
 * older file are not those that were seen, and where no workspace is open.
 */
export async function addProfileFile(
  database: StoreDatabase,
  record: ProfileFile,
  parquet: Blob,
  order: SignedOrder,
  takenOver?: TakenOver,
  refreshed?: RefreshedBy,
): Promise<Applied> {
  if (parquet.size !== record.bytes) throw new StoreRefusal(fault('unexpected', { reason: 'transfer' }));
  const row = readProfileFileRow(record);
  // Hashing waits for bytes, for which a transaction does not stay open.
  await needBlocks(takenOver?.blocks ?? []);
  return inTransaction(database, async () => {
    await needWorkspace(database);
    if (await database.profileFiles.get(row.id)) throw new StoreRefusal(fault('conflict', { found: row.id }));
    await database.profileFiles.add(row);
    await database.profileBlobs.add({ file: row.id, parquet });
    const added: Change = { kind: 'added', table: 'profileFiles', key: row.id, after: factsOf(row) };
    const taken = takenOver ? await takeOver(database, row.id, takenOver) : [];
    if (refreshed) await recordRefresh(database, row.id, refreshed);
    else if (takenOver) await followTarget(database, takenOver.from, row.id);
    const action = refreshed ? 'refresh' : takenOver ? 'replace' : 'import';
    const changes = [added, ...taken];
    return appendEntry(database, { ...order, action, subject: row.name, changes, refersTo: null });
  });
}

/** Writes the edits that a newer file takes over and what platforms were told of them, and deletes the older one where it is to go. */
async function takeOver(
  database: StoreDatabase,
  newer: string,
  { from, seen, cells, patches, blocks, told, removes }: TakenOver,
): Promise<ChangeSet> {
  const now = editFigures(await readMarks(database, from));
  if (now.count !== seen.count || now.digest !== seen.digest)
    throw new StoreRefusal(fault('conflict', { found: from }));
  await database.patchBlocks.bulkPut([...blocks]);
  const edits = [...cells.map(additionOfCell), ...patches.map((patch) => addPatch(patch, patch, patch))];
  await writeRows(database, edits);
  await takeOverTold(database, newer, told);
  return removes ? [(await removeRows(database, from)).change, ...edits] : edits;
}

/** Deletes a file, its bytes, its edits, what platforms were told of it, and what the history holds of their texts. */
export function deleteProfileFile(database: StoreDatabase, id: string, order: SignedOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    const { name, change } = await removeRows(database, id);
    return appendEntry(database, { ...order, action: 'delete', subject: name, changes: [change], refersTo: null });
  });
}

/** Deletes all that is kept of a file, in the running transaction. */
async function removeRows(
  database: StoreDatabase,
  id: string,
): Promise<{ readonly name: string; readonly change: Change }> {
  const stored = await database.profileFiles.get(id);
  if (stored === undefined) throw noFile();
  const row = readProfileFileRow(stored);
  await database.profileFiles.delete(id);
  await database.profileBlobs.delete(id);
  await forgetTexts(database, id);
  await Promise.all(
    [database.cellEdits, database.columnPatches, database.patchBlocks, database.toldValues].map((table) =>
      table.where('file').equals(id).delete(),
    ),
  );
  await database.scans.delete(id);
  await database.profileChecks.delete(id);
  return { name: row.name, change: { kind: 'removed', table: 'profileFiles', key: id, before: factsOf(row) } };
}

/** What the history says of a file: enough to know it by, nothing that profiles hold. */
function factsOf({ name, origin, rows, bytes }: ProfileFile): Fields {
  return { name, origin, rows, bytes };
}

function noFile(): StoreRefusal {
  return new StoreRefusal(fault('refused', { reason: 'profile-file' }));
}
