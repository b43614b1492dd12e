import { fault } from '#shared/base/fault';
import type { Change, Fields } from '#shared/change/change';
import type { ProfileFile } from '#shared/profile/profile-file';
import { appendEntry, inTransaction, needWorkspace } from './apply-change';
import type { StoreDatabase } from './database';
import { forgetTexts } from './history-texts';
import { readProfileBlobRow, readProfileFileRow } from './rows';
import type { Applied, SignedOrder } from './store-protocol';
import { StoreRefusal } from './store-refusal';

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

/** Keeps a file. Refused with `conflict` where its id is taken, and where no workspace is open. */
export async function addProfileFile(
  database: StoreDatabase,
  record: ProfileFile,
  parquet: Blob,
  order: SignedOrder,
): Promise<Applied> {
  if (parquet.size !== record.bytes) throw new StoreRefusal(fault('unexpected', { reason: 'transfer' }));
  const row = readProfileFileRow(record);
  return inTransaction(database, async () => {
    await needWorkspace(database);
    if (await database.profileFiles.get(row.id)) throw new StoreRefusal(fault('conflict', { found: row.id }));
    await database.profileFiles.add(row);
    await database.profileBlobs.add({ file: row.id, parquet });
    const change: Change = { kind: 'added', table: 'profileFiles', key: row.id, after: factsOf(row) };
    return appendEntry(database, { ...order, action: 'import', subject: row.name, changes: [change], refersTo: null });
  });
}

/** Deletes a file, its bytes, its edits, and what the history holds of their texts. */
export function deleteProfileFile(database: StoreDatabase, id: string, order: SignedOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    const stored = await database.profileFiles.get(id);
    if (stored === undefined) throw noFile();
    const row = readProfileFileRow(stored);
    await database.profileFiles.delete(id);
    await database.profileBlobs.delete(id);
    await forgetTexts(database, id);
    await Promise.all(
      [database.cellEdits, database.columnPatches, database.patchBlocks].map((table) =>
        table.where('file').equals(id).delete(),
      ),
    );
    await database.scans.delete(id);
    await database.profileChecks.delete(id);
    const change: Change = { kind: 'removed', table: 'profileFiles', key: id, before: factsOf(row) };
    return appendEntry(database, { ...order, action: 'delete', subject: row.name, changes: [change], refersTo: null });
  });
}

/** What the history says of a file: enough to know it by, nothing that profiles hold. */
function factsOf({ name, origin, rows, bytes }: ProfileFile): Fields {
  return { name, origin, rows, bytes };
}

function noFile(): StoreRefusal {
  return new StoreRefusal(fault('refused', { reason: 'profile-file' }));
}
