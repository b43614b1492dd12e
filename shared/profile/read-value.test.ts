import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTypes, type DataType } from '../attribute/data-type';
import { isOfType } from '../attribute/value-text';
import { describeValueProblem } from '../text/value-problems';
import { formatValue } from './format-value';
import { readValue, type ValueDefinition } from './read-value';
import { decimalSigns, keyOf, textOfKey, type KeyedType } from './value-key';
import { valueProblemCodes } from './value-problem';

const keyedTypes = dataTypes.filter((type): type is KeyedType => type !== 'STRING');

function definition(dataType: DataType, more: Partial<ValueDefinition> = {}): ValueDefinition {
  return { dataType, array: false, options: [], unit: '', ...more };
}

function problemOf(text: string, dataType: DataType, more: Partial<ValueDefinition> = {}) {
  const reading = readValue(text, definition(dataType, more));
  return reading.kind === 'invalid' ? reading.problem : null;
}

describe('a key', () => {
  const someKey: Readonly<Record<KeyedType, fc.Arbitrary<number | bigint>>> = {
    INT: fc.integer(),
    LONG: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
    DOUBLE: fc.double({ noNaN: true, noDefaultInfinity: true }),
    BOOLEAN: fc.constantFrom(0, 1),
    DATE: fc.integer({ min: -700_000, max: 3_000_000 }),
    TIME_STAMP: fc.integer({ min: -6e13, max: 2.5e14 }),
  };

  it.each(keyedTypes)(
    'of type %s survives being written and read, digit for digit, with either decimal sign',
    (type) => {
      fc.assert(
        fc.property(someKey[type], fc.constantFrom(...decimalSigns), (key, decimal) => {
          const read = keyOf(textOfKey(key, type, decimal), type, decimal);
          // A small whole number is a number, whatever it came from.
          expect(typeof key === 'bigint' ? BigInt(read ?? 0) : read).toBe(typeof key === 'bigint' ? key : key + 0);
        }),
      );
    },
  );

  it.each(keyedTypes)('is read wherever a definition of type %s would accept the text', (type) => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^-?\d{1,20}(\.\d{1,3})?(e-?\d)?$/),
      fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d(:[0-5]\d)?(Z|[+-]0\d:00))?$/),
      fc.constantFrom('true', 'false'),
    );
    // Two spellings are left out on purpose: seconds beyond what a calendar holds, and 24 o'clock.
    const isLeftOut = (each: string): boolean => type === 'TIME_STAMP' && /^-?\d{13,}$|T24/.test(each);
    fc.assert(
      fc.property(text, (each) => {
        if (isOfType(each, type) && !isLeftOut(each)) expect(keyOf(each, type)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['INT', '3.0', 3],
    ['INT', '-0', 0],
    ['INT', ' +007 ', 7],
    ['LONG', '9007199254740993', 9007199254740993n],
    ['LONG', '9007199254740992', 9007199254740992n],
    ['BOOLEAN', 'HAYIR', 0],
    ['BOOLEAN', 'Evet', 1],
    ['DATE', '1970-01-02', 1],
    ['DATE', '2.1.1970', 1],
    ['DATE', '1970-01-02T00:00:00.000Z', 1],
    ['DATE', '0001-01-01', -719_162],
    ['TIME_STAMP', '1632855600', 1_632_855_600_000],
    ['TIME_STAMP', '1632855600000', 1_632_855_600_000],
    ['TIME_STAMP', '2021-09-28 19:00:00', 1_632_855_600_000],
    ['TIME_STAMP', '2021-09-28T22:00+03:00', 1_632_855_600_000],
    ['TIME_STAMP', '2021-09-28T19:00:00.25Z', 1_632_855_600_250],
    ['TIME_STAMP', '2021-09-28', 1_632_787_200_000],
  ] as const)('of type %s is read from %s', (type, text, key) => {
    expect(keyOf(text, type)).toBe(key);
  });

  it.each([
    ['INT', '2147483648'],
    ['INT', '1.5'],
    ['INT', '1,000'],
    ['LONG', '9223372036854775808'],
    ['DOUBLE', '1e999'],
    ['DOUBLE', '0x10'],
    ['DOUBLE', 'NaN'],
    ['BOOLEAN', '2'],
    ['DATE', '2025-02-30'],
    ['DATE', '31/12/2024'],
    ['DATE', '2024-12-31T23:00:00Z'],
    ['DATE', '+999999-01-01'],
    ['TIME_STAMP', '2025-02-30T00:00:00Z'],
    ['TIME_STAMP', '2025-01-01T24:00:00Z'],
    ['TIME_STAMP', '2025-01-01T10:00:00+19:00'],
  ] as const)('of type %s is not read from %s', (type, text) => {
    expect(keyOf(text, type)).toBeNull();
  });
});

describe('reading a value', () => {
  it('finds no value in no text and in the empty text, whatever the type', () => {
    for (const type of dataTypes) {
      expect(readValue(null, definition(type))).toEqual({ kind: 'empty' });
      expect(readValue('', definition(type))).toEqual({ kind: 'empty' });
    }
  });

  it('says why a text does not fit', () => {
    expect(problemOf('99999999999', 'INT')).toEqual({ code: 'value-out-of-range' });
    expect(problemOf('99.999.999.999,0', 'INT', { decimal: ',' })).toEqual({ code: 'value-out-of-range' });
    expect(problemOf('3.5', 'DOUBLE', { decimal: ',' })).toEqual({ code: 'value-decimal-point' });
    expect(problemOf('1,5', 'INT')).toEqual({ code: 'value-decimal-comma' });
    expect(problemOf('1.234,56', 'DOUBLE')).toEqual({ code: 'value-decimal-comma' });
    expect(problemOf('many', 'LONG')).toEqual({ code: 'value-not-whole' });
    expect(problemOf('01/02/2024', 'DATE')).toEqual({ code: 'value-day-ambiguous' });
  });

  it('suggests the option that differs in case, accents, blanks or is its label', () => {
    const options = [{ value: 'female', label: 'Kadın' }];
    expect(problemOf(' FEMALE', 'STRING', { options })).toEqual({ code: 'value-not-option', suggestion: 'female' });
    expect(problemOf('KADIN', 'STRING', { options })?.suggestion).toBe('female');
    expect(problemOf('x', 'STRING', { options })).toEqual({ code: 'value-not-option' });
    expect(problemOf('female', 'STRING', { options })).toBeNull();
  });

  it('compares options of a type by value', () => {
    const options = [{ value: '1', label: '' }];
    expect(problemOf('01', 'INT', { options })).toBeNull();
    expect(problemOf('2', 'INT', { options })).toEqual({ code: 'value-not-option' });
  });

  it('reads lists item by item and names the one that does not fit', () => {
    const list = { array: true };
    expect(readValue('1; 2;3', definition('INT', list))).toEqual({ kind: 'valid', values: [1, 2, 3] });
    expect(readValue('["a","b"]', definition('STRING', list))).toEqual({ kind: 'valid', values: ['a', 'b'] });
    expect(readValue('[]', definition('STRING', list))).toEqual({ kind: 'empty' });
    expect(problemOf('1; x', 'INT', list)).toEqual({ code: 'value-not-whole', item: 2 });
    expect(problemOf('[1', 'INT', list)).toEqual({ code: 'value-not-list' });
  });
});

describe('showing a value', () => {
  const english = { language: 'en', timeZone: 'UTC', words: { yes: 'Yes', no: 'No' } } as const;
  const turkish = { language: 'tr', timeZone: 'Europe/Istanbul', words: { yes: 'Evet', no: 'Hayır' } } as const;
  const plain = (text: string): string => text.replace(/\s/g, ' ');

  it.each([
    ['12500', definition('DOUBLE', { unit: 'TRY' }), '₺12,500.00', '₺12.500,00'],
    ['12', definition('INT', { unit: '%' }), '12%', '%12'],
    ['7', definition('INT', { unit: 'd' }), '7 days', '7 gün'],
    ['9007199254740993', definition('LONG'), '9,007,199,254,740,993', '9.007.199.254.740.993'],
    ['1990-01-31', definition('DATE'), 'Jan 31, 1990', '31 Oca 1990'],
    ['1', definition('BOOLEAN'), 'Yes', 'Evet'],
    ['tr', definition('STRING', { options: [{ value: 'tr', label: 'Türkiye' }] }), 'Türkiye', 'Türkiye'],
    ['1; 2', definition('INT', { array: true }), '1, 2', '1, 2'],
    ['not a number', definition('INT'), 'not a number', 'not a number'],
  ] as const)('%s', (text, meaning, inEnglish, inTurkish) => {
    expect(plain(formatValue(text, meaning, english))).toBe(inEnglish);
    expect(plain(formatValue(text, meaning, turkish))).toBe(inTurkish);
  });

  it('shows an instant in its zone, and a day in none', () => {
    expect(plain(formatValue('0', definition('TIME_STAMP'), turkish))).toBe('1 Oca 1970 02:00:00');
    const west = { ...english, timeZone: 'America/Los_Angeles' };
    expect(formatValue('1990-01-31', definition('DATE'), west)).toBe('Jan 31, 1990');
  });

  it('is empty where there is no value', () => {
    expect(formatValue(null, definition('INT'), english)).toBe('');
  });
});

describe('the words for a value that does not fit', () => {
  it('exist in both languages, each its own, with item and suggestion', () => {
    for (const language of ['en', 'tr'] as const) {
      const sentences = valueProblemCodes.map((code) => describeValueProblem({ code }, language));
      expect(new Set(sentences).size).toBe(valueProblemCodes.length);
      const full = describeValueProblem({ code: 'value-not-option', item: 2, suggestion: 'female' }, language);
      expect(full).toMatch(/2.*female/);
    }
  });
});
