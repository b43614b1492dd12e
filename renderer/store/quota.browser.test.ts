import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { anyHistory, aSeed } from '../../test/contracts/store-orders';
import { aProfileFile, aSignedOrder } from '../../test/contracts/store-profiles';
import { createStore } from './store-service';

/** The part of Chromium's protocol that is used; the types of vitest name no methods. */
const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
const limitRoom = (quotaSize?: number) =>
  session.send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });

afterEach(() => limitRoom());

it('keeps nothing of a profile file that the browser has no room for, says so, and goes on (SAFE-5)', async () => {
  // Before the first writing: what was free then is trusted for half a minute.
  await limitRoom(300_000);
  const store = createStore('no-room');
  await store.open();
  await store.createWorkspace('Shop', aSeed([]));
  const parquet = new Blob([new Uint8Array(6_000_000)]);
  const record = aProfileFile('big', { bytes: parquet.size });
  const refused = await store.addProfileFile(record, parquet, aSignedOrder());
  expect(refused).toEqual({ ok: false, error: { code: 'disk-full', reason: 'quota' } });
  expect(await store.listProfileFiles()).toEqual({ ok: true, value: [] });
  const history = await store.history(anyHistory);
  expect(history.ok && history.value.entries).toHaveLength(1);
  await limitRoom();
  expect(await store.addProfileFile(record, parquet, aSignedOrder())).toMatchObject({ ok: true });
  expect(await store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 2 } });
  store.close();
  indexedDB.deleteDatabase('no-room');
});
