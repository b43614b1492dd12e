import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../test/support/read-delimited';
import { nothingForced } from './convert-order';

type Rows = readonly (readonly string[])[];

const cities = ['Ankara', 'Izmir', 'Bursa', 'Adana', 'Konya'];
const names = ['id', 'name', 'city', 'born'];
const people = Array.from({ length: 30 }, (_, index) => [
  String(index + 1),
  `Name ${index}`,
  cities[index % cities.length] ?? '',
  `1980-01-${String((index % 28) + 1).padStart(2, '0')}`,
]);

/** Lines of text of these rows. */
function lines(rows: Rows, delimiter = ',', lineEnd = '\n'): string {
  return rows.map((row) => row.join(delimiter) + lineEnd).join('');
}

/** The rows with another text in one column. */
function withCell(column: number, cell: (row: readonly string[], index: number) => string): string[][] {
  return people.map((row, index) => row.with(column, cell(row, index)));
}

const widths = [4, 9, 7, 10];
const padded = (row: readonly string[]) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0));
const quotedLast = (row: readonly string[]) => [...row.slice(0, 3), `"${row[3]}"`];
const all = [names, ...people];
const amounts = people.map((row, index) => [row[0] ?? '', row[1] ?? '', String(index % 3 === 0 ? 1200 + index : 300)]);
const grouped = (amount: string) => (amount.length > 3 ? `${amount.slice(0, -3)},${amount.slice(-3)}` : amount);
const years = ['Country', '2020', '2021', '2022'];
const overYears = people.map((_, index) => [`Land ${index}`, ...[100, 110, 120].map((step) => String(index * step))]);
const sensors = people.map((_, index) => [`2024-05-01 00:${index + 10}:00`, `20.${index}`, `21.${index}`, '45']);
const account = ['Date', 'Description', 'Debit', 'Credit', 'Balance'];
const moves = people.map((_, index) =>
  [`${(index % 28) + 1}.01.2024`, `Shop ${index}`].concat(
    index % 2 ? ['', '5,00'] : ['9,50', ''],
    `1.${200 + index},75`,
  ),
);

/** What a careful person would read; without names and rows the usual table. */
interface Expected {
  readonly names?: readonly string[];
  readonly rows?: Rows;
}

/** What people are sent. */
const files: readonly (readonly [what: string, text: string, expected?: Expected])[] = [
  ['below titles with delimiters in them', `List, West, quarter 2\nBy: Ops, Sales, and IT\n\n${lines(all)}`],
  ['below notes of its own width', `Report;;;\nCreated;2024-05-01;;\n\n${lines(all, ';')}`],
  ['with comments above and among its rows', `# v1.2, made 2024\n${lines(all.toSpliced(9, 0, ['# mark', ' 5']))}`],
  ['with blank lines between all rows', lines(all, ',', '\n\n')],
  [
    'with rows of delimiters between',
    lines(all.flatMap((row, index) => (index % 5 ? [row] : [row, ['', '', '', '']]))),
  ],
  ['with its header again every ten rows', lines(people.flatMap((row, index) => (index % 10 ? [row] : [names, row])))],
  ['with a delimiter at the end of each line', lines(all, ',', ',\n')],
  ['with a delimiter at the end of some lines', lines(all.map((row, index) => (index % 3 ? row : [...row, ''])))],
  ['with CR CR LF at the end of lines', lines(all, ',', '\r\r\n')],
  ['with the mark that DOS ends files with', `${lines(all, ',', '\r\n')}\u001A`],
  ['with two byte order marks', `\uFEFF\uFEFF${lines(all)}`],
  ['that says its delimiter first', `sep=;\r\n${lines(all, ';', '\r\n')}`],
  ['delimited by ||', lines(all, '||')],
  ['delimited by ~', lines(all, '~')],
  [
    'delimited by ^',
    lines(withHeader(withCell(1, (_, index) => `N, ${index}`)), '^'),
    { rows: withCell(1, (_, index) => `N, ${index}`) },
  ],
  ['delimited by U+0001', lines(all, '\u0001')],
  ['with another delimiter in its last rows', lines(all.slice(0, 26)) + lines(all.slice(26), ';')],
  ['with names in quotes alone', lines([names.map((name) => `"${name}"`), ...people])],
  ['with one column in quotes', lines(all.map(quotedLast))],
  [
    'with a blank behind each delimiter',
    lines(
      all.map((row) => row.with(1, `"${row[1]}"`)),
      ', ',
    ),
  ],
  [
    'with quotes inside cells that are not quoted',
    lines(withHeader(withCell(1, (_, index) => `Screen ${index}" wide`))),
    { rows: withCell(1, (_, index) => `Screen ${index}" wide`) },
  ],
  [
    'with a quote left open in one row',
    lines(withHeader(withCell(1, (_, index) => (index === 20 ? '"good' : '"good, yes"')))),
    { rows: withCell(1, (_, index) => (index === 20 ? '"good' : 'good, yes')) },
  ],
  [
    'with delimiters in its last column, unquoted',
    lines([
      ['id', 'level', 'message'],
      ...people.map(([id = ''], index) => [id, 'INFO', index % 4 ? 'in' : 'in, at noon']),
    ]),
    {
      names: ['id', 'level', 'message'],
      rows: people.map(([id = ''], index) => [id, 'INFO', index % 4 ? 'in' : 'in, at noon']),
    },
  ],
  [
    'with thousands that a comma parts, unquoted',
    lines([['id', 'name', 'amount'], ...amounts.map((row) => row.with(2, grouped(row[2] ?? '')))]),
    { names: ['id', 'name', 'amount'], rows: amounts.map((row) => row.with(2, grouped(row[2] ?? ''))) },
  ],
  [
    'with lines inside its cells',
    lines(withHeader(withCell(1, (_, index) => `"Street ${index}\nFlat ${index}"`))),
    { rows: withCell(1, (_, index) => `Street ${index}\nFlat ${index}`) },
  ],
  ['over years', lines([years, ...overYears]), { names: years, rows: overYears }],
  [
    'with units below its names',
    `Device: TH-200\n\n${lines([['Time', 'T1', 'T2', 'RH'], ['', '[degC]', '[degC]', '[%]'], ...sensors])}`,
    { names: ['Time', 'T1 [degC]', 'T2 [degC]', 'RH [%]'], rows: sensors },
  ],
  ['with a total below', lines([...all, ['Total', '', '', '']])],
  [
    'of an account, its balance below',
    `Holder;Deniz Ak;;;\nPeriod;01.01.2024 - 31.01.2024;;;\n;;;;\n${lines([account, ...moves, ['Closing balance', '', '', '', '1,75']], ';')}`,
    { names: account, rows: moves },
  ],
  [
    'in parts, each with its title and header',
    `Region North\n${lines(all.slice(0, 16))}\nRegion South\n${lines([names, ...all.slice(16)])}`,
  ],
  [
    'printed on pages',
    `REPORT C01   PAGE 1\n\n${lines(all.slice(0, 16), ';')}\fREPORT C01   PAGE 2\n\n${lines([names, ...all.slice(16)], ';')}*** END ***\n`,
  ],
  ['drawn with a frame of lines', framed('|', (line) => `|${'-'.repeat(line.length - 2)}|`, '')],
  ['drawn in Markdown', markdown()],
  [
    'as a database shell prints it',
    `${lines(all.map(padded), ' | ').replace('\n', `\n${'-'.repeat(5)}+${'-'.repeat(9)}\n`)}(30 rows)\n`,
  ],
  [
    'at fixed places, with a sentence below',
    `${lines(all.map(padded), ' ').replaceAll(/ +$/gmu, '')}\n30 rows selected.\n\n`,
  ],
];

function withHeader(rows: Rows): Rows {
  return [names, ...rows];
}

function framed(edge: string, ruler: (line: string) => string, gap: string): string {
  const drawn = all.map((row) => `${edge}${padded(row).join(`${gap}${edge}${gap}`)}${edge}`);
  const [header = '', ...rows] = drawn;
  return [ruler(header), header, ruler(header), ...rows, ruler(header), ''].join('\n');
}

function markdown(): string {
  const [header = '', ...rows] = all.map((row) => `| ${row.join(' | ')} |`);
  return [header, '|----|:-----|-----:|---|', ...rows, ''].join('\n');
}

describe('a table as people are sent it', () => {
  for (const [what, text, expected] of files) {
    it(`${what} is read as a careful person would (READ-6)`, () => {
      const read = readDelimited(text, nothingForced);
      expect(read.names).toEqual(expected?.names ?? names);
      expect(read.rows).toEqual(expected?.rows ?? people);
    });
  }

  it.each([
    { what: 'a row with nothing but a word in it is not taken for units', extra: ['', '', '', 'n/a'] },
    { what: 'a short row that other rows follow stays a row', extra: ['31', 'Name 31', '', ''] },
  ])('$what', ({ extra }) => {
    const rows = [...people.slice(0, 3), extra, ...people.slice(3)];
    expect(readDelimited(lines([names, ...rows]), nothingForced).rows).toEqual(rows);
  });

  it('years in the rows themselves are no header', () => {
    const rows = people.map((_, index) => [`Land ${index}`, '2019', '2020', '2021']);
    expect(readDelimited(lines(rows), nothingForced).rows).toEqual(rows);
  });
});
