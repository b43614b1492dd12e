import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { ProfileFile } from '#shared/profile/profile-file';
import { en } from '../../text/en/messages';
import { glanceOf, gridColumn } from './grid-column';
import { fileColumns } from './shown-columns';

const attribute = (code: string, given: object = {}) =>
  newAttribute({ code, label: code.toUpperCase(), ...given }, '2026-01-01T00:00:00.000Z', 'Ada');
const definitions = [
  attribute('yes', { isPersonalInfo: 'yes' }),
  attribute('undecided'),
  attribute('no', { isPersonalInfo: 'no', dataType: 'DOUBLE', unit: 'kg' }),
];
const codes = ['yes', 'undecided', 'no', null, 'gone'];
const columns: ProfileFile['columns'] = codes.map((attribute, place) => ({
  id: `c${place}`,
  name: `n${place}`,
  attribute,
}));
const report = { dialect: null };
const file = { columns, report };
const style = { language: 'en', words: { yes: 'Yes', no: 'No' } } as const;
const cellWords = { ...en.profileEdit.cell, yes: 'Yes', no: 'No' };
const drawn = (revealed: readonly string[] = []) =>
  fileColumns(file, definitions, new Set(revealed)).map((column) =>
    gridColumn(column, false, style, en.profiles.file, cellWords),
  );

describe('the columns of a file', () => {
  it('are masked where they are personal, nobody has decided, or the definition is gone', () => {
    expect(drawn().map(({ masked }) => masked)).toEqual([true, true, false, false, true]);
  });

  it('that are mapped to none are masked where they look personal, until somebody decides', () => {
    const named = (name: string, looksPersonal?: boolean) => ({ id: name, name, attribute: null, looksPersonal });
    const given = [named('full_name'), named('full_name', false), named('tenure'), named('tenure', true)];
    const masked = fileColumns({ columns: given, report }, definitions, new Set());
    expect(masked.map(({ isMasked }) => isMasked)).toEqual([true, false, false, true]);
  });

  it('stay marked as personal when they are revealed', () => {
    expect(drawn(['c0'])[0]).toMatchObject({ masked: false, personalMark: 'Personal' });
    expect(drawn(['c0'])[1]).toMatchObject({ masked: true, personalMark: 'Personal?' });
  });

  it('are called by their attribute, or by the file where they have none or it is gone', () => {
    expect(drawn().map(({ label }) => label)).toEqual(['YES', 'UNDECIDED', 'NO', 'n3', 'n4']);
  });

  it('say why a value does not fit, and show it as it is', () => {
    const number = drawn()[2];
    expect(number?.reason('much')).toBe('This is not a number.');
    expect([number?.shown('much'), number?.shown('12.5'), number?.unit]).toEqual(['much', '12.5 kg', 'kg']);
  });

  it('tell how much is filled, and before that what does not fit', () => {
    const counts = { rows: 200, duplicates: 0, distinct: 9, min: null, max: null, bars: [] };
    const glance = (empty: number, invalid: number) => glanceOf({ ...counts, empty, invalid }, en.profiles.file);
    expect(glance(50, 0)).toMatchObject({ filled: 0.75, detail: '75% filled', hasInvalid: false });
    expect(glance(50, 3)).toMatchObject({ detail: '3 do not fit', hasInvalid: true });
    expect(glance(1, 0)).toMatchObject({ detail: '99.5% filled' });
  });
});
