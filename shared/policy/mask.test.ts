import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTypes, type DataType } from '../attribute/data-type';
import { readValue } from '../profile/read-value';
import { createMask } from './mask';
import { maskings, maskingOf, maskingsFor, type Masking } from './mask-choice';
import { defaultPolicy } from './policy';

const key = new Uint8Array(32).fill(7);
const otherKey = new Uint8Array(32).fill(8);

function masked(text: string, masking: Masking, dataType: DataType = 'STRING', array = false): string | null {
  return createMask(masking, { dataType, array }, key)(text);
}

/** What people put into columns of that type. */
function anyValue(dataType: DataType): fc.Arbitrary<string> {
  switch (dataType) {
    case 'STRING':
      return fc.oneof(
        fc.emailAddress(),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.integer().map(String),
        fc.stringMatching(/^[0-9]{5}$/),
        anyDay(),
      );
    case 'INT':
      return fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String);
    case 'LONG':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
    case 'DOUBLE':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    case 'BOOLEAN':
      return fc.constantFrom('true', 'false');
    case 'DATE':
      return anyDay();
    case 'TIME_STAMP':
      return fc
        .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
        .map((date) => date.toISOString());
  }
}

function anyDay(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

const anyCase = fc
  .tuple(fc.constantFrom(...dataTypes), fc.constantFrom(...maskings), fc.boolean())
  .chain(([dataType, masking, array]) =>
    fc.record({
      dataType: fc.constant(dataType),
      masking: fc.constant(masking),
      array: fc.constant(array),
      text: anyValue(dataType),
    }),
  );

/** What a type can only write as a whole value: the first of the class, which says no more of any of them. */
const representatives: ReadonlySet<Masking> = new Set(['year', 'band']);

describe('masking', () => {
  it('leaves nothing of a text in what stands for it', () => {
    fc.assert(
      fc.property(anyCase, ({ dataType, masking, array, text }) => {
        const telling = text.replace(/[^\p{L}\p{N}]/gu, '');
        // A single sign can stand in any hash.
        fc.pre(telling.length >= 6);
        const outcome = masked(text, masking, dataType, array);
        if (representatives.has(masking) && dataType !== 'STRING') return;
        expect(outcome ?? '').not.toContain(text);
      }),
    );
  });
  it('tells no two values of a class apart', () => {
    const years = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(years, ([year, month, day]) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const y = String(year).padStart(4, '0');
        expect(masked(`${y}-${two(month)}-${two(day)}`, 'year', 'DATE')).toBe(`${y}-01-01`);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2 ** 31 - 1 }), (number) => {
        const [lead = ''] = String(number);
        expect(masked(String(number), 'band', 'INT')).toBe(lead + '0'.repeat(String(number).length - 1));
      }),
    );
  });
  it('gives equal texts equal outcomes, and under another key other hashes', () => {
    fc.assert(
      fc.property(anyCase, ({ dataType, masking, array, text }) => {
        expect(masked(text, masking, dataType, array)).toBe(masked(text, masking, dataType, array));
      }),
    );
    const other = createMask('hash', { dataType: 'STRING', array: false }, otherKey);
    expect(other('ada@example.com')).not.toBe(masked('ada@example.com', 'hash'));
  });
  it('hashes as RFC 2104 says, whatever came before and however long a text is', () => {
    const hash = createMask('hash', { dataType: 'STRING', array: false }, key);
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('ş'.repeat(1366), 'x'.repeat(9000)),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(hash(each)).toBe(bytesToHex(hmac(sha256, key, utf8ToBytes(each))));
      }),
    );
  });
  it('answers a value of the attribute’s type, or none', () => {
    fc.assert(
      fc.property(anyCase, ({ dataType, masking, array, text }) => {
        const outcome = masked(text, masking, dataType, array);
        const reading = readValue(outcome, { dataType, array, unit: '', options: [] });
        expect(reading.kind).not.toBe('invalid');
      }),
    );
  });
  it('changes nothing where there is nothing', () => {
    for (const masking of maskings) {
      const mask = createMask(masking, { dataType: 'STRING', array: false }, key);
      expect([mask(null), mask('')]).toEqual([null, '']);
    }
  });

  it.each<[Masking, DataType, string, string | null]>([
    ['redact', 'STRING', 'Ada', '***'],
    ['redact', 'INT', '37', null],
    ['domain', 'STRING', 'ada@example.co.uk', '@example.co.uk'],
    ['domain', 'STRING', 'ada@localhost', '***'],
    ['domain', 'STRING', 'ask ada@example.com', '***'],
    ['year', 'DATE', '1985-11-23', '1985-01-01'],
    ['year', 'DATE', '23.11.1985', '1985-01-01'],
    ['year', 'STRING', '1985-11-23', '1985'],
    ['year', 'STRING', 'last spring', '***'],
    ['year', 'TIME_STAMP', '1632855600', '2021-01-01T00:00:00.000Z'],
    ['band', 'INT', '37', '30'],
    ['band', 'INT', '-37', '-30'],
    ['band', 'INT', '7', '0'],
    ['band', 'DOUBLE', '12345.67', '10000'],
    ['band', 'DOUBLE', '0.002', '0'],
    ['band', 'LONG', '9007199254740993', '9000000000000000'],
    ['band', 'STRING', '12345', '1****'],
    ['prefix', 'STRING', '34710', '34***'],
    ['prefix', 'STRING', 'SW1A 1AA', 'SW***'],
    ['prefix', 'STRING', '347', '***'],
    // By OpenSSL: printf Ada | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07
    ['hash', 'STRING', 'Ada', '29a6ae3feb41cd9c7e46d5a70b1621973c7ca3524280d6a8e2696693b12bae8a'],
  ])('by %s makes of a %s “%s” “%s”', (masking, dataType, text, outcome) => {
    expect(masked(text, masking, dataType)).toBe(outcome);
  });
  it('masks each item of a list', () => {
    expect(masked('ada@a.org; bob@b.org', 'domain', 'STRING', true)).toBe('@a.org; @b.org');
    expect(masked('1985-11-23; 2001-02-03', 'year', 'DATE', true)).toBe('1985-01-01; 2001-01-01');
  });
  it('refuses a key that could be guessed', () => {
    expect(() => createMask('hash', { dataType: 'STRING', array: false }, new Uint8Array(8))).toThrow();
  });
});

describe('the way in which an attribute is masked', () => {
  const of = (dataType: DataType, ...dataCategories: string[]) =>
    maskingOf({ dataType, dataCategories }, defaultPolicy.masking);

  it('follows its category, then its type', () => {
    expect(of('STRING', 'user.contact.email')).toBe('domain');
    expect(of('STRING', 'user.unique_id')).toBe('hash');
    expect(of('STRING', 'user.contact.address.postal_code')).toBe('prefix');
    expect(of('DATE')).toBe('year');
    expect(of('STRING', 'user.demographic.date_of_birth')).toBe('year');
    expect(of('INT', 'user.financial')).toBe('band');
    expect(of('STRING', 'user.name.first')).toBe('redact');
  });
  it('keeps nothing of a special category', () => {
    expect(of('STRING', 'user.demographic.religious_belief')).toBe('redact');
  });
  it('is always one that the type can hold', () => {
    const anyCategories = fc.subarray([
      'user.contact.email',
      'user.unique_id',
      'user.name',
      'user.contact.address.postal_code',
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...dataTypes), anyCategories, (dataType, categories) => {
        expect(maskingsFor(dataType)).toContain(of(dataType, ...categories));
      }),
    );
  });
});
