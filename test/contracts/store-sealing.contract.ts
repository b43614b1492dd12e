import { z } from 'zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../renderer/store/store-service';
import { StoreDatabase } from '../../renderer/store/database';
import { upTo } from '../../renderer/store/versions';
import { savedStores } from '../fixtures/stores/saved-stores';
import { anyHistory, everythingIn } from './store-orders';
import { aSignedOrder } from './store-profiles';

/** The store of the last version whose history held texts: cells of `f` were edited by entries 6 and 10. */
const saved = savedStores.find(({ version }) => version === 5);
const oldHead = { seq: 10, hash: 'd2cbeda8f102ff225cec437fb6357a17977d27875f8b18f38889141f653bbc59' };
let databases = 0;

/** What happens to a history that an older version of the app wrote with texts in it, on any IndexedDB. */
export function describeSealing(hostName: string): void {
  describe(`the history of a store from before texts were sealed, in ${hostName}`, () => {
    let name = '';
    let older: StoreDatabase;
    beforeEach(async () => {
      databases += 1;
      name = `sealing-${hostName}-${databases}`;
      older = new StoreDatabase(name, upTo(5));
      await older.open();
      for (const [table, rows] of Object.entries(saved?.tables ?? {})) await older.table(table).bulkPut([...rows]);
    });
    afterEach(() => older.delete());

    const upgraded = async () => {
      older.close();
      const store = createStore(name);
      const opened = await store.open();
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      const database = new StoreDatabase(name);
      await database.open();
      return { store, database };
    };

    it('is whole after it was sealed anew, and proves its old end from what it says', async () => {
      const { store, database } = await upgraded();
      expect(await store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 10, former: oldHead } });
      const history = await store.history({ ...anyHistory, limit: 1 });
      expect(history).toMatchObject({ value: { entries: [{ changes: [{ after: { text: 'by hand' } }] }] } });
      database.close();
      store.close();
    });

    it('keeps the hashes of what came before the first text', async () => {
      const hashes = z.array(z.object({ hash: z.string() }));
      const before = hashes.parse(saved?.tables['history']);
      const { store, database } = await upgraded();
      const after = hashes.parse(await database.history.toArray());
      const isSame = after.map(({ hash }, at) => hash === before[at]?.hash);
      expect(isSame.indexOf(false)).toBe(5);
      expect(isSame.lastIndexOf(true)).toBe(4);
      database.close();
      store.close();
    });

    it('forgets its old end, by which texts could be guessed, together with the file', async () => {
      const { store, database } = await upgraded();
      await store.deleteProfileFile('f', aSignedOrder());
      expect(await store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 11, former: null } });
      const left = await everythingIn(database);
      for (const text of ['by hand', oldHead.hash]) expect(left).not.toContain(text);
      database.close();
      store.close();
    });

    it('loses the texts of a file that is gone already, and is whole without them', async () => {
      for (const table of ['profileFiles', 'profileBlobs', 'cellEdits', 'columnPatches', 'patchBlocks']) {
        await older.table(table).clear();
      }
      const { store, database } = await upgraded();
      const left = await everythingIn(database);
      for (const text of ['by hand', oldHead.hash]) expect(left).not.toContain(text);
      database.close();
      store.close();
    });

    // Law: sealing anew makes nothing good that was broken before.
    const forge = (seq: number, fields: object) => () => older.table('history').update(seq, fields);
    it.each([
      ['an entry altered before any text', forge(2, { by: 'X' }), { seq: 2, reason: 'hash' }],
      ['an altered text', forge(6, { changes: [] }), { seq: 6, reason: 'hash' }],
      ['an altered entry after texts', forge(8, { by: 'X' }), { seq: 8, reason: 'hash' }],
      ['an entry linked elsewhere', forge(8, { previousHash: 'a'.repeat(64) }), { seq: 8, reason: 'link' }],
      ['an entry taken away', () => older.table('history').delete(7), { seq: 7, reason: 'gap' }],
      ['an end cut off', () => older.table('history').delete(10), { seq: 10, reason: 'gap' }],
      ['an entry that cannot be read', forge(7, { changes: 'none' }), { seq: 7, reason: 'unreadable' }],
      [
        'an end that is another one',
        () => older.table('meta').put({ key: 'head', value: { seq: 10, hash: 'b'.repeat(64) } }),
        { seq: 10, reason: 'link' },
      ],
    ])('stays broken where it was: %s', async (_, breakIt, expected) => {
      await breakIt();
      const { store, database } = await upgraded();
      expect(await store.verifyHistory()).toEqual({ ok: true, value: { intact: false, ...expected } });
      database.close();
      store.close();
    });
  });
}
