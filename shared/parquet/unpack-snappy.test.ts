import fc from 'fast-check';
import { snappyUncompress } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from './page-memory';
import { unpackSnappy } from './unpack-snappy';

type Element = { readonly literal: Uint8Array } | { readonly back: number; readonly length: number };

/** Elements as the format writes them, and what they say. A copy goes no further back than there is something. */
function packed(elements: readonly Element[]): { readonly block: Uint8Array; readonly text: number[] } {
  const text: number[] = [];
  const body: number[] = [];
  for (const element of elements) {
    if ('literal' in element) {
      const length = element.literal.length - 1;
      if (length < 60) body.push(length << 2);
      else if (length < 256) body.push(60 << 2, length);
      else body.push(61 << 2, length & 255, length >> 8);
      body.push(...element.literal);
      text.push(...element.literal);
      continue;
    }
    if (text.length === 0) continue;
    const back = ((element.back - 1) % text.length) + 1;
    const { length } = element;
    if (length >= 4 && length < 12 && back < 2048) body.push(1 | ((length - 4) << 2) | ((back >> 8) << 5), back & 255);
    else if (length % 2 === 0) body.push(2 | ((length - 1) << 2), back & 255, back >> 8);
    else body.push(3 | ((length - 1) << 2), back & 255, (back >> 8) & 255, 0, 0);
    for (let at = 0; at < length; at += 1) text.push(text[text.length - back] ?? 0);
  }
  const size: number[] = [];
  let rest = text.length;
  for (; rest >= 128; rest >>= 7) size.push((rest & 127) | 128);
  return { block: Uint8Array.from([...size, rest, ...body]), text };
}

const element: fc.Arbitrary<Element> = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 90 }).map((literal) => ({ literal })),
  fc.constantFrom(300, 5000).map((length) => ({ literal: new Uint8Array(length).fill(7) })),
  fc.record({
    back: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6000 })),
    length: fc.integer({ min: 1, max: 64 }),
  }),
);

describe('a block of Snappy', () => {
  // Law: it unpacks to what its elements say, as another reader has it.
  it('unpacks to what was packed', () => {
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 30 }), (elements) => {
        const { block, text } = packed(elements);
        if (text.length === 0) return;
        const other = new Uint8Array(text.length);
        snappyUncompress(block, other);
        expect(other).toEqual(Uint8Array.from(text));
        expect(unpackSnappy(block, text.length)).toEqual(other);
        // It may stand in the middle of other bytes.
        const wide = new Uint8Array(block.length + 40).fill(255);
        wide.set(block, 17);
        expect(unpackSnappy(wide.subarray(17, 17 + block.length), text.length)).toEqual(other);
        // So may what it is unpacked to.
        const memory = createPageMemory();
        memory.bytes(text.length * 4 + 100).fill(255);
        memory.reuse();
        const before = memory.bytes(11);
        expect(unpackSnappy(block, text.length, memory)).toEqual(other);
        expect([...before]).toEqual(Array.from({ length: 11 }, () => 255));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where it is damaged, or of another size', () => {
    const { block, text } = packed([{ literal: Uint8Array.from([1, 2, 3, 4, 5]) }, { back: 5, length: 20 }]);
    expect(() => unpackSnappy(block, text.length + 1)).toThrow();
    expect(() => unpackSnappy(block, text.length - 1)).toThrow();
    for (let length = 1; length < block.length; length += 1) {
      expect(() => unpackSnappy(block.subarray(0, length), text.length)).toThrow();
    }
    expect(() => unpackSnappy(Uint8Array.from([4, 2 | (3 << 2), 9, 0]), 4)).toThrow();
    expect(() => unpackSnappy(Uint8Array.from([4, 2 | (3 << 2), 0, 0]), 4)).toThrow();
  });
});
