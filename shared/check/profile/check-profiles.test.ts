import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../../attribute/attribute';
import { columnOf } from '../../query/text-column';
import { compileRule } from '../../rule/evaluate';
import { checkedColumns, profileCheckOf } from './check-profiles';
import { checkColumn } from './column-check';
import { ProfileCheck, type ProfileFinding } from './profile-check';
import { textPieces } from './text-pieces';
import { shownExamples } from './shown-example';
import type { CheckedColumn, Found } from './watcher';

const today = '2026-06-15';
const free: CheckedColumn = { id: 'c', attribute: null, meaning: null, mandatory: false, isId: false, about: null };
const mapped = (dataType: AttributeDefinition['dataType'], more: Partial<CheckedColumn> = {}): CheckedColumn => ({
  ...free,
  attribute: 'a',
  meaning: { dataType, array: false, options: [], unit: '' },
  ...more,
});

type Cells = readonly (string | null)[];
const repeat = (times: number, ...texts: readonly string[]) => Array.from({ length: times }, () => texts).flat();

function findingsIn(column: CheckedColumn, cells: Cells): readonly Found[] {
  const check = checkColumn(column, today);
  check.add({ texts: cells, counts: null, rows: 0 });
  return check.finish().findings;
}
const rulesIn = (column: CheckedColumn, cells: Cells) => findingsIn(column, cells).map(({ rule }) => rule);
const one = (column: CheckedColumn, cells: Cells, rule: ProfileFinding['rule']) =>
  findingsIn(column, cells).find((finding) => finding.rule === rule);

/** Texts of the kind that files are full of, good and bad. */
const words = [
  'Ankara',
  'ANKARA',
  'ankara ',
  'Ankárá',
  'İzmir',
  'Ä°zmir',
  'izmir',
  'Kýrþehir',
  'Nový',
  'a\ufffdb',
  'x',
];
const numbers = ['12', '12.5', '12,5', '1.234,5', '12 kg', '3 lb', '₺5', '007', '9.05E+15', '-1', '150', '99999999999'];
const days = ['2026-01-31', '31.01.2026', '31/01/2026', '01/31/2026', '01/02/2026', '2026-01-31 10:00', '2030-01-01'];
const others = ['1900-01-01', '1970-01-01', 'N/A', '-', ' ', '#REF!', 'true', 'Evet', '0', '1', 'NA', 'TR', 'web'];
const anyText = fc.constantFrom(...words, ...numbers, ...days, '1850-01-01', ...others);
const anyCells = fc
  .array(fc.tuple(fc.option(anyText, { freq: 8 }), fc.integer({ min: 1, max: 12 })), { maxLength: 14 })
  .map((groups) => groups.flatMap(([text, times]) => Array.from({ length: times }, () => text)));
const anyColumn: fc.Arbitrary<CheckedColumn> = fc
  .record({
    id: fc.constant('c'),
    mandatory: fc.boolean(),
    isId: fc.boolean(),
    about: fc.constantFrom('birth', 'age', null),
    attribute: fc.constant('a'),
    meaning: fc.option(
      fc.record({
        dataType: fc.constantFrom('STRING', 'INT', 'LONG', 'DOUBLE', 'BOOLEAN', 'DATE', 'TIME_STAMP'),
        array: fc.boolean(),
        unit: fc.constant(''),
        options: fc.constantFrom([], [], [{ value: '1', label: 'web' }]),
      }),
    ),
  })
  .map((column) => (column.meaning === null ? { ...column, attribute: null } : column));

describe('a finding', () => {
  // Law: the rule of a finding holds for exactly as many rows as the finding says.
  it('names exactly its rows', () => {
    fc.assert(
      fc.property(anyColumn, anyCells, (column, cells) => {
        const texts = { meaning: column.meaning, ...columnOf(cells), editedRows: new Set<number>() };
        for (const { rule, count, rows } of findingsIn(column, cells)) {
          if (rows === null) continue;
          const holds = compileRule(rows, () => texts);
          expect(cells.filter((_, row) => holds(row)).length, `${rule} in ${JSON.stringify(cells)}`).toBe(count);
        }
      }),
      { numRuns: 600 },
    );
  });

  // Law: however the column is cut into pieces, and whether equal texts are counted before, the outcome is the same.
  it('does not depend on the pieces that the column comes in', () => {
    fc.assert(
      fc.property(anyColumn, anyCells, fc.integer({ min: 1, max: 9 }), (column, cells, size) => {
        const inPieces = checkColumn(column, today);
        for (let from = 0; from < cells.length; from += size) {
          inPieces.add({ texts: cells.slice(from, from + size), counts: null, rows: from });
        }
        const cut = checkColumn(column, today);
        for (const piece of textPieces(cells, 0)) cut.add(piece);
        const counted = checkColumn(column, today);
        const texts = [...new Set(cells)];
        counted.add({
          texts,
          counts: texts.map((text) => cells.filter((each) => each === text).length),
          rows: texts.map((text) => cells.indexOf(text)),
        });
        const expecting = checkColumn(column, today, cells.length);
        expecting.add({ texts: cells, counts: null, rows: 0 });
        const whole = checkColumn(column, today);
        whole.add({ texts: cells, counts: null, rows: 0 });
        const expected = whole.finish();
        expect(inPieces.finish()).toEqual(expected);
        expect(cut.finish()).toEqual(expected);
        expect(expecting.finish()).toEqual(expected);
        expect(counted.finish()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is told of a share that is met exactly, also where the number of rows is known before', () => {
    for (let tens = 1; tens <= 40; tens += 1) {
      const cells = Array.from({ length: tens * 10 }, (_, row) => (row % 10 === 9 ? 'x' : `${row}`));
      const [known, unknown] = [checkColumn(free, today, cells.length), checkColumn(free, today)];
      for (const check of [known, unknown]) check.add({ texts: cells, counts: null, rows: 0 });
      const { findings } = known.finish();
      expect(findings.map(({ rule }) => rule)).toContain('not-all-numbers');
      expect(findings).toEqual(unknown.finish().findings);
    }
  });

  it('is data that crosses and is kept as it is', () => {
    fc.assert(
      fc.property(anyColumn, anyCells, (column, cells) => {
        const check = checkColumn(column, today);
        check.add({ texts: cells, counts: null, rows: 0 });
        const file = {
          columns: [{ id: 'c', name: 'C', attribute: column.attribute }],
          idColumn: null,
          rows: cells.length,
        };
        const found = profileCheckOf(file, [], [check.finish()]);
        expect(ProfileCheck.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });
});

it('cuts rows into pieces that say all of them once', () => {
  const cells = Array.from({ length: 20_000 }, (_, row) =>
    row < 9000 ? `${row % 3}` : row % 7 === 0 ? null : `t${row}`,
  );
  const said: (string | null)[] = [];
  let rows = 0;
  for (const { texts, counts, rows: first } of textPieces(cells, 100)) {
    rows += counts ? Array.from(counts).reduce((sum, count) => sum + count, 0) : texts.length;
    for (let at = 0; at < texts.length; at += 1) {
      const row = typeof first === 'number' ? first + at : (first[at] ?? 0);
      said[row - 100] = texts[at] ?? null;
    }
  }
  expect(rows).toBe(cells.length);
  for (const [row, text] of said.entries()) if (text !== undefined) expect(text).toBe(cells[row]);
  expect(said.filter((text) => text !== undefined).length).toBeLessThan(14_000);
});

describe('ids', () => {
  const id = { ...free, isId: true };
  it('that are missing or repeated are errors, with the rows of every repetition', () => {
    const findings = findingsIn(id, ['a', 'b', 'a', null, '', 'c', 'b', 'a']);
    expect(findings).toMatchObject([
      { rule: 'id-empty', severity: 'error', count: 2, of: 8 },
      {
        rule: 'id-repeated',
        severity: 'error',
        count: 5,
        details: { ids: 2 },
        examples: [
          { text: 'a', count: 3, row: 0 },
          { text: 'b', count: 2, row: 1 },
        ],
      },
    ]);
  });

  it('are the same by their type', () => {
    expect(rulesIn({ ...mapped('INT'), isId: true }, ['1', '1.0', '2'])).toContain('id-repeated');
    expect(rulesIn(id, ['1', '1.0', '2'])).not.toContain('id-repeated');
  });

  it('may differ in case and all have one form', () => {
    expect(rulesIn(id, ['aB', 'ab', 'AB', ...Array.from({ length: 40 }, (_, at) => `x${at}`)])).toEqual([]);
  });
});

describe('values that do not fit', () => {
  it('are counted by their reason, with the most frequent first', () => {
    const findings = findingsIn(mapped('DOUBLE'), ['1', '1,5', 'x', '12 kg', '3 lb', 'x', '', ' ', 'N/A']);
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual([
      ['value-not-number', 2],
      ['value-decimal-comma', 1],
      ['value-blank', 1],
      ['value-placeholder', 1],
      ['value-with-unit', 2],
    ]);
    expect(findings[0]).toMatchObject({ of: 8, examples: [{ text: 'x', count: 2, row: 2 }] });
    expect(findings[4]?.parts).toEqual([
      { name: '[lb_av]', count: 1 },
      { name: 'kg', count: 1 },
    ]);
  });

  it('are no placeholders, blanks or notations once more', () => {
    expect(rulesIn(mapped('DATE'), [...repeat(20, '2026-01-31'), 'N/A', ' ', '31 Ocak 2026'])).toEqual([
      'value-blank',
      'value-placeholder',
      'value-other-notation',
    ]);
  });

  it('are told with what other days of the column say about the order', () => {
    const order = (...cells: string[]) => one(mapped('DATE'), cells, 'value-day-ambiguous')?.details['order'];
    expect(order('01/02/2026')).toBe('unclear');
    expect(order('01/02/2026', '31/12/2026')).toBe('day');
    expect(order('01/02/2026', '12/31/2026')).toBe('month');
    expect(order('31/12/2026', '12/31/2026')).toBe('mixed');
  });

  it('name the option that was meant', () => {
    const column = mapped('STRING', {
      meaning: { dataType: 'STRING', array: false, unit: '', options: [{ value: 'gold', label: 'Gold tier' }] },
    });
    expect(one(column, ['GOLD', 'silver'], 'value-not-option')?.examples).toEqual([
      { text: 'GOLD', count: 1, row: 0, meant: 'gold' },
      { text: 'silver', count: 1, row: 1, meant: null },
    ]);
  });
});

describe('how a column is filled', () => {
  it.each([
    ['an empty one that is mapped', mapped('STRING'), Array<null>(9).fill(null), ['column-empty']],
    ['a mandatory one with gaps', mapped('STRING', { mandatory: true }), ['a', null], ['mandatory-empty']],
    ['one value everywhere', mapped('STRING'), repeat(30, 'a'), ['column-constant']],
    ['one value in a short file', mapped('STRING'), repeat(5, 'a'), []],
    ['a flag where it applies', mapped('STRING'), [...repeat(30, 'Y'), ...Array<null>(30).fill(null)], []],
    ['hardly any value', mapped('STRING'), ['a', ...Array<null>(400).fill(null)], ['column-nearly-empty']],
    ['nothing at all', mapped('STRING'), [], []],
  ] as const)('%s', (_, column, cells, rules) => expect(rulesIn(column, cells)).toEqual(rules));
});

describe('spellings', () => {
  it('of one value are told from the most frequent one; blanks at the ends are told as such (CHECK-3)', () => {
    const cells = [...repeat(20, 'Ankara', 'İzmir'), 'ANKARA', 'ankara', 'İZMİR', 'izmir ', 'Ankara '];
    expect(one(mapped('STRING'), cells, 'spelling-case')).toMatchObject({
      severity: 'warning',
      count: 4,
      details: { values: 2 },
      examples: [
        { text: 'ANKARA', meant: 'Ankara' },
        { text: 'ankara', meant: 'Ankara' },
        { text: 'İZMİR', meant: 'İzmir' },
        { text: 'izmir ', meant: 'İzmir' },
      ],
    });
    expect(one(mapped('STRING'), cells, 'padded')).toMatchObject({ count: 2 });
  });

  it('with and without accents are a hint', () => {
    const cells = [...repeat(20, 'Şanlıurfa'), ...repeat(3, 'Sanliurfa')];
    expect(findingsIn(mapped('STRING'), cells)).toMatchObject([
      { rule: 'spelling-accents', severity: 'info', count: 3 },
    ]);
  });

  it('are nothing to say where values hardly repeat', () => {
    expect(rulesIn(free, ['Maria', 'maria', ...Array.from({ length: 50 }, (_, at) => `name ${at}x`)])).toEqual([]);
  });
});

describe('numbers and days in more than one notation', () => {
  it('in several units', () => {
    expect(one(free, [...repeat(90, '70'), ...repeat(10, '80 kg')], 'units-mixed')).toMatchObject({
      severity: 'warning',
      count: 10,
      parts: [
        { name: 'plain-number', count: 90 },
        { name: 'unit:kg', count: 10 },
      ],
    });
    expect(rulesIn(free, repeat(90, '70 kg'))).toEqual(['column-constant']);
  });

  it('with points and commas', () => {
    expect(one(free, [...repeat(9, '1.5', '2'), '2,5'], 'decimals-mixed')).toMatchObject({ count: 1 });
  });

  it('among numbers a word stands out, where nothing says that words may be there', () => {
    const cells = [...repeat(40, '1', '2'), 'many', 'N/A'];
    expect(one(free, cells, 'not-all-numbers')).toMatchObject({
      severity: 'info',
      count: 1,
      examples: [{ text: 'many' }],
    });
    expect(rulesIn(mapped('STRING'), cells)).toEqual(['placeholder']);
  });

  it('codes with leading noughts are no numbers', () => {
    expect(rulesIn(free, [...repeat(40, '034', '06'), 'A1'])).toEqual([]);
  });

  it('days in several notations, and with the day first here and the month first there', () => {
    const cells = [...repeat(20, '31/12/2026'), ...repeat(5, '12/31/2026'), '2026-12-31'];
    expect(findingsIn(free, cells)).toMatchObject([
      { rule: 'days-mixed', severity: 'warning', count: 1 },
      {
        rule: 'day-orders-mixed',
        severity: 'warning',
        count: 5,
        parts: [
          { name: 'day-first', count: 20 },
          { name: 'month-first', count: 5 },
        ],
      },
    ]);
  });

  it('days that are read anyway are only a hint', () => {
    expect(findingsIn(mapped('DATE'), [...repeat(20, '2026-12-31'), '30.12.2026'])).toMatchObject([
      { rule: 'days-mixed', severity: 'info', count: 1 },
    ]);
  });
});

describe('what is sober about people', () => {
  it('days of birth after today or too long ago, those that mean nothing aside', () => {
    const column = mapped('DATE', { about: 'birth' });
    const cells = ['2026-06-15', '2026-06-16', '1904-01-01', '1903-01-01', '1900-01-01', '9999-12-31'];
    expect(findingsIn(column, cells)).toMatchObject([
      { rule: 'sentinel-day', count: 2 },
      { rule: 'birth-in-future', severity: 'warning', count: 1, examples: [{ text: '2026-06-16' }] },
      { rule: 'birth-too-long-ago', severity: 'warning', count: 1, examples: [{ text: '1903-01-01' }] },
    ]);
  });

  it('ages that nobody has', () => {
    expect(one(mapped('INT', { about: 'age' }), ['0', '122', '123', '-1'], 'age-impossible')).toMatchObject({
      count: 2,
    });
  });

  it('1970-01-01 only where it is far more frequent than a day can be', () => {
    const days = Array.from({ length: 300 }, (_, at) => new Date(at * 86_400_000 * 20).toISOString().slice(0, 10));
    expect(rulesIn(mapped('DATE'), days)).toEqual([]);
    expect(rulesIn(mapped('DATE'), [...days, ...repeat(30, '1970-01-01')])).toEqual(['epoch-day']);
  });

  it('NA is a code among codes of two letters', () => {
    expect(rulesIn(free, [...repeat(10, 'TR', 'DE'), 'NA'])).toEqual([]);
    expect(rulesIn(free, [...repeat(10, 'red', 'green'), 'NA'])).toEqual(['placeholder']);
  });

  it('Icelandic letters are no misread Turkish', () => {
    expect(rulesIn(free, repeat(10, 'Kýrþehir', 'Muðla'))).toEqual(['letters-turkish']);
    expect(rulesIn(free, repeat(10, 'Þórður', 'Sigríður Ýr'))).toEqual([]);
  });
});

describe('a file', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const attribute = (given: Parameters<typeof newAttribute>[0]) => newAttribute(given, at, 'Ada');
  const definitions = [
    attribute({ code: 'extId' }),
    attribute({ code: 'email', mandatory: true }),
    attribute({ code: 'city' }),
    attribute({ code: 'old', retired: true }),
    attribute({ code: 'sum', calculated: true }),
  ];
  const check = (columns: readonly (readonly [name: string, attribute: string | null])[], rows = 3) => {
    const file = {
      columns: columns.map(([name, code], at) => ({ id: `c${at}`, name, attribute: code })),
      idColumn: null,
      rows,
    };
    return profileCheckOf(file, definitions, []).findings;
  };

  it('says which attributes are missing, the mandatory ones as errors, and which columns are unknown', () => {
    expect(
      check([
        ['id', 'extId'],
        ['x', null],
        ['y', null],
      ]),
    ).toMatchObject([
      { rule: 'mandatory-missing', severity: 'error', attribute: 'email' },
      { rule: 'attributes-missing', severity: 'info', parts: [{ name: 'city' }] },
      { rule: 'columns-unknown', severity: 'info', parts: [{ name: 'c1' }, { name: 'c2' }] },
    ]);
  });

  it('says which columns are mapped to what is gone, retired or taken already', () => {
    const found = check([
      ['id', 'extId'],
      ['m', 'email'],
      ['c', 'city'],
      ['c2', 'city'],
      ['o', 'old'],
      ['g', 'gone'],
    ]);
    expect(found.map(({ rule, column }) => [rule, column])).toEqual([
      ['attribute-twice', 'c3'],
      ['attribute-gone', 'c5'],
      ['attribute-retired', 'c4'],
    ]);
  });

  it('without rows or ids is told as that', () => {
    expect(
      check(
        [
          ['m', 'email'],
          ['c', 'city'],
        ],
        0,
      ).map(({ rule }) => rule),
    ).toEqual(['no-rows', 'id-column-missing', 'attributes-missing']);
  });

  it('knows days of birth and ages by what they are called', () => {
    const about = (name: string, code: string | null = null, given: Partial<AttributeDefinition> = {}) =>
      checkedColumns({ columns: [{ id: 'c', name, attribute: code }], idColumn: null }, [
        attribute({ code: 'a', label: 'A', ...given }),
      ])[0]?.about;
    for (const name of ['birthday', 'Birth Date', 'date_of_birth', 'dateOfBirth', 'DOB', 'Doğum Tarihi']) {
      expect(about(name), name).toBe('birth');
    }
    for (const name of ['age', 'Yaş']) expect(about(name), name).toBe('age');
    for (const name of ['birthplace', 'Doğum yeri', 'average', 'stage', 'image', 'birth_country']) {
      expect(about(name), name).toBeNull();
    }
    expect(about('x', 'a', { dataCategories: ['user.demographic.date_of_birth'] })).toBe('birth');
  });
});

it('shows no personal value of a hidden column, but what says nothing of anybody', () => {
  const example = { text: 'ada@example.com', count: 1, row: 0, meant: 'Ada' };
  expect(shownExamples({ rule: 'padded', examples: [example] }, true)).toEqual([
    { ...example, text: 'ad•@•••••••.•••', meant: '•••' },
  ]);
  expect(shownExamples({ rule: 'padded', examples: [example] }, false)).toEqual([example]);
  expect(shownExamples({ rule: 'placeholder', examples: [example] }, true)).toEqual([example]);
});
