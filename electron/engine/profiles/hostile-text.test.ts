import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orders } from '../../../test/fixtures/profiles/clean-table';
import { linesOf, plain, textOf } from '../../../test/fixtures/profiles/written-table';
import { readDelimited } from '../../../test/support/read-delimited';
import { nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';

/** What delimited text is made of, in any order. */
const pieces = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  ' ',
  '  ',
  '"',
  '""',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ',,',
  '","',
  '-',
  '---',
  '#',
  ':',
  '[',
  ']',
  'a',
  'Ab',
  'name',
  'Total',
  '1',
  '20',
  '3.5',
  '2024-01-02',
  '10:30',
  'x@y.co',
  'ğ',
  '😀',
  '\0',
  '\ufeff',
  '\u001f',
);
const garbage = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));
/** A table in which some places say something else. */
const damaged = fc
  .array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: garbage }), { minLength: 1, maxLength: 6 })
  .map((changes) => {
    const clean = textOf(linesOf({ ...orders, rows: orders.rows.slice(0, 25) }, plain), plain);
    return changes.reduce((text, { at, cut, put }) => {
      const from = at % text.length;
      return text.slice(0, from) + put.slice(0, 20) + text.slice(from + cut);
    }, clean);
  });

const folder = mkdtempSync(path.join(tmpdir(), 'curator-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('any text', () => {
  it('is read into rows of one width, the same in pieces as in one (READ-1)', () => {
    const law = fc.property(fc.oneof(garbage, damaged), fc.integer({ min: 3, max: 400 }), (text, piece) => {
      const whole = readDelimited(text, nothingForced);
      const { length } = whole.names;
      expect(whole.rows.every((row) => row.length === length)).toBe(true);
      expect(readDelimited(text, nothingForced, piece)).toMatchObject({ rows: whole.rows, rejects: whole.rejects });
    });
    fc.assert(law, { numRuns: 250 });
  });

  it('is lost nowhere: each of its letters and digits is in a row or in what is set aside (READ-2)', () => {
    const count = (text: string) => {
      const counts: Record<string, number> = {};
      for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) counts[letter] = (counts[letter] ?? 0) + 1;
      return counts;
    };
    const law = fc.property(fc.oneof(garbage, damaged), (text) => {
      const { rows, rejects } = readDelimited(text, { ...nothingForced, skipRows: 0, headerLines: 0 });
      expect(count([...rows.flat(), ...rejects.map((reject) => reject.text)].join('\n'))).toEqual(count(text));
    });
    fc.assert(law, { numRuns: 250 });
  });
});

describe('any bytes', () => {
  it.each(['csv', 'parquet'] as const)('are written as %s, or not for a named reason', async (format) => {
    const input = path.join(folder, 'in.csv');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      garbage.map((text) => new TextEncoder().encode(text)),
      garbage.map((text) => Uint8Array.from(Buffer.from(text, 'utf16le'))),
      garbage.map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    );
    const law = fc.asyncProperty(bytes, async (content) => {
      writeFileSync(input, content);
      const done = await convertProfile({
        input,
        output: path.join(folder, `out.${format}`),
        format,
        forced: nothingForced,
      });
      expect(done.ok ? 'ok' : done.error.code).toMatch(
        /^(ok|file-(binary|empty|archive-broken|unreadable)|format-unknown|json-\w+)/,
      );
    });
    await fc.assert(law, { numRuns: format === 'csv' ? 150 : 25 });
  });
});
