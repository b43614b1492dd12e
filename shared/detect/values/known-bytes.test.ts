import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownBytes } from './known-bytes';

const encoder = new TextEncoder();

describe('what is known of texts by their bytes', () => {
  // Law: it is what was said of the same bytes, wherever they stand.
  it('is what was said of them', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 14 }), fc.stringMatching(/^C0000\d{2,6}$/));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
        const known = createKnownBytes<string>();
        const expected = new Set<string>();
        for (const each of texts) {
          const bytes = encoder.encode(`<${each}>`);
          const said = known.find(bytes, 1, bytes.length - 1);
          expect(said).toBe(expected.has(each) ? each : undefined);
          if (said === undefined && bytes.length - 2 <= 32) {
            known.remember(bytes, 1, bytes.length - 1, each);
            expected.add(each);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing of long texts, nor of more than there is room for, and no other then', () => {
    const known = createKnownBytes<number>();
    const long = encoder.encode('x'.repeat(33));
    known.remember(long, 0, 33, 1);
    expect(known.find(long, 0, 33)).toBeUndefined();
    const bytesOf = (number: number) => encoder.encode(`row ${number}`);
    const many = Array.from({ length: 20_000 }, (_, number) => number);
    for (const number of many) known.remember(bytesOf(number), 0, bytesOf(number).length, number);
    const found = many.filter((number) => {
      const said = known.find(bytesOf(number), 0, bytesOf(number).length);
      expect(said === undefined || said === number).toBe(true);
      return said !== undefined;
    });
    expect(found).toEqual(many.slice(0, 16_384));
  });
});
