import { afterAll, expect, it } from 'vitest';
import { describeStore } from '../../test/contracts/store.contract';
import type { StoreHost } from '../../test/contracts/store-host';
import { describeWorkspace } from '../../test/contracts/workspace.contract';
import { describeSealing } from '../../test/contracts/store-sealing.contract';
import { describeVersions } from '../../test/contracts/store-versions.contract';
import { anyHistory, aSeed, manyAttributes } from '../../test/contracts/store-orders';
import { aProfileFile, aSignedOrder } from '../../test/contracts/store-profiles';
import { StoreDatabase } from './database';
import { connectStore, openStoreWorker } from './store-client';
import { createStore } from './store-service';

const chromium: StoreHost = {
  start(name) {
    const store = createStore(name);
    return { store, end: store.close };
  },
};
const worker: StoreHost = {
  start(name) {
    const store = openStoreWorker(name);
    return { store, end: store.end };
  },
};
describeStore('chromium', chromium);
describeStore('the worker', worker);
describeVersions('chromium');
describeSealing('chromium');
describeWorkspace('the worker', worker);

const ended = { ok: false, error: { code: 'unexpected', reason: 'store-ended' } };

it('answers a fault to calls that wait while the worker is ended, and to later ones', async () => {
  const store = openStoreWorker('ended');
  const waiting = store.open();
  store.end();
  expect(await waiting).toEqual(ended);
  expect(await store.history(anyHistory)).toEqual(ended);
});

it('leaves all of a step or nothing where its worker is killed while it writes', async () => {
  const database = new StoreDatabase('killed');
  await database.delete();
  const killed = openStoreWorker('killed');
  await killed.open();
  const made = killed.createWorkspace('Shop', aSeed(manyAttributes(2_000)));
  await database.open();
  killed.end();
  await made;
  const store = openStoreWorker('killed');
  const opened = await store.open();
  const counted = { rows: await database.attributes.count(), entries: await database.history.count() };
  store.end();
  await database.delete();
  const isMade = opened.ok && opened.value.workspace !== null;
  expect(counted).toEqual(isMade ? { rows: 2_000, entries: 1 } : { rows: 0, entries: 0 });
});

it('has the worker fetch the bytes of a profile file itself, and keeps them as they are', async () => {
  const store = openStoreWorker('fetching');
  await store.open();
  await store.createWorkspace('Shop', aSeed([]));
  const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
  const source = URL.createObjectURL(new Blob([bytes]));
  afterAll(() => URL.revokeObjectURL(source));
  const file = aProfileFile('f', { bytes: bytes.length });
  expect(await store.addProfileFile(file, source, aSignedOrder())).toMatchObject({ ok: true });
  const kept = await store.readProfileBlob('f');
  expect(kept.ok && new Uint8Array(await kept.value.arrayBuffer())).toEqual(bytes);
  const estimate = await store.storageEstimate();
  await store.deleteWorkspace();
  store.end();
  expect(estimate).toMatchObject({ ok: true, value: { used: expect.any(Number), limit: expect.any(Number) } });
});

it('answers a fault where the worker cannot start', async () => {
  const broken = URL.createObjectURL(new Blob(['throw new Error("broken")'], { type: 'text/javascript' }));
  afterAll(() => URL.revokeObjectURL(broken));
  const store = connectStore(new Worker(broken));
  expect(await store.open()).toEqual(ended);
});
