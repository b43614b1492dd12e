import { describe, expect, test } from 'vitest';
import { choiceOptions, typeAhead } from './choice-options';
import type { CellValue, CuratorColumn } from './column';
import { gridText } from './grid-text';
import { rangeTokens } from './painter';
import { setFilterOptions } from './set-filter-model';
import { createSearchIndex, searchWords } from './search-index';
import { messages } from '../text/text';

const text = gridText(messages.en.grid, { label: '', empty: '', noMatch: '' });
const column = (part: Partial<CuratorColumn<{ v: CellValue }>>): CuratorColumn<{ v: CellValue }> => ({
  id: 'v',
  header: 'V',
  help: '',
  kind: 'text',
  width: 100,
  value: (row) => row.v,
  text: (value) => (value === null ? '' : String(value)),
  editable: () => true,
  ...part,
});
const choices = [
  { value: 'no', label: 'No', tone: 'good' },
  { value: 'never', label: 'Never', tone: 'good' },
  { value: 'yes', label: 'Yes', tone: 'danger' },
] as const;

describe('the search', () => {
  const index = createSearchIndex([column({})]);
  test('finds words in any order, without case or accents', () => {
    expect(index.matches({ v: 'Doğum Tarihi' }, searchWords('tarihi DOGUM'))).toBe(true);
    expect(index.matches({ v: 'Doğum Tarihi' }, searchWords('tarihi yok'))).toBe(false);
  });
  test('for nothing finds all', () => {
    expect(index.matches({ v: null }, searchWords('  '))).toBe(true);
  });
});

describe('a set filter', () => {
  test('offers the choices, and the empty cell where there can be one', () => {
    const optional = column({ kind: 'choice', choices, canBeEmpty: true });
    expect(setFilterOptions(column({ kind: 'choice', choices }), text)).toHaveLength(3);
    expect(setFilterOptions(optional, text).map(({ key }) => key)).toEqual(['no', 'never', 'yes', '']);
    expect(setFilterOptions(column({ kind: 'flag' }), text).map(({ label }) => label)).toEqual(['Yes', 'No']);
  });
});

describe('typing in a choice editor', () => {
  const options = choiceOptions(column({ kind: 'choice', choices }), text);
  test('goes to what begins so', () => expect(typeAhead(options, 'ne', 2)).toBe(1));
  test('walks on with the same letter', () => expect(typeAhead(options, 'nn', 0)).toBe(1));
  test('comes round to the first', () => expect(typeAhead(options, 'n', 1)).toBe(0));
  test('finds nothing where nothing begins so', () => expect(typeAhead(options, 'x', 0)).toBeNull());
});

describe('what a cell shows of the selection', () => {
  const box = { top: 1, bottom: 2, left: 1, right: 1 };
  const picture = { boxes: [box], active: { row: 1, column: 1 }, filling: { ...box, top: 3, bottom: 3 } };
  test('is its place in the range', () => {
    expect(rangeTokens({ row: 1, column: 1 }, picture)).toBe('in top left right active');
    expect(rangeTokens({ row: 2, column: 1 }, picture)).toBe('in bottom left right corner');
  });
  test('is the fill that a drag would do', () => {
    expect(rangeTokens({ row: 3, column: 1 }, picture)).toBe('filling');
  });
  test('is nothing outside', () => {
    expect(rangeTokens({ row: 0, column: 0 }, picture)).toBeNull();
  });
});
