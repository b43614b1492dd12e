import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { inScope, orderOf, readChoices, suggestedName } from './export-choices';

describe('the remembered choices', () => {
  it('keep what can be read and take the default for the rest', () => {
    expect(readChoices({ format: 'xlsx', delimiter: '!!', scope: 'custom' })).toEqual({
      format: 'xlsx',
      columns: 'full',
      delimiter: ',',
      byteOrderMark: true,
      scope: 'custom',
    });
  });
  it('survive anything else in their place', () => {
    for (const broken of [null, 'x', 3, [1]]) expect(readChoices(broken).format).toBe('csv');
  });
});

describe('what goes into the file', () => {
  const now = '2026-01-01T00:00:00.000Z';
  const made = [
    newAttribute({ code: 'a', category: 'standard' }, now, ''),
    newAttribute({ code: 'b', retired: true }, now, ''),
    newAttribute({ code: 'c' }, now, ''),
  ];
  it.each([
    ['all', ['a', 'b', 'c']],
    ['active', ['a', 'c']],
    ['custom', ['b', 'c']],
    ['selected', ['b']],
  ] as const)('of the scope %s', (scope, codes) => {
    expect(inScope(made, scope, ['b']).map(({ code }) => code)).toEqual(codes);
  });
  it('is every column where the format is JSON, whatever was chosen for tables', () => {
    expect(orderOf({ ...readChoices(null), format: 'json', columns: 'dashboard' }).columns).toBe('full');
  });
});

describe('the suggested name', () => {
  it('never holds what a system refuses, and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const suggested = suggestedName(name, 'csv');
        expect(suggested).toMatch(/^[^\p{Cc}\\/:*?"<>|]+\.csv$/u);
        expect(suggested.length).toBeLessThan(130);
        expect(suggested).not.toMatch(/^[. ]/);
      }),
    );
  });
  it('keeps the words of the workspace', () => {
    expect(suggestedName('Müşteri özellikleri', 'json')).toBe('Müşteri özellikleri.json');
    expect(suggestedName('../..', 'xlsx')).toBe('attributes.xlsx');
  });
});
