import { afterAll, expect, it } from 'vitest';
import { describeStore } from '../../test/contracts/store.contract';
import type { StoreHost } from '../../test/contracts/store-host';
import { describeWorkspace } from '../../test/contracts/workspace.contract';
import { describeSealing } from '../../test/contracts/store-sealing.contract';
import { describeVersions } from '../../test/contracts/store-versions.contract';
import { additionOfCell } from '#shared/profile/cell-edit';
import { anOrder, anyHistory, aSeed, manyAttributes, noon } from '../../test/contracts/store-orders';
import { aProfileFile, aSignedOrder, someBytes } from '../../test/contracts/store-profiles';
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

it('lets a newer file take the place of an older one whole or not at all where its worker is killed (SAFE-5)', async () => {
  for (const delay of [0, 5, 25]) {
    const name = `replaced-${delay}`;
    const database = new StoreDatabase(name);
    await database.delete();
    const killed = openStoreWorker(name);
    await killed.open();
    await killed.createWorkspace('Shop', aSeed([]));
    await killed.addProfileFile(aProfileFile('old'), someBytes, aSignedOrder());
    const sign = { column: 'c0', at: noon, by: 'Ada' };
    const cells = Array.from({ length: 2_000 }, (_, row) => ({ ...sign, file: 'old', row, text: `text ${row}` }));
    await killed.apply(anOrder(cells.map(additionOfCell)));
    const check = await killed.profileCheck('old');
    const taken = killed.addProfileFile(aProfileFile('new'), someBytes, aSignedOrder(), {
      from: 'old',
      seen: check.ok ? check.value.edits : { count: 0, digest: 0 },
      cells: cells.map((cell) => ({ ...cell, file: 'new' })),
      patches: [],
      blocks: [],
      told: [],
      removes: true,
    });
    // Nobody can tell how far it is then, and it must not matter.
    await new Promise((resolve) => setTimeout(resolve, delay));
    killed.end();
    await taken;
    const store = openStoreWorker(name);
    await store.open();
    const files = await store.listProfileFiles();
    const ids = files.ok ? files.value.map(({ id }) => id) : [];
    expect([['old'], ['new']]).toContainEqual(ids);
    expect(await store.countEditedCells(ids[0] ?? '')).toEqual({ ok: true, value: 2_000 });
    expect(await store.verifyHistory()).toMatchObject({ value: { intact: true } });
    store.end();
    await database.delete();
  }
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
