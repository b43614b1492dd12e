import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../test/support/read-delimited';
import { nothingForced } from './convert-order';

const names = ['id', 'name', 'city', 'born'];
const people = [
  ['101', 'Ann Lee', 'Rome', '1990-01-02'],
  ['102', 'Cem Kaya', 'Izmir', '1985-11-30'],
  ['103', 'Dan Roe', 'Cork', '1979-07-14'],
  ['104', 'Eva Mol', 'Rome', '2001-03-05'],
  ['105', 'Ian Fox', 'Cork', '1966-09-21'],
  ['106', 'Lia Sun', 'Izmir', '1999-12-01'],
];
const table = [names, ...people];
const lines = table.map((row) => row.join(','));

function textOf(all: readonly string[], lineEnd = '\n'): string {
  return all.map((line) => line + lineEnd).join('');
}

function read(text: string) {
  const { doubts, rejects, ...found } = readDelimited(text, nothingForced);
  return { ...found, doubts: doubts.map(({ code }) => code), aside: rejects.map(({ reason }) => reason) };
}

/** The table as if nothing had happened to it. */
const whole = { names, rows: people };

describe('the table of a file', () => {
  const padded = (gap: string) =>
    table.map((row) => row.map((cell, index) => cell.padEnd([4, 9, 6, 10][index] ?? 0)).join(gap));

  it('stands at fixed places where nothing delimits', () => {
    expect(read(textOf(padded('  ')))).toMatchObject({ ...whole, doubts: ['columns-by-place'] });
  });

  it('is found in a drawn one, whose lines and blanks are left out', () => {
    const [header = '', ...rows] = padded(' | ').map((line) => `| ${line} |`);
    const rule = `+${'-'.repeat(header.length - 2)}+`;
    const { doubts, aside, ...found } = read(textOf([rule, header, rule, ...rows, rule]));
    expect(found).toMatchObject(whole);
    expect(doubts).toContain('cells-padded');
    expect(aside).toContain('ruler');
  });

  it('goes on below a few rows of another width', () => {
    const many = Array.from({ length: 20 }, (_, index) => people[index % people.length]!);
    const rows = many.map((row, index) => (index > 7 && index < 11 ? row.with(1, `Doe, ${row[1]}`) : row));
    const found = read(textOf([names, ...rows].map((row) => row.join(','))));
    expect(found).toMatchObject({ names, rows, aside: [], doubts: ['row-cells-joined'] });
  });

  it('of one row is as wide as its names', () => {
    const head = lines[0]!;
    for (const line of [`${lines[1]},`, lines[1]!.replace(',', ',,'), lines[1]!]) {
      expect(read(textOf([head, line]))).toMatchObject({ names, rows: [people[0]] });
      expect(read(textOf([head.replace(',', ',,'), lines[1]!]))).toMatchObject({ names, rows: [people[0]] });
    }
  });

  it('ends before a note that was filled up with delimiters, however few its rows are', () => {
    expect(read(textOf([...lines.slice(0, 4), 'Made by hand,,,']))).toMatchObject({
      rows: people.slice(0, 3),
      aside: ['footer'],
    });
  });

  it('is drawn around a few rows too, whose lines are more than the rows', () => {
    const drawn = ['+----+----+----+----+', '| id | ab | cd | ef |', '+----+----+----+----+', '|  1 | x  | y  | z  |'];
    const found = read(textOf([...drawn, '+----+----+----+----+']));
    expect(found).toMatchObject({ names: ['id', 'ab', 'cd', 'ef'], rows: [['1', 'x', 'y', 'z']] });
  });

  it('keeps its quotes where one row of a few has lost one', () => {
    const quoted = ['id,name,note', '1,Ann,"small, red"', '2,Bob,"big, blue"', '3,"Cem,none'];
    expect(read(textOf(quoted))).toMatchObject({
      rows: [
        ['1', 'Ann', 'small, red'],
        ['2', 'Bob', 'big, blue'],
        ['3', '"Cem', 'none'],
      ],
      doubts: ['quote-open'],
    });
  });

  it('is delimited by a pair of signs where one alone stands in texts', () => {
    const rows = people.map((row) => row.with(1, row[1]!.replace(' ', '|')));
    const found = read(textOf([names, ...rows].map((row) => row.join('||'))));
    expect(found).toMatchObject({ names, rows, doubts: [] });
  });

  it.each([
    ['tabs', '\t'],
    ['commas', ','],
  ])('has no blanks at the ends of cells that are filled up to one length before %s', (_what, delimiter) => {
    const filled = table.map((row) => row.map((cell, index) => cell.padEnd([6, 11, 8, 0][index] ?? 0)).join(delimiter));
    expect(read(textOf(filled))).toMatchObject({ ...whole, doubts: ['cells-padded'] });
  });

  it('has quotes inside quotes that are doubled in some rows and escaped in others', () => {
    const quoted = [
      'id,note,n',
      String.raw`1,"says \"yes, you\" twice",5`,
      '2,"says ""no, you"" once",6',
      String.raw`3,"ends \"so\"",7`,
      '4,"ends ""so""",8',
    ];
    const notes = ['says "yes, you" twice', 'says "no, you" once', 'ends "so"', 'ends "so"'];
    expect(read(textOf(quoted)).rows.map((row) => row[1])).toEqual(notes);
  });

  it('is parted by no row that is strange in all columns', () => {
    const many = Array.from({ length: 40 }, (_, index) => people[index % people.length]!);
    for (const strange of [
      ['missing', 'Unknown', 'Nowhere', 'N/A'],
      ['later', 'Somebody', 'Anywhere', 'never'],
    ]) {
      const rows = many.with(25, strange);
      const found = read(textOf([names, ...rows].map((row) => row.join(','))));
      expect(found).toMatchObject({ names, rows, doubts: [], aside: [] });
    }
  });

  it('is unwrapped where every line is quoted as one cell', () => {
    expect(read(textOf(lines.map((line) => `"${line}"`)))).toMatchObject({ ...whole, doubts: ['lines-in-quotes'] });
  });

  it('is as wide as its header where delimiters in texts are not quoted', () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      `2024-01-${String(index + 10)}`,
      `T${100 + index}`,
      index % 3 === 0 ? `late, again, and cold` : index % 2 === 0 ? 'fine' : 'box broken, sent back',
      index % 2 === 0 ? 'open' : 'done',
      String(index * 7),
    ]);
    const text = textOf([['day', 'ticket', 'remark', 'state', 'minutes'], ...rows].map((row) => row.join(',')));
    expect(read(text)).toMatchObject({ names: ['day', 'ticket', 'remark', 'state', 'minutes'], rows });
  });

  it('is the largest one, or the first of those as large; others are set aside', () => {
    const small = ['shop,since', 'A,1999', 'B,2004', ''];
    expect(read(textOf([...small, ...lines]))).toMatchObject({ ...whole, aside: Array(3).fill('preamble') });
    const copy = read(textOf([...lines, ...lines.slice(0, -1)]));
    expect(copy).toMatchObject({ ...whole, aside: Array(6).fill('other-table') });
  });
});

describe('the names of a table', () => {
  it.each([
    ['have lost a delimiter', [lines[0]!.replace('name,', 'name'), ...lines.slice(1)]],
    ['have another delimiter', [lines[0]!.replaceAll(',', ';'), ...lines.slice(1)]],
    ['stand on several lines', ['id,name', 'city,born', ...lines.slice(1)]],
  ])('are laid onto its columns where they %s', (_what, text) => {
    const { doubts, ...found } = read(textOf(text));
    expect(doubts).toContain('header-repaired');
    expect(found.rows).toEqual(people);
    expect(found.names).toHaveLength(names.length);
  });

  it('that have lost a delimiter stand where they say what is below them', () => {
    const header = ['sku', 'kinddate', 'price', 'remark'].join(',');
    const rows = people.map((_, index) => [
      `S${index}`,
      index % 2 === 0 ? 'old' : 'new',
      `2024-01-1${index}`,
      `${index}.50`,
      '',
    ]);
    const { names: found, rows: read5 } = read(textOf([header, ...rows.map((row) => row.join(','))]));
    expect(found.slice(3)).toEqual(['price', 'remark']);
    expect(read5).toEqual(rows);
  });

  it.each([
    ['codes', people.map((row) => [`K${row[0]}`, `P-${row[0]}`, row[1]])],
    [
      'the same few values',
      Array.from({ length: 12 }, (_, at) => [at % 2 ? 'yes' : 'no', at % 3 ? 'A' : 'B', at % 4 > 1 ? 'old' : 'new']),
    ],
  ])('are found among rows of %s', (_what, rows) => {
    const header = ['code', 'town', 'remark'];
    const text = [...rows.slice(0, 3), header, ...rows.slice(3)].map((row) => row.join(','));
    expect(read(textOf(text))).toMatchObject({ names: header, rows, doubts: ['header-moved'] });
  });

  it('are found among its rows', () => {
    const moved = [...lines.slice(1, 4), lines[0]!, ...lines.slice(4)];
    expect(read(textOf(moved))).toMatchObject({ ...whole, doubts: ['header-moved'] });
  });

  it('stand above their columns where only the rows end in a delimiter', () => {
    expect(read(textOf([lines[0]!, ...lines.slice(1).map((line) => `${line},`)]))).toMatchObject(whole);
  });

  it('are found above rows of other widths', () => {
    const wider = people.map((row, index) => (index < 3 ? row.with(1, `Doe, ${row[1]}, Dr`) : row));
    const rows = [...wider, ...people];
    expect(read(textOf([names, ...rows].map((row) => row.join(','))))).toMatchObject({ names, rows });
  });

  it.each([
    ['numbers from 1', (index: number) => String(index + 1)],
    ['numbers from 0', (index: number) => String(index)],
  ])('lack that of a column of %s, which tells rows apart', (_what, number) => {
    const numbered = people.map((row, index) => `${number(index)},${row.join(',')}`);
    expect(read(textOf([lines[0]!, ...numbered])).names).toEqual(['#1', ...names]);
  });

  it('lack that of a column of row names above numbers', () => {
    const rows = people.map((row, index) => [row[1], String(index), String(index * 7), `${index}.5`]);
    const found = read(textOf(['mpg,cyl,disp', ...rows.map((row) => row.join(','))]));
    expect(found).toMatchObject({ names: ['#1', 'mpg', 'cyl', 'disp'], rows });
  });

  it('that are more than any row has cells name columns that the file leaves empty', () => {
    const found = read(textOf([`${lines[0]},remark`, ...lines.slice(1)]));
    const rows = people.map((row) => [...row, null]);
    expect(found).toMatchObject({ names: [...names, 'remark'], rows, doubts: ['header-repaired', 'row-short'] });
  });

  it.each([
    ['have lost a delimiter', 'question,answertag'],
    ['have gained one', 'question,,answer,tag'],
    ['have another one', 'question;answer;tag'],
  ])('above texts alone stay above them where they %s', (_what, header) => {
    const rows = [
      ['How so?', 'Open the page', 'help'],
      ['Why not?', 'Press the button', 'orders'],
    ];
    const found = read(textOf([header, ...rows.map((row) => row.join(','))]));
    expect(found).toMatchObject({ rows, aside: [] });
    expect(found.names[0]).toBe('question');
  });
});

describe('a row', () => {
  const row = people[2]!;
  const instead = (line: string) => textOf(lines.with(3, line).with(1, `"101",${lines[1]!.slice(4)}`));

  it.each([
    ['quoted as a whole', `"${row.join(',')}"`, 'row-in-quotes'],
    ['quoted by apostrophes, unlike others', row.map((cell) => `'${cell}'`).join(','), 'row-other-quote'],
    ['delimited in another way', row.join(';'), 'row-other-delimiter'],
    [
      'delimited in another way at one place',
      `${row.slice(0, 2).join(',')};${row.slice(2).join(',')}`,
      'row-other-delimiter',
    ],
    ['with a blank behind each delimiter', row.join(', '), 'row-spaces-trimmed'],
    ['with an empty cell too many', row.toSpliced(2, 0, '').join(','), 'row-cell-dropped'],
    ['with delimiters at its end', `${row.join(',')},,,`, 'row-cell-dropped'],
    ['that has lost a delimiter', `${row.slice(0, 3).join(',')}${row[3]}`, 'row-cell-split'],
  ])('%s is laid onto the columns, and said', (_what, line, doubt) => {
    expect(read(instead(line))).toMatchObject({ ...whole, doubts: [doubt] });
  });

  it('keeps the apostrophes of cells that stand in quotes', () => {
    const text = textOf(lines.with(3, `"'Dan'",,,`));
    expect(read(text)).toMatchObject({ rows: people.with(2, ["'Dan'", '', '', '']), doubts: [] });
  });

  it('ends its last cell where quotes in it are not escaped', () => {
    const text = textOf(lines.map((line, index) => (index === 3 ? '103,Dan Roe,Cork,"was "ill""' : line)));
    expect(read(text)).toMatchObject({ rows: people.with(2, row.with(3, 'was "ill"')), doubts: ['quote-stray'] });
  });

  it('broken by a line end in a cell is joined', () => {
    const rows = people.with(2, row.with(1, 'Dan\nRoe'));
    expect(read(instead(row.join(',').replace('Dan Roe', 'Dan\nRoe')))).toMatchObject({
      names,
      rows,
      doubts: ['row-lines-joined'],
    });
  });

  it('that lacks a cell leaves it empty where it was', () => {
    const { rows, doubts } = read(instead(row.toSpliced(1, 1).join(',')));
    expect(rows[2]).toEqual([row[0], null, ...row.slice(2)]);
    expect(doubts).toEqual(['row-cell-missing']);
  });

  it('of another kind is none: comments, lines drawn, the header again', () => {
    const among = [...lines.slice(0, 4), '# corrected on Monday', '----', lines[0]!, ...lines.slice(4)];
    expect(read(textOf(among))).toMatchObject({ ...whole, aside: ['comment', 'ruler', 'header-repeated'] });
  });

  it('that reads cleanly and is as wide as the others is taken as it is, however strange (READ-3)', () => {
    const strange = ['?', '', "it's; 5\t|", 'never'];
    expect(read(instead(strange.join(',')))).toMatchObject({ rows: people.with(2, strange), doubts: [], aside: [] });
  });
});
