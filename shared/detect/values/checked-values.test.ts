import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iban, luhn, seeded, tckn, vkn } from '../../../test/support/value-columns';
import { gatherAll, gatherEvidence } from './gather';
import { recognisers } from './recognisers';
import { findInside } from './tail';

type Chance = ReturnType<typeof seeded>;

/** What has a check digit: how one is made, and the ways in which people write it. */
interface Checked {
  readonly kind: string;
  readonly make: (chance: Chance) => string;
  readonly writings: readonly ((text: string) => string)[];
}

const asIs = (text: string): string => text;
const inFours = (mark: string) => (text: string) => text.replace(/(.{4})(?=.)/g, `$1${mark}`);
type Lengths = readonly [readonly [string, number], ...(readonly [string, number])[]];
const ibanLengths: Lengths = [
  ['TR', 26], ['DE', 22], ['FR', 27], ['NL', 18], ['BE', 16], ['NO', 15], ['AE', 23], ['ES', 24],
]; // prettier-ignore
// Visa, Mastercard old and new, American Express, Discover, JCB, UnionPay, Troy.
const cardBeginnings: Lengths = [
  ['4', 16], ['53', 16], ['2221', 16], ['37', 15], ['6011', 16], ['3530', 16], ['62', 16], ['9792', 16],
]; // prettier-ignore

const kinds: readonly Checked[] = [
  {
    kind: 'iban',
    make(chance) {
      const [country, length] = chance.pick(ibanLengths);
      return iban(country, length, chance);
    },
    writings: [asIs, inFours(' '), (text) => text.toLowerCase()],
  },
  {
    kind: 'payment-card',
    make(chance) {
      const [begin, length] = chance.pick(cardBeginnings);
      return luhn(begin + chance.digits(length - begin.length - 1));
    },
    writings: [asIs, inFours(' '), inFours('-')],
  },
  { kind: 'tr-tckn', make: tckn, writings: [asIs] },
  { kind: 'tr-vkn', make: vkn, writings: [asIs] },
  { kind: 'imei', make: (chance) => luhn(`35${chance.digits(12)}`), writings: [asIs] },
  { kind: 'iccid', make: (chance) => luhn(`8990${chance.digits(14)}`), writings: [asIs] },
];

/** The text with one of its digits another; the country of an IBAN and the beginning of a card stay. */
function mistyped(text: string, { int }: Chance): string {
  const at = int(6, text.length - 1);
  return text.slice(0, at) + String((Number(text[at]) + int(1, 9)) % 10) + text.slice(at + 1);
}

describe.each(kinds)('$kind, whatever its digits', ({ kind, make, writings }) => {
  const recogniser = recognisers.find((each) => each.kind === kind);
  const seed = fc.nat();
  const isKnown = (text: string) => recogniser?.matches(text) === true && recogniser.verify?.(text) === true;

  it('is known in each of its writings', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(...writings), (from, write) => isKnown(write(make(seeded(from))))),
      { numRuns: 1000 },
    );
  });

  it('is not known with a mistyped digit', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const chance = seeded(from);
        return !isKnown(mistyped(make(chance), chance));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes a column of it as soon as it is two thirds of the values, and the share that passes is exact', () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(...writings),
        fc.integer({ min: 12, max: 200 }),
        fc.double({ min: 0, max: 0.33, noNaN: true }),
        (from, write, rows, share) => {
          const chance = seeded(from);
          const others = Math.floor(rows * share);
          const texts = Array.from({ length: rows }, (_, at) => (at < others ? 'pending' : write(make(chance))));
          const { recogniser: found, checksumShare } = gatherEvidence([...texts].reverse());
          expect(found).toBe(kind);
          expect(checksumShare).toBeCloseTo((rows - others) / rows, 4);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a personal value in a text', () => {
  const planted: readonly (readonly [kind: string, make: (chance: Chance) => string])[] = [
    ['email', (chance) => `ada.${chance.digits(4)}@example.org`],
    ['us-ssn', (chance) => `${chance.int(100, 665)}-${chance.int(10, 99)}-${chance.int(1000, 9999)}`],
    ['phone', (chance) => `+90 532 ${chance.digits(3)} ${chance.digits(2)} ${chance.digits(2)}`],
    ...kinds
      .filter(({ kind }) => ['iban', 'payment-card', 'tr-tckn'].includes(kind))
      .flatMap(({ kind, make, writings }) =>
        writings.map((write) => [kind, (chance: Chance) => write(make(chance))] as const),
      ),
  ];
  const words = fc
    .array(fc.constantFrom('kargo', 'geç', 'order', 'ref:', 'v2.1', '12', '2024-05-01', 'çok', '“ok”', '19.90', 'N/A'))
    .map((some) => some.join(' '));

  it('is found whatever stands around it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...planted), words, words, (from, [kind, make], before, after) => {
        const text = `${before} :: ${make(seeded(from))}; ${after}`;
        const found = findInside(text).some(({ inside, passes }) => inside.kind === kind && passes !== null);
        if (!found) throw new Error(`No ${kind} in ${text}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('is counted in every row that has one, and in no other', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...planted),
        fc.uniqueArray(fc.nat(1999), { maxLength: 40 }),
        (...given) => {
          const [from, [kind, make], rows] = given;
          const chance = seeded(from);
          const texts = Array.from({ length: 2000 }, (_, row) => `parcel ${row} came late`);
          for (const row of rows) texts[row] = `parcel ${row}: ${make(chance)}, please`;
          const { strays } = gatherAll(texts);
          expect(strays.map(({ recogniser, matches, whole }) => [recogniser, matches, whole])).toEqual(
            rows.length === 0 ? [] : [[kind, rows.length, 0]],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
