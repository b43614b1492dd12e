import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueDefinition } from '../profile/read-value';
import { notesOf } from './column-notes';
import { beginColumn, type ComparedRows } from './compare-column';
import { doubtfulRows, matchRows, rowsById, type RowMatch, type Texts } from './match-rows';
import { pairColumns, proposeIdPair } from './pair-columns';
import { meansSame, samenesses, type Sameness } from './same-value';
import { suggestRenames } from './suggest-renames';

const number: ValueDefinition = { dataType: 'DOUBLE', array: false, options: [], unit: '' };
const day: ValueDefinition = { ...number, dataType: 'DATE' };
const text: ValueDefinition = { ...number, dataType: 'STRING' };

/** A small file: its first column is the id. */
type Table = readonly Texts[];
const meanings = [null, number, day];

const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '', null);
const aNumber = fc.constantFrom('1', '1.0', '2', 'x', '', null);
const aDay = fc.constantFrom('2026-01-31', '31.01.2026', '2026-02-01', '', null);
const aTable: fc.Arbitrary<Table> = fc
  .array(fc.tuple(anId, aNumber, aDay), { maxLength: 9 })
  .map((rows) => [0, 1, 2].map((place) => rows.map((row) => row[place] ?? null)));

function compare(older: Table, newer: Table): { readonly match: RowMatch; readonly columns: readonly ComparedRows[] } {
  const [lefts, rights] = [rowsById(older[0] ?? [], null), rowsById(newer[0] ?? [], null)];
  const doubtful = doubtfulRows(lefts, rights);
  const contentOf =
    (table: Table) =>
    (row: number): [number, string] => [row, JSON.stringify(table.map((each) => each[row] ?? ''))];
  const contents = {
    older: new Map(doubtful.older.map(contentOf(older))),
    newer: new Map(doubtful.newer.map(contentOf(newer))),
  };
  const match = matchRows(lefts, rights, contents);
  const columns = older.map((texts, place) => {
    const comparing = beginColumn(texts, match, meanings[place] ?? null);
    const rights = newer[place] ?? [];
    // In two runs, as a file is read.
    for (const step of comparing.add(rights.slice(0, 4), 0)) expect(step).toBeUndefined();
    for (const step of comparing.add(rights.slice(4), 4)) expect(step).toBeUndefined();
    return comparing.finish();
  });
  return { match, columns };
}
const rowsOf = (table: Table) => (table[0] ?? []).map((_, row) => table.map((each) => each[row] || null));
const pairsOf = ({ before }: RowMatch) =>
  [...before].flatMap((older, newer) => (older === -1 ? [] : [`${older}-${newer}`])).sort();

describe('comparing two files', () => {
  // Law: a file compared with itself has no difference, in whatever order its rows stand.
  it('finds nothing between a file and itself', () => {
    fc.assert(
      fc.property(aTable, fc.infiniteStream(fc.nat()), (table, random) => {
        const { match, columns } = compare(table, table);
        expect(match).toMatchObject({ added: 0, removed: new Uint32Array() });
        for (const { column } of columns) expect(column.cells.exact.changed).toBe(0);
        const order = rowsOf(table)
          .map((_, row) => ({ row, at: random.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at);
        const shuffled = table.map((texts) => order.map(({ row }) => texts[row] ?? null));
        const again = compare(table, shuffled);
        expect(again.match).toMatchObject({ added: 0, removed: new Uint32Array() });
        for (const { column } of again.columns) expect(column.cells.exact.changed).toBe(0);
      }),
    );
  });

  // Law: turned round, what was added is removed, pairs are the same, and so are changed cells.
  it('finds the same the other way round', () => {
    fc.assert(
      fc.property(aTable, aTable, (older, newer) => {
        const there = compare(older, newer);
        const back = compare(newer, older);
        expect(back.match.added).toBe(there.match.removed.length);
        expect(there.match.added).toBe(back.match.removed.length);
        expect(
          pairsOf(back.match)
            .map((pair) => pair.split('-').toReversed().join('-'))
            .sort(),
        ).toEqual(pairsOf(there.match));
        for (const [place, { column }] of there.columns.entries()) {
          const turned = back.columns[place]?.column;
          for (const sameness of samenesses) {
            const { changed, filled, emptied } = column.cells[sameness];
            expect(turned?.cells[sameness]).toEqual({ changed, filled: emptied, emptied: filled });
          }
          expect([turned?.older, turned?.newer]).toEqual([column.newer, column.older]);
        }
      }),
    );
  });

  // Law: the older file with what is reported done to it is the newer file; typed, it means the same everywhere.
  it.each(samenesses)('tells all that makes one file of the other, %s (COMP-1)', (sameness: Sameness) => {
    fc.assert(
      fc.property(aTable, aTable, (older, newer) => {
        const { match, columns } = compare(older, newer);
        const gone = new Set(match.removed);
        const [olds, news] = [rowsOf(older), rowsOf(newer)];
        expect(olds.length - gone.size + match.added).toBe(news.length);
        const applied = news.map((row, at) => {
          const from = match.before[at] ?? -1;
          if (from === -1) return row;
          expect(gone.has(from)).toBe(false);
          return row.map((cell, place) =>
            columns[place]?.changed[sameness].has(at) ? cell : (olds[from]?.[place] ?? null),
          );
        });
        for (const [at, row] of applied.entries()) {
          for (const [place, cell] of row.entries()) {
            const wanted = news[at]?.[place] ?? null;
            const isSame =
              cell === wanted || (sameness === 'typed' && meansSame(meanings[place] ?? null)(cell ?? '', wanted ?? ''));
            expect(isSame, `${cell} for ${wanted}`).toBe(true);
          }
        }
        for (const [place, { column, changed }] of columns.entries()) {
          const bits = news.filter((_, at) => changed[sameness].has(at)).length;
          expect(bits, `column ${place}`).toBe(column.cells[sameness].changed);
        }
      }),
    );
  });

  it('pairs repeated ids where rows say the same, then in their order, and rows without an id only where they do (COMP-3)', () => {
    const older: Table = [
      ['a', 'a', '', ''],
      ['1', '2', '7', '8'],
      ['', '', '', ''],
    ];
    const newer: Table = [
      ['a', 'a', 'a', '', ''],
      ['2', '9', '3', '8', '9'],
      ['', '', '', '', ''],
    ];
    const { match } = compare(older, newer);
    expect([...match.before]).toEqual([1, 0, -1, 3, -1]);
    expect([...match.removed]).toEqual([2]);
    expect(match.ids).toEqual({
      older: { missing: 2, repeatedRows: 2, repeatedIds: 1 },
      newer: { missing: 2, repeatedRows: 3, repeatedIds: 1 },
    });
  });

  it('takes ids by their type', () => {
    expect(rowsById(['1', '1.0'], { ...number, dataType: 'INT' }).byId.size).toBe(1);
    expect(rowsById(['1', '1.0'], text).byId.size).toBe(2);
  });
});

describe('what counts as the same', () => {
  it.each([
    [number, '1', '1.0', true],
    [number, 'x', 'X', false],
    [day, '31.01.2026', '2026-01-31', true],
    [text, 'a', 'A', false],
    [null, '1', '1.0', false],
    [{ ...number, array: true }, '1;2.0', '1.0; 2', true],
    [{ ...number, array: true }, '1;2', '1', false],
    [{ ...text, array: true }, 'a;b', '["a","b"]', true],
  ] as const)('%j: %s and %s', (meaning, left, right, expected) => {
    expect(meansSame(meaning)(left, right)).toBe(expected);
  });
});

describe('numbers of two files that write decimals in other ways', () => {
  it('are the same where they are the same number', () => {
    const isSame = meansSame(number, ',');
    expect([isSame('3,50', '3.5'), isSame('1.234,5', '1234.50'), isSame('3.5', '3.5')]).toEqual([true, true, false]);
  });
});

describe('columns of two files', () => {
  const column = (id: string, name: string, attribute: string | null = null) => ({ id, name, attribute });
  it('belong together by choice, by attribute, by name and by nearly the same name', () => {
    const older = [column('a', 'City', 'city'), column('b', 'E-Mail'), column('c', 'note'), column('d', 'gone')];
    const newer = [column('1', 'e_mail'), column('2', 'Stadt', 'city'), column('3', 'note'), column('4', 'new')];
    expect(pairColumns(older, newer)).toEqual({
      pairs: [
        { older: 'b', newer: '1', by: 'name' },
        { older: 'a', newer: '2', by: 'attribute' },
        { older: 'c', newer: '3', by: 'name' },
      ],
      missing: ['d'],
      added: ['4'],
    });
    expect(pairColumns(older, newer, [{ older: 'd', newer: '4' }]).pairs.at(-1)).toEqual({
      older: 'd',
      newer: '4',
      by: 'choice',
    });
  });

  // Law: turned round, the same columns belong together.
  it('belong together the other way round', () => {
    const columns = fc
      .array(fc.tuple(fc.constantFrom('City', 'city', 'CITY', 'note', 'Note'), fc.constantFrom(null, 'x', 'y')), {
        maxLength: 5,
      })
      .map((each) => each.map(([name, attribute], at) => column(`c${at}`, name, attribute)));
    fc.assert(
      fc.property(columns, columns, (older, newer) => {
        const pairs = (left: typeof older, right: typeof older) =>
          pairColumns(left, right).pairs.map((pair) => [pair.older, pair.newer]);
        expect(
          pairs(newer, older)
            .map((pair) => pair.toReversed().join())
            .sort(),
        ).toEqual(
          pairs(older, newer)
            .map((pair) => pair.join())
            .sort(),
        );
      }),
    );
  });

  it('tell profiles apart where they do so in both files, else in one, else where they hold the key', () => {
    const columns = [column('a', 'crm'), column('b', 'mail'), column('c', 'key', 'extId')];
    const newer = columns.map((each) => ({ ...each, id: each.id.toUpperCase() }));
    const pair = (left: string | null, right: string | null) =>
      proposeIdPair({ columns, idColumn: left }, { columns: newer, idColumn: right })?.older;
    expect([pair('a', 'A'), pair('b', null), pair(null, 'B'), pair(null, null)]).toEqual(['a', 'b', 'b', 'c']);
    expect(proposeIdPair({ columns: [], idColumn: 'a' }, { columns: newer, idColumn: 'A' })).toBeNull();
  });

  it('seem renamed where their rows agree far beyond chance', () => {
    const ids = Array.from({ length: 50 }, (_, row) => `id${row}`);
    const flags = ids.map((_, row) => (row % 10 === 0 ? 'no' : 'yes'));
    const lonely = (id: string, sample: readonly (string | null)[]) => ({ id, sample });
    const suggested = suggestRenames(
      [
        lonely('crm', ids),
        lonely('flag', flags),
        lonely(
          'empty',
          ids.map(() => null),
        ),
      ],
      [
        lonely(
          'key',
          ids.map((id, row) => (row === 0 ? 'other' : id)),
        ),
        lonely('active', flags.toReversed()),
        lonely(
          'on',
          ids.map(() => 'yes'),
        ),
      ],
    );
    expect(suggested).toEqual([{ older: 'crm', newer: 'key', agreement: 0.98 }]);
    expect(suggestRenames([lonely('flag', flags)], [lonely('opted', flags)])).toMatchObject([{ agreement: 1 }]);
  });
});

describe('what is remarkable about a column', () => {
  const rows = { older: 100, newer: 100 };
  const side = (filled: number, dataType: 'INT' | 'STRING' = 'INT') => ({
    filled,
    inferred: { dataType, options: [] },
  });
  const cells = { changed: 0, filled: 0, emptied: 0 };
  const column = { cells: { exact: cells, typed: cells }, older: side(98), newer: side(98), values: null };
  it('is a type that changed, a fill rate that dropped, shares that shifted, values that came and went', () => {
    expect(notesOf(column, rows)).toEqual([]);
    expect(notesOf({ ...column, newer: side(98, 'STRING') }, rows)).toEqual([
      { kind: 'type-changed', older: 'INT', newer: 'STRING' },
    ]);
    expect(notesOf({ ...column, newer: side(60) }, rows)).toEqual([{ kind: 'fill-dropped', older: 0.98, newer: 0.6 }]);
    expect(notesOf({ ...column, newer: side(97) }, rows)).toEqual([]);
    const values = [
      { value: 'gold', older: 49, newer: 20 },
      { value: 'silver', older: 49, newer: 58 },
      { value: 'bronze', older: 0, newer: 20 },
    ];
    expect(notesOf({ ...column, values }, rows)).toEqual([
      { kind: 'values-new', count: 1 },
      {
        kind: 'shares-shifted',
        distance: expect.closeTo(0.296, 3),
        value: 'gold',
        older: 0.5,
        newer: expect.closeTo(0.204, 3),
      },
    ]);
  });
});
