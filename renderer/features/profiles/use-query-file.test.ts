import { describe, expect, it } from 'vitest';
import { reverse, type ChangeSet } from '#shared/change/change';
import { cellKey, editCell, type CellEdit } from '#shared/profile/cell-edit';
import { cellChanges, withChanges } from './use-query-file';

const place = { file: 'f', row: 3, column: 'c1' };
const added = editCell(place, undefined, 'Paris');
const changes: ChangeSet = added ? [added] : [];

describe('the edits over an opened file', () => {
  it('follow what is added, and what is taken back', () => {
    const none = new Map<string, CellEdit>();
    const edited = withChanges(none, changes);
    expect(edited.get(cellKey(place))).toMatchObject({ text: 'Paris' });
    expect(withChanges(edited, reverse(changes))).toEqual(none);
  });

  it('reach the worker as cells of this file alone', () => {
    expect(cellChanges('f', changes)).toEqual([{ row: 3, column: 'c1', text: 'Paris' }]);
    expect(cellChanges('f', reverse(changes))).toEqual([{ row: 3, column: 'c1', text: undefined }]);
    expect(cellChanges('other', changes)).toEqual([]);
  });
});
