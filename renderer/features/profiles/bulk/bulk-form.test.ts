import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import type { ColumnSpelling } from '../../../query/query-protocol';
import type { FileColumn } from '../shown-columns';
import { actionOf, meaningOf, newBulkForm, rowsIn, rowsOf, totalOf, type BulkForm } from './bulk-form';

const column = (id: string, given: Partial<AttributeDefinition> | null): FileColumn => ({
  id,
  name: id,
  attribute: given ? id : null,
  definition: given ? newAttribute({ code: id, ...given }, '2026-01-01T00:00:00.000Z', 'Ada') : null,
  label: id,
  isPersonal: false,
  isMasked: false,
});
const columns = [column('day', { dataType: 'DATE' }), column('note', null)];
const form = (change: Partial<BulkForm>): BulkForm => ({
  ...newBulkForm({ kind: 'enter', scope: 'view', columns: ['day'], letters: 'tr' }),
  ...change,
});
const meant = (change: Partial<BulkForm>, spelling: ColumnSpelling | null = null) =>
  meaningOf(form(change), columns, spelling);
const spelling: ColumnSpelling = {
  days: { order: 'mdy', fits: { dmy: 0, mdy: 4, ymd: 0 }, ambiguous: 1, unreadable: 0 },
  numbers: { decimal: '.', ambiguous: 0, unreadable: 0 },
};

describe('the form of a bulk edit', () => {
  it('means nothing before there is a column, a value or something to find', () => {
    const unfinished = { kind: 'problem', problem: { kind: 'unfinished' } };
    expect(meant({ kind: 'trim', columns: [] })).toEqual(unfinished);
    expect(meant({ entered: '' })).toEqual(unfinished);
    expect(meant({ kind: 'replace' })).toEqual(unfinished);
  });
  it('reads a value by its column, and leaves it to each where there are several', () => {
    expect(meant({ entered: '17.05.1990' })).toEqual({ kind: 'edit', edit: { kind: 'enter', texts: ['17.05.1990'] } });
    expect(meant({ entered: 'soon' })).toMatchObject({
      problem: { kind: 'value', problem: { code: 'value-not-day' } },
    });
    expect(meant({ entered: 'soon', columns: ['day', 'note'] })).toMatchObject({ kind: 'edit' });
  });
  it('says why a pattern cannot be read', () => {
    const replacement = { find: '(', replaceWith: '', matchCase: false, wholeWord: false, regex: true };
    expect(meant({ kind: 'replace', replacement })).toMatchObject({ problem: { kind: 'pattern' } });
    expect(meant({ kind: 'replace', replacement: { ...replacement, regex: false } })).toMatchObject({ kind: 'edit' });
  });
  it('reads days and numbers as the values say, unless the person chose', () => {
    expect(meant({ kind: 'days' })).toMatchObject({ edit: { order: 'dmy' } });
    expect(meant({ kind: 'days' }, spelling)).toMatchObject({ edit: { order: 'mdy' } });
    expect(meant({ kind: 'days', order: 'ymd' }, spelling)).toMatchObject({ edit: { order: 'ymd' } });
    expect(meant({ kind: 'numbers' })).toMatchObject({ edit: { decimal: ',' } });
    expect(meant({ kind: 'numbers' }, spelling)).toMatchObject({ edit: { decimal: '.' } });
  });
  it('changes case by the letters of the chosen language', () => {
    expect(meant({ kind: 'case', caseTo: 'upper' })).toMatchObject({ edit: { to: 'upper', language: 'tr' } });
  });
  it('means the rows of its scope', () => {
    const ranges = [
      [0, 4],
      [10, 10],
    ] as const;
    expect(rowsIn(ranges)).toBe(6);
    expect(rowsOf('selected', 3, ranges)).toEqual({ kind: 'selected', view: 3, ranges });
    expect(rowsOf('view', 3, ranges)).toEqual({ kind: 'view', view: 3 });
    expect(rowsOf('all', 3, ranges)).toEqual({ kind: 'all' });
  });
  it('counts the values of all columns together', () => {
    const counts = { rows: 5, changed: 2, unchanged: 2, refused: 1, mended: 1, examples: [], refusals: [] };
    const parts = [
      { column: 'day', counts },
      { column: 'note', counts },
    ];
    expect(totalOf(parts)).toEqual({ values: 10, changed: 4, unchanged: 4, refused: 2, mended: 2 });
  });
  it('is called in the history what it is', () => {
    expect(actionOf({ kind: 'revert' })).toBe('restore-value');
    expect(actionOf({ kind: 'clear', to: 'empty' })).toBe('clear');
    expect(actionOf({ kind: 'trim' })).toBe('bulk-set');
  });
});
