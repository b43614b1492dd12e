import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBare } from './byte-looks';
import { recognisers } from './recognisers';

const looking = recognisers.filter(({ look }) => look);
const digits = fc.stringMatching(/^\d{1,16}$/);
const sign = fc.constantFrom(...'019-+.,/:T Z@a_ş'.split(''));
const two = fc.nat(99).map((number) => String(number).padStart(2, '0'));
const separator = fc.constantFrom('-', '-', '.', '/');

/** What the kinds consist of, and what is nearly so. */
const value = fc.oneof(
  digits,
  fc.tuple(fc.constantFrom('', '+', '-'), digits, fc.constantFrom('', '.', ','), digits).map((parts) => parts.join('')),
  fc.tuple(digits, separator, two, separator, two).map((parts) => parts.join('')),
  fc
    .tuple(fc.nat(9999), separator, two, separator, two)
    .map(([year, ...rest]) => String(year).padStart(4, '0') + rest.join('')),
  fc
    .tuple(
      fc.constantFrom('2024-05-06', '2024.05.06', '2024-5-6'),
      fc.constantFrom('T', ' '),
      fc.constantFrom('00', '10'),
      two,
    )
    .chain(([day, between, hour, minute]) =>
      fc
        .constantFrom('', ':00', 'Z', ':00Z', ':00.0', ':11.5Z')
        .map((rest) => `${day}${between}${hour}:${minute}${rest}`),
    ),
  fc
    .tuple(
      fc.stringMatching(/^[\w.+%-]{0,70}$/),
      fc.stringMatching(/^[a-z\d-]{0,9}$/),
      fc.stringMatching(/^[a-zA-Z\d.-]{0,26}$/),
    )
    .map(([name, host, end]) => `${name}@${host}.${end}`),
  fc.tuple(fc.constantFrom('', '+', '0', '00', '+90', '05', '90'), digits).map((parts) => parts.join('')),
  fc.array(sign, { minLength: 1, maxLength: 18 }).map((parts) => parts.join('')),
);

describe('a look over bytes', () => {
  // Law: where it says anything, it says what the text says.
  it('agrees with the look of the text and with its check', () => {
    let sure = 0;
    fc.assert(
      fc.property(value, (text) => {
        const bytes = new TextEncoder().encode(`<${text}>`);
        const end = bytes.length - 1;
        if (!isBare(bytes, 1, end)) return;
        for (const { kind, look, check, matches, verify } of looking) {
          const isLike = look?.(bytes, 1, end) ?? null;
          if (isLike === null) continue;
          sure += 1;
          expect([kind, text, isLike]).toEqual([kind, text, matches(text)]);
          const passes = isLike ? (check?.(bytes, 1, end) ?? null) : null;
          if (passes !== null) expect([kind, text, passes]).toEqual([kind, text, verify?.(text)]);
          // Numbers that begin alike are known from now on.
          if (isLike) verify?.(text);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(sure).toBeGreaterThan(10_000);
  });

  // Law: what is called bare is not changed by taking blanks away, whatever its first and last signs are.
  it('calls nothing bare that has a blank around it', () => {
    const blanks = ' \t\n\u00a0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
    const around = fc.oneof(
      fc.constantFrom(...Array.from(`${blanks}ağşİ؟あ漢😀aZ9.`)),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    let bare = 0;
    fc.assert(
      fc.property(fc.array(around, { minLength: 1, maxLength: 5 }), (signs) => {
        const text = signs.join('');
        const bytes = new TextEncoder().encode(text);
        if (bytes.length === 0 || !isBare(bytes, 0, bytes.length)) return;
        bare += 1;
        expect(text.trim()).toBe(text);
      }),
      { numRuns: 10_000 },
    );
    expect(bare).toBeGreaterThan(1000);
    for (const text of ['Tekirdağ', 'İzmir', '漢字', 'ok👩']) {
      const bytes = new TextEncoder().encode(text);
      expect(isBare(bytes, 0, bytes.length)).toBe(true);
    }
  });

  it.each([
    ['number', ['0', '12.50', '-7', '+905321234567', '3,5']],
    ['postal-code', ['34710']],
    ['date', ['1987-11-30', '2024/01/31']],
    ['birth-date', ['1987-11-30']],
    ['date-time', ['2024-05-06T10:11:12Z', '2024-05-06 00:11']],
    ['email', ['ada.lovelace+x@mail.example.com', 'a_b@ornek.com.tr']],
    ['phone', ['05321234567', '+905321234567']],
  ])('knows most values that are of the kind %s', (kind, texts) => {
    const look = looking.find((each) => each.kind === kind)?.look;
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      expect(look?.(bytes, 0, bytes.length)).toBe(true);
    }
  });
});
