import fc from 'fast-check';
import { type AttributeDefinition, categories, personalInfoAnswers } from '#shared/attribute/attribute';
import { dataTypes } from '#shared/attribute/data-type';

/** Texts that break careless readers and writers: each has lost data for somebody. */
const hostileTexts = [
  '',
  ' ',
  ' leading and trailing ',
  '\ttab\t',
  'two\nlines',
  'two\r\nlines',
  'old mac\rline',
  '"',
  '""',
  'she said "yes", twice',
  "'single'",
  'a,b;c|d~e\tf^g¦h:i',
  '=cmd|/C calc!A0',
  '+1',
  '-1',
  '@SUM(A1)',
  '007',
  '1234567890123456789012345678901234567890',
  '0.1000',
  '1e5',
  'null',
  'NULL',
  'undefined',
  'TRUE',
  'false',
  '2026-01-31',
  '31.01.2026',
  '__proto__',
  'constructor',
  '_x0041_',
  '_x005F_x0041_',
  '<b>&amp;</b>',
  'ŞğıİÖçü',
  'مرحبا',
  '\u202eright to left\u202c',
  '👩🏽‍💻',
  'e\u0301',
  '\u00a0',
  '\ufeffmark',
  '\u2028',
  '#N/A',
  '{"a":1}',
  '[1]',
  '\\',
] as const;

/** Text of people, of machines and of attackers. Holds no lone surrogate and no NUL: files of text cannot. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
  );
}

/** A code: never blank, and without blanks at its ends. */
function anyCode(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.stringMatching(/^[a-z]{2}$/),
    fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.]{0,15}$/),
    anyText()
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  );
}

/** A word of a list, such as a purpose's name: not blank and without blanks at its ends. */
function anyWord(): fc.Arbitrary<string> {
  return anyCode();
}

function anyInstant(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
}

/** Columns that an opened file had and that are no field here. */
function anyExtra(): fc.Arbitrary<Record<string, string>> {
  const name = fc.constantFrom('Owner', 'Team note', 'x-source', 'Kaynak sistem');
  return fc.dictionary(name, anyText(), { maxKeys: 3, noNullPrototype: true });
}

/** Any definition that its schema allows, hostile texts included. */
export function anyDefinition(): fc.Arbitrary<AttributeDefinition> {
  return fc.record({
    code: anyCode(),
    name: anyText(),
    label: anyText(),
    description: anyText(),
    category: fc.constantFrom(...categories),
    dataType: fc.constantFrom(...dataTypes),
    array: fc.boolean(),
    options: fc.array(fc.record({ value: anyText(), label: anyText() }), { maxLength: 3 }),
    isPersonalInfo: fc.constantFrom(...personalInfoAnswers),
    calculateAnalytics: fc.boolean(),
    unit: anyText(),
    calculated: fc.boolean(),
    expression: anyText(),
    order: fc.option(fc.integer({ min: -1000, max: 100_000 })),
    mandatory: fc.boolean(),
    locked: fc.boolean(),
    retired: fc.boolean(),
    dataCategories: fc.uniqueArray(anyWord(), { maxLength: 3 }),
    purposes: fc.uniqueArray(anyWord(), { maxLength: 3 }),
    consentAttribute: anyText(),
    extra: anyExtra(),
    revision: fc.nat({ max: 10_000 }),
    createdAt: anyInstant(),
    updatedAt: anyInstant(),
    updatedBy: anyText(),
  });
}

/** Definitions of one workspace: no code twice. */
export function anyDefinitions(maxLength = 6): fc.Arbitrary<AttributeDefinition[]> {
  return fc.uniqueArray(anyDefinition(), { maxLength, selector: (definition) => definition.code });
}
