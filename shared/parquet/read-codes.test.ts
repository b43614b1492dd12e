import fc from 'fast-check';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { describe, expect, it } from 'vitest';
import { readCodes } from './read-codes';

/** Runs as the format writes them: one code that repeats, or eights of codes packed bit by bit. */
type Run = { readonly code: number; readonly times: number } | { readonly codes: readonly number[] };

function packed(runs: readonly Run[], width: number): { readonly bytes: number[]; readonly codes: number[] } {
  const bytes: number[] = [];
  const all: number[] = [];
  const pushVarInt = (number: number): void => {
    let rest = number;
    for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const fit = (code: number): number => code % 2 ** width;
  for (const run of runs) {
    if ('times' in run) {
      pushVarInt(run.times << 1);
      for (let bits = 0; bits < width; bits += 8) bytes.push((fit(run.code) >> bits) & 255);
      all.push(...Array.from({ length: run.times }, () => fit(run.code)));
      continue;
    }
    const codes = run.codes.map(fit);
    while (codes.length % 8 > 0) codes.push(0);
    pushVarInt(((codes.length / 8) << 1) | 1);
    const bits = codes.flatMap((code) => Array.from({ length: width }, (_, at) => (code >> at) & 1));
    for (let at = 0; at < bits.length; at += 8)
      bytes.push(bits.slice(at, at + 8).reduceRight((sum, bit) => sum * 2 + bit, 0));
    all.push(...codes);
  }
  return { bytes, codes: all };
}

const code = fc.nat(2 ** 25 - 1);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ code, times: fc.integer({ min: 1, max: 700 }) }),
  fc.array(code, { minLength: 1, maxLength: 50 }).map((codes) => ({ codes })),
);

describe('the codes of a page', () => {
  // Law: they are what was packed, as another reader has it, wherever they stand and whatever stands behind them.
  it('are what was packed', () => {
    const runs = fc.array(run, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 25 }), fc.nat(5), fc.nat(5), (given, width, before, behind) => {
        const { bytes, codes } = packed(given, width);
        const around = (count: number): number[] => Array.from({ length: count }, () => 255);
        const page = Uint8Array.from([...around(before), ...bytes, ...around(behind)]);
        const read = new Uint32Array(codes.length).fill(77);
        readCodes(page, before, width, read);
        expect([...read]).toEqual(codes);
        if (width > 24) return;
        const other = new Uint32Array(codes.length);
        readRleBitPackedHybrid({ view: new DataView(page.buffer), offset: before }, width, other, bytes.length);
        expect(read).toEqual(other);
      }),
      { numRuns: 500 },
    );
  });

  it('are refused where they end too early', () => {
    const { bytes, codes } = packed([{ codes: [1, 2, 3, 4, 5, 6, 7, 0, 1] }], 3);
    const read = (length: number) => () =>
      readCodes(Uint8Array.from(bytes.slice(0, length)), 0, 3, new Uint32Array(codes.length));
    for (let length = 0; length < bytes.length; length += 1) expect(read(length)).toThrow();
    expect(read(bytes.length)).not.toThrow();
    expect(() => readCodes(Uint8Array.of(0, 0), 0, 3, new Uint32Array(4))).toThrow();
  });
});
