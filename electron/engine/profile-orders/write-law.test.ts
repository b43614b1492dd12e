import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result';
import { guarded } from '#shared/format/formula';
import { isWritable } from '#shared/format/windows-1254';
import {
  type ExportEdit,
  missingForms,
  type ProfileExportFormat,
  WriteDialect,
  writeDelimiters,
  writeEncodings,
  writeQuotes,
} from '#shared/profile/profile-export';
import { nothingForced } from '../profiles/convert-order';
import { convertProfile } from '../profiles/convert-profile';
import { quoted, withDuckDb } from '../profiles/lockdown';
import { findOut } from '../read-table';
import { workbookTable } from '../workbook-table';
import { sumProfiles } from './sum-profiles';
import { writeProfiles } from './write-profiles';

/*
 * The law: what is exported and opened again is the same, cell for cell, edits laid over, but for what the format cannot
 * hold, which is exactly what the app says beforehand (`saidBy`).
 */

type Cell = string | null;
type Table = readonly (readonly Cell[])[];

const hostile = [
  '',
  ' ',
  ' x ',
  '"',
  '""',
  "'",
  "'q'",
  ',',
  ';',
  '\t',
  '|',
  '~',
  '\n',
  '\r\n',
  '\r',
  'two\nlines',
  '\u0000',
  'a\u0000b',
  '\\N',
  'NULL',
  'null',
  'NaN',
  'Infinity',
  'true',
  '=cmd|/C calc!A0',
  '+90 532',
  '-1',
  '@x',
  '0532',
  '007',
  '1e5',
  '1.50',
  '9'.repeat(40),
  '9007199254740993',
  '😀',
  '👩‍👩‍👧',
  'שלום',
  '\u202eabc',
  'a\u0301',
  'İş ğü',
  '₺',
  '\ufeff',
  '_x0041_',
  '<a&b>',
  '#c',
  '\u001b',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.array(fc.constantFrom(...hostile), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const cell: fc.Arbitrary<Cell> = fc.option(text, { freq: 8 });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
const edits = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), text: cell }), { maxLength: 4 });
const dialect = fc.record({
  delimiter: fc.constantFrom(...writeDelimiters),
  quote: fc.constantFrom(...writeQuotes),
  quoting: fc.constantFrom('needed' as const, 'always' as const),
  lineEnd: fc.constantFrom('lf' as const, 'crlf' as const),
  encoding: fc.constantFrom(...writeEncodings),
  byteOrderMark: fc.boolean(),
  header: fc.constant(true),
  missing: fc.constantFrom(...missingForms),
  guardFormulas: fc.boolean(),
});

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-law-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const namesOf = (rows: Table) => (rows[0] ?? []).map((_, place) => `c${place}`);

async function write(format: ProfileExportFormat, rows: Table, laid: readonly ExportEdit[], how: WriteDialect) {
  const names = namesOf(rows);
  const columnData = names.map((name, place) => ({
    name,
    data: rows.map((row) => row[place] ?? null),
    type: 'STRING' as const,
  }));
  await writeFile(at('in.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  await writeFile(at('edits'), laid.map((edit) => `${JSON.stringify(edit)}\n`).join(''));
  await writeFile(at('out'), '');
  const columns = names.map((name) => ({ name, header: name, as: 'kept' as const }));
  const parts = { parquet: 1, treated: 0, edits: laid.length, positions: null };
  const order = {
    order: { format, dialect: how, columns, parts },
    parquet: at('in.parquet'),
    treated: null,
    edits: at('edits'),
    positions: null,
    folder,
  };
  // The law holds whether or not the sum was worked out beforehand.
  const summed = rows.length % 2 === 0 ? ok(null) : await sumProfiles({ ...order, kind: 'sumProfiles' }, told);
  if (!summed.ok) return summed;
  return writeProfiles({ ...order, kind: 'writeProfiles', target: at('out'), known: summed.value }, told);
}
const told = () => undefined;

/** The table with the edits laid over: the last of a cell counts, as in the store there is only one. */
function withEdits(rows: Table, given: readonly { row: number; column: number; text: Cell }[]) {
  const names = namesOf(rows);
  const edited = rows.map((row) => [...row]);
  const byCell = new Map<string, ExportEdit>();
  for (const { row, column, text: to } of given) {
    const place = { row: row % rows.length, column: column % names.length };
    const cells = edited[place.row];
    if (cells) cells[place.column] = to;
    byCell.set(JSON.stringify(place), { row: place.row, column: names[place.column] ?? '', text: to });
  }
  return { edited, laid: [...byCell.values()] };
}

/** A row with so much plain text that a file with control characters is not taken for a program or a picture. */
function calm(rows: Table): readonly Cell[] {
  return namesOf(rows).map((_, place) => (place === 0 ? 'x'.repeat(30_000) : 'x'));
}

/** What a cell reads as after the dialect has said it. */
function saidBy(how: WriteDialect): (cell: Cell) => string {
  const word = how.missing === 'same' || how.missing === 'apart' ? '' : how.missing;
  return (given) => {
    if (given === null) return word;
    const safe = how.guardFormulas ? guarded(given) : given;
    if (how.encoding !== 'windows-1254') return safe;
    return Array.from(safe)
      .map((character) => (isWritable(character) ? character : '?'))
      .join('');
  };
}

async function reopen(name: string, forced: Partial<typeof nothingForced>): Promise<Table> {
  await writeFile(at(name), await readFile(at('out')));
  const opened = await convertProfile({
    input: at(name),
    output: at('again.parquet'),
    format: 'parquet',
    forced: { ...nothingForced, ...forced },
  });
  expect(opened).toMatchObject({ ok: true, value: { rejected: 0 } });
  return withDuckDb({ paths: [at('again.parquet')], folder }, async (connection) => {
    // The driver drops a byte order mark that a text begins with.
    const read = await connection.runAndReadAll(
      `SELECT '.' || COLUMNS(*) FROM read_parquet(${quoted(at('again.parquet'))})`,
    );
    return read.getRows().map((row) => row.map((value) => (value === null ? null : String(value).slice(1))));
  });
}

describe('exported and opened again, every cell is the same', { timeout: 120_000 }, () => {
  it('as Parquet and as NDJSON, missing and empty told apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        edits,
        fc.constantFrom('parquet' as const, 'ndjson' as const),
        async (rows, given, format) => {
          const { edited, laid } = withEdits(rows, given);
          const written = await write(format, rows, laid, WriteDialect.parse({}));
          expect(written).toMatchObject({ ok: true, value: { differing: [], rows: rows.length } });
          expect(await reopen(`again.${format}`, {})).toEqual(edited);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('as delimited text in any dialect, but for what was said', async () => {
    await fc.assert(
      fc.asyncProperty(table, edits, dialect, async (rows, given, how) => {
        const { edited: hostileRows, laid } = withEdits(rows, given);
        const edited = [...hostileRows, calm(rows)];
        const written = await write('csv', [...rows, calm(rows)], laid, how);
        expect(written).toMatchObject({ ok: true, value: { differing: [], rows: edited.length } });
        const { delimiter, quote, encoding } = how;
        const forced = { delimiter, quote, escape: quote, encoding, skipRows: 0, headerLines: 1 };
        const said = edited.map((row) => row.map(saidBy(how)));
        expect(await reopen('again.csv', forced)).toEqual(said);
      }),
      { numRuns: 60 },
    );
  });

  it('as a workbook, where missing and empty are the same', async () => {
    await fc.assert(
      fc.asyncProperty(table, edits, async (rows, given) => {
        const { edited, laid } = withEdits(rows, given);
        const written = await write('xlsx', rows, laid, WriteDialect.parse({}));
        expect(written).toMatchObject({ ok: true, value: { differing: [], rows: rows.length } });
        const read = await workbookTable(await readFile(at('out')), 'out', { ...findOut, skipRows: 0 });
        const filled = (cells: readonly Cell[]) => cells.map((each) => each ?? '');
        // Rows that hold nothing leave no trace in a sheet for the reader to find.
        const isSeen = (cells: readonly string[]) => cells.join('') !== '';
        const found = read.ok ? read.value.rows.map((row) => filled(row.cells)).filter(isSeen) : [];
        expect(found).toEqual(edited.map(filled).filter(isSeen));
      }),
      { numRuns: 40 },
    );
  });
});
