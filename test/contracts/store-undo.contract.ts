import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeTables } from '#shared/change/change';
import { anyDefinition } from '../support/arbitraries';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, anyIntents, aSeed, changesFor, edit, noon, readAll } from './store-orders';
import { trials } from './store-tables';
import { stacksOf } from '../../renderer/store/undo-stacks';

const anySeed = fc.uniqueArray(anyDefinition(), { maxLength: 6, selector: ({ code }) => code });

/** What undo and redo must do. */
export function describeStepping(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const undo = () => under.store.undo('undo', noon, 'Ada');
  const redo = () => under.store.redo('redo', noon, 'Ada');

  // Law: undo . apply is the identity on the rows, and redo . undo is too, however many steps are taken at once.
  it.each(changeTables)('takes any change sets on %s back exactly, and does them again exactly', async (name) => {
    await trials[name].use(async (table) => {
      const plans = fc.array(table.intents, { maxLength: 4 });
      const property = fc.asyncProperty(table.start, plans, async (start, plan) => {
        await under.store.deleteWorkspace();
        await start(under.store);
        const states = [await table.read(under.store)];
        for (const intents of plan) {
          const changes = table.changes(states.at(-1) ?? [], intents);
          const applied = await under.store.apply(anOrder(changes), table.blocks?.(changes));
          expect(applied).toMatchObject({ ok: true });
          states.push(await table.read(under.store));
        }
        for (const state of states.toReversed().slice(1)) {
          expect(await undo()).toMatchObject({ ok: true });
          expect(await table.read(under.store)).toEqual(state);
        }
        expect(await undo()).toEqual({ ok: true, value: null });
        for (const state of states.slice(1)) {
          expect(await redo()).toMatchObject({ ok: true });
          expect(await table.read(under.store)).toEqual(state);
        }
        expect(await redo()).toEqual({ ok: true, value: null });
      });
      await fc.assert(property, { numRuns: 15 });
    });
  });

  // Law: the stacks that are kept equal those that the whole history amounts to.
  it('keeps the stacks that its history amounts to, whatever is done', async () => {
    const steps = fc.array(fc.oneof(anyIntents(), fc.constantFrom('undo', 'redo')), { maxLength: 8 });
    const property = fc.asyncProperty(anySeed, steps, async (seed, plan) => {
      await under.store.deleteWorkspace();
      await under.store.createWorkspace('Shop', aSeed(seed));
      for (const step of plan) {
        if (step === 'undo') await undo();
        else if (step === 'redo') await redo();
        else await under.store.apply(anOrder(changesFor(await readAll(under.store), step)));
      }
      const history = await under.store.history(anyHistory);
      const entries = history.ok ? history.value.entries.toReversed() : [];
      expect(await under.database.meta.get('stacks')).toEqual({ key: 'stacks', value: stacksOf(entries) });
      expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true, entries: entries.length } });
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('never takes back the entry that made the workspace', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    expect(await undo()).toEqual({ ok: true, value: null });
    expect(await readAll(under.store)).toEqual([age]);
  });

  it('writes an undo and a redo as entries that name the step', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.store.apply(anOrder([edit(age, { label: 'Age' })], { subject: 'label' }));
    await undo();
    await redo();
    const history = await under.store.history({ ...anyHistory, limit: 2 });
    expect(history).toMatchObject({
      value: {
        entries: [
          { seq: 4, action: 'redo', refersTo: 2, subject: 'label' },
          { seq: 3, action: 'undo', refersTo: 2, subject: 'label' },
        ],
      },
    });
  });

  it('forgets what could be done again once something new is done', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.store.apply(anOrder([edit(age, { label: 'Age' })]));
    await undo();
    const applied = await under.store.apply(anOrder([edit(age, { unit: 'a' })]));
    expect(applied).toMatchObject({ value: { undo: { undo: { seq: 4 }, redo: null } } });
    expect(await redo()).toEqual({ ok: true, value: null });
  });

  it('does not bring an altered history entry back into the definitions', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.store.apply(anOrder([edit(age, { label: 'Age' })]));
    await under.database.history.update(2, { changes: [edit({ ...age, label: 'Forged' }, { label: 'Age' })] });
    expect(await undo()).toEqual({ ok: false, error: { code: 'store-damaged', found: 'history/2' } });
  });
}
