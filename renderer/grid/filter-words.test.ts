import { describe, expect, test } from 'vitest';
import { messages } from '../text/text';
import type { ColumnKind, CuratorColumn } from './column';
import { filtersInWords } from './filter-words';
import { gridText } from './grid-text';

const own = { label: '', empty: '', noMatch: '' };
const text = gridText(messages.en.grid, own);
const column = (id: string, kind: ColumnKind, part: Partial<CuratorColumn<object>> = {}): CuratorColumn<object> => ({
  id,
  header: id[0]?.toUpperCase() + id.slice(1),
  help: '',
  kind,
  width: 100,
  value: () => null,
  text: String,
  editable: () => true,
  ...part,
});
const columns = [
  column('unit', 'text'),
  column('order', 'number'),
  column('mandatory', 'flag'),
  column('personal', 'choice', {
    choices: [
      { value: 'yes', label: 'Yes', tone: 'warning' },
      { value: 'no', label: 'No', tone: 'good' },
    ],
    canBeEmpty: true,
  }),
];
const said = (filters: Readonly<Record<string, unknown>>) =>
  filtersInWords(filters, columns, text).map(({ words }) => words);

describe('the filters of a grid in words', () => {
  test('name the column and what is asked of its texts and numbers', () => {
    expect(said({ unit: { filterType: 'text', type: 'contains', filter: 'kg' } })).toEqual(['Unit: contains kg']);
    expect(said({ order: { filterType: 'number', type: 'inRange', filter: 2, filterTo: 5 } })).toEqual([
      'Order: is between 2–5',
    ]);
    const either = { operator: 'OR', conditions: [{ type: 'startsWith', filter: 'k' }, { type: 'blank' }] };
    expect(said({ unit: either })).toEqual(['Unit: begins with k or is empty']);
    expect(filtersInWords({ unit: either }, columns, gridText(messages.tr.grid, own))[0]?.words).toBe(
      'Unit: şununla başlıyor k veya boş',
    );
  });
  test('name the chosen values by their labels', () => {
    expect(said({ personal: { values: ['yes', ''] } })).toEqual(['Personal: Yes, Empty']);
    expect(said({ mandatory: { values: ['true'] } })).toEqual(['Mandatory: Yes']);
    expect(said({ personal: { values: [] } })).toEqual(['Personal: nothing']);
  });
  test('stand in the order of the columns, without what no column has or nobody can read', () => {
    const readable = { order: { type: 'blank' }, unit: { type: 'notBlank' } };
    expect(said({ ...readable, gone: { type: 'blank' }, personal: 'whatever' })).toEqual([
      'Unit: is not empty',
      'Order: is empty',
    ]);
  });
});
