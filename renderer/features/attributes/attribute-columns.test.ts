import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { knownDefinitions } from '#shared/attribute/validate';
import { describeProblem } from '#shared/text/problems';
import { messages } from '../../text/text';
import { attributeColumns, fieldOfColumn } from './attribute-columns';

const now = '2026-01-01T00:00:00.000Z';
const own = newAttribute({ code: 'xa', name: 'age', unit: 'TRY', dataType: 'INT' }, now, 'Ada');
const standard = newAttribute({ code: 'pa', name: 'name', category: 'standard', locked: true }, now, 'Ada');

function columnsIn(language: 'en' | 'tr', definitions: readonly AttributeDefinition[] = [own, standard]) {
  return attributeColumns({
    words: messages[language].attributes,
    language,
    locale: language,
    describe: (problem) => describeProblem(problem, language),
    known: () => knownDefinitions(definitions),
  });
}
function column(id: string, language: 'en' | 'tr' = 'en') {
  const found = columnsIn(language).find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('the columns', () => {
  it('begin with the seven of the dashboard, in its order', () => {
    expect(
      columnsIn('en')
        .slice(0, 7)
        .map((each) => each.header),
    ).toEqual(['Code', 'Attribute', 'Description', 'Is Personal Info', 'Calculate Analytics', 'Unit', 'Calculated']);
  });
  it('hide what the dashboard does not have and few need', () => {
    const shown = columnsIn('en').filter((each) => !each.hidden);
    expect(shown.slice(7).map((each) => each.id)).toEqual(['name', 'dataType', 'array']);
  });
  it('know the field they show', () => {
    expect(fieldOfColumn('unit')).toBe('unit');
    expect(fieldOfColumn('updatedAt')).toBeNull();
  });
});

describe('a cell', () => {
  it('shows a unit as people write it and reads it back as its code', () => {
    expect(column('unit').text('TRY')).toBe('TL');
    expect(column('unit').parse?.('₺', own)).toEqual({ ok: true, value: 'TRY' });
    expect(column('unit').parse?.('points', own)).toEqual({ ok: true, value: 'points' });
  });
  it('reads the words it shows, in either language', () => {
    expect(column('isPersonalInfo', 'tr').parse?.('Kararsız', own)).toEqual({ ok: true, value: 'undecided' });
    expect(column('dataType').parse?.('Decimal number', own)).toEqual({ ok: true, value: 'DOUBLE' });
    expect(column('calculateAnalytics', 'tr').parse?.('evet', own)).toEqual({ ok: true, value: true });
  });
  it('says in a sentence why a text cannot be read', () => {
    const read = column('order').parse?.('first', own);
    expect(read?.ok).toBe(false);
    expect(read && !read.ok && read.error.length).toBeGreaterThan(10);
  });
  it('is fixed where the platform fixes the field', () => {
    expect(column('name').editable(standard)).toBe(false);
    expect(column('label').editable(standard)).toBe(true);
    expect(column('name').parse?.('other', standard)).toEqual({
      ok: false,
      error: messages.en.attributes.refused.locked,
    });
  });
  it('refuses a name that another attribute has', () => {
    expect(column('name').parse?.('name', own).ok).toBe(false);
  });

  // Law: what a cell shows can be pasted into the same cell without changing it.
  it('reads back what it shows', () => {
    const arbitrary = fc.record({
      label: fc.string().filter((text) => !/\p{Cc}/u.test(text)),
      isPersonalInfo: fc.constantFrom('yes' as const, 'no' as const, 'undecided' as const),
      calculated: fc.boolean(),
      unit: fc.constantFrom('', 'TRY', '%', 'kg', 'points'),
      order: fc.option(fc.integer({ min: -1000, max: 1000 })),
      purposes: fc.array(fc.string({ minLength: 1 })),
      options: fc.uniqueArray(fc.record({ value: fc.integer().map(String), label: fc.string() }), {
        selector: (option) => option.value,
      }),
    });
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('en' as const, 'tr' as const), (given, language) => {
        const row = { ...own, ...given };
        for (const each of columnsIn(language, [row])) {
          const value = each.value(row);
          if (each.parse) expect(each.parse(each.text(value), row)).toEqual({ ok: true, value });
        }
      }),
    );
  });
});
