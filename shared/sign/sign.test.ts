import { describe, expect, it } from 'vitest';
import { dayNotation, dayOrder } from './day-notation';
import { startInference } from './infer-meaning';
import { hasMisreadLetters, readBackLetters, turkishMisreading } from './letters';
import { lookTest } from './look';
import { misfitOf } from './misfit';
import { notationOf } from './notation';
import { hasLeadingNought, isAbbreviatedNumber, numberNotation } from './number-notation';
import { isPlaceholder, isSentinelDay, isSpreadsheetError } from './placeholder';
import { shapeOf, shapes } from './shape';

const of = (dataType: 'INT' | 'DOUBLE' | 'DATE' | 'TIME_STAMP' | 'BOOLEAN' | 'STRING', options: string[][] = []) => ({
  dataType,
  array: false,
  unit: '',
  options: options.map(([value = '', label = '']) => ({ value, label })),
});

describe('a number', () => {
  it.each([
    ['12', 'whole'],
    ['-0', 'whole'],
    ['+905321112233', 'whole'],
    ['12.5', 'decimal-point'],
    ['.5', 'decimal-point'],
    ['12,5', 'decimal-comma'],
    ['1,234', 'decimal-comma'],
    ['1,234.5', 'grouped'],
    ['1.234,50', 'grouped'],
    ['1.234.567', 'grouped'],
    ['1\u00a0234\u00a0567', 'grouped'],
    ['1.5e-7', 'exponent'],
    ['12 kg', 'unit:kg'],
    ['12.5kg', 'unit:kg'],
    ['₺1.234,50', 'unit:TRY'],
    ['12 TL', 'unit:TRY'],
    ['$5', 'unit:USD'],
    ['USD 5', 'unit:USD'],
    ['%12', 'unit:%'],
    ['3 m', 'unit:m'],
  ])('%s is written as %s', (text, notation) => {
    expect(numberNotation(text)).toBe(notation);
    expect(notationOf(` ${text} `)).toBe(notation);
  });

  it.each([
    '',
    'x',
    '12a',
    '12 b',
    'm12',
    '12 all',
    '5 top',
    'iso9001',
    '202-224-3441',
    '10.0.0.1',
    '7590-VHVEG',
    '1e',
    '12 Main St',
  ])('“%s” is none', (text) => expect(numberNotation(text)).toBeNull());

  it('that a spreadsheet abbreviated is told from one that is large', () => {
    expect(['9.05321E+11', ' 1,2E+15 ', '9E+08'].map(isAbbreviatedNumber)).toEqual([true, true, true]);
    expect(['1.5e+11', '9.05E+2', '12', '1.234567890123456789E+20'].map(isAbbreviatedNumber)).not.toContain(true);
  });

  it('with a nought at its front is told from a decimal', () => {
    expect(['0532', '-01', '00'].map(hasLeadingNought)).toEqual([true, true, true]);
    expect(['0', '0.5', '10'].map(hasLeadingNought)).not.toContain(true);
  });
});

describe('a day or an instant', () => {
  it.each([
    ['2026-12-31', 'day-iso'],
    ['31.12.2026', 'day-dotted'],
    ['12/31/2026', 'day-slashed'],
    ['2026/12/31', 'day-slashed-iso'],
    ['31-12-2026', 'day-dashed'],
    ['31.12.26', 'day-short'],
    ['31 December 2026', 'day-named'],
    ['Dec 31, 2026', 'day-named'],
    ['31 Aralık 2026', 'day-named'],
    ['5 Şub 2026', 'day-named'],
    ['2026-12-31T23:59:59Z', 'instant-zoned'],
    ['2026-12-31 23:59:59.123+03:00', 'instant-zoned'],
    ['2026-12-31 23:59', 'instant-bare'],
    ['31.12.2026 23:59', 'instant-timed'],
    ['12/31/2026 11:59 PM', 'instant-timed'],
  ])('%s is written as %s', (text, notation) => {
    expect(dayNotation(text)).toBe(notation);
    expect(notationOf(text)).toBe(notation);
  });

  it.each(['', '45/67/2026', '2026-13-01', '1.2.3', 'may 2026', '20261231', '12:30', 'Marchetti 12'])(
    '“%s” is none',
    (text) => expect(dayNotation(text)).toBeNull(),
  );

  it('says which comes first, where a number is too large for a month', () => {
    expect(['31/12/2026', '12/31/2026', '01/02/2026', '2026-12-31'].map(dayOrder)).toEqual([
      'day',
      'month',
      'either',
      null,
    ]);
  });
});

describe('a word for “nothing”', () => {
  it.each(['N/A', 'n/a', 'NULL', '(null)', 'None', '-', ' ? ', '\\N', 'BİLİNMİYOR', 'Belirtilmemiş', 'Not Available'])(
    'is “%s”',
    (text) => expect(isPlaceholder(text)).toBe(true),
  );
  it.each(['No', 'yok', '0', 'other', 'Nancy', 'nil desperandum', 'x'])('is not “%s”', (text) =>
    expect(isPlaceholder(text)).toBe(false),
  );

  it('can be a day that no system means', () => {
    const days = [
      '9999-12-31',
      '1900-01-01',
      '1900-01-01 00:00:00',
      '01.01.1900',
      '31/12/9999',
      '0001-01-01T00:00:00Z',
    ];
    expect(days.map(isSentinelDay)).toEqual(days.map(() => true));
    expect(['1970-01-01', '1999-12-31', '1900-01-02', '9999-12-310'].map(isSentinelDay)).not.toContain(true);
  });

  it('is told from what a failed formula shows', () => {
    expect(['#N/A', '#REF!', '#DEĞER!'].map(isSpreadsheetError)).toEqual([true, true, true]);
    expect(['#1', '#', 'N/A', '#hashtag'].map(isSpreadsheetError)).not.toContain(true);
  });
});

describe('letters', () => {
  it.each([
    ['GÃ¼neÅŸ', 'Güneş'],
    ['Ä°zmir', 'İzmir'],
    ['Ã‡ankaya', 'Çankaya'],
    ['â‚º12', '₺12'],
    ['donâ€™t', 'don’t'],
    ['12 Â°C', '12 °C'],
  ])('%s were %s', (text, meant) => {
    expect(hasMisreadLetters(text)).toBe(true);
    expect(readBackLetters(text)).toBe(meant);
  });

  it.each([
    'Güneş',
    'SÃO PAULO',
    'NESCAFÉ®',
    'Ångström',
    'Âge',
    'château',
    'naïve',
    'İzmir',
    'Ärzte',
    'ÅÄÖ',
    'Müller–Lüdenscheidt',
  ])('%s are as they were written', (text) => expect(hasMisreadLetters(text)).toBe(false));

  it('of Turkish read as Western European are told from Icelandic ones', () => {
    expect(['Kýrþehir', 'Muðla', 'Ýzmir', 'Eskiþehir'].map(turkishMisreading)).toEqual(Array(4).fill('likely'));
    expect(['Þór Sigurðsson', 'Ísafjörður', 'Nový'].map(turkishMisreading)).toEqual(['against', 'against', 'possible']);
    expect(turkishMisreading('Ankara')).toBeNull();
  });
});

describe('the shape of a text', () => {
  it('knows blanks as `trim` does', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const letter = String.fromCharCode(unit);
      const isBlank = letter.trim() === '';
      expect((shapeOf(letter) & shapes.ink) === 0, `U+${unit.toString(16)}`).toBe(isBlank);
      expect((shapeOf(`a${letter}`) & shapes.edgeBlank) !== 0, `U+${unit.toString(16)}`).toBe(isBlank);
    }
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['12 kg', of('INT'), 'value-with-unit'],
    ['1.234,5', of('DOUBLE'), 'value-grouped'],
    ['12,5', of('DOUBLE'), 'value-decimal-comma'],
    ['9.05E+15', of('INT'), 'value-abbreviated'],
    ['12.5', of('INT'), 'value-not-whole'],
    ['99999999999', of('INT'), 'value-out-of-range'],
    [' ', of('DOUBLE'), 'value-blank'],
    ['N/A', of('DATE'), 'value-placeholder'],
    ['0000-00-00', of('DATE'), 'value-placeholder'],
    ['#REF!', of('INT'), 'value-spreadsheet-error'],
    ['31/12/2026', of('DATE'), 'value-day-ambiguous'],
    ['31/12/2026', of('TIME_STAMP'), 'value-other-notation'],
    ['31 Aralık 2026', of('DATE'), 'value-other-notation'],
    ['2026-02-30', of('DATE'), 'value-not-day'],
    ['maybe', of('BOOLEAN'), 'value-not-boolean'],
    ['x', of('STRING', [['a']]), 'value-not-option'],
    ['x', of('INT', [['0', 'Male']]), 'value-not-option'],
    ['MALE', of('INT', [['0', 'Male']]), 'value-label'],
    [
      'f',
      of('INT', [
        ['0', 'Male'],
        ['1', 'Female'],
      ]),
      'value-label',
    ],
    [
      'm',
      of('INT', [
        ['0', 'Married'],
        ['1', 'Male'],
      ]),
      'value-not-option',
    ],
  ] as const)('%s is told as exactly as it can be', (text, meaning, code) => {
    expect(misfitOf(text, meaning)?.code).toBe(code);
  });

  it('is said with the option that was meant', () => {
    expect(misfitOf('male', of('INT', [['0', 'Male']]))?.suggestion).toBe('0');
    expect(misfitOf('GOLD', of('STRING', [['gold', 'Gold tier']]))?.suggestion).toBe('gold');
  });
});

describe('a look', () => {
  it('is a sign, a notation, a misfit or a bound, and what is not known holds for nothing', () => {
    const holds = (look: string, text: string, meaning: ReturnType<typeof of> | null = null) =>
      lookTest([look], meaning)(text);
    expect(holds('padded', ' a')).toBe(true);
    expect(holds('unit:kg', '12 kg')).toBe(true);
    expect(holds('value-decimal-comma', '1,5', of('DOUBLE'))).toBe(true);
    expect(holds('value-decimal-comma', '1,5')).toBe(false);
    expect(holds('after:2026-01-01', '02.01.2026')).toBe(true);
    expect(holds('after:2026-01-01', '1800000000')).toBe(false);
    expect(holds('below:0', '-1')).toBe(true);
    expect(holds('above:x', '1')).toBe(false);
    expect(holds('made-up', 'made-up')).toBe(false);
    expect(lookTest(['whole', 'padded'], null)('12')).toBe(true);
  });
});

describe('the type of a column', () => {
  it.each([
    [['true', 'False', 'N/A'], 'BOOLEAN'],
    [['1', '-2', '-'], 'INT'],
    [['1', '9007199254740993'], 'LONG'],
    [['1', '2.5'], 'DOUBLE'],
    [['2026-01-31', '31.01.2026'], 'DATE'],
    [['2026-01-31', '2026-01-31T12:00:00Z'], 'TIME_STAMP'],
    [['31/12/2026'], 'STRING'],
    [['0532', '533'], 'STRING'],
    [['+90532', '1'], 'STRING'],
    [['12,5'], 'STRING'],
    [['1', 'x'], 'STRING'],
  ])('of %j is %s', (texts, dataType) => {
    const inference = startInference();
    for (const text of texts) inference.see(text, 1);
    expect(inference.inferred()).toEqual({ dataType, options: [] });
  });

  it('is a list of options where few texts are said by many rows', () => {
    const inference = startInference();
    for (const text of ['web', 'app', 'store']) inference.see(text, 10);
    expect(inference.inferred()).toEqual({ dataType: 'STRING', options: ['app', 'store', 'web'] });
    expect(startInference().inferred()).toBeNull();
  });
});
