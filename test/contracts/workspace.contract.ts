import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { fail } from '#shared/base/result';
import { additionOf, removalOf } from '#shared/change/diff-definition';
import { openWorkspace } from '../../renderer/store/open-workspace';
import type { StoreService } from '../../renderer/store/store-protocol';
import { editCell } from '#shared/profile/cell-edit';
import type { Workspace } from '../../renderer/store/workspace';
import { aProfileFile, someBytes } from './store-profiles';
import type { StoreHost } from './store-host';
import { anAttribute, anyIntents, aSeed, changesFor, edit, manyAttributes, noon, readAll } from './store-orders';

let databases = 0;
const later = '2026-02-01T08:00:00.000Z';

/** What the open workspace must do over a store of that host. */
export function describeWorkspace(hostName: string, host: StoreHost): void {
  describe(`the workspace over ${hostName}`, () => {
    const [age, city] = [anAttribute('age'), anAttribute('city')];
    let running: ReturnType<StoreHost['start']>;
    let ids = 0;
    const store = () => running.store;

    beforeEach(async () => {
      databases += 1;
      running = host.start(`workspace-${hostName}-${databases}`);
      await store().open();
    });
    afterEach(async () => {
      await store().deleteWorkspace();
      running.end();
    });

    async function start(
      definitions: readonly AttributeDefinition[],
      over: StoreService = store(),
    ): Promise<Workspace> {
      await store().deleteWorkspace();
      await store().createWorkspace('Shop', aSeed(definitions));
      return reopen(over);
    }
    async function reopen(over: StoreService = store()): Promise<Workspace> {
      const opened = await over.open();
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      const surroundings = { now: () => later, newId: () => `id-${(ids += 1)}`, person: () => 'Bora' };
      const workspace = await openWorkspace(over, opened.value, surroundings);
      if (!workspace.ok) throw new Error(JSON.stringify(workspace.error));
      return workspace.value;
    }
    /** The store, refusing what is sent to it while `refuses` answers true. */
    function refusing(refuses: () => boolean): StoreService {
      const apply: StoreService['apply'] = (order) =>
        refuses() ? Promise.resolve(fail(fault('disk-full'))) : store().apply(order);
      return { ...store(), apply };
    }

    it('holds all definitions ordered by code, however many slices they come in', async () => {
      const many = manyAttributes(1_201);
      const workspace = await start(many.toReversed());
      expect(workspace.definitions()).toEqual(many);
      expect(workspace.definition('a00777')).toEqual(many[777]);
      expect(workspace.definition('none')).toBeUndefined();
    });

    it('shows a change at once, stamped with who, when and its revision, and stores it so', async () => {
      const workspace = await start([age, city]);
      const applied = workspace.apply('edit', 'label', [edit(age, { label: 'Age' })]);
      const expected = { ...age, label: 'Age', revision: 1, updatedAt: later, updatedBy: 'Bora' };
      expect(workspace.definitions()).toEqual([expected, city]);
      expect(workspace.undoState()).toMatchObject({ undo: { action: 'edit', subject: 'label', count: 1 }, redo: null });
      expect(await applied).toEqual({ ok: true, value: null });
      expect(await readAll(store())).toEqual([expected, city]);
    });

    it('answers the same array, with the same untouched definitions in it, until something changes', async () => {
      const workspace = await start([age, city]);
      const before = workspace.definitions();
      expect(workspace.definitions()).toBe(before);
      const applied = workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      const shown = workspace.definitions();
      expect(shown).not.toBe(before);
      expect(shown[1]).toBe(before[1]);
      await applied;
      expect(workspace.definitions()).toBe(shown);
    });

    it('refuses a change that does not fit what is shown, without showing it', async () => {
      const workspace = await start([age]);
      const before = workspace.definitions();
      const answer = await workspace.apply('create', '', [additionOf(age)]);
      expect(answer).toEqual({ ok: false, error: { code: 'conflict', found: 'age' } });
      expect(workspace.definitions()).toBe(before);
    });

    it('takes back a change that the store refuses, and those made over it, and keeps the others', async () => {
      let refuses = true;
      const workspace = await start(
        [age, city],
        refusing(() => refuses),
      );
      const first = workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      const over = workspace.apply('edit', '', [edit({ ...age, label: 'Age' }, { label: 'Years' })]);
      const other = workspace.apply('edit', '', [edit(city, { label: 'City' })]);
      expect(workspace.definitions().map(({ label }) => label)).toEqual(['Years', 'City']);
      expect(await first).toEqual({ ok: false, error: { code: 'disk-full' } });
      refuses = false;
      expect(workspace.definitions().map(({ label }) => label)).toEqual(['', 'City']);
      expect(await over).toMatchObject({ ok: false, error: { code: 'conflict', found: 'age' } });
      expect(await other).toMatchObject({ ok: true });
      expect(workspace.definitions()).toEqual(await readAll(store()));
    });

    it('undoes and redoes after what is still on its way, and says what it was', async () => {
      const workspace = await start([age]);
      const applied = workspace.apply('edit', 'label', [edit(age, { label: 'Age' })]);
      expect(await workspace.undo()).toMatchObject({ ok: true, value: { seq: 2, action: 'edit', subject: 'label' } });
      expect(workspace.definitions()).toEqual([age]);
      expect(await workspace.redo()).toMatchObject({ ok: true, value: { seq: 2 } });
      expect(workspace.definition('age')).toMatchObject({ label: 'Age', revision: 1 });
      expect(await workspace.redo()).toEqual({ ok: true, value: null });
      expect(await applied).toMatchObject({ ok: true });
    });

    it('makes a change that follows an undo from what the undo leaves', async () => {
      const workspace = await start([age]);
      await workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      const undone = workspace.undo();
      const applied = workspace.apply('edit', '', [edit(age, { unit: 'a' })]);
      expect(await undone).toMatchObject({ ok: true });
      expect(await applied).toEqual({ ok: true, value: null });
      expect(workspace.definition('age')).toMatchObject({ label: '', unit: 'a', revision: 1 });
    });

    it('carries a definition to another code as one step', async () => {
      const workspace = await start([age, city]);
      const renamed = [removalOf(age), additionOf({ ...age, code: 'years' })];
      await workspace.apply('rename-code', 'years', renamed);
      expect(workspace.definitions().map(({ code }) => code)).toEqual(['city', 'years']);
      await workspace.undo();
      expect(workspace.definitions()).toEqual([age, city]);
    });

    it('tells its listeners of every change until they end', async () => {
      const workspace = await start([age]);
      let calls = 0;
      const end = workspace.subscribe(() => (calls += 1));
      const applied = workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      expect(calls).toBe(1);
      await applied;
      end();
      const before = calls;
      await workspace.undo();
      expect(calls).toBe(before);
    });

    it('lets changes of tables that it does not hold pass, and takes them back in turn with its own', async () => {
      const workspace = await start([age]);
      await workspace.addProfileFile(aProfileFile('f'), someBytes);
      const before = workspace.definitions();
      const typed = editCell({ file: 'f', row: 1, column: 'c0' }, undefined, 'x');
      expect(await workspace.apply('edit', 'f.csv', typed)).toEqual({ ok: true, value: null });
      expect(workspace.definitions()).toBe(before);
      expect(await store().cellEdits('f')).toMatchObject({ value: [{ text: 'x', at: later, by: 'Bora' }] });
      await workspace.apply('edit', 'label', [edit(age, { label: 'Age' })]);
      expect(await workspace.undo()).toMatchObject({ value: { subject: 'label' } });
      expect(await workspace.undo()).toMatchObject({ value: { subject: 'f.csv' } });
      expect(await store().cellEdits('f')).toEqual({ ok: true, value: [] });
      expect(workspace.definitions()).toEqual([age]);
    });

    it('tells what the store has kept, stamped and in order, whoever did it, until the listener ends', async () => {
      const workspace = await start([age]);
      const told: string[] = [];
      const end = workspace.onApplied((changes) => {
        told.push(changes.map(({ kind, table }) => `${table} ${kind}`).join());
      });
      await workspace.addProfileFile(aProfileFile('f'), someBytes);
      const typed = editCell({ file: 'f', row: 1, column: 'c0' }, undefined, 'x');
      await workspace.apply('edit', '', typed);
      await workspace.undo();
      await workspace.deleteProfileFile('f');
      expect(told).toEqual(['profileFiles added', 'cellEdits added', 'cellEdits removed', 'profileFiles removed']);
      end();
      await workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      expect(told).toHaveLength(4);
    });

    it('tells of nothing that the store refused', async () => {
      const workspace = await start(
        [age],
        refusing(() => true),
      );
      let told = 0;
      workspace.onApplied(() => (told += 1));
      await workspace.apply('edit', '', [edit(age, { label: 'Age' })]);
      expect(await workspace.deleteProfileFile('none')).toMatchObject({ error: { code: 'refused' } });
      expect(told).toBe(0);
    });

    it('forgets the steps about a profile file that is deleted', async () => {
      const workspace = await start([age]);
      await workspace.addProfileFile(aProfileFile('f'), someBytes);
      const typed = editCell({ file: 'f', row: 1, column: 'c0' }, undefined, 'x');
      await workspace.apply('edit', 'f.csv', typed);
      expect(workspace.undoState()).toMatchObject({ undo: { subject: 'f.csv' } });
      await workspace.deleteProfileFile('f');
      expect(workspace.undoState()).toEqual({ undo: null, redo: null });
    });

    it('is refused where no workspace is open', async () => {
      const opened = await store().open();
      const workspace = opened.ok
        ? await openWorkspace(store(), opened.value, { now: () => noon, newId: () => '1', person: () => '' })
        : opened;
      expect(workspace).toMatchObject({ ok: false, error: { code: 'refused', reason: 'no-workspace' } });
    });

    // Law: whatever is done and refused, in whatever overlap, the model ends as the store reads back.
    it('equals the store read back after any sequence', async () => {
      const change = fc.record({ intents: anyIntents(), isRefused: fc.boolean(), isAwaited: fc.boolean() });
      const steps = fc.array(fc.oneof(change, fc.constantFrom('undo', 'redo')), { maxLength: 8 });
      const property = fc.asyncProperty(steps, async (plan) => {
        const refused = new Set<unknown>();
        const over: StoreService = {
          ...store(),
          apply: (order) =>
            refused.has(order.subject) ? Promise.resolve(fail(fault('disk-full'))) : store().apply(order),
        };
        const workspace = await start([age, city], over);
        const waiting: Promise<unknown>[] = [];
        for (const [index, step] of plan.entries()) {
          if (step === 'undo') waiting.push(workspace.undo());
          else if (step === 'redo') waiting.push(workspace.redo());
          else {
            if (step.isRefused) refused.add(String(index));
            const applied = workspace.apply('edit', String(index), changesFor(workspace.definitions(), step.intents));
            if (step.isAwaited) await applied;
            else waiting.push(applied);
          }
        }
        await Promise.all(waiting);
        expect(workspace.definitions()).toEqual(await readAll(store()));
        const opened = await store().open();
        expect(opened).toMatchObject({ value: { undo: workspace.undoState() } });
      });
      await fc.assert(property, { numRuns: 20 });
    });
  });
}
