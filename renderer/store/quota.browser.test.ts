import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { anyHistory, aSeed } from '../../test/contracts/store-orders';
import { aProfileFile, aSignedOrder } from '../../test/contracts/store-profiles';
import { createStore } from './store-service';

/** A part of the browser's storage with a limit of its own (https://developer.mozilla.org/docs/Web/API/Storage_API). */
interface StorageBuckets {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}
const { storageBuckets } = navigator as unknown as { readonly storageBuckets: StorageBuckets };
const whole = Dexie.dependencies.indexedDB;

afterEach(async () => {
  Dexie.dependencies.indexedDB = whole;
  await storageBuckets.delete('small');
});

it('keeps nothing of a profile file that the browser has no room for, says so, and goes on (SAFE-5)', async () => {
  Dexie.dependencies.indexedDB = (await storageBuckets.open('small', { quota: 2_000_000 })).indexedDB;
  const store = createStore('no-room');
  await store.open();
  await store.createWorkspace('Shop', aSeed([]));
  const file = (id: string, bytes: number) =>
    store.addProfileFile(aProfileFile(id, { bytes }), new Blob([new Uint8Array(bytes)]), aSignedOrder());
  expect(await file('big', 6_000_000)).toEqual({ ok: false, error: { code: 'disk-full', reason: 'quota' } });
  expect(await store.listProfileFiles()).toEqual({ ok: true, value: [] });
  const history = await store.history(anyHistory);
  expect(history.ok && history.value.entries).toHaveLength(1);
  expect(await file('small', 1000)).toMatchObject({ ok: true });
  expect(await store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 2 } });
  store.close();
});
