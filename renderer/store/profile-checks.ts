import { fault } from '#shared/base/fault';
import {
  editFigures,
  editsSince,
  type CheckAndEdits,
  type CheckFigures,
  type EditMark,
  type KeptCheck,
} from '#shared/check/profile/kept-check';
import { countSeverities } from '#shared/check/profile/profile-check';
import type { StoreDatabase } from './database';
import { readCellEdits, readPatches } from './patch-blocks';
import { readProfileCheckRow } from './rows';
import { StoreRefusal } from './store-refusal';

/*
 * What checks of profile files came to. A check changes nothing, so it is no step of the history; it is kept beside its
 * file and goes with it.
 */

/** The latest check of a file, and its edits now. */
export async function readProfileCheck(database: StoreDatabase, file: string): Promise<CheckAndEdits> {
  const row = await database.profileChecks.get(file);
  const edits = await readMarks(database, file);
  const kept = row === undefined ? null : readProfileCheckRow(row);
  return { kept, edits: editFigures(edits), editsSince: kept ? editsSince(kept, edits) : 0 };
}

/** The latest checks of all files, in figures. */
export async function listProfileChecks(database: StoreDatabase): Promise<readonly CheckFigures[]> {
  const checks = (await database.profileChecks.toArray()).map(readProfileCheckRow);
  return Promise.all(
    checks.map(async (kept) => ({
      file: kept.file,
      at: kept.at,
      definitions: kept.definitions,
      found: countSeverities(kept.check.findings),
      editsSince: editsSince(kept, await readMarks(database, kept.file)),
    })),
  );
}

/** Keeps a check in the place of an earlier one; refused where its file is gone. */
export function keepProfileCheck(database: StoreDatabase, check: KeptCheck): Promise<null> {
  const row = readProfileCheckRow(check);
  return database.transaction('rw', database.profileFiles, database.profileChecks, async () => {
    const isThere = (await database.profileFiles.where('id').equals(row.file).count()) > 0;
    if (!isThere) throw new StoreRefusal(fault('refused', { reason: 'profile-file' }));
    await database.profileChecks.put(row);
    return null;
  });
}

/** Cells edited one by one as they say, and patches by their hashes, without reading what they say. */
export async function readMarks(database: StoreDatabase, file: string): Promise<readonly EditMark[]> {
  const cells = await readCellEdits(database, file);
  const patches = await readPatches(database, file);
  return [
    ...cells.map(({ row, column, text, own = false, over = 0, at }) => ({
      key: JSON.stringify([row, column, text, own, over]),
      cells: 1,
      at,
    })),
    ...patches.map(({ patch: { column, layer, hash, cells: covered, at } }) => ({
      key: JSON.stringify([column, layer, hash]),
      cells: covered,
      at,
    })),
  ];
}
