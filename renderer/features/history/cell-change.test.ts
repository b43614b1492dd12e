import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { reverse } from '#shared/change/change';
import { editCell } from '#shared/profile/cell-edit';
import { addPatch } from '#shared/profile/column-patch';
import { separateTexts } from '#shared/profile/sealed-texts';
import { cellChangeOf } from './cell-change';

const files = [
  {
    id: 'f',
    name: 'customers.csv',
    columns: [
      { id: 'c0', name: 'city', attribute: 'city' },
      { id: 'c1', name: 'mail', attribute: 'mail' },
      { id: 'c2', name: 'note', attribute: null },
      { id: 'c3', name: 'gone', attribute: 'gone' },
      { id: 'c4', name: 'phone number', attribute: null },
    ],
  },
];
const definitions = [
  newAttribute({ code: 'city', label: 'City', isPersonalInfo: 'no' }, '', ''),
  newAttribute({ code: 'mail', label: 'E-mail' }, '', ''),
];
const find = (code: string) => definitions.find((each) => each.code === code);
const told = (column: string, text: string | null | undefined, file = 'f', current?: string) => {
  const place = { file, row: 6, column };
  const edit = current === undefined ? undefined : { ...place, text: current, at: '', by: '' };
  const [change] = editCell(place, edit, text, { layer: 1, isPatched: true });
  return change && cellChangeOf(change, files, find);
};

describe('a changed cell in the history', () => {
  it('is named by file, column and row, with what it said before and after', () => {
    expect(told('c0', 'Berlin')).toEqual({
      file: 'customers.csv',
      column: 'City',
      row: 7,
      cells: 1,
      isLost: false,
      sides: { before: { kind: 'own' }, after: { kind: 'text', text: 'Berlin' } },
    });
    expect(told('c2', null)?.sides?.after).toEqual({ kind: 'nothing' });
    expect(told('c2', '')?.sides?.after).toEqual({ kind: 'empty' });
    expect(told('c2', undefined)?.sides?.after).toEqual({ kind: 'own' });
  });

  it.each([['c1'], ['c3'], ['c4']])('keeps a value hidden that may be personal, in column %s', (column) => {
    expect(JSON.stringify(told(column, 'ada@example.com'))).not.toContain('ada');
    expect(told(column, 'ada@example.com')?.sides?.after).toEqual({ kind: 'hidden' });
  });

  it('keeps every value hidden whose file is gone', () => {
    expect(told('c0', 'Berlin', 'other')).toMatchObject({ file: '', sides: { after: { kind: 'hidden' } } });
  });

  it('is a number of cells for a patch, there and back', () => {
    const patch = addPatch({ file: 'f', column: 'c0', layer: 1 }, { cells: 9000, bytes: 1, hash: '' });
    const expected = { file: 'customers.csv', column: 'City', row: null, cells: 9000, sides: null, isLost: false };
    expect(cellChangeOf(patch, files, find)).toEqual(expected);
    expect(reverse([patch]).map((each) => cellChangeOf(each, files, find))).toEqual([expected]);
  });

  it('is told without its texts where these went with the file', () => {
    const cells = editCell({ file: 'g', row: 6, column: 'c0' }, undefined, 'Berlin');
    const patch = addPatch({ file: 'g', column: 'c0', layer: 1 }, { cells: 9000, bytes: 1, hash: '' });
    const { changes } = separateTexts([...cells, patch]);
    expect(changes.map((each) => cellChangeOf(each, files, find))).toMatchObject([
      { row: 7, sides: null, isLost: true },
      { cells: 9000, sides: null, isLost: true },
    ]);
  });

  it('is none where an attribute changed', () => {
    expect(cellChangeOf({ kind: 'removed', table: 'attributes', key: 'city', before: {} }, files, find)).toBeNull();
  });
});
