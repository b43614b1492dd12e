import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result';
import { reverse } from '#shared/change/change';
import { editCell } from '#shared/profile/cell-edit';
import { addPatch } from '#shared/profile/column-patch';
import { editChanges } from './edit-changes';

const place = { file: 'f', row: 3, column: 'c1' };
const stored = { columnPatches: async () => ok([]) };

describe('what a change set does to the edits of a file', () => {
  it('is one change of a cell, there and back', async () => {
    const changes = editCell(place, undefined, 'Paris', { layer: 2, isPatched: true });
    expect(await editChanges('f', changes, stored)).toMatchObject({
      value: { cells: [{ row: 3, column: 'c1', edit: { text: 'Paris', over: 2 } }], patches: [] },
    });
    expect(await editChanges('f', reverse(changes), stored)).toMatchObject({
      value: { cells: [{ row: 3, column: 'c1', edit: null }] },
    });
    expect(await editChanges('other', changes, stored)).toEqual(ok({ cells: [], patches: [] }));
  });

  it('names only what changes of an edit that stands', async () => {
    const [edit] = editCell(place, { ...place, text: 'Rome', over: 1, at: '', by: '' }, 'Paris', {
      layer: 1,
      isPatched: true,
    });
    const changes = await editChanges('f', edit ? [edit] : [], stored);
    expect(changes).toEqual(
      ok({ cells: [{ row: 3, column: 'c1', edit: { text: 'Paris', at: '', by: '' } }], patches: [] }),
    );
  });

  it('is a patch with what it says, or one that goes', async () => {
    const patch = { file: 'f', column: 'c1', layer: 1, cells: 2, bytes: 9, hash: 'a'.repeat(64), at: 'now', by: 'Ada' };
    const block = new Blob(['block']);
    const change = addPatch(patch, patch);
    const laid = { columnPatches: async () => ok([{ patch, block }]) };
    expect(await editChanges('f', [change], laid)).toEqual(
      ok({ cells: [], patches: [{ column: 'c1', layer: 1, laid: { at: 'now', by: 'Ada', block } }] }),
    );
    expect(await editChanges('f', reverse([change]), laid)).toEqual(
      ok({ cells: [], patches: [{ column: 'c1', layer: 1, laid: null }] }),
    );
  });
});
