import { beforeEach, describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { proposeMapping } from '#shared/format/map-columns';
import { carefulChoices } from '#shared/format/read-definitions';
import type { SourceTable } from '#shared/format/source-table';
import { rowKinds } from './import-protocol';
import { createImportService } from './import-service';

const now = '2026-01-01T00:00:00.000Z';
const attribute = (code: string, label: string) => newAttribute({ code, label }, now, 'Ada');
const table: SourceTable = {
  fileName: 'a.csv',
  format: 'csv',
  native: false,
  columns: ['Code', 'Attribute', 'Calculated'],
  rows: [
    { line: 2, cells: ['a', 'First', 'no'] },
    { line: 3, cells: ['b', 'Second, renamed', 'no'] },
    { line: 4, cells: ['c', 'Third', 'yes'] },
    { line: 5, cells: ['d', 'Fourth', 'perhaps'] },
  ],
  defects: [{ code: 'row-too-short', line: 6 }],
  dialect: null,
  sheets: [],
  sheet: null,
};
const mapping = proposeMapping(table.columns);

describe('an opened file beside the workspace', () => {
  let service = createImportService();
  beforeEach(() => {
    service = createImportService();
    service.load(JSON.stringify({ ok: true, value: table }));
    service.takeCurrent(0, [attribute('a', 'First'), attribute('b', 'Second')]);
    service.takeCurrent(2, [attribute('z', 'Left alone')]);
  });
  const compare = () => service.compare(mapping, carefulChoices);

  it('is outlined without its rows', () => {
    const outline = service.load(JSON.stringify({ ok: true, value: table }));
    expect(outline).toMatchObject({ ok: true, value: { rowCount: 4, defects: [{ line: 6 }] } });
    expect(outline.ok && outline.value).not.toHaveProperty('rows');
  });
  it('passes on why it could not be read', () => {
    expect(service.load('{"ok":false,"error":{"code":"file-empty"}}')).toEqual({
      ok: false,
      error: { code: 'file-empty' },
    });
    expect(service.load('half a mess')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
  it('says the kind of each row, and after them what the file does not speak of', () => {
    expect([...compare().kinds].map((kind) => rowKinds[kind])).toEqual(['same', 'changed', 'new', 'error', 'missing']);
  });
  it('shows the rows that are asked for, with cells and problems', () => {
    compare();
    const [changed, error, missing] = service.rows([1, 3, 4]);
    expect(changed).toMatchObject({
      line: 3,
      code: 'b',
      label: 'Second, renamed',
      cells: [{ field: 'label', before: 'Second', after: 'Second, renamed' }],
    });
    expect(error?.problems[0]).toMatchObject({ column: 3, columnName: 'Calculated', text: 'perhaps' });
    expect(missing).toMatchObject({ kind: 'missing', line: null, code: 'z', label: 'Left alone' });
  });
  it('makes changes of the accepted rows alone', () => {
    compare();
    expect(service.accept([1, 2])).toBe(2);
    expect(service.changes(0, 10).map(({ kind, key }) => [kind, key])).toEqual([
      ['updated', 'b'],
      ['added', 'c'],
    ]);
    expect(service.changes(1, 1)).toHaveLength(1);
  });
  it('deletes what is missing only where that very row is accepted', () => {
    compare();
    service.accept([1]);
    expect(service.changes(0, 10).map(({ kind }) => kind)).toEqual(['updated']);
    service.accept([4]);
    expect(service.changes(0, 10)).toMatchObject([{ kind: 'removed', key: 'z' }]);
  });
  it('starts over with what it is compared with', () => {
    service.takeCurrent(0, []);
    expect([...compare().kinds].map((kind) => rowKinds[kind])).toEqual(['new', 'new', 'new', 'error']);
  });
});
