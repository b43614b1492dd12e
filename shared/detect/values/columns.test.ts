import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { columnKinds, seeded, valueColumn } from '../../../test/support/value-columns';
import { proposeFromValues } from '../propose';
import { gatherEvidence } from './gather';
import { nationalIds } from './national-ids';

describe('a column of many values, one of eight missing', () => {
  it.each(Object.entries(columnKinds))('of %s is taken for what it is', (_name, kind) => {
    for (const [rows, seed] of [
      [24, 1],
      [60, 2],
      [400, 3],
    ] as const) {
      const { personal, category } = proposeFromValues(gatherEvidence(valueColumn(kind, rows, seed)));
      if (kind.category === null) expect(personal).not.toBe('yes');
      else {
        expect(personal).toBe('yes');
        expect(category).toMatch(new RegExp(`^${kind.category}`));
      }
    }
  });
});

/** Numbers of the shape that pass, found by trying: a check digit lets one of ten through. */
function passing(kind: string, body: (chance: ReturnType<typeof seeded>) => string): readonly string[] {
  const verify = nationalIds.find((each) => each.kind === kind)?.verify;
  const chance = seeded(7);
  const found = new Set<string>();
  for (let tries = 0; found.size < 24 && tries < 200_000; tries += 1) {
    const text = body(chance);
    if (verify?.(text)) found.add(text);
  }
  return [...found];
}

const date = ({ int }: ReturnType<typeof seeded>) =>
  String(int(50, 99)) + String(int(1, 12)).padStart(2, '0') + String(int(1, 28)).padStart(2, '0');

describe('the personal number of a state', () => {
  it.each([
    ['pl-pesel', (c) => date(c) + c.digits(5)],
    ['ee-isikukood', (c) => `3${date(c)}${c.digits(4)}`],
    ['lt-asmens-kodas', (c) => `4${date(c)}${c.digits(4)}`],
    ['bg-egn', (c) => date(c) + c.digits(4)],
    ['ro-cnp', (c) => `1${date(c)}${String(c.int(1, 40)).padStart(2, '0')}${c.digits(4)}`],
    ['za-id', (c) => `${date(c)}${c.digits(4)}08${c.digits(1)}`],
    ['se-personnummer', (c) => `19${date(c)}-${c.digits(4)}`],
    ['be-national-number', (c) => date(c) + c.digits(5)],
    ['br-cpf', (c) => c.digits(11)],
    ['ca-sin', (c) => String(c.int(1, 7)) + c.digits(8)],
    ['ec-cedula', (c) => String(c.int(1, 24)).padStart(2, '0') + String(c.int(0, 5)) + c.digits(7)],
    ['hr-oib', (c) => c.digits(11)],
    ['ru-inn', (c) => c.digits(12)],
    ['th-id', (c) => String(c.int(1, 8)) + c.digits(12)],
    ['in-aadhaar', (c) => String(c.int(2, 9)) + c.digits(11)],
    ['nl-bsn', (c) => String(c.int(1, 9)) + c.digits(8)],
    ['de-steuer-id', (c) => String(c.int(1, 9)) + c.digits(10)],
    ['ch-ahv', (c) => `756${c.digits(10)}`],
    ['cl-rut', (c) => `${c.int(1, 25)}${c.digits(6)}-${c.digits(1)}`],
    ['tw-id', (c) => `A1${c.digits(8)}`],
    ['es-nie', (c) => `X${c.digits(7)}${c.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M'])}`],
    ['gb-nhs', (c) => `${c.digits(3)} ${c.digits(3)} ${c.digits(4)}`],
  ] as const satisfies readonly (readonly [string, (chance: ReturnType<typeof seeded>) => string])[])(
    '%s is personal where its check digits pass',
    (kind, body) => {
      const numbers = passing(kind, body);
      expect(numbers.length).toBeGreaterThan(15);
      expect(proposeFromValues(gatherEvidence(numbers))).toMatchObject({
        personal: 'yes',
        category: 'user.government_id.national_identification_number',
      });
    },
  );

  it('is known to the library under each name that we ask', () => {
    expect(nationalIds.length).toBeGreaterThan(50);
    expect(stdnum['TR']?.['vkn']).toBeDefined();
  });
});
