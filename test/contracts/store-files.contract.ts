import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/change/change';
import { editCell } from '#shared/profile/cell-edit';
import { decodePatch } from '#shared/query/patch-block';
import { attempt } from '../../renderer/store/store-refusal';
import { addProfileFile } from '../../renderer/store/profile-files';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, aSeed, edit, noon } from './store-orders';
import { aKeptCheck, aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** What the store must do with profile files. */
export function describeFiles(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const file = aProfileFile('f');
  const start = () => under.store.createWorkspace('Shop', aSeed([age]));
  const add = (given = file, bytes: Blob | string = someBytes) =>
    under.store.addProfileFile(given, bytes, aSignedOrder());
  const remove = (id = 'f') => under.store.deleteProfileFile(id, aSignedOrder());
  const undo = () => under.store.undo('undo', noon, 'Ada');
  const typed = (row: number, text: string | null): Change => {
    const [change] = editCell({ file: 'f', row, column: 'c0' }, undefined, text);
    if (!change) throw new Error('Nothing is edited');
    return change;
  };
  const everything = async () => {
    const { tables } = under.database;
    return Object.fromEntries(await Promise.all(tables.map(async (each) => [each.name, await each.toArray()])));
  };

  it('keeps a file with its bytes, lists the latest first, and still has them after a restart', async () => {
    await start();
    const later = aProfileFile('g', { importedAt: '2026-03-01T00:00:00.000Z' });
    expect(await add()).toMatchObject({ ok: true });
    expect(await add(later)).toMatchObject({ ok: true });
    await under.restart();
    expect(await under.store.listProfileFiles()).toEqual({ ok: true, value: [later, file] });
    const blob = await under.store.readProfileBlob('f');
    const bytes = blob.ok ? new Uint8Array(await blob.value.arrayBuffer()) : null;
    expect(bytes).toEqual(new Uint8Array(await someBytes.arrayBuffer()));
  });

  it('keeps what a platform was told of a file, the latest word of each cell, and lets it go with the file', async () => {
    await start();
    await add();
    const told = async (connection: string) => {
      const answer = await under.store.toldValues('f', connection);
      if (!answer.ok) throw new Error(answer.error.code);
      return Promise.all(
        answer.value.map(async ({ column, block }) => {
          const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
          return overlay.ok
            ? [column, [...overlay.value.rows], [...overlay.value.codes].map((code) => overlay.value.texts[code])]
            : null;
        }),
      );
    };
    const lines = (...cells: readonly unknown[]) => new Blob(cells.map((cell) => `${JSON.stringify(cell)}\n`));
    expect(
      await under.store.keepToldValues('f', 'c1', lines([1, 'c0', 'Ada'], [0, 'c0', 'old'], [0, 'c0', null])),
    ).toMatchObject({ ok: true });
    const after = [['c0', [0, 1, 2], [null, 'Ada', 'Bea']]];
    for (let again = 0; again < 2; again += 1) {
      expect(await under.store.keepToldValues('f', 'c1', lines([2, 'c0', 'Bea']))).toMatchObject({ ok: true });
      expect(await told('c1')).toEqual(after);
    }
    expect(await told('c2')).toEqual([]);
    expect(await under.store.keepToldValues('f', 'c1', new Blob(['no line']))).toMatchObject({ ok: false });
    expect(await told('c1')).toEqual(after);
    await remove();
    expect(await everything()).toMatchObject({ toldValues: [] });
    expect(await under.store.keepToldValues('f', 'c1', lines([1, 'c0', 'Ada']))).toMatchObject({ ok: false });
  });

  it('writes an import into the history without what profiles hold, and no undo step', async () => {
    await start();
    expect(await add()).toMatchObject({ value: { undo: { undo: null, redo: null } } });
    const history = await under.store.history({ ...anyHistory, limit: 1 });
    expect(history).toMatchObject({ value: { entries: [{ seq: 2, action: 'import', subject: 'f.csv' }] } });
    expect(JSON.stringify(history)).not.toContain('Ada Lovelace');
    expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 2 } });
  });

  it.each([
    ['an id that is taken', file, someBytes, { code: 'conflict', found: 'f' }],
    ['bytes that are not all there', aProfileFile('g'), new Blob(['PAR']), { code: 'unexpected', reason: 'transfer' }],
    ['a path whose bytes do not come', aProfileFile('g'), '/bulk/none', { code: 'unexpected', reason: 'transfer' }],
  ] as const)('refuses %s and keeps nothing of it', async (_, record, bytes, fault) => {
    await start();
    await add();
    const before = await everything();
    expect(await add(record, bytes)).toEqual({ ok: false, error: fault });
    expect(await everything()).toEqual(before);
  });

  it('keeps nothing of a file for which there is no room, and says so', async () => {
    await start();
    const before = await everything();
    const full = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    under.database.profileBlobs.hook('creating', full);
    const answer = await attempt(() => addProfileFile(under.database, file, someBytes, aSignedOrder()));
    under.database.profileBlobs.hook('creating').unsubscribe(full);
    expect(answer).toEqual({ ok: false, error: { code: 'disk-full', reason: 'quota' } });
    expect(await everything()).toEqual(before);
  });

  it('needs a workspace for a file', async () => {
    expect(await add()).toEqual({ ok: false, error: { code: 'refused', reason: 'no-workspace' } });
  });

  it('answers the edits of a file by row, and of no other', async () => {
    await start();
    await add();
    await add(aProfileFile('g'));
    await under.store.apply(anOrder([typed(10, 'x'), typed(9, null)]));
    const edits = await under.store.cellEdits('f');
    expect(edits).toMatchObject({
      value: [
        { row: 9, text: null },
        { row: 10, text: 'x' },
      ],
    });
    expect(await under.store.cellEdits('g')).toEqual({ ok: true, value: [] });
  });

  it('deletes a file with its bytes and edits; only the history still names it', async () => {
    await start();
    await add();
    await under.store.apply(anOrder([typed(1, 'x')]));
    expect(await remove()).toMatchObject({ ok: true });
    expect(await everything()).toMatchObject({ profileFiles: [], profileBlobs: [], cellEdits: [] });
    expect(await under.store.readProfileBlob('f')).toMatchObject({
      error: { code: 'refused', reason: 'profile-file' },
    });
    expect(await remove()).toMatchObject({ error: { code: 'refused', reason: 'profile-file' } });
    const history = await under.store.history({ ...anyHistory, limit: 1 });
    expect(history).toMatchObject({ value: { entries: [{ seq: 4, action: 'delete', subject: 'f.csv' }] } });
  });

  it('undoes what was done before a file was deleted, without the steps about that file', async () => {
    await start();
    await add();
    await under.store.apply(anOrder([edit(age, { label: 'Age' })], { subject: 'label' }));
    await under.store.apply(anOrder([typed(1, 'x')]));
    const removed = await remove();
    expect(removed).toMatchObject({ value: { undo: { undo: { seq: 3, subject: 'label' } } } });
    expect(await undo()).toMatchObject({ ok: true, value: { undo: { undo: null } } });
    expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true } });
  });

  it('takes back what a step over several tables did outside a file that was deleted', async () => {
    await start();
    await add();
    await under.store.apply(anOrder([edit(age, { label: 'Age' }), typed(1, 'x')]));
    await remove();
    expect(await undo()).toMatchObject({ ok: true, value: { changes: [{ key: 'age', after: { label: '' } }] } });
  });

  it('refuses edits of no file, and a file that comes or goes without its bytes', async () => {
    await start();
    const refused = { ok: false, error: { code: 'refused', reason: 'profile-file' } };
    expect(await under.store.apply(anOrder([typed(1, 'x')]))).toEqual(refused);
    const key = { table: 'profileFiles', key: 'f' } as const;
    expect(await under.store.apply(anOrder([{ ...key, kind: 'added', after: {} }]))).toEqual(refused);
    await add();
    expect(await under.store.apply(anOrder([{ ...key, kind: 'removed', before: {} }]))).toEqual(refused);
  });

  it('refuses an edit under a key that is not its place', async () => {
    await start();
    await add();
    const wrong = await under.store.apply(anOrder([{ ...typed(1, 'x'), key: 'f/2/c0' }]));
    expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid-value', found: 'f/2/c0' } });
  });

  describe('a check', () => {
    const check = aKeptCheck('f');
    const keep = (given = check) => under.store.keepProfileCheck(given);

    it('is kept with its file, in the place of an earlier one, over a restart', async () => {
      await start();
      await add();
      expect(await under.store.profileCheck('f')).toMatchObject({ value: { kept: null, editsSince: 0 } });
      await keep(aKeptCheck('f', { by: 'Bora' }));
      expect(await keep()).toEqual({ ok: true, value: null });
      await under.restart();
      expect(await under.store.profileCheck('f')).toMatchObject({ value: { kept: check, editsSince: 0 } });
      const figures = { file: 'f', at: check.at, found: { error: 0, warning: 1, info: 0 }, editsSince: 0 };
      expect(await under.store.profileChecks()).toMatchObject({ value: [figures] });
    });

    it('knows how many cells were edited since, also after the edits are taken back', async () => {
      await start();
      await add();
      await keep();
      await under.store.apply(anOrder([typed(1, 'x'), typed(2, null)]));
      expect(await under.store.profileCheck('f')).toMatchObject({ value: { editsSince: 2, edits: { count: 2 } } });
      expect(await under.store.profileChecks()).toMatchObject({ value: [{ editsSince: 2 }] });
      await undo();
      expect(await under.store.profileCheck('f')).toMatchObject({ value: { editsSince: 0 } });
    });

    it('is no step of the history, and goes with its file', async () => {
      await start();
      await add();
      await keep();
      expect(await under.store.history(anyHistory)).toMatchObject({ value: { entries: [{ seq: 2 }, { seq: 1 }] } });
      await remove();
      expect(await everything()).toMatchObject({ profileChecks: [] });
      expect(await keep()).toMatchObject({ error: { code: 'refused', reason: 'profile-file' } });
      expect(await everything()).toMatchObject({ profileChecks: [] });
    });
  });

  it('goes with its workspace', async () => {
    await start();
    await add();
    await under.store.apply(anOrder([typed(1, 'x')]));
    await under.store.keepProfileCheck(aKeptCheck('f'));
    await under.store.deleteWorkspace();
    expect(await everything()).toMatchObject({ profileFiles: [], profileBlobs: [], profileChecks: [], cellEdits: [] });
  });
}
