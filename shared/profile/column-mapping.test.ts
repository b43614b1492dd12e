import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { standardAttributes } from '../attribute/standard-attributes';
import { proposeColumns } from './column-mapping';

const custom = [
  newAttribute({ code: 'ab', name: 'averageBasket', label: 'Average basket' }, '', ''),
  newAttribute({ code: 'aB', name: 'abroad', label: 'Yurt dışında' }, '', ''),
  newAttribute({ code: 'old', name: 'oldOne', label: 'Old one', retired: true }, '', ''),
];
const definitions = [...standardAttributes('', ''), ...custom];
const propose = (names: readonly string[], samples: readonly (readonly (string | null)[])[] = []) =>
  proposeColumns(names, definitions, samples);
const attributeOf = (name: string) => propose([name]).columns[0];

describe('proposing attributes for columns', () => {
  it.each([
    ['extId', 'extId'],
    ['Email', 'email'],
    ['MSISDN', 'msisdn'],
    ['ab', 'ab'],
    ['aB', 'aB'],
    ['average_basket', 'ab'],
    ['YURT DIŞINDA', 'aB'],
    ['Date of Birth', 'pe'],
  ])('is sure that "%s" is %s', (name, attribute) => {
    expect(attributeOf(name)).toEqual({ attribute, certainty: 'sure' });
  });

  it.each([
    ['E-posta Adresi', 'email'],
    ['Cep Telefonu', 'msisdn'],
    ['Doğum Tarihi', 'pe'],
    ['İlçe', 'pk'],
    ['first_name', 'pa'],
    ['profile.surname', 'pb'],
    ['Average basket (TRY)', 'ab'],
    ['OLDPHONE', null],
    ['Old one', null],
    ['', null],
  ])('takes "%s" for %s at best', (name, attribute) => {
    expect(attributeOf(name)).toEqual({ attribute, certainty: 'guess' });
  });

  it('gives an attribute to one column only: the surest, then the first', () => {
    const { columns } = propose(['mail', 'Email', 'EMAIL', 'e-mail']);
    expect(columns.map(({ attribute }) => attribute)).toEqual([null, 'email', null, null]);
  });
});

describe('finding the column that tells profiles apart', () => {
  const sample = (...columns: readonly (readonly string[])[]) =>
    (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null));

  it.each([
    ['the platform’s own key', ['order_id', 'External ID'], sample(['1', '2'], ['a', 'b']), 1],
    ['what is called an id', ['gender', 'customerID'], sample(['0', '1'], ['7590-VHVEG', '5575-GNVDE']), 1],
    ['the first of several ids', ['bioguide_id', 'thomas_id'], sample(['B1', 'B2'], ['1', '2']), 0],
    ['an id that repeats for none', ['user_id', 'Email'], sample(['1', '1'], ['a@x', 'b@x']), 1],
    ['an id that is missing somewhere for none', ['user_id', 'Email'], sample(['1', ''], ['a@x', 'b@x']), 1],
    ['words that only end like an id for none', ['paid', 'valid'], sample(['1', '2'], ['3', '4']), null],
  ] as const)('takes %s', (_, names, samples, place) => {
    expect(propose(names, samples).idColumn).toBe(place);
  });
});
