import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { ColumnSurvey } from '#shared/query/survey';
import type { FileColumn } from '../shown-columns';
import { ExportForm } from './export-choices';
import { lossesOf, obstacleOf, surveyedColumns, surveyKindOf } from './losses';

const column = (id: string, given: Partial<FileColumn> = {}): FileColumn => ({
  id,
  name: id,
  attribute: null,
  definition: null,
  label: id,
  isPersonal: false,
  isMasked: false,
  ...given,
});
const survey = (given: Partial<ColumnSurvey>): ColumnSurvey => ({
  missing: 0,
  empty: 0,
  long: 0,
  foreign: 0,
  foreignCharacters: [],
  formulas: 0,
  ...given,
});
const form = (given: Partial<ExportForm>) => ExportForm.parse(given);
const all = survey({ missing: 2, empty: 3, long: 1, foreign: 4, foreignCharacters: ['₺'], formulas: 5 });
const number = newAttribute({ code: 'n', dataType: 'INT' }, '2026-01-01T00:00:00.000Z', 'Ada');
const columns = [column('a'), column('n', { definition: number })];
const surveys = new Map([
  ['a', all],
  ['n', survey({ empty: 7 })],
]);

describe('what is lost', () => {
  it('of a sheet is the difference of missing and empty, and what is too long for a cell', () => {
    expect(lossesOf(form({ format: 'xlsx' }), columns, surveys)).toEqual([
      { kind: 'missing-same', count: 2, columns: ['a'] },
      { kind: 'long-cut', count: 1, columns: ['a'] },
    ]);
  });

  it('of delimited text is what the person chose to alter', () => {
    expect(lossesOf(form({ missing: 'apart' }), columns, surveys)).toEqual([]);
    expect(
      lossesOf(form({ missing: 'NULL', guardFormulas: true, encoding: 'windows-1254' }), columns, surveys),
    ).toEqual([
      { kind: 'guarded', count: 5, columns: ['a'] },
      { kind: 'characters', count: 4, columns: ['a'], characters: ['₺'] },
    ]);
  });

  it('of typed columns is the empty text', () => {
    expect(lossesOf(form({ format: 'ndjson' }), columns, surveys)).toEqual([
      { kind: 'typed-empty', count: 7, columns: ['n'] },
    ]);
    expect(lossesOf(form({ format: 'ndjson', typed: false }), columns, surveys)).toEqual([]);
  });
});

describe('what is looked at beforehand', () => {
  const asked = (given: Partial<ExportForm>) => [
    surveyedColumns(form(given), columns).map(({ id }) => id),
    surveyKindOf(form(given)),
  ];

  it('is only where values are missing, where delimited text alters nothing else', () => {
    expect(asked({})).toEqual([['a', 'n'], 'missing']);
    expect(asked({ missing: 'apart' })[0]).toEqual([]);
  });

  it('is every cell where texts can be altered or cut', () => {
    expect(asked({ guardFormulas: true, missing: 'apart' })).toEqual([['a', 'n'], 'all']);
    expect(asked({ encoding: 'windows-1254' })).toEqual([['a', 'n'], 'all']);
    expect(asked({ format: 'xlsx' })).toEqual([['a', 'n'], 'all']);
  });

  it('is a column that gets a type, where the format has types', () => {
    expect(asked({ format: 'parquet' })).toEqual([['n'], 'all']);
    expect(asked({ format: 'ndjson', typed: false })[0]).toEqual([]);
  });
});

it('says what a sheet cannot hold at all, and that there must be something to write', () => {
  expect(obstacleOf('xlsx', 1_048_576, 20)).toEqual({ kind: 'too-many-rows', count: 1_048_576, limit: 1_048_575 });
  expect(obstacleOf('xlsx', 1_048_575, 16_385)).toMatchObject({ kind: 'too-many-columns', limit: 16_384 });
  expect(obstacleOf('csv', 5_000_000, 20_000)).toBeNull();
  expect([obstacleOf('csv', 0, 1)?.kind, obstacleOf('csv', 1, 0)?.kind]).toEqual(['no-rows', 'no-columns']);
});
