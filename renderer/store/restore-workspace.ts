import { Dexie } from 'dexie';
import { fault, type Fault } from '#shared/base/fault';
import type { StoreDatabase } from './database';
import { StoreDatabase as Database } from './database';
import { openDatabase } from './open-database';
import { checkReplay } from './rebuild';
import { rowSchemas } from './row-schemas';
import { faultOf, StoreRefusal } from './store-refusal';
import type { OpenedWorkspaceFile } from './unpack-workspace';
import { verifyHistory } from './verify-history';
import { upTo, type StoreVersion } from './versions';

/**
 * Makes a database of that name from a workspace file: as the version of the store that the file is of, then brought up to
 * date, then checked row by row, the history entry by entry, and the definitions against the history. Whatever is wrong is
 * refused as `workspace-broken`, and nothing is left of the database.
 */
export async function restoreWorkspace(
  name: string,
  file: OpenedWorkspaceFile,
  versions: readonly StoreVersion[],
): Promise<void> {
  try {
    await fill(name, file, versions);
    const opened = await openDatabase(name, versions);
    if (!opened.ok) throw new StoreRefusal(opened.error);
    try {
      await check(opened.value);
    } finally {
      opened.value.close();
    }
  } catch (error) {
    await Dexie.delete(name);
    throw new StoreRefusal(inWords(faultOf(error)));
  }
}

/** What only this machine can cause stays what it is; all else is the file's fault. */
function inWords(found: Fault): Fault {
  const own: readonly Fault['code'][] = ['cancelled', 'disk-full', 'workspace-broken'];
  if (own.includes(found.code)) return found;
  return fault('workspace-broken', found.found === undefined ? {} : { found: found.found });
}

async function fill(name: string, file: OpenedWorkspaceFile, versions: readonly StoreVersion[]): Promise<void> {
  const database: StoreDatabase = new Database(name, upTo(file.manifest.store, versions));
  try {
    await database.open();
    const known = new Set(database.tables.map((table) => table.name));
    for (const table of file.tables) {
      if (!known.has(table) || table === 'settings')
        throw new StoreRefusal(fault('workspace-broken', { found: table }));
      for await (const rows of file.rowsOf(table)) await database.table(table).bulkAdd([...rows]);
    }
  } finally {
    database.close();
  }
}

async function check(database: StoreDatabase): Promise<void> {
  for (const table of database.tables) {
    const schema = rowSchemas[table.name];
    let place = 0;
    await table.each((row: unknown) => {
      place += 1;
      if (!schema?.safeParse(row).success) {
        throw new StoreRefusal(fault('workspace-broken', { found: `${table.name}/${place}` }));
      }
    });
  }
  const verdict = await verifyHistory(database);
  if (!verdict.intact) throw new StoreRefusal(fault('workspace-broken', { found: `history/${verdict.seq}` }));
  await checkReplay(database);
}
