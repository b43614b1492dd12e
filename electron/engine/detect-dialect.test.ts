import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from './detect-dialect';

const open = { delimiter: null, quote: null, skipRows: null };

describe('the dialect of a delimited text', () => {
  it.each([',', ';', '\t', '|', '~', '^', '¦', ':'])('has the delimiter %j', (delimiter) => {
    const text = [
      ['Code', 'Attribute', 'Description'],
      ['pa', 'Name', 'First name'],
      ['pb', 'Surname', ''],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    expect(detectDialect(text, open)).toEqual({ delimiter, quote: '"', skipRows: 0 });
  });

  it('is not fooled by decimal commas', () => {
    expect(detectDialect('code;price\na;1,5\nb;2,5\nc;3,25\n', open).delimiter).toBe(';');
  });

  it('is not fooled by times, addresses and sentences', () => {
    const text = 'Code;Note\na;at 10:30, see https://example.invalid\nb;at 11:45, see https://example.invalid\n';
    expect(detectDialect(text, open).delimiter).toBe(';');
  });

  it('is not fooled by delimiters inside quotes', () => {
    const text = 'Code,Description\na,"x;y;z"\nb,"p;q;r"\nc,"s;t;u"\n';
    expect(detectDialect(text, open)).toEqual({ delimiter: ',', quote: '"', skipRows: 0 });
  });

  it('uses the apostrophe as quote where it encloses the cells', () => {
    expect(detectDialect("'Code','Description'\n'a','x, y'\n'b','z'\n", open).quote).toBe("'");
  });

  it('leaves apostrophes of the language alone', () => {
    expect(detectDialect("Code,Description\na,'tis a name\nb,it's\n", open).quote).toBe('"');
  });

  it('uses no quote where quotes are plain characters', () => {
    expect(detectDialect('Code\tScreen\na\t"6 inch\nb\t"7 inch\nc\t"8 inch\n', open).quote).toBe('');
  });

  it('counts title lines above the header', () => {
    const text = 'Attribute export\nAcme, Istanbul, 2026\n\nCode,Attribute,Description,Unit\na,b,c,d\ne,f,g,h\n';
    expect(detectDialect(text, open)).toEqual({ delimiter: ',', quote: '"', skipRows: 3 });
  });

  it('counts title lines that a spreadsheet padded with delimiters', () => {
    const text = 'Attribute export;;;\n;;;\nCode;Attribute;Description;Unit\na;b;c;d\ne;f;g;\n';
    expect(detectDialect(text, open)).toEqual({ delimiter: ';', quote: '"', skipRows: 2 });
  });

  it('follows the line with which Excel names the delimiter', () => {
    expect(detectDialect('sep=;\nCode;Price\na;1,5\n', open)).toEqual({ delimiter: ';', quote: '"', skipRows: 1 });
  });

  it('keeps what a person has fixed', () => {
    expect(detectDialect('a,b\nc,d\n', { delimiter: '~~', quote: '', skipRows: 1 })).toEqual({
      delimiter: '~~',
      quote: '',
      skipRows: 1,
    });
  });

  it('takes a single column for one', () => {
    expect(detectDialect('Code\npa\npb\n', open)).toEqual({ delimiter: ',', quote: '"', skipRows: 0 });
  });

  /** Law: however a table of words is delimited, that delimiter is found. */
  it('is found for any table of words', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,8}[a-z]$/);
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.tuple(
          fc.uniqueArray(word, { minLength: width, maxLength: width }),
          fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|', '~', '^', ':'), ([header, rows], delimiter) => {
        const text = [header, ...rows].map((row) => row.join(delimiter)).join('\r\n');
        expect(detectDialect(text, open)).toEqual({ delimiter, quote: '"', skipRows: 0 });
      }),
    );
  });
});
