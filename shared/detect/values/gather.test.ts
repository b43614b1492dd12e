import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../query/text-column';
import type { TextPage } from '../../query/text-page';
import { proposeFromValues } from '../propose';
import { isGtin, isIban, isPaymentCard, passesLuhn } from './checksums';
import { gatherAll, gatherEvidence, type Gathered, startGathering } from './gather';
import { maskValue } from './mask';
import { nationalIds } from './national-ids';
import { isPlaceholder, mayBePlaceholder } from './placeholder';
import { findInside, mayHaveInside } from './tail';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const changed = (text: string, at: number, by: number) =>
  text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);

/** The number with a check digit put behind it that makes it pass. */
function completed(body: string, passes: (text: string) => boolean): string | undefined {
  return Array.from({ length: 10 }, (_, digit) => body + digit).find(passes);
}

/** A Turkish identity number by its published rule: two check digits. */
function tckn(nine: string): string {
  const at = (index: number) => Number(nine[index]);
  const odd = at(0) + at(2) + at(4) + at(6) + at(8);
  const even = at(1) + at(3) + at(5) + at(7);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return `${nine}${tenth}${(odd + even + tenth) % 10}`;
}

describe('check digits', () => {
  it('Luhn: a completed number passes, with any one digit changed it does not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^4\d{14}$/), fc.nat(15), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const card = completed(body, passesLuhn) ?? '';
        expect(isPaymentCard(card)).toBe(true);
        expect(isPaymentCard(changed(card, at, by))).toBe(false);
      }),
    );
  });

  it('IBAN: completed modulo 97 it passes, with any one digit changed it does not', () => {
    fc.assert(
      fc.property(digits(22), fc.integer({ min: 4, max: 25 }), fc.integer({ min: 1, max: 9 }), (account, at, by) => {
        const check = 98n - (BigInt(`${account}292700`) % 97n);
        const iban = `TR${String(check).padStart(2, '0')}${account}`;
        expect(isIban(iban)).toBe(true);
        expect(isIban(changed(iban, at, by))).toBe(false);
      }),
    );
  });

  it('TCKN: completed it passes, with any one digit changed it does not', () => {
    const verify = nationalIds.find(({ kind }) => kind === 'tr-tckn')?.verify;
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), fc.nat(10), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const number = tckn(nine);
        expect(verify?.(number)).toBe(true);
        expect(verify?.(changed(number, at, by))).toBe(false);
      }),
    );
  });

  it('EAN: one digit changed is noticed', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const code = completed(body, isGtin) ?? '';
        expect(isGtin(code)).toBe(true);
        expect(isGtin(changed(code, at, by))).toBe(false);
      }),
    );
  });
});

/** Numbers of a kind, found by asking the library for each check digit. */
function numbersOf(country: string, name: string, length: number): string[] {
  const isValid = (text: string) => stdnum[country]?.[name]?.validate(text).isValid ?? false;
  const found: string[] = [];
  for (let step = 0; found.length < 12 && step < 400000; step += 1) {
    const text = String(10 ** (length - 1) + ((step * 7919 * 104729 + 12345) % (9 * 10 ** (length - 1))));
    if (isValid(text)) found.push(text);
  }
  return found;
}

describe('a column of values', () => {
  it.each([
    ['email', 'user.contact.email', ['ada@example.com', 'b.c@example.org', 'no value']],
    ['phone', 'user.contact.phone_number', ['0532 123 45 67', '05441234567', '+90 212 345 67 89']],
    ['phone', 'user.contact.phone_number', ['905321234567', '905441234567', '905051234567']],
    [
      'iban',
      'user.financial.bank_account',
      ['TR330006100519786457841326', 'DE89 3704 0044 0532 0130 00', 'GB29NWBK60161331926819'],
    ],
    ['payment-card', 'user.financial.credit_card', ['4111 1111 1111 1111', '5555555555554444', '378282246310005']],
    ['us-ssn', 'user.government_id', ['536-90-4399', '219-09-9999', '457-55-5462']],
    ['es-dni', 'user.government_id', ['12345678Z', '00000000T', '11111111H']],
    ['gb-nino', 'user.government_id', ['AB123456C', 'JG103759A', 'CE 12 34 56 D']],
    ['imei', 'user.device', ['490154203237518', '356938035643809', '352099001761481']],
    ['ipv4', 'user.device.ip_address', ['88.240.12.9', '10.0.0.212', '195.174.3.4']],
    ['ipv6', 'user.device.ip_address', ['2001:db8::1', 'fe80::1ff:fe23:4567:890a', '::1']],
    ['mac-address', 'user.device', ['3c:22:fb:01:02:03', '3C-22-FB-0A-0B-0C', 'aa:bb:cc:dd:ee:ff']],
    ['birth-date', 'user.demographic.date_of_birth', ['1961-04-02', '1987-11-30', '2001-01-15']],
    ['birth-date', 'user.demographic.date_of_birth', ['02.04.1961', '30.11.1987', '15.01.2001']],
    ['gender', 'user.demographic.gender', ['E', 'K', 'K']],
    ['person-name', 'user.name', ['Ayşe Yılmaz', 'John Smith', 'Mehmet Kaya']],
    [
      'postal-address',
      'user.contact.address',
      ['Atatürk Mah. Gül Sok. No: 4', '12 Main Street, Leeds', 'Hauptstraße 7'],
    ],
    ['tr-plate', 'user.government_id.vehicle_registration', ['34 ABC 123', '06 A 1234', '35KL456']],
    ['lat-long', 'user.location.precise', ['41.0082, 28.9784', '39.9334,32.8597', '38.4237, 27.1428']],
    ['blood-type', 'user.health_and_medical', ['A+', '0 Rh-', 'AB+']],
  ])('of %s is %s', (recogniser, category, values) => {
    const evidence = gatherEvidence(values);
    const { personal, category: proposed } = proposeFromValues(evidence);
    // One of three e-mail values is none: below the share that the kind asks for.
    if (values.includes('no value')) expect(evidence.recogniser).toBeNull();
    else
      expect({ recogniser: evidence.recogniser, personal, proposed }).toEqual({
        recogniser,
        personal: 'yes',
        proposed: expect.stringMatching(`^${category}`) as string,
      });
  });

  it.each([
    ['tr-vkn', 'TR', 'vkn', 10],
    ['br-cpf', 'BR', 'cpf', 11],
    ['nl-bsn', 'NL', 'bsn', 9],
    ['in-aadhaar', 'IN', 'aadhaar', 12],
    ['de-steuer-id', 'DE', 'idnr', 11],
  ])('of %s is a personal number, and with a digit changed nothing', (kind, country, name, length) => {
    const numbers = numbersOf(country, name, length);
    expect(numbers.length).toBeGreaterThan(5);
    const verify = nationalIds.find((each) => each.kind === kind)?.verify;
    expect(proposeFromValues(gatherEvidence(numbers))).toMatchObject({
      personal: 'yes',
      category: 'user.government_id.national_identification_number',
    });
    const broken = numbers.map((number) => changed(number, 4, 1)).filter((number) => !verify?.(number));
    expect(broken.length).toBeGreaterThan(numbers.length / 2);
    expect(gatherEvidence(broken).recogniser).not.toBe(kind);
  });

  it.each([
    ['order numbers', ['ORD-2024-001', 'ORD-2024-002', 'ORD-2024-003']],
    ['prices', ['19.90', '1,299.00', '5']],
    ['prices with a currency', ['₺19,90', '₺1.299,00', '5 TL']],
    ['product codes', ['SKU-1001-XL', 'SKU-1002-S', 'SKU-1003-M']],
    ['states', ['active', 'passive', 'active']],
    ['times', ['2024-05-06T10:11:12Z', '2024-05-07T10:11:12Z']],
    ['recent dates', ['2023-05-06', '2024-05-07', '2022-01-01']],
    ['booleans', ['true', 'false', 'true']],
    ['ISBNs', ['9780306406157', '978-3-16-148410-0', '0-306-40615-2']],
    ['versions', ['1.2.3', '10.0.19.4', '2.0.1-beta.2']],
    ['eleven digits without a check', ['12345678901', '98765432109', '55555555555', '10000000000']],
    ['sixteen digits without a check', ['1234567890123456', '4111111111111112', '9999888877776666']],
    ['cities', ['İstanbul', 'Ankara', 'Berlin']],
    ['sizes', ['S', 'M', 'L']],
    ['nothing', ['', '  ']],
  ])('of %s is not personal', (_what, values) => expect(proposeFromValues(gatherEvidence(values)).personal).toBe('no'));

  it('of digests is asked about', () => {
    expect(
      proposeFromValues(gatherEvidence(['d41d8cd98f00b204e9800998ecf8427e', '9e107d9d372bb6826bd81d3542a419d6']))
        .personal,
    ).toBe('ask');
  });

  it('tells of the few personal values inside long texts', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `order arrived late, complaint ${index}`);
    const evidence = gatherEvidence([
      ...texts,
      'please call 0532 123 45 67',
      'write to ada@example.com',
      'ada@example.org it is',
    ]);
    expect(evidence.tail).toMatchObject({ recogniser: 'email', matches: 2 });
    expect(proposeFromValues(evidence).personal).toBe('ask');
  });

  it('reads every value, not a sample of them', () => {
    const emails = Array.from({ length: 30000 }, (_, index) => `user${index}@example.com`);
    const evidence = gatherEvidence([...emails, ...emails.slice(0, 7500).map((_, index) => `none ${index}`)]);
    expect(evidence).toMatchObject({ recogniser: 'email', matchShare: 0.8, values: 37500, examined: 37500 });
  });
});

describe('masking', () => {
  it('never shows the whole value, nor more than two of its signs', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        const masked = maskValue(value);
        if (/[\p{L}\p{N}]/u.test(value.slice(0, 60))) expect(masked).not.toBe(value);
        expect(Array.from(masked).filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

/** Which examples are shown depends on the order. */
const factsOf = ({ evidence, strays }: Gathered) => [
  { ...evidence, maskedExamples: [] },
  strays.map((stray) => ({ ...stray, maskedExamples: [] })),
];

describe('a column that comes in pages as it is stored', () => {
  const gatherPages = (pages: readonly TextPage[]): Gathered => {
    const gatherer = startGathering();
    const take = (): Gathered => {
      for (const page of pages) gatherer.addPage(page);
      return gatherer.finish() ?? take();
    };
    return take();
  };
  const text = fc.oneof(
    fc.constantFrom(
      null,
      '',
      ' ',
      'N/A',
      ' yok ',
      'Bilinmiyor',
      'ada@example.com',
      ' ada@example.com',
      'Kadın',
      '10000000146',
    ),
    fc.constantFrom(
      'call 0532 123 45 67 please',
      'TR33 0006 1005 1978 6457 8413 26',
      '4111-1111-1111-1111',
      'şikâyet: a@b.co',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );

  // Law: how the texts are stored makes no difference to what they are.
  it('is what it is text by text', () => {
    const run = fc.record({ texts: fc.array(text, { maxLength: 300 }), isCoded: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), (runs) => {
        const gathered = gatherPages(runs.map(({ texts, isCoded }) => (isCoded ? codedPage(texts) : plainPage(texts))));
        const all = startGathering();
        const take = (): Gathered => {
          for (const { texts } of runs) all.add(texts);
          return all.finish() ?? take();
        };
        expect(gathered).toEqual(take());
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      'texts that all differ',
      (row: number) => `order ${row} came late${row % 997 === 5 ? ', call 0532 123 45 67' : ''}`,
    ],
    ['nothing but e-mails and a few blanks', (row: number) => (row % 10 === 3 ? ' n/a' : `p${row}@example.com`)],
    ['texts of which many repeat', (row: number) => `code ${row % 5000}${row % 1999 === 7 ? ' a@example.org' : ''}`],
    ['what is of two kinds', (row: number) => (row < 20_000 ? `u${row}@example.com` : `+90532${String(1e6 + row)}`)],
    [
      'days, what is none, and what stands for none',
      (row: number) =>
        [`19${10 + (row % 89)}-0${1 + (row % 9)}-1${row % 9}`, `20.0${row % 9}.${row}`, ' N/A', 'yok', '2024-05-99'][
          row % 5
        ] ?? '',
    ],
    [
      'phones in several writings',
      (row: number) =>
        [
          `0532${String(1e6 + row)}`,
          `+90532${String(1e6 + row)}`,
          `0532 ${100 + (row % 900)} ${1000 + (row % 9000)}`,
          `${row}`,
          `5${row}`,
        ][row % 5] ?? '',
    ],
    [
      'what ends in letters beyond ASCII, or in blanks',
      (row: number) => `${row} Tekirdağ${['', ' ', '\u00a0', '\u3000', ' a@b.co ş'][row % 5]}`,
    ],
    [
      'numbers with personal ones among them',
      (row: number) =>
        ['10000000146', '4111111111111111', `${row * 7919}`, `TR330006100519786457841326`, `C${row}`][
          row % 97 < 4 ? row % 4 : 4
        ] ?? '',
    ],
  ])('says the same of %s, more of them than are counted', (_what, textOf) => {
    const texts = Array.from({ length: 40_000 }, (_, row) => textOf(row));
    const cut = [0, 8192, 16_384, 24_576, 32_768].map((at) => texts.slice(at, at + 8192));
    const expected = factsOf(gatherAll(texts));
    expect(factsOf(gatherPages(cut.map(plainPage)))).toEqual(expected);
    expect(factsOf(gatherPages(cut.map(codedPage)))).toEqual(expected);
  });

  it('counts every row of what repeats when all texts are given once more', () => {
    // So many differ that repeats are given up before the kind of the last is met, for which all is read again.
    const textOf = (row: number): string => {
      if (row < 2000) return `call 0532 123 45 67, room ${row % 200}`;
      return row < 22_000 ? `note ${row}` : `user${row}@example.com`;
    };
    const gatherer = startGathering();
    let passes = 0;
    const take = (): Gathered => {
      passes += 1;
      for (let from = 0; from < 60_000; from += 100) {
        gatherer.add(Array.from({ length: 100 }, (_, at) => textOf(from + at)));
      }
      return gatherer.finish() ?? take();
    };
    const found = new Map(take().strays.map(({ recogniser, matches }) => [recogniser, matches]));
    expect(passes).toBe(2);
    expect([found.get('phone'), found.get('email')]).toEqual([2000, 38_000]);
  });
});

describe('the look over bytes', () => {
  // Law: it never leaves out a text in which something is found.
  it('is for every text in which something is found', () => {
    const signs = fc.constantFrom(...'019 -.()+@,/_:'.split(''), 'a', 'ş', 'TR', '👩', '“', 'n/a', 'yok');
    const numbers = fc.constantFrom('0532 123 45 67', '536-90-4399', '10000000146', '4111 1111 1111 1111');
    const pieces = fc.oneof(signs, fc.stringMatching(/^\d{2,11}$/), numbers);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const written = parts.join('');
        const bytes = new TextEncoder().encode(written);
        if (findInside(written.trim()).length > 0) expect(mayHaveInside(bytes, 0, bytes.length)).toBe(true);
        if (isPlaceholder(written.trim()) && bytes.length > 0)
          expect(mayBePlaceholder(bytes, 0, bytes.length)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
  it('leaves out what has too few digits and no @', () => {
    for (const text of ['12345678 a 12345678', 'C123456789', 'ORD-2024-00012', 'order 2024']) {
      const bytes = new TextEncoder().encode(text);
      expect(mayHaveInside(bytes, 0, bytes.length)).toBe(false);
    }
  });
});

function codedPage(texts: readonly (string | null)[]): TextPage {
  return { kind: 'coded', ...columnOf(texts) };
}

function plainPage(texts: readonly (string | null)[]): TextPage {
  const encoded = texts.map((each) => new TextEncoder().encode(each ?? ''));
  const ends = new Uint32Array(texts.length);
  const starts = new Uint32Array(texts.length);
  let at = 0;
  for (const [row, bytes] of encoded.entries()) {
    starts[row] = at;
    at += bytes.length;
    ends[row] = at;
  }
  const bytes = new Uint8Array(at);
  for (const [row, each] of encoded.entries()) bytes.set(each, starts[row]);
  return { kind: 'plain', bytes, starts, ends, present: null, textAt: (row) => texts[row] ?? '' };
}

describe('a column that is known by its different texts', () => {
  const pieces = [
    'ada@example.com',
    ' ada@example.com ',
    'N/A',
    null,
    'Kadın',
    '10000000146',
    'call 0532 123 45 67',
    '',
  ];

  // Law: how the texts come makes no difference to what they are.
  it('is what it is row by row', () => {
    const column = fc.array(fc.nat(pieces.length - 1), { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(column, (rows) => {
        const gatherer = startGathering();
        const coded = { texts: pieces, codes: Uint32Array.from(rows) };
        const take = (): Gathered => {
          Array.from(gatherer.addColumn(coded));
          return gatherer.finish() ?? take();
        };
        expect(factsOf(take())).toEqual(factsOf(gatherAll(rows.map((row) => pieces[row] ?? null))));
      }),
      { numRuns: 300 },
    );
  });
});
