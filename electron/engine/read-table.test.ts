import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadOptions } from '#shared/format/source-table';
import { findOut, readTable, tableFromBytes } from './read-table';
import { workbookBytes } from './workbook-bytes';

const fixtures = path.resolve(import.meta.dirname, '../../test/fixtures/definitions');
const dashboard = ['Code', 'Attribute', 'Description', 'Is Personal Info', 'Calculate Analytics', 'Unit', 'Calculated'];
const turkish = ['Kod', 'Öznitelik', 'Açıklama', 'Kişisel Bilgi mi', 'Analitik Hesapla', 'Birim', 'Hesaplanan'];

async function fixture(name: string) {
  const table = await readTable(path.join(fixtures, name), name, findOut);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}
async function fromText(text: string | Uint8Array, options: Partial<ReadOptions> = {}, name = 'list.csv') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return tableFromBytes(bytes, name, { ...findOut, ...options });
}

describe('a definitions file', () => {
  it.each([
    ['dashboard.csv', dashboard, { encoding: 'utf-8', byteOrderMark: false, delimiter: ',', skipRows: 0 }],
    ['dashboard-mark.csv', turkish, { encoding: 'utf-8', byteOrderMark: true, delimiter: ',', skipRows: 0 }],
    ['dashboard-utf16le.csv', turkish, { encoding: 'utf-16le', byteOrderMark: true, delimiter: '\t', skipRows: 0 }],
    ['dashboard-windows-1254.csv', turkish, { encoding: 'windows-1254', delimiter: ';', skipRows: 0 }],
    ['dashboard-semicolon.csv', [...dashboard, 'Weight'], { delimiter: ';', skipRows: 0 }],
    ['dashboard-tilde.txt', dashboard, { delimiter: '~', skipRows: 0 }],
    ['dashboard-preamble.csv', dashboard, { delimiter: ',', skipRows: 3 }],
    ['real-platforms.tsv', ['Code', 'Attribute', 'Description', 'Data Type'], { delimiter: '\t', skipRows: 0 }],
  ])('%s is read without being told how', async (name, columns, dialect) => {
    const table = await fixture(name);
    expect(table).toMatchObject({ fileName: name, format: 'csv', columns, dialect, defects: [] });
    expect(table.rows.length).toBeGreaterThan(2);
    expect(table.rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  });

  it('keeps Turkish letters and says the line of each row', async () => {
    const { rows } = await fixture('dashboard-windows-1254.csv');
    expect(rows[1]).toMatchObject({
      line: 3,
      cells: ['şh', 'Şehir', 'Yaşadığı il, örneğin İstanbul ya da Iğdır', 'Evet', 'Hayır', '', 'Hayır'],
    });
  });

  it('sets rows that do not fit aside with their place, and reads all others', async () => {
    const { rows, defects } = await fixture('dashboard-ragged.csv');
    expect(rows).toEqual([
      { line: 2, cells: ['pa', 'Name', null, null] },
      { line: 3, cells: ['or', 'E-mail', 'Address', ''] },
      { line: 6, cells: ['lt2', 'Second', 'Sum', 'TRY'] },
    ]);
    const file = 'dashboard-ragged.csv';
    expect(defects).toEqual([
      { code: 'row-too-long', file, line: 4, column: 20, found: '5', limit: '4' },
      { code: 'row-quote-open', file, line: 5, column: 4 },
      { code: 'row-quote-stray', file, line: 7, column: 12 },
    ]);
  });

  it('is JSON of our own, of the platform, or any list of objects', async () => {
    expect(await fixture('native.json')).toMatchObject({ format: 'json', native: true });
    const platform = await fixture('platform.json');
    expect(platform).toMatchObject({ format: 'json', native: false });
    expect(platform.rows).toHaveLength(2);
    expect(await fromText('[{"code":"a"}]', {}, 'list.txt')).toMatchObject({ ok: true, value: { format: 'json' } });
  });

  it('is delimited text where its header only looks like JSON', async () => {
    expect(await fromText('[code],[name]\na,b')).toMatchObject({ ok: true, value: { columns: ['[code]', '[name]'] } });
  });

  it('is read as a person forces it', async () => {
    const options = { delimiter: '~~', skipRows: 1, quote: '', encoding: 'windows-1254' };
    expect(await fromText(Uint8Array.from(Buffer.from('x\nKod~~Ad\n"\xfe~~b\n', 'latin1')), options)).toMatchObject({
      ok: true,
      value: { columns: ['Kod', 'Ad'], rows: [{ line: 3, cells: ['"ş', 'b'] }], dialect: options },
    });
  });

  it('keeps columns of one name apart, and unnamed ones that say something', async () => {
    expect(await fromText('Code,Note,Note,,\na,b,c,d,\n')).toMatchObject({
      ok: true,
      value: { columns: ['Code', 'Note', 'Note (2)', '#4'], rows: [{ line: 2, cells: ['a', 'b', 'c', 'd'] }] },
    });
  });

  it('keeps a cell that a spreadsheet would evaluate as the text it is', async () => {
    expect(await fromText('Code,Attribute\na,=cmd|/C calc!A0\n')).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ['a', '=cmd|/C calc!A0'] }] },
    });
  });

  it('may be a header without rows', async () => {
    expect(await fromText('Code,Attribute\n')).toMatchObject({ ok: true, value: { rows: [], defects: [] } });
  });
});

describe('a bad file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'curator-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function hostile(name: string, content: string | Uint8Array) {
    const file = path.join(folder, name);
    await writeFile(file, content);
    const answer = await readTable(file, name, findOut);
    return answer.ok ? answer.value : answer.error;
  }

  it('of a gigabyte is refused unread', async () => {
    const file = path.join(folder, 'huge.csv');
    const handle = await open(file, 'w');
    await handle.truncate(1024 ** 3);
    await handle.close();
    const read: number[] = [];
    expect(await readTable(file, 'huge.csv', findOut, (done) => read.push(done))).toEqual({
      ok: false,
      error: { code: 'file-too-large', file: 'huge.csv', found: '1073741824', limit: '67108864', reason: 'bytes' },
    });
    expect(read).toEqual([]);
  });

  it.each([
    ['empty', 'empty.csv', '', { code: 'file-empty' }],
    ['blank', 'blank.csv', ' \r\n\r\n', { code: 'file-empty' }],
    [
      'binary',
      'image.csv',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256),
      { code: 'file-binary' },
    ],
    ['a PDF', 'a.csv', '%PDF-1.7\n', { code: 'file-binary' }],
    [
      'an old workbook',
      'a.xlsx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { code: 'format-unknown', reason: 'old-office' },
    ],
    [
      'another kind of archive',
      'a.xlsx',
      zipSync({ 'word/document.xml': strToU8('<x/>') }),
      { code: 'format-unknown' },
    ],
    ['without words in its header', 'a.csv', '1,2\n3,4\n', { code: 'file-no-header', line: 1 }],
    ['broken JSON', 'a.json', '{\n  "code": "a",\n}', { code: 'file-json-broken', line: 3, column: 1 }],
    ['JSON without a list', 'a.json', '{"a":1}', { code: 'file-json-foreign' }],
    [
      'one endless line',
      'a.csv',
      `Code,Attribute\na,b\n${'x'.repeat(1024 * 1024 + 1)}`,
      { code: 'file-line-too-long', line: 3, column: 1 },
    ],
    [
      'wider than any sheet',
      'a.csv',
      'c,'.repeat(20_000),
      { code: 'file-too-large', found: '20001', limit: '16384', reason: 'columns' },
    ],
  ])('that is %s is named', async (_what, name, content, expected) => {
    expect(await hostile(name, content)).toEqual({ file: name, ...expected });
  });

  it('with more bad rows than anybody would mend is given up at the line where it is too much', async () => {
    const text = `Code,Attribute\n${'a,b,too long\n'.repeat(200_000)}`;
    expect(await hostile('bad.csv', text)).toMatchObject({
      code: 'file-too-many-bad-rows',
      file: 'bad.csv',
      line: 10_002,
      limit: '10000',
    });
  });

  it('whose short rows would fill the memory with empty cells is refused', async () => {
    const text = `${Array.from({ length: 16_000 }, (_, index) => `c${index}`).join(',')}\n${'a\n'.repeat(1000)}`;
    expect(await hostile('wide.csv', text)).toMatchObject({ code: 'file-too-large', reason: 'cells', line: 627 });
  });

  it('with one byte that is no UTF-8 is named with line and column', async () => {
    const bytes = Buffer.concat([Buffer.from('Kod,Açıklama\na,Şehir ö'), Buffer.of(0xff), Buffer.from('\n')]);
    expect(await hostile('broken.csv', bytes)).toEqual({
      code: 'encoding-unknown',
      file: 'broken.csv',
      found: 'utf-8',
      line: 2,
      column: 10,
    });
  });

  it('that is a workbook cut off, or none at all inside, is broken', async () => {
    const whole = workbookBytes('S', ['Code'], [['a']]);
    if (!whole.ok) throw new Error('no workbook');
    const half = whole.value.subarray(0, whole.value.length / 2);
    expect(await hostile('half.xlsx', half)).toEqual({ code: 'file-archive-broken', file: 'half.xlsx' });
  });

  it('that would unpack to far more than it is, is not unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(32 * 1024 * 1024),
    });
    expect(await hostile('bomb.xlsx', bomb)).toMatchObject({
      code: 'file-archive-bomb',
      file: 'bomb.xlsx',
      reason: 'ratio',
    });
  });

  it('whose JSON names the prototype changes no object', async () => {
    const text = '[{"code":"a","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}]';
    expect(await hostile('evil.json', text)).toMatchObject({ columns: ['code', '__proto__', 'constructor'] });
    expect({}).not.toHaveProperty('polluted');
  });

  it('that is not there, or is a folder, is named', async () => {
    const missing = path.join(folder, 'none.csv');
    expect(await readTable(missing, 'none.csv', findOut)).toEqual({
      ok: false,
      error: { code: 'file-missing', file: 'none.csv' },
    });
    expect(await readTable(folder, 'folder', findOut)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', file: 'folder' },
    });
  });
});
