import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDayOrder, isoOfDay, type DayOrder } from './read-days';
import { findDecimal, plainNumber } from './read-numbers';
import { editText } from './text-edits';

describe('letters', () => {
  it.each([
    ['trim', { kind: 'trim' }, '\u00a0 a  b\t', 'a  b'],
    ['collapse', { kind: 'collapse' }, '\u00a0 a \u2003 b\t', 'a b'],
    ['Turkish upper case', { kind: 'case', to: 'upper', language: 'tr' }, 'istanbul ılık', 'İSTANBUL ILIK'],
    ['English upper case', { kind: 'case', to: 'upper', language: 'en' }, 'istanbul', 'ISTANBUL'],
    ['Turkish lower case', { kind: 'case', to: 'lower', language: 'tr' }, 'İZMİR IŞIK', 'izmir ışık'],
    ['titles', { kind: 'case', to: 'title', language: 'en' }, "mary-ann o'NEIL 2ND DON'T", "Mary-Ann O'Neil 2nd Don't"],
    ['Turkish titles', { kind: 'case', to: 'title', language: 'tr' }, 'IŞIL iNCE İZMİR’DE', 'Işıl İnce İzmir’de'],
  ] as const)('%s', (_, edit, before, after) => {
    expect(editText(before, edit)).toBe(after);
  });
});

describe('days', () => {
  it.each<[string, DayOrder, string | null]>([
    ['31/12/2024', 'dmy', '2024-12-31'],
    ['12/31/2024', 'mdy', '2024-12-31'],
    ['12/31/2024', 'dmy', null],
    ['5.1.24', 'dmy', '2024-01-05'],
    ['1.2.70', 'dmy', '1970-02-01'],
    ['1.2.69', 'dmy', '2069-02-01'],
    ['2024/2/9', 'mdy', '2024-02-09'],
    ['24-02-09', 'ymd', '2024-02-09'],
    ['29.02.2023', 'dmy', null],
    ['3 Ocak 2024', 'mdy', '2024-01-03'],
    ['ŞUB 7, 2024', 'dmy', '2024-02-07'],
    ['KASIM 7 2024', 'dmy', '2024-11-07'],
    ['7-İYUN-2024', 'dmy', null],
    ['Sept. 7, 2024', 'ymd', '2024-09-07'],
    ['31.12.2024 14:05', 'dmy', '2024-12-31T14:05:00Z'],
    ['12/31/2024 2:05:09 PM', 'mdy', '2024-12-31T14:05:09Z'],
    ['31.12.2024 12:00 ÖÖ', 'dmy', '2024-12-31T00:00:00Z'],
    ['2024-12-31T23:00:00.125+0300', 'ymd', '2024-12-31T23:00:00.125+03:00'],
    ['31.12.2024 25:00', 'dmy', null],
    ['1.2.3.4', 'dmy', null],
    ['12', 'dmy', null],
    ['', 'dmy', null],
  ])('%s, read as %s, is %s', (text, order, iso) => {
    expect(isoOfDay(text, order)).toBe(iso);
  });

  it('in any order are what they were written from', () => {
    const anyDay = fc.date({ min: new Date('1971-01-01'), max: new Date('2068-12-31'), noInvalidDate: true });
    const separator = fc.constantFrom('.', '/', '-', ' ');
    fc.assert(
      fc.property(
        anyDay,
        separator,
        fc.constantFrom('dmy', 'mdy', 'ymd'),
        fc.boolean(),
        (day, between, order, isShort) => {
          const iso = day.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = iso.split('-');
          const parts = { d: String(Number(d)), m: String(Number(m)), y: isShort ? y.slice(2) : y };
          const text = Array.from(order, (part) => parts[part as 'd' | 'm' | 'y']).join(between);
          expect(isoOfDay(text, order)).toBe(iso);
        },
      ),
    );
  });

  it('tell their order by those that can be read in one alone', () => {
    expect(
      findDayOrder([
        ['03/04/2024', 9],
        ['25/04/2024', 1],
      ]),
    ).toEqual({
      order: 'dmy',
      fits: { dmy: 10, mdy: 9, ymd: 0 },
      ambiguous: 9,
      unreadable: 0,
    });
    expect(
      findDayOrder([
        ['03/04/2024', 9],
        ['soon', 2],
      ]),
    ).toMatchObject({ order: null, ambiguous: 9, unreadable: 2 });
    expect(
      findDayOrder([
        ['25/04/2024', 1],
        ['04/25/2024', 1],
      ]),
    ).toMatchObject({ order: null, ambiguous: 0 });
    expect(
      findDayOrder([
        ['2024-04-25', 1],
        ['2024-04-05', 1],
      ]),
    ).toMatchObject({ order: 'dmy', ambiguous: 0 });
    expect(findDayOrder([['soon', 1]]).order).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['1.234,56', ',', '1234.56'],
    ['1,234.56', '.', '1234.56'],
    ['1 234 567,8', ',', '1234567.8'],
    ["1'234'567.80", '.', '1234567.80'],
    ['₺ 1.000', ',', '1000'],
    ['-12,5 TL', ',', '-12.5'],
    ['(1.234,50)', ',', '-1234.50'],
    [',5', ',', '0.5'],
    ['007,10', ',', '007.10'],
    ['1.23,4', ',', null],
    ['1,2,3', ',', null],
    ['12 34', ',', null],
    ['5 kg', ',', null],
    ['', '.', null],
  ] as const)('%s with %s before the decimals is %s', (text, decimal, plain) => {
    expect(plainNumber(text, decimal)).toBe(plain);
  });

  it('tell their decimal sign by those that can be read with one alone', () => {
    expect(
      findDecimal([
        ['1,234', 5],
        ['1,5', 1],
      ]),
    ).toEqual({ decimal: ',', ambiguous: 5, unreadable: 0 });
    expect(
      findDecimal([
        ['1,234', 5],
        ['12', 1],
        ['x', 1],
      ]),
    ).toEqual({ decimal: null, ambiguous: 5, unreadable: 1 });
    expect(
      findDecimal([
        ['1,5', 1],
        ['1.5', 1],
      ]).decimal,
    ).toBeNull();
  });

  it('are what they were written from, every digit kept', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 20n });
    const locale = fc.constantFrom<['de' | 'en', ',' | '.'][]>(['de', ','], ['en', '.']);
    fc.assert(
      fc.property(whole, fc.stringMatching(/^\d{0,12}$/), locale, (value, decimals, [language, sign]) => {
        const text = value.toLocaleString(language) + (decimals === '' ? '' : sign + decimals);
        expect(plainNumber(text, sign)).toBe(`${value}${decimals === '' ? '' : `.${decimals}`}`);
      }),
    );
  });
});
