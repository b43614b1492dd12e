import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { FileColumn } from '../shown-columns';
import { chosenColumns, ExportForm, headersOf, orderOf, readForm, suggestedName } from './export-choices';

const definition = (given: Parameters<typeof newAttribute>[0]) =>
  newAttribute(given, '2026-01-01T00:00:00.000Z', 'Ada');
const column = (id: string, given: Partial<FileColumn> = {}): FileColumn => ({
  id,
  name: `name ${id}`,
  attribute: given.definition?.code ?? null,
  definition: null,
  label: `label ${id}`,
  isPersonal: false,
  isMasked: false,
  ...given,
});
const age = definition({ code: 'age', name: 'ageOfPerson', label: 'Age', dataType: 'INT', isPersonalInfo: 'no' });
const columns = [column('a'), column('b', { definition: age, label: 'Age' }), column('c', { isMasked: true })];

describe('the form', () => {
  it('is what was remembered, field by field', () => {
    expect(readForm({ format: 'xlsx', delimiter: '?', guardFormulas: true })).toMatchObject({
      format: 'xlsx',
      delimiter: ',',
      guardFormulas: true,
      missing: 'same',
    });
    expect(readForm('nonsense')).toEqual(ExportForm.parse({}));
  });
});

describe('columns', () => {
  it('are all, those in the grid, or those that are chosen, in the order of the file', () => {
    const hidden = new Set(['b']);
    const ids = (scope: 'all' | 'shown' | 'chosen') =>
      chosenColumns(columns, hidden, { columns: scope, chosen: new Set(['c', 'a']) }).map(({ id }) => id);
    expect([ids('all'), ids('shown'), ids('chosen')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['a', 'c'],
    ]);
  });

  it('are called as the file, the code, the name or the label says; the unmapped as the file says', () => {
    const names = (kind: Parameters<typeof headersOf>[1]) => headersOf(columns.slice(0, 2), kind);
    expect([names('file'), names('code'), names('name'), names('label')]).toEqual([
      ['name a', 'name b'],
      ['name a', 'age'],
      ['name a', 'ageOfPerson'],
      ['name a', 'Age'],
    ]);
  });

  it('get a number where a name came before, whatever its case', () => {
    const twice = [column('a', { name: 'Id' }), column('b', { name: 'ID' }), column('c', { name: 'id' })];
    expect(headersOf(twice, 'file')).toEqual(['Id', 'ID (2)', 'id (3)']);
  });
});

describe('the order', () => {
  it('gives typed columns their type', () => {
    expect(orderOf(ExportForm.parse({ format: 'ndjson', headers: 'code' }), columns).columns).toEqual([
      { name: 'name a', header: 'name a', as: 'kept' },
      { name: 'name b', header: 'age', as: 'integer' },
      { name: 'name c', header: 'name c', as: 'kept' },
    ]);
    const text = orderOf(ExportForm.parse({ format: 'ndjson', typed: false }), columns).columns;
    expect(text.map(({ as }) => as)).toEqual(['text', 'text', 'text']);
  });

  it('says UTF-8 with a mark in two words', () => {
    const { dialect } = orderOf(ExportForm.parse({ encoding: 'utf-8-mark' }), columns);
    expect(dialect).toMatchObject({ encoding: 'utf-8', byteOrderMark: true });
  });
});

it('suggests the file’s name with the format’s ending', () => {
  expect([suggestedName('a.b.csv.gz', 'xlsx'), suggestedName('.csv', 'csv')]).toEqual(['a.b.xlsx', 'profiles.csv']);
});
