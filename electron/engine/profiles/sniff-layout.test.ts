import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../test/support/read-delimited';
import { nothingForced } from './convert-order';
import { DelimitedBody } from './delimited-body';
import { Rejects } from './rejects';
import { sniffLayout } from './sniff-layout';

function read(text: string) {
  const { names, rows, doubts, rejects } = readDelimited(text, nothingForced);
  return { names, rows, doubts: doubts.map(({ code }) => code), aside: rejects.map(({ reason }) => reason) };
}

describe('a delimited text is read as a person would', () => {
  it.each([
    ['one row below a header', 'name,age\nAnn,30\n', ['name', 'age'], [['Ann', '30']]],
    ['a header alone', 'name,age\n', ['name', 'age'], []],
    [
      'a single column of numbers with decimal commas',
      'price\n3,14\n2,72\n1,41\n',
      ['price'],
      [['3,14'], ['2,72'], ['1,41']],
    ],
    ['a single column of names', 'First Last\nJohn Smith\nAnn Lee\n', ['First Last'], [['John Smith'], ['Ann Lee']]],
    ['a single column with an empty cell', 'email\na@b.co\n\nc@d.co\n', ['email'], [['a@b.co'], [''], ['c@d.co']]],
    [
      'data without a header',
      '1,2\n3,4\n',
      ['#1', '#2'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'years above figures',
      'name;2019;2020\nAnn;1;2\nBob;4;5\nCem;7;8\n',
      ['name', '2019', '2020'],
      [
        ['Ann', '1', '2'],
        ['Bob', '4', '5'],
        ['Cem', '7', '8'],
      ],
    ],
    [
      'a cell whose comma is not quoted',
      'id,name,amount\n1,"Smith, John",5\n2,Doe, Jane,6\n3,Ann,7\n4,Bob,8\n',
      ['id', 'name', 'amount'],
      [
        ['1', 'Smith, John', '5'],
        ['2', 'Doe, Jane', '6'],
        ['3', 'Ann', '7'],
        ['4', 'Bob', '8'],
      ],
    ],
    [
      'sentences with the delimiter and quotes in them',
      `question,answer,tag\n${'"How, please?","Open, then press ""Help"".",other\nWhat now?,"Open, then press ""Save"".",orders\n'.repeat(8)}`,
      ['question', 'answer', 'tag'],
      Array.from({ length: 8 }, () => [
        ['How, please?', 'Open, then press "Help".', 'other'],
        ['What now?', 'Open, then press "Save".', 'orders'],
      ]).flat(),
    ],
    [
      'a group of columns over their names',
      `Person,,Figures,\nName,City,Age,Sum\n${'Ann,Rome,30,1.5\nBob,Cork,41,2.5\n'.repeat(5)}`,
      ['Person Name', 'Person City', 'Figures Age', 'Figures Sum'],
      Array.from({ length: 5 }, () => [
        ['Ann', 'Rome', '30', '1.5'],
        ['Bob', 'Cork', '41', '2.5'],
      ]).flat(),
    ],
  ])('%s', (_what, text, names, rows) => {
    expect(read(text)).toMatchObject({ names, rows, aside: [] });
  });

  it('an open quote swallows no other row', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      index === 3 ? `${index},"n${index},x` : `${index},n${index},"x"`,
    );
    const { rows, doubts } = read(`id,name,kind\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(30);
    expect(rows[3]).toEqual(['3', '"n3', 'x']);
    expect(doubts).toEqual(['quote-open']);
  });

  it('a line far longer than the others is set aside, and said', () => {
    const { rows, aside } = read(`a,b\n1,2\n3,4\n${'x,'.repeat(400)}\n5,6\n7,8\n`);
    expect(rows).toHaveLength(4);
    expect(aside).toEqual(['row-too-long']);
  });

  it.each([2 ** 20, 9_000_011])('a line without an end in sight is not taken apart, in pieces of %i', (piece) => {
    const begin = 'a,b\r\n1,2\r\n2,3\r\n';
    const text = `${begin}${'x,'.repeat(4_499_992)}\r\n3,4\r\n5\r\n`;
    const layout = sniffLayout(begin, nothingForced);
    const rejects = new Rejects();
    const body = new DelimitedBody(layout, layout.doubts, rejects);
    const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_, at) =>
      text.slice(at * piece, (at + 1) * piece),
    );
    const rows = [...pieces.flatMap((each) => body.push(each)), ...body.end()];
    expect(rows.map((row) => row.join())).toEqual(['1,2', '2,3', '3,4', '5,']);
    expect(rejects.kept).toMatchObject([{ line: 4, reason: 'row-too-long' }]);
    expect(layout.doubts.list()).toMatchObject([{ code: 'row-short', lines: [6] }]);
  });

  it('an empty text is no table', () => {
    expect(read('')).toEqual({ names: [], rows: [], doubts: ['file-empty'], aside: [] });
    expect(read('\r\n\r\n')).toMatchObject({ names: [], rows: [] });
  });

  it('says which delimiter, escape and header it found', () => {
    const text = 'report\n\nid|note\n1|"a \\"b\\" c"\n2|"d|e"\n3|f\n4|"g \\"h\\""\n';
    expect(sniffLayout(text, nothingForced).dialect).toMatchObject({
      delimiter: '|',
      quote: '"',
      escape: '\\',
      skipRows: 2,
      headerLines: 1,
      width: 2,
    });
  });
});
