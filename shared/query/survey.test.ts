import { expect, it } from 'vitest';
import { surveyOf } from './survey';
import { columnOf } from './text-column';

const column = columnOf([null, '', '', 'plain', '=cmd', '-5', '₺ 10', '₺ 😀', 'x'.repeat(32_768), '=cmd']);

it('counts what ways of writing cannot hold, cell by cell', () => {
  expect(surveyOf(column, null)).toEqual({
    missing: 1,
    empty: 2,
    long: 1,
    foreign: 2,
    foreignCharacters: ['₺', '😀'],
    formulas: 2,
  });
});

it('looks only at the chosen rows', () => {
  expect(surveyOf(column, Uint32Array.of(0, 3, 4))).toMatchObject({ missing: 1, empty: 0, foreign: 0, formulas: 1 });
});
