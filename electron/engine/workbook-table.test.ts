import { utils, write, type WorkSheet } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '#shared/format/source-table';
import { findOut, tableFromBytes } from './read-table';
import { workbookBytes } from './workbook-bytes';
import { columnLetters } from './workbook-parts';

function workbook(sheets: Record<string, WorkSheet>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const table = await tableFromBytes(bytes, 'book.xlsx', { ...findOut, ...options });
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

describe('a workbook', () => {
  it('gives texts as they are, numbers with all digits, TRUE and FALSE, days and times in ISO 8601', async () => {
    const sheet = utils.aoa_to_sheet([['Code', 'Value']]);
    utils.sheet_add_aoa(sheet, [['007'], ['a']], { origin: 'A2' });
    sheet['B2'] = { t: 'n', v: 0.1 + 0.2 };
    sheet['B3'] = { t: 'b', v: true };
    sheet['A4'] = { t: 'n', v: 45_293, z: 'yyyy-mm-dd' };
    sheet['B4'] = { t: 'n', v: 45_293.75, z: 'dd.mm.yyyy hh:mm' };
    sheet['!ref'] = 'A1:B4';
    expect((await read(workbook({ Attributes: sheet }))).rows).toEqual([
      { line: 2, cells: ['007', '0.30000000000000004'] },
      { line: 3, cells: ['a', 'TRUE'] },
      { line: 4, cells: ['2024-01-02', '2024-01-02T18:00:00'] },
    ]);
  });

  it('gives the last value of a formula and never evaluates it', async () => {
    const sheet = utils.aoa_to_sheet([['Code', 'Value'], ['a']]);
    sheet['B2'] = { t: 'n', v: 42, f: 'WEBSERVICE("https://example.invalid")' };
    sheet['!ref'] = 'A1:B2';
    expect((await read(workbook({ Attributes: sheet }))).rows).toEqual([{ line: 2, cells: ['a', '42'] }]);
  });

  it('is read from its first sheet with content, or the one that is asked for', async () => {
    const bytes = workbook({
      Empty: utils.aoa_to_sheet([]),
      First: utils.aoa_to_sheet([
        ['Code', 'A'],
        ['a', 'b'],
      ]),
      Second: utils.aoa_to_sheet([
        ['Code', 'B'],
        ['c', 'd'],
      ]),
    });
    expect(await read(bytes)).toMatchObject({
      sheet: 'First',
      sheets: ['Empty', 'First', 'Second'],
      columns: ['Code', 'A'],
    });
    expect(await read(bytes, { sheet: 'Second' })).toMatchObject({ sheet: 'Second', columns: ['Code', 'B'] });
  });

  it('may have a title above its header, and empty rows', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Attribute export'],
      [],
      ['Code', 'Attribute', 'Unit'],
      ['a', 'b', 'c'],
      [],
      ['d', 'e'],
    ]);
    expect(await read(workbook({ S: sheet }))).toMatchObject({
      columns: ['Code', 'Attribute', 'Unit'],
      rows: [
        { line: 4, cells: ['a', 'b', 'c'] },
        { line: 6, cells: ['d', 'e', null] },
      ],
    });
  });

  it('without any content is empty', async () => {
    const bytes = workbook({ S: utils.aoa_to_sheet([]) });
    expect(await tableFromBytes(bytes, 'book.xlsx', findOut)).toEqual({
      ok: false,
      error: { code: 'file-empty', file: 'book.xlsx' },
    });
  });
});

describe('a workbook of ours', () => {
  it('types every cell as text, so that no spreadsheet evaluates one, and keeps the header in view', () => {
    const bytes = workbookBytes('S', ['Code'], [['=cmd|/C calc!A0']]);
    const sheet = new TextDecoder().decode(
      unzipSync(bytes.ok ? bytes.value : new Uint8Array())['xl/worksheets/sheet1.xml'],
    );
    expect(sheet.match(/<c /g)).toHaveLength(2);
    expect(sheet.match(/<c r="[A-Z]+\d+" s="1" t="inlineStr">/g)).toHaveLength(2);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  it('is the same bytes for the same definitions', () => {
    expect(workbookBytes('S', ['Code'], [['a']])).toEqual(workbookBytes('S', ['Code'], [['a']]));
  });

  it('is refused where a text is longer than a cell may be, and not cut off', () => {
    expect(workbookBytes('S', ['Code', 'Text'], [['a', 'x'.repeat(32_768)]])).toEqual({
      ok: false,
      error: { code: 'invalid-value', line: 2, column: 2, found: '32768', limit: '32767', reason: 'cell' },
    });
  });

  it('names its columns as sheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
