import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWire, encodeWire } from './wire';

const crossing = (value: unknown) => decodeWire(encodeWire(value));

const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('array'), tie('object'), tie('map'), tie('set')),
  leaf: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0),
    fc.bigInt(),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.uint8Array().map((bytes) => bytes.slice().buffer),
    fc.string().map((message) => new RangeError(message)),
  ),
  array: fc.array(tie('value')),
  object: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'of')), tie('value')),
  map: fc.array(fc.tuple(tie('value'), tie('value'))).map((entries) => new Map(entries)),
  set: fc.array(tie('value')).map((values) => new Set(values)),
}));

describe('the wire', () => {
  test('carries every value unchanged', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(crossing({ held: value })).toEqual({ held: value });
      }),
    );
  });

  test('keeps the kind of a typed array, of a date and of an error', () => {
    expect(crossing(new Int16Array([-1, 2]))).toBeInstanceOf(Int16Array);
    expect(crossing(new Date(5))).toBeInstanceOf(Date);
    expect(crossing(new TypeError('no'))).toBeInstanceOf(TypeError);
  });

  test('takes the part of a buffer that a view shows, not the whole', () => {
    const whole = new Uint8Array([1, 2, 3, 4]);
    expect(crossing(whole.subarray(1, 3))).toEqual(new Uint8Array([2, 3]));
  });

  test('refuses a function as Electron does', () => {
    expect(() => encodeWire({ held: () => undefined })).toThrow('An object could not be cloned.');
  });

  test('refuses a cycle', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(() => encodeWire(value)).toThrow('cyclic');
  });

  test('carries one object that stands in two places', () => {
    const twice = { name: 'a' };
    expect(crossing([twice, twice])).toEqual([twice, twice]);
  });
});
