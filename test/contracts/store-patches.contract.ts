import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EditedText } from '#shared/profile/cell-edit';
import type { StoreUnderTest } from './store-host';
import { anOrder, anyHistory, aSeed, noon } from './store-orders';
import { aPatch, editedCells, editOver, patchOver } from './store-patches';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

const anyEditedText = fc.constantFrom<EditedText[]>('a', 'b', '', null, undefined);
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), row: fc.nat(4), text: anyEditedText }),
  fc.record({
    kind: fc.constant('patch' as const),
    cells: fc.array(fc.tuple(fc.nat(4), anyEditedText), { minLength: 1, maxLength: 4 }),
  }),
  fc.constantFrom({ kind: 'undo' } as const, { kind: 'redo' } as const),
);

/** What the store must do with patches of whole columns. */
export function describePatches(under: StoreUnderTest): void {
  const file = aProfileFile('f');
  const start = async () => {
    await under.store.createWorkspace('Shop', aSeed([]));
    await under.store.addProfileFile(file, someBytes, aSignedOrder());
  };
  const sign = () => aSignedOrder();
  const undo = () => under.store.undo(sign().id, noon, 'Ada');
  const redo = () => under.store.redo(sign().id, noon, 'Ada');
  const patched = new Map<number, EditedText>([
    [1, 'x'],
    [3, null],
  ]);

  it('keeps a patch as one row and one change, with what it says beside it', async () => {
    await start();
    expect(await patchOver(under.store, patched)).toMatchObject({
      value: { undo: { undo: { action: 'bulk-set', thing: 'cells', count: 2 } } },
    });
    await under.restart();
    expect(await under.store.columnPatches('f')).toMatchObject({
      value: [{ patch: { file: 'f', column: 'c0', layer: 1, cells: 2, at: '', by: '' } }],
    });
    expect(await editedCells(under.store)).toEqual(
      new Map([
        ['Email 1', 'x'],
        ['Email 3', null],
      ]),
    );
    expect(await under.store.countEditedCells('f')).toEqual({ ok: true, value: 2 });
    const history = await under.store.history({ ...anyHistory, limit: 1 });
    expect(JSON.stringify(history).length).toBeLessThan(1500);
  });

  // Law: whatever cells are edited one by one and in patches, each says what was said of it last; undoing takes back
  // exactly the last step that stands, and redoing brings it again.
  it('lets the latest edit of a cell stand, and takes any of them back exactly', async () => {
    const property = fc.asyncProperty(fc.array(anyStep, { maxLength: 10 }), async (steps) => {
      await under.store.deleteWorkspace();
      await start();
      const states: ReadonlyMap<number, EditedText>[] = [new Map()];
      let at = 0;
      const step = (cells: readonly (readonly [number, EditedText])[]) => {
        states.splice(at + 1, Infinity, new Map([...(states[at] ?? []), ...cells]));
        at += 1;
      };
      for (const each of steps) {
        if (each.kind === 'undo') at = (await undo()).ok && at > 0 ? at - 1 : at;
        else if (each.kind === 'redo') at = (await redo()).ok && at + 1 < states.length ? at + 1 : at;
        else if (each.kind === 'patch') {
          expect(await patchOver(under.store, new Map(each.cells))).toMatchObject({ ok: true });
          step([...new Map(each.cells)]);
        } else {
          const changes = await editOver(under.store, { file: 'f', row: each.row, column: 'c0' }, each.text);
          if (changes.length === 0) continue;
          expect(await under.store.apply(anOrder(changes))).toMatchObject({ ok: true });
          step([[each.row, each.text]]);
        }
        const expected = [...(states[at] ?? [])].filter(([, text]) => text !== undefined);
        expect(await editedCells(under.store)).toEqual(new Map(expected.map(([row, text]) => [`Email ${row}`, text])));
        expect(await under.store.countEditedCells('f')).toEqual({ ok: true, value: expected.length });
      }
      expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true } });
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it('refuses what is not the block that its hash names, or none, and keeps nothing', async () => {
    await start();
    const { changes, blocks } = aPatch(1, patched);
    const refused = { ok: false, error: { code: 'refused', reason: 'patch-block' } };
    expect(await under.store.apply(anOrder(changes))).toEqual(refused);
    const others = blocks.map((block) => ({ ...block, block: new Blob(['something else']) }));
    expect(await under.store.apply(anOrder(changes), others)).toEqual(refused);
    expect(await under.database.patchBlocks.count()).toBe(0);
    expect(await under.database.history.count()).toBe(2);
  });

  it('refuses a patch that would lie under another one, and one of no file', async () => {
    await start();
    await patchOver(under.store, patched);
    const { changes, blocks } = aPatch(1, new Map([[7, 'y']]));
    expect(await under.store.apply(anOrder(changes), blocks)).toEqual({
      ok: false,
      error: { code: 'conflict', found: 'f/1/c0' },
    });
    const stray = aPatch(1, patched, { file: 'g' });
    expect(await under.store.apply(anOrder(stray.changes), stray.blocks)).toMatchObject({
      error: { code: 'refused', reason: 'profile-file' },
    });
    expect(await under.database.patchBlocks.count()).toBe(1);
  });

  it('finds out that what a patch says was altered, or is gone', async () => {
    await start();
    await patchOver(under.store, patched);
    const [row] = await under.database.patchBlocks.toArray();
    const altered = { ...(row as Parameters<typeof under.database.patchBlocks.put>[0]), block: new Blob(['altered']) };
    await under.database.patchBlocks.put(altered);
    expect(await under.store.verifyHistory()).toEqual({ ok: true, value: { intact: false, seq: 3, reason: 'hash' } });
    await under.database.patchBlocks.clear();
    expect(await under.store.verifyHistory()).toEqual({ ok: true, value: { intact: false, seq: 3, reason: 'hash' } });
    expect(await under.store.columnPatches('f')).toMatchObject({ error: { code: 'store-damaged' } });
  });

  it('keeps what a patch that was undone says, so that the history still tells it, until its file is deleted', async () => {
    await start();
    await patchOver(under.store, patched);
    await undo();
    expect(await under.database.columnPatches.count()).toBe(0);
    expect(await under.database.patchBlocks.count()).toBe(1);
    await under.store.deleteProfileFile('f', aSignedOrder());
    expect(await under.database.patchBlocks.count()).toBe(0);
    expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true } });
  });
}
