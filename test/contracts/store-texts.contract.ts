import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EditedText } from '#shared/profile/cell-edit';
import { hasLostTexts } from '#shared/profile/sealed-texts';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, aSeed, edit, everythingIn, noon } from './store-orders';
import { editOver, patchOver } from './store-patches';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** What the store must do with the texts that edits of profile files leave in its history. */
export function describeTexts(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const start = async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    for (const id of ['f', 'g']) await under.store.addProfileFile(aProfileFile(id), someBytes, aSignedOrder());
  };
  const undo = () => under.store.undo(aSignedOrder().id, noon, 'Ada');
  const redo = () => under.store.redo(aSignedOrder().id, noon, 'Ada');
  const remove = () => under.store.deleteProfileFile('f', aSignedOrder());
  const type = async (text: EditedText, file = 'f', row = 1) => {
    const changes = await editOver(under.store, { file, row, column: 'c0' }, text);
    return under.store.apply(anOrder(changes, { subject: 'f.csv' }));
  };
  const verdict = async () => {
    const answer = await under.store.verifyHistory();
    return answer.ok ? answer.value : answer.error;
  };
  const entries = async () => {
    const page = await under.store.history(anyHistory);
    return page.ok ? page.value.entries : [];
  };

  const anyText = fc.constantFrom('secret-1', 'secret-2', null, undefined);
  const anyStep = fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), row: fc.nat(2), text: anyText }),
    fc.record({ kind: fc.constant('patch' as const), row: fc.nat(2), text: anyText }),
    fc.record({ kind: fc.constant('both' as const), text: fc.constant('secret-3') }),
    fc.constantFrom({ kind: 'undo' } as const, { kind: 'redo' } as const),
  );

  // Law: whatever was edited, undone and redone, nothing of what cells of a file said is left once it is deleted; the
  // chain holds before and after, entry for entry the same.
  it('go with their file, and the history is as provable as before (HIST-5)', async () => {
    const property = fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      await under.store.deleteWorkspace();
      await start();
      await type('kept-1', 'g');
      for (const step of steps) {
        if (step.kind === 'undo') await undo();
        else if (step.kind === 'redo') await redo();
        else if (step.kind === 'cell') await type(step.text, 'f', step.row);
        else if (step.kind === 'patch') await patchOver(under.store, new Map([[step.row, step.text]]));
        else {
          const of = (file: string) => editOver(under.store, { file, row: 9, column: 'c1' }, step.text);
          await under.store.apply(anOrder([...(await of('f')), ...(await of('g'))]));
        }
      }
      const before = await entries();
      expect(await verdict()).toMatchObject({ intact: true, entries: before.length });
      await remove();
      expect(await verdict()).toMatchObject({ intact: true, entries: before.length + 1 });
      const after = await entries();
      expect(after.slice(1).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
      const ofFile = after.flatMap(({ changes }) => changes).filter(({ key }) => key.startsWith('f/'));
      expect(ofFile.every(hasLostTexts)).toBe(true);
      expect(await under.database.historyTexts.where('file').equals('f').count()).toBe(0);
      const left = await everythingIn(under.database);
      expect(left).not.toMatch(/secret-[12]/);
      expect(left).toContain('kept-1');
      let undone = await undo();
      while (undone.ok && undone.value) undone = await undo();
      expect(undone).toEqual({ ok: true, value: null });
      expect(await verdict()).toMatchObject({ intact: true });
    });
    await fc.assert(property, { numRuns: 12 });
  });

  it('are told by the history while their file is there, also after a restart', async () => {
    await start();
    await type('first');
    await type('second');
    await under.restart();
    const [latest] = await entries();
    expect(latest).toMatchObject({ changes: [{ before: { text: 'first' }, after: { text: 'second' } }] });
    expect(await undo()).toMatchObject({ value: { changes: [{ after: { text: 'first' } }] } });
    expect(await redo()).toMatchObject({ value: { changes: [{ after: { text: 'second' } }] } });
  });

  it('stand nowhere in the entries themselves', async () => {
    await start();
    await type('secret');
    expect(JSON.stringify(await under.database.history.toArray())).not.toContain('secret');
  });

  const [altered, lost] = [{ texts: [{ after: 'forged' }] }, null];
  it.each([
    ['altered', altered],
    ['taken away though their file is there', lost],
  ])('are found out where they were %s', async (_, change) => {
    await start();
    await type('first');
    await type('second', 'f', 2);
    const key: [string, number] = ['f', 4];
    await (change ? under.database.historyTexts.update(key, change) : under.database.historyTexts.delete(key));
    expect(await verdict()).toEqual({ intact: false, seq: 4, reason: 'hash' });
    await undo();
    if (change) expect(await undo()).toEqual({ ok: false, error: { code: 'store-damaged', found: 'history/4' } });
  });

  it('leave an attribute of the same step as it can be taken back', async () => {
    await start();
    const changes = await editOver(under.store, { file: 'f', row: 1, column: 'c0' }, 'secret');
    await under.store.apply(anOrder([edit(age, { label: 'Age' }), ...changes]));
    await remove();
    expect(await undo()).toMatchObject({ value: { changes: [{ key: 'age', after: { label: '' } }] } });
  });
}
