import { Dexie, type Transaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreDatabase } from '../../renderer/store/database';
import { openDatabase } from '../../renderer/store/open-database';
import { createStore } from '../../renderer/store/store-service';
import { newestVersion, upTo, versions, type StoreVersion } from '../../renderer/store/versions';
import { savedStores, type SavedStore } from '../fixtures/stores/saved-stores';
import { anOrder, readAll } from './store-orders';

let databases = 0;

/** What opening the databases of older and newer versions of the app must do, on any IndexedDB. */
export function describeVersions(hostName: string): void {
  describe(`the versions of the store in ${hostName}`, () => {
    let name = '';
    beforeEach(() => {
      databases += 1;
      name = `versions-${hostName}-${databases}`;
    });
    afterEach(() => Dexie.delete(name));

    it('counts its versions from 1 without gaps', () => {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    });

    it('has a saved store for every version', () => {
      expect(savedStores.map(({ version }) => version)).toEqual(versions.map(({ version }) => version));
    });

    describe.each(savedStores)('a store saved by version $version', (saved) => {
      it('opens with this version, every upgrade in between having run, and can be worked with', async () => {
        await restore(name, saved);
        const upgrades = versions.filter(({ version }) => version > saved.version).map(spied);
        const store = createStore(name, [...upTo(saved.version), ...upgrades]);
        const opened = await store.open();
        const { undoable, files } = saved;
        expect(opened).toMatchObject({
          value: { workspace: { name: 'Saved shop' }, undo: { undo: { seq: undoable } } },
        });
        for (const { upgrade } of upgrades) expect(upgrade).toHaveBeenCalledOnce();
        const entries = saved.tables['history']?.length;
        expect(await store.verifyHistory()).toMatchObject({ value: { intact: true, entries } });
        expect(await store.listProfileFiles()).toMatchObject({ value: files.map((id) => ({ id })) });
        for (const id of files) expect(await store.readProfileBlob(id)).toMatchObject({ ok: true });
        const [first] = await readAll(store);
        expect(first).toMatchObject({ code: 'age', label: 'Age' });
        expect(await store.undo('undo', '2026-03-01T00:00:00.000Z', 'Ada')).toMatchObject({ ok: true });
        expect(await store.apply(anOrder([]))).toMatchObject({ ok: true });
        store.close();
      });
    });

    describe('with one more version than released', () => {
      const next = newestVersion(versions) + 1;
      const upgrade = vi.fn(async (transaction: Transaction) => {
        await transaction.table('views').toCollection().modify({ value: 'upgraded' });
        await transaction.table('extras').add({ key: 'made', value: true });
      });
      const longer: readonly StoreVersion[] = [...versions, { version: next, stores: { extras: 'key' }, upgrade }];

      beforeEach(() => {
        upgrade.mockClear();
      });

      it('upgrades once, keeps the rows, and remembers its number', async () => {
        await makeWith(versions);
        (await openOrThrow(longer)).close();
        const database = await openOrThrow(longer);
        expect(upgrade).toHaveBeenCalledOnce();
        expect(await database.views.toArray()).toEqual([{ key: 'grid', value: 'upgraded' }]);
        expect(await database.table('extras').count()).toBe(1);
        expect(await database.meta.get('schemaVersion')).toEqual({ key: 'schemaVersion', value: next });
        database.close();
      });

      it('keeps the older store as it was where the upgrade fails', async () => {
        await makeWith(versions);
        const failing = vi.fn(async (transaction: Transaction) => {
          await transaction.table('views').clear();
          throw new Error('The upgrade is wrong');
        });
        const answer = await openDatabase(name, [...versions, { version: next, stores: {}, upgrade: failing }]);
        expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected', reason: 'The upgrade is wrong' } });
        const database = await openOrThrow(versions);
        expect(await database.views.toArray()).toEqual([{ key: 'grid', value: 'left' }]);
        database.close();
      });

      it('refuses a store that a newer version of the app wrote, and leaves it as it is', async () => {
        await makeWith(longer);
        const limit = String(newestVersion(versions));
        const answer = await openDatabase(name, versions);
        expect(answer).toEqual({ ok: false, error: { code: 'store-too-new', found: String(next), limit } });
        const database = await openOrThrow(longer);
        expect(await database.views.toArray()).toEqual([{ key: 'grid', value: 'left' }]);
        database.close();
      });

      it('says so where another window keeps the older version open', async () => {
        const older = await openOrThrow(versions);
        older.on('versionchange', () => false);
        const answer = await openDatabase(name, longer);
        older.close();
        expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reason: 'store-blocked' } });
      });

      async function makeWith(list: readonly StoreVersion[]): Promise<void> {
        const database = await openOrThrow(list);
        await database.views.put({ key: 'grid', value: 'left' });
        database.close();
      }
      async function openOrThrow(list: readonly StoreVersion[]): Promise<StoreDatabase> {
        const opened = await openDatabase(name, list);
        if (!opened.ok) throw new Error(JSON.stringify(opened.error));
        return opened.value;
      }
    });
  });
}

/** Writes the rows into a database of the version that saved them. */
async function restore(name: string, saved: SavedStore): Promise<void> {
  const database = new StoreDatabase(name, upTo(saved.version));
  await database.open();
  for (const [table, rows] of Object.entries(saved.tables)) {
    await database.table(table).bulkPut([...rows]);
  }
  database.close();
}

function spied(version: StoreVersion): StoreVersion {
  return { ...version, upgrade: vi.fn(version.upgrade) };
}
