import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../test/support/read-delimited';
import { nothingForced } from './convert-order';

const awkward = [
  '',
  ' ',
  '"',
  "'",
  '""',
  '\\',
  '\\"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' x',
  'x ',
  '=cmd',
  '+1',
  '-1',
  '@x',
  '0532',
  '1'.repeat(40),
  'NaN',
  'null',
  'NULL',
  'true',
  '😀',
  'שלום',
  '\u202eabc',
  'a\u0301',
  'İ',
  '1.5',
  '2024-01-02',
  '\ufeff',
];
const cell = fc.oneof(
  fc.constantFrom(...awkward),
  fc.array(fc.constantFrom(...awkward), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 15 }));
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '~', '^', '¦', ':', ' ', '||', '::', ', ', '\u0001'),
  quote: fc.constantFrom('"', "'"),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  always: fc.boolean(),
});

describe('the law of delimited text', () => {
  it('any table written after RFC 4180 with any delimiter, quote and line end is read back cell by cell', () => {
    const law = fc.property(table, dialect, fc.integer({ min: 1, max: 50 }), (cells, manner, piece) => {
      const { delimiter, quote, lineEnd, always } = manner;
      const isPlain = (text: string) =>
        !always &&
        !text.includes(delimiter) &&
        !/["'\r\n]|^\s|\s$/.test(text) &&
        !(delimiter + text + delimiter).slice(1, -1).includes(delimiter);
      const written = (text: string) => (isPlain(text) ? text : quote + text.replaceAll(quote, quote + quote) + quote);
      // Each row has an id, so none is blank, and a header tells the columns.
      const rows = cells.map((row, index) => [`row ${index}`.replace(' ', '-'), ...row]);
      const names = rows[0]!.map((_, index) => `name${index}`);
      const text = [names, ...rows].map((row) => row.map(written).join(delimiter) + lineEnd).join('');
      const answer = readDelimited(text, { ...nothingForced, delimiter, quote, skipRows: 0, headerLines: 1 }, piece);
      expect(answer).toMatchObject({ names, rows, rejects: [] });
    });
    // A backslash that ends a cell once passed for an escape, though rows fell apart by it.
    const backslash = [
      ['', '', '\\', "\t\n'"],
      ['', '', '', ''],
    ];
    const manner = { delimiter: '\t', quote: "'", lineEnd: '\n', always: true };
    fc.assert(law, { numRuns: 1500, examples: [[backslash, manner, 1]] });
  });

  it('tables that look like something are read back without being told how they are written', () => {
    const person = fc.record({
      id: fc.integer({ min: 1, max: 99_999 }).map((id) => String(id).padStart(6, '0')),
      name: fc.constantFrom('Ayşe', 'Jean', 'Li Wei', 'O’Neill', 'Max "Mad" Müller', 'Doe, Jane'),
      born: fc
        .date({ min: new Date('1930-01-01'), max: new Date('2010-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      mail: fc.emailAddress().filter((mail) => /^[\w.@-]+$/.test(mail)),
      spent: fc.integer({ min: 0, max: 1e6 }).map((cents) => (cents / 100).toFixed(2)),
      note: fc.constantFrom('', 'vip', 'call, then write', 'two\r\nlines', 'says "hi"'),
    });
    const law = fc.property(
      fc.array(person, { minLength: 3, maxLength: 40 }),
      dialect,
      (people, { delimiter, quote, lineEnd, always: wished }) => {
        // A single cell in apostrophes may as well be a text in apostrophes.
        const always = wished || quote === "'";
        const written = (text: string) =>
          always || text.includes(delimiter) || /["'\r\n]/.test(text) || (delimiter.includes(' ') && text.includes(' '))
            ? quote + text.replaceAll(quote, quote + quote) + quote
            : text;
        const names = ['Customer id', 'Full name', 'Born on', 'E-mail', 'Spent', 'Note'];
        const rows = people.map((each) => Object.values(each));
        const text = [names, ...rows].map((row) => row.map(written).join(delimiter) + lineEnd).join('');
        expect(readDelimited(text, nothingForced, 4096)).toMatchObject({ names, rows, rejects: [] });
      },
    );
    fc.assert(law, { numRuns: 300 });
  });
});
