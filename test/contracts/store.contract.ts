import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reverse, type Change } from '#shared/change/change';
import { additionOf, removalOf } from '#shared/change/diff-definition';
import { StoreDatabase } from '../../renderer/store/database';
import { defaultSettings } from '../../renderer/store/settings';
import { describeInterruption } from './store-atomic.contract';
import { describeFiles } from './store-files.contract';
import { describePast } from './store-past.contract';
import { describePatches } from './store-patches.contract';
import { describeHistory } from './store-history.contract';
import type { StoreHost, StoreUnderTest } from './store-host';
import { anAttribute, anOrder, aSeed, edit, manyAttributes, noon, readAll } from './store-orders';
import { describeRefreshing } from './store-refresh.contract';
import { describeReviews } from './store-reviews.contract';
import { describeTexts } from './store-texts.contract';
import { describeTakingOver } from './store-taking-over.contract';
import { describeStepping } from './store-undo.contract';
import { describeWorkspaceFiles } from './store-workspace-file.contract';

let databases = 0;

/** What every host of the local store must do. */
export function describeStore(hostName: string, host: StoreHost): void {
  describe(`the store in ${hostName}`, () => {
    const name = () => `store-${hostName}-${databases}`;
    let running: ReturnType<StoreHost['start']>;
    let database: StoreDatabase;
    const under: StoreUnderTest = {
      get store() {
        return running.store;
      },
      get database() {
        return database;
      },
      async restart() {
        running.end();
        running = host.start(name());
        await running.store.open();
      },
    };

    beforeEach(async () => {
      databases += 1;
      running = host.start(name());
      await running.store.open();
      database = new StoreDatabase(name());
      await database.open();
    });
    afterEach(async () => {
      running.end();
      await database.delete();
    });

    describeKeeping(under);
    describeRefusing(under);
    describeStepping(under);
    describeHistory(under);
    describePast(under);
    describeInterruption(under);
    describeFiles(under);
    describeReviews(under);
    describePatches(under);
    describeWorkspaceFiles(under);
    describeTexts(under);
    describeTakingOver(under);
    describeRefreshing(under);
  });
}

function describeKeeping(under: StoreUnderTest): void {
  const [age, city] = [anAttribute('age'), anAttribute('city')];

  it('holds no workspace and the default settings at first', async () => {
    const opened = await under.store.open();
    const undo = { undo: null, redo: null };
    expect(opened).toEqual({
      ok: true,
      value: { workspace: null, settings: defaultSettings, definitionCount: 0, undo },
    });
  });

  it('keeps the workspace, its definitions and the undo state over a restart', async () => {
    await under.store.createWorkspace('Shop', aSeed([city, age]));
    await under.store.apply(anOrder([edit(age, { label: 'Age' })], { subject: 'label' }));
    await under.restart();
    const opened = await under.store.open();
    expect(opened).toMatchObject({
      value: {
        workspace: { name: 'Shop', createdAt: noon },
        definitionCount: 2,
        undo: { undo: { seq: 2, action: 'edit', subject: 'label', thing: 'attributes', count: 1 }, redo: null },
      },
    });
    expect(await readAll(under.store)).toEqual([{ ...age, label: 'Age' }, city]);
  });

  it('answers ten thousand definitions in slices, ordered by code', async () => {
    const many = manyAttributes(10_000);
    const made = await under.store.createWorkspace('Large', aSeed(many.toReversed()));
    expect(made.ok).toBe(true);
    expect(await readAll(under.store, 3000)).toEqual(many);
  });

  it('takes an order of thousands of changes in one step, and answers all of them when it is undone', async () => {
    const many = manyAttributes(2_500);
    await under.store.createWorkspace('Large', aSeed(many));
    const order = anOrder(many.map((each) => edit(each, { unit: 'a' })));
    expect(await under.store.apply(order)).toMatchObject({ value: { changes: order.changes } });
    const undone = await under.store.undo('undo', noon, 'Ada');
    expect(undone).toMatchObject({ value: { changes: reverse(order.changes) } });
    expect(await readAll(under.store)).toEqual(many);
  });

  it('renames the workspace and keeps when it was made', async () => {
    await under.store.createWorkspace('Shop', aSeed([]));
    const renamed = await under.store.renameWorkspace('Store');
    expect(renamed).toEqual({ ok: true, value: { name: 'Store', createdAt: noon } });
  });

  it('deletes all of the workspace and keeps the settings', async () => {
    await under.store.writeSettings({ ...defaultSettings, person: 'Ada' });
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.store.writeView('grid', { sort: 'code' });
    await under.store.deleteWorkspace();
    expect(await under.store.open()).toMatchObject({
      value: { workspace: null, definitionCount: 0, settings: { person: 'Ada' } },
    });
    expect(await under.store.readView('grid')).toEqual({ ok: true, value: null });
    expect(await under.store.createWorkspace('Again', aSeed([age]))).toMatchObject({ ok: true });
  });

  it('gives back a view as it was left, and null for one that never was', async () => {
    await under.store.writeView('attributes', { filter: [{ field: 'unit', text: 'TRY' }], width: 120 });
    await under.restart();
    const view = await under.store.readView('attributes');
    expect(view).toEqual({ ok: true, value: { filter: [{ field: 'unit', text: 'TRY' }], width: 120 } });
    expect(await under.store.readView('other')).toEqual({ ok: true, value: null });
  });

  it('falls back to the default settings where the stored ones do not parse', async () => {
    await under.database.settings.put({ key: 'settings', value: { theme: 'sepia' } });
    expect(await under.store.open()).toMatchObject({ value: { settings: defaultSettings } });
  });
}

function describeRefusing(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const gone = anAttribute('gone');
  const conflicts: readonly (readonly [string, Change])[] = [
    ['an addition under a code that is taken', additionOf(age)],
    ['an edit whose before is not what is stored', edit({ ...age, label: 'Old' }, { label: 'New' })],
    ['an edit of a row that is gone', edit(gone, { label: 'New' })],
    ['a removal of a row that has changed', removalOf({ ...age, label: 'Old' })],
  ];

  it.each(conflicts)(
    'refuses %s as a conflict, naming the code, and writes nothing of the order',
    async (_, change) => {
      await under.store.createWorkspace('Shop', aSeed([age]));
      const answer = await under.store.apply(anOrder([additionOf(anAttribute('new')), change]));
      expect(answer).toEqual({ ok: false, error: { code: 'conflict', found: change.key } });
      expect(await readAll(under.store)).toEqual([age]);
      expect(await under.database.history.count()).toBe(1);
    },
  );

  it('refuses an outcome that is no definition, naming the code and the field', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    const wrong: Change = { ...edit(age, { label: 'x' }), after: { label: 7 } } as Change;
    const answer = await under.store.apply(anOrder([wrong]));
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-value', found: 'age' } });
    expect(answer).toMatchObject({ error: { reason: expect.stringContaining('label') } });
  });

  it('refuses a row under a key that is not its code', async () => {
    await under.store.createWorkspace('Shop', aSeed([]));
    const answer = await under.store.apply(anOrder([{ ...additionOf(age), key: 'other' }]));
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-value', found: 'other' } });
  });

  it('refuses a second workspace, and changes where there is none', async () => {
    const before = await under.store.apply(anOrder([additionOf(age)]));
    expect(before).toMatchObject({ ok: false, error: { code: 'refused', reason: 'no-workspace' } });
    await under.store.createWorkspace('Shop', aSeed([age]));
    const second = await under.store.createWorkspace('Other', aSeed([]));
    expect(second).toMatchObject({ ok: false, error: { code: 'refused', reason: 'workspace-open' } });
  });

  it('names a definition that is damaged instead of failing over it', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.database.attributes.put({ ...age, array: 'yes' } as never);
    const read = await under.store.readDefinitions(0, 10);
    expect(read).toMatchObject({ ok: false, error: { code: 'store-damaged', found: 'attributes/age' } });
  });

  it('names a damaged fact of its own', async () => {
    await under.database.meta.put({ key: 'workspace', value: 'Shop' });
    expect(await under.store.open()).toMatchObject({
      ok: false,
      error: { code: 'store-damaged', found: 'meta/workspace' },
    });
  });
}
