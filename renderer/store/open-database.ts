import { fault, type Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { StoreDatabase } from './database';
import { readMeta } from './meta';
import { attempt, StoreRefusal } from './store-refusal';
import { newestVersion, versions, type StoreVersion } from './versions';

/**
 * Opens the database, upgrading an older one. Faults: `store-too-new` where a newer version of the app wrote it (Dexie
 * itself opens such a store without a word, so our own number is compared), `unexpected` with reason `store-blocked`
 * where another window holds an older version open, `store-damaged`, `disk-full`.
 */
export async function openDatabase(
  name: string,
  list: readonly StoreVersion[] = versions,
): Promise<Result<StoreDatabase, Fault>> {
  const database = new StoreDatabase(name, list);
  const opened = await attempt(async () => {
    await Promise.race([database.open(), blocked(database)]);
    const stored = await readMeta(database, 'schemaVersion');
    if (stored !== undefined && stored > newestVersion(list)) {
      throw new StoreRefusal(fault('store-too-new', { found: String(stored), limit: String(newestVersion(list)) }));
    }
    return database;
  });
  if (!opened.ok) database.close();
  return opened;
}

function blocked(database: StoreDatabase): Promise<never> {
  return new Promise((_, reject) => {
    database.on('blocked', () => {
      reject(new StoreRefusal(fault('unexpected', { reason: 'store-blocked' })));
    });
  });
}
