import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedRow, parseRows, placeOf, startOfLine } from './delimited-rows';

const comma = { delimiter: ',', quote: '"' };

function read(text: string, separators = comma): ParsedRow[] {
  return [...parseRows(text, separators)];
}
function cellsOf(rows: readonly ParsedRow[]): (readonly string[])[] {
  return rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : []));
}
function linesOf(rows: readonly ParsedRow[]): number[] {
  return rows.map((row) => row.line);
}

describe('rows of a delimited text', () => {
  it('keeps cells as they are: zeros, blanks, long numbers', () => {
    const cells = ['007', ' a ', '1234567890123456789012345678901234567890', '', '6" pipe'];
    expect(cellsOf(read(cells.join(',')))).toEqual([cells]);
  });

  it('ends lines at LF, CRLF and CR alike, and counts each once', () => {
    const rows = read('a\nb\r\nc\rd\n\ne');
    expect(cellsOf(rows)).toEqual([['a'], ['b'], ['c'], ['d'], [''], ['e']]);
    expect(linesOf(rows)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names the line where each row begins, below cells of several lines', () => {
    const rows = read('h\n"x\r\ny\r\nz"\nlast');
    expect(cellsOf(rows)).toEqual([['h'], ['x\r\ny\r\nz'], ['last']]);
    expect(linesOf(rows)).toEqual([1, 2, 5]);
  });

  it('reads delimiters of several characters', () => {
    expect(cellsOf(read('a~~~b~~c~~~"d~~~e"', { delimiter: '~~~', quote: '"' }))).toEqual([['a', 'b~~c', 'd~~~e']]);
  });

  it('takes quotes as plain characters where there is no quote character', () => {
    expect(cellsOf(read('"a,b"', { delimiter: ',', quote: '' }))).toEqual([['"a', 'b"']]);
  });

  it('names the place where an open quote began and goes on with the next line', () => {
    const rows = read('a,b\n1,"open\n2,y\n3,z\n');
    expect(rows[1]).toEqual({ kind: 'defect', code: 'row-quote-open', line: 2, column: 3 });
    expect(cellsOf(rows)).toEqual([
      ['a', 'b'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
    expect(linesOf(rows)).toEqual([1, 2, 3, 4]);
  });

  it('blames the opening when a later quote closes it by accident', () => {
    const rows = read('1,"open\n2,y\n3,"z"\n');
    expect(rows[0]).toEqual({ kind: 'defect', code: 'row-quote-open', line: 1, column: 3 });
    expect(cellsOf(rows)).toEqual([
      ['2', 'y'],
      ['3', 'z'],
    ]);
  });

  it('names the character after a quote that closes too early', () => {
    expect(read('1,"x"z,q\n2,y')[0]).toEqual({ kind: 'defect', code: 'row-quote-stray', line: 1, column: 6 });
  });

  it('stops at a cell of more than a mebibyte', () => {
    const rows = read(`a\n${'x'.repeat(1024 * 1024 + 1)}\nb`);
    expect(rows[1]).toEqual({ kind: 'defect', code: 'file-line-too-long', line: 2, column: 1 });
  });

  /** Law: on well-formed text this reader and csv-parse read the same cells. */
  it('reads what csv-parse reads', () => {
    const cell = fc.oneof(fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\r', ' ', ''), fc.string());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, end, trailing) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const text = quoted.join(end) + (trailing ? end : '');
        const oracle: unknown = parse(text, { relax_column_count: true, record_delimiter: end });
        expect(cellsOf(read(text))).toEqual(oracle);
      }),
    );
  });

  /** Law: whatever the text, the reader ends, and lines only rise. */
  it('reads any text to its end', () => {
    const piece = fc.constantFrom('"', "'", ',', '\n', '\r', 'a', ' ', ';');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const lines = linesOf(read(pieces.join('')));
        expect(lines).toEqual([...new Set(lines)].sort((left, right) => left - right));
      }),
    );
  });
});

describe('places in a text', () => {
  it('counts lines and columns from 1', () => {
    expect(placeOf('ab\r\ncd', 5)).toEqual({ line: 2, column: 2 });
    expect(placeOf('ab', 0)).toEqual({ line: 1, column: 1 });
  });

  it('finds where a line begins', () => {
    expect(startOfLine('a\r\nb\rc', 3)).toBe(5);
    expect(startOfLine('a', 9)).toBe(1);
  });
});
