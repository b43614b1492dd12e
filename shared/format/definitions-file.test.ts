import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDefinitions } from '../../test/support/arbitraries';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { sampleAttributes } from '../attribute/sample-attributes';
import { standardAttributes } from '../attribute/standard-attributes';
import { compareDefinitions } from './compare-definitions';
import { definitionsToTable, type TextTable } from './definitions-table';
import { readDefinitionsJson, writeDefinitionsJson } from './definitions-json';
import { lossesOf } from './losses';
import { proposeMapping } from './map-columns';
import { readDefinitions } from './read-definitions';
import type { SourceTable } from './source-table';

const workspace = [...standardAttributes('', ''), ...sampleAttributes('', '')];

function sourceOf({ columns, rows }: TextTable): Pick<SourceTable, 'columns' | 'rows'> {
  return { columns: [...columns], rows: rows.map((cells, index) => ({ line: index + 2, cells: [...cells] })) };
}

/** What a file set of a definition: everything but the workspace's own bookkeeping. */
function interchanged(definition: AttributeDefinition): Partial<AttributeDefinition> {
  const { category: _c, locked: _l, revision: _r, createdAt: _a, updatedAt: _u, updatedBy: _b, ...rest } = definition;
  return rest;
}

function givenOf(table: Pick<SourceTable, 'columns' | 'rows'>): Partial<AttributeDefinition>[] {
  const read = readDefinitions(table, proposeMapping(table.columns), { emptyMeans: 'clear' });
  return read.rows.map(({ given, problems }) => {
    expect(problems).toEqual([]);
    return { extra: {}, ...given };
  });
}

describe('a full table', () => {
  it('written and read is the identity', () => {
    fc.assert(
      fc.property(anyDefinitions(), (definitions) => {
        const table = definitionsToTable(definitions, 'full');
        expect(givenOf(sourceOf(table))).toEqual(definitions.map(interchanged));
      }),
    );
  });

  it('changes nothing in the workspace that it came from', () => {
    for (const columnSet of ['full', 'dashboard'] as const) {
      const table = sourceOf(definitionsToTable(workspace, columnSet));
      const comparison = compareDefinitions(workspace, readDefinitions(table, proposeMapping(table.columns)));
      expect(comparison.rows.filter(({ kind, problems }) => kind !== 'same' || problems.length > 0)).toEqual([]);
      expect(comparison.missing).toEqual([]);
    }
  });
});

describe('the dashboard’s table', () => {
  it('has the seven columns', () => {
    expect(definitionsToTable(workspace, 'dashboard').columns).toEqual([
      'Code',
      'Attribute',
      'Description',
      'Is Personal Info',
      'Calculate Analytics',
      'Unit',
      'Calculated',
    ]);
  });
});

describe('the app’s own JSON', () => {
  it('written and read is the identity', () => {
    fc.assert(
      fc.property(anyDefinitions(), (definitions) => {
        const table = readDefinitionsJson(writeDefinitionsJson(definitions), 'a.json');
        expect(table).toMatchObject({ ok: true, value: { native: true } });
        if (table.ok) expect(givenOf(table.value)).toEqual(definitions.map(interchanged));
      }),
    );
  });

  it('of a later version is refused, not guessed at', () => {
    const text = writeDefinitionsJson([]).replace('"version": 1', '"version": 2');
    expect(readDefinitionsJson(text, 'a.json')).toEqual({
      ok: false,
      error: { code: 'file-too-new', file: 'a.json', found: '2', limit: '1' },
    });
  });
});

describe('other JSON', () => {
  it('is read from the platform’s answer', () => {
    const text = JSON.stringify({
      standardProfileAttributes: [{ code: 'email', privateInfo: true, locked: true }],
      customProfileAttributes: [{ code: 'favoriteTeam', dataType: 'STRING', label: 'Favorite Team', order: 3 }],
    });
    const table = readDefinitionsJson(text, 'a.json');
    expect(table).toMatchObject({
      ok: true,
      value: { native: false, columns: ['code', 'privateInfo', 'locked', 'dataType', 'label', 'order'] },
    });
    if (table.ok) {
      expect(table.value.rows[1]).toEqual({
        line: 2,
        cells: ['favoriteTeam', null, null, 'STRING', 'Favorite Team', '3'],
      });
    }
  });

  it.each([
    ['', { code: 'file-empty' }],
    ['{"a": [1, 2]}', { code: 'file-json-foreign' }],
    ['[1]', { code: 'file-json-foreign' }],
    ['[{"code": "aa"},\n {"code": }]', { code: 'file-json-broken', line: 2, column: 11 }],
  ])('%j is refused by name', (text, error) => {
    expect(readDefinitionsJson(text, 'a.json')).toEqual({ ok: false, error: { file: 'a.json', ...error } });
  });

  it('reaches no prototype, whatever its members are called', () => {
    const text = '[{"code": "aa", "__proto__": {"polluted": 1}, "constructor": "x", "extra": {"__proto__": "y"}}]';
    const table = readDefinitionsJson(text, 'a.json');
    const [given] = table.ok ? givenOf(table.value) : [];
    expect(Object.getPrototypeOf(given?.extra)).toBe(Object.prototype);
    expect(given?.extra).toEqual({ proto: 'y', constructor: 'x' });
    expect('polluted' in {}).toBe(false);
  });
});

describe('losses', () => {
  it('are none for JSON and for a full CSV', () => {
    expect(lossesOf(workspace, 'json', 'dashboard')).toEqual([]);
    expect(lossesOf(workspace, 'csv', 'full')).toEqual([]);
  });

  it('of the dashboard’s columns name every field that says something and has none', () => {
    const odd = newAttribute({ code: 'aa', dataType: 'INT', extra: { Owner: 'Ada' } }, '', '');
    expect(lossesOf([odd, newAttribute({ code: 'bb' }, '', '')], 'csv', 'dashboard')).toEqual([
      { what: 'field', field: 'dataType', count: 1, code: 'aa' },
      { what: 'foreign-columns', field: '', count: 1, code: 'aa' },
    ]);
  });

  it('of a workbook are texts longer than a cell', () => {
    const long = newAttribute({ code: 'aa', description: 'x'.repeat(32_768) }, '', '');
    expect(lossesOf([long], 'xlsx', 'full')).toEqual([
      { what: 'cell-too-long', field: 'description', count: 1, code: 'aa' },
    ]);
  });
});
