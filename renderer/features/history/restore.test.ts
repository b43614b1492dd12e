import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { Change } from '#shared/change/change';
import { describeValue, fieldChanges } from './field-changes';
import { holdsNow, restoreRow, restoreValue } from './restore';

const now = '2026-01-01T00:00:00.000Z';
const favourite = newAttribute({ code: 'fav', label: 'New', unit: 'kg', purposes: ['ads'] }, now, 'Ada');
const built = newAttribute({ code: 'pa', name: 'name', locked: true, category: 'standard' }, now, 'Ada');
const edit: Change = {
  kind: 'updated',
  table: 'attributes',
  key: 'fav',
  before: { label: 'Old', unit: '', revision: 1, updatedAt: now },
  after: { label: 'New', unit: 'kg', revision: 2, updatedAt: now },
};

describe('restoring an earlier value', () => {
  it('changes that field alone, from what it is now', () => {
    expect(restoreValue('fav', favourite, 'label', 'Old')).toEqual({
      ok: true,
      value: [{ kind: 'updated', table: 'attributes', key: 'fav', before: { label: 'New' }, after: { label: 'Old' } }],
    });
  });
  it('is refused where the attribute is gone', () => {
    expect(restoreValue('fav', undefined, 'label', 'Old')).toEqual({ ok: false, error: { kind: 'gone', code: 'fav' } });
  });
  it('is refused where the platform fixes the field, yet allowed for what can be curated', () => {
    expect(restoreValue('pa', built, 'name', 'x')).toMatchObject({ error: { kind: 'locked', field: 'name' } });
    expect(restoreValue('pa', built, 'label', 'First name').ok).toBe(true);
  });
  it('is refused where nothing would change', () => {
    expect(restoreValue('fav', favourite, 'purposes', ['ads'])).toMatchObject({ error: { kind: 'same' } });
    expect(holdsNow(favourite, 'purposes', ['ads'])).toBe(true);
  });
  it('never gives a row another code', () => {
    expect(restoreValue('fav', favourite, 'code', 'other')).toMatchObject({ error: { kind: 'locked' } });
  });
});

describe('restoring a whole row', () => {
  it('takes back every field but the bookkeeping', () => {
    const restored = restoreRow(edit, favourite);
    expect(restored).toMatchObject({ ok: true, value: [{ after: { label: 'Old', unit: '' } }] });
    expect(restored.ok && restored.value[0]).not.toHaveProperty('after.revision');
  });
  it('brings a deleted attribute back whole, unless its code is taken', () => {
    const removal: Change = { kind: 'removed', table: 'attributes', key: 'fav', before: { ...favourite } };
    expect(restoreRow(removal, undefined)).toMatchObject({ ok: true, value: [{ kind: 'added', key: 'fav' }] });
    expect(restoreRow(removal, favourite)).toMatchObject({ error: { kind: 'taken' } });
  });
});

describe('the fields of a change', () => {
  it('leave the bookkeeping out', () => {
    expect(fieldChanges(edit).map(({ field }) => field)).toEqual(['label', 'unit']);
  });
  it('show of a new row only what says something', () => {
    const added: Change = { kind: 'added', table: 'attributes', key: 'fav', after: { ...favourite } };
    const fields = fieldChanges(added).map(({ field }) => field);
    expect(fields).toContain('label');
    expect(fields).not.toContain('description');
    expect(fields).not.toContain('order');
  });
});

describe('a value in words', () => {
  const words = { nothing: 'empty', yes: 'yes', no: 'no' };
  it.each([
    ['', 'empty'],
    [null, 'empty'],
    [[], 'empty'],
    [false, 'no'],
    [0, '0'],
    [['a', 'b'], 'a, b'],
    [
      [
        { value: '1', label: 'Male' },
        { value: 'x', label: '' },
      ],
      '1 = Male, x',
    ],
    [{ note: 'kept' }, 'note: kept'],
  ])('%j reads %s', (value, text) => expect(describeValue(value, words)).toBe(text));
});
