import { describe, expect, it } from 'vitest';
import { editFigures } from '#shared/check/profile/kept-check';
import type { CellEdit } from '#shared/profile/cell-edit';
import { ColumnPatch } from '#shared/profile/column-patch';
import type { TakenOver } from '../../renderer/store/store-protocol';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, aSeed, edit, everythingIn, noon } from './store-orders';
import { aPatch, editedCells, editOver, patchOver } from './store-patches';
import { aKeptCheck, aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** What the store must do with a newer profile file that takes over the edits of an older one. */
export function describeTakingOver(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const earlier = { at: '2025-12-01T00:00:00.000Z', by: 'Bora' };
  const cell = (given: Partial<CellEdit> = {}): CellEdit => ({
    file: 'g',
    row: 7,
    column: 'c0',
    text: 'carried-1',
    ...earlier,
    ...given,
  });
  const start = async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    await under.store.addProfileFile(aProfileFile('f'), someBytes, aSignedOrder());
    const changes = await editOver(under.store, { file: 'f', row: 1, column: 'c0' }, 'left-behind-1');
    await under.store.apply(anOrder(changes, { subject: 'f.csv' }));
    await patchOver(under.store, new Map([[2, 'left-behind-2']]));
    await under.store.keepProfileCheck(aKeptCheck('f'));
  };
  const seen = async () => {
    const check = await under.store.profileCheck('f');
    return check.ok ? check.value.edits : editFigures([]);
  };
  /** A cell edited by itself and a patch, as they lie over the newer file. */
  const taken = async (given: Partial<TakenOver> = {}): Promise<TakenOver> => {
    const { changes, blocks } = aPatch(1, new Map([[3, 'carried-2']]), { file: 'g', column: 'c1' });
    const [change] = changes;
    const patch = ColumnPatch.parse({ ...(change?.kind === 'added' && change.after), ...earlier });
    const own = { cells: [cell()], patches: [patch], blocks, told: [] };
    return { from: 'f', seen: await seen(), ...own, removes: true, ...given };
  };
  const add = (takenOver: TakenOver, id = 'g') =>
    under.store.addProfileFile(aProfileFile(id), someBytes, aSignedOrder(), takenOver);
  const files = async () => {
    const list = await under.store.listProfileFiles();
    return list.ok ? list.value.map(({ id }) => id) : [];
  };

  describe('a newer profile file', () => {
    it('takes over edits with who made them and when, and the older one goes with all that was kept of it', async () => {
      await start();
      expect(await add(await taken())).toMatchObject({ ok: true });
      await under.restart();
      expect(await files()).toEqual(['g']);
      expect(await under.store.cellEdits('g')).toEqual({ ok: true, value: [cell()] });
      expect(await under.store.columnPatches('g')).toMatchObject({ value: [{ patch: { layer: 1, ...earlier } }] });
      expect(await editedCells(under.store, 'g')).toEqual(
        new Map([
          ['Email 7', 'carried-1'],
          ['Age 3', 'carried-2'],
        ]),
      );
      expect(await everythingIn(under.database)).not.toContain('left-behind');
      expect(await under.database.profileChecks.count()).toBe(0);
    });

    it('is one entry of the history, which holds before and after; no step of undo is about the older one', async () => {
      await start();
      await under.store.apply(anOrder([edit(age, { label: 'Age' })], { subject: 'label' }));
      const answer = await add(await taken());
      expect(answer).toMatchObject({ value: { undo: { undo: { subject: 'label' } } } });
      const history = await under.store.history({ ...anyHistory, limit: 1 });
      expect(history).toMatchObject({ value: { entries: [{ action: 'replace', subject: 'g.csv' }] } });
      expect(JSON.stringify(history)).toContain('carried-1');
      expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true } });
      expect(await under.store.undo('u', noon, 'Ada')).toMatchObject({ value: { undo: { undo: null } } });
    });

    it('takes over what platforms were told, by connection', async () => {
      await start();
      const lines = new Blob(['[1,"c0","left-behind-3"]']);
      expect(await under.store.keepToldValues('f', 'shop', lines)).toMatchObject({ ok: true });
      const before = await under.store.allToldValues('f');
      expect(before).toMatchObject({ value: [{ connection: 'shop', column: 'c0' }] });
      const block = new Blob(['as it is packed']);
      await add(await taken({ told: [{ connection: 'shop', column: 'c1', block }] }));
      await under.restart();
      const answer = await under.store.toldValues('g', 'shop');
      const [kept, ...others] = answer.ok ? answer.value : [];
      expect([kept?.column, await kept?.block.text(), others]).toEqual(['c1', 'as it is packed', []]);
      expect(await under.store.allToldValues('f')).toEqual({ ok: true, value: [] });
    });

    it('can stand beside the older one, which keeps its edits', async () => {
      await start();
      await add(await taken({ removes: false }));
      expect((await files()).toSorted()).toEqual(['f', 'g']);
      expect((await editedCells(under.store, 'f')).size).toBe(2);
      expect((await editedCells(under.store, 'g')).size).toBe(2);
    });

    it.each([
      ['the older one was edited since', { seen: { count: 1, digest: 1 } }, { code: 'conflict', found: 'f' }],
      ['the older one is gone', { from: 'z', seen: editFigures([]) }, { code: 'refused', reason: 'profile-file' }],
      ['an edit is of no file', { cells: [cell({ file: 'z' })] }, { code: 'refused', reason: 'profile-file' }],
      ['what a patch says is not here', { blocks: [] }, { code: 'refused', reason: 'patch-block' }],
    ] as const)('is refused where %s, and nothing is changed', async (_, given, fault) => {
      await start();
      const before = await everythingIn(under.database);
      expect(await add(await taken(given))).toEqual({ ok: false, error: fault });
      expect(await everythingIn(under.database)).toBe(before);
    });
  });
}
