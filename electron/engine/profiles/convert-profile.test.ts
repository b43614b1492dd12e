import { parse } from 'csv-parse/sync';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConvertReport, ProfileFormat } from '#shared/profile/convert-report';
import { type ConvertOrder, nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';

const fixtures = path.resolve(import.meta.dirname, '../../../test/fixtures/profiles');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-convert-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function convert(input: string, format: ProfileFormat, forced: Partial<ConvertOrder['forced']> = {}) {
  const output = path.join(folder, `out-${path.basename(input)}.${format}`);
  const report = await convertProfile({ input, output, format, forced: { ...nothingForced, ...forced } });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
async function given(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}
async function cellsOf({ output }: ConvertReport): Promise<string[][]> {
  return parse(await readFile(output));
}
async function read(name: string, content: string | Uint8Array) {
  const report = await convert(await given(name, content), 'csv');
  return { report, cells: await cellsOf(report), codes: report.doubts.map(({ code }) => code) };
}

describe('real files', () => {
  it.each(['telco-customer-churn.csv', 'legislators-current.csv'])(
    '%s keeps every cell in every format',
    async (name) => {
      const file = path.join(fixtures, name);
      const meant: string[][] = parse(await readFile(file));
      const csv = await convert(file, 'csv');
      expect(csv).toMatchObject({ rows: meant.length - 1, columns: meant[0], doubts: [], rejects: [] });
      expect(await cellsOf(csv)).toEqual(meant);
      const parquet = await convert(file, 'parquet');
      const ndjson = await convert(parquet.output, 'ndjson');
      expect(await cellsOf(await convert(ndjson.output, 'csv'))).toEqual(meant);
      expect(await cellsOf(await convert(parquet.output, 'csv'))).toEqual(meant);
    },
  );
});

describe('text stays text', () => {
  const hostile = [
    '0532',
    '1'.repeat(40),
    'NaN',
    'null',
    'NULL',
    '',
    'TRUE',
    '1e5',
    '=cmd|calc',
    '+1',
    ' x ',
    'ş😀שלום',
    '5" pipe',
  ];

  it.each(['csv', 'ndjson', 'parquet'] as const)('on the way through %s', async (format) => {
    const text = `id,value\r\n${hostile.map((cell, index) => `r${index},"${cell.replaceAll('"', '""')}"\r\n`).join('')}`;
    const there = await convert(await given('hostile.csv', text), format);
    const back = await cellsOf(await convert(there.output, 'csv'));
    expect(back.slice(1).map(([, value]) => value)).toEqual(hostile);
  });

  it('keeps a missing cell apart from an empty one where the format can', async () => {
    const file = await given('short.csv', 'id,name,city\n1,Ann,Rome\n2,,Bonn\n3,Cem\n4,Dan,Cork\n');
    const parquet = await convert(file, 'parquet');
    const lines = (await readFile((await convert(parquet.output, 'ndjson')).output, 'utf8')).trim().split('\n');
    expect(lines[1]).toBe('{"id":"2","name":"","city":"Bonn"}');
    expect(lines[2]).toBe('{"id":"3","name":"Cem","city":null}');
    expect(parquet.doubts).toEqual([{ code: 'row-short', count: 1, lines: [4] }]);
  });

  it('keeps the types and digits of JSON', async () => {
    const lines = ['{"a":1,"b":0.10,"c":true,"d":"x"}', `{"a":2,"b":${'9'.repeat(40)},"c":null,"e":[1,{"f":2.50}]}`];
    const file = await given('typed.ndjson', `${lines.join('\n')}\n`);
    const ndjson = await readFile((await convert(file, 'ndjson')).output, 'utf8');
    expect(ndjson).toContain(`"b":${'9'.repeat(40)}`);
    expect(ndjson).toContain('"e":[1,{"f":2.50}]');
    const parquet = await convert(file, 'parquet');
    const back = await readFile((await convert(parquet.output, 'ndjson')).output, 'utf8');
    expect(back).toContain('"a":1,"b":"0.10","c":true');
  });
});

describe('packed and encoded files', () => {
  const text = 'id,city\n1,Ankara\n2,İzmir\n3,Köln\n';
  const meant = [
    ['id', 'city'],
    ['1', 'Ankara'],
    ['2', 'İzmir'],
    ['3', 'Köln'],
  ];
  const packed = {
    'a.csv.gz': gzipSync(text),
    'a.csv.zst': zstandard(Buffer.from(text)),
    'a.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'b.csv': Buffer.from(`\ufeff${text}`),
    'a.tsv': Buffer.from(text.replaceAll(',', '\t').replaceAll('\n', '\r')),
  };

  it.each(Object.entries(packed))('%s', async (name, bytes) => {
    expect((await read(name, bytes)).cells).toEqual(meant);
  });

  it('an old code page is recognised and said', async () => {
    const bytes = Buffer.from('id,city\n1,\xddzmir\n2,Be\xfeikta\xfe\n3,\xdeanl\xfdurfa\n', 'latin1');
    const { cells, codes } = await read('c.csv', bytes);
    expect(cells[1]).toEqual(['1', 'İzmir']);
    expect(codes).toContain('encoding-guessed');
  });

  it('a broken archive is a fault, and nothing is left behind', async () => {
    const input = await given('a.csv.gz', gzipSync(text).subarray(0, 20));
    const output = path.join(folder, 'out.csv');
    vi.stubEnv('TMPDIR', folder);
    const report = await convertProfile({ input, output, format: 'csv', forced: nothingForced });
    expect(report).toMatchObject({ ok: false, error: { code: 'file-archive-broken' } });
    expect(readdirSync(folder)).toEqual(['a.csv.gz']);
    vi.unstubAllEnvs();
  });
});

describe('what is no row', () => {
  const rows = 'id,name,city\n1,Ann,Rome\n2,Cem,Bonn\n3,Dan,Cork\n4,Eve,Köln\n5,Fay,Oslo\n';

  it('is told with its line, reason and text', async () => {
    const { report, cells } = await read('a.csv', `Customers of 2024\n\n${rows}\nSource: shop\n`);
    expect(cells).toHaveLength(6);
    expect(report.rejects).toEqual([
      { line: 1, column: 1, reason: 'preamble', text: 'Customers of 2024' },
      { line: 10, column: 1, reason: 'footer', text: 'Source: shop' },
    ]);
    expect(report.dialect).toMatchObject({ skipRows: 2, headerLines: 1, width: 3, lineEnd: 'lf', delimiter: ',' });
  });

  it('is a list of cells without any brackets only in JSON', async () => {
    const { report } = await read('a.ndjson', '{"a":"1"}\nnonsense\n[1]\n{"a":"2"}\n');
    expect(report).toMatchObject({ rows: 2, rejected: 2 });
    expect(report.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'not-json'],
      [3, 'not-a-record'],
    ]);
  });

  it('an empty file is an empty table, and a doubt', async () => {
    const { report, codes } = await read('a.csv', '');
    expect(report).toMatchObject({ rows: 0, columns: [], bytes: 0 });
    expect(codes).toEqual(['file-empty']);
  });

  it('a column that looks unused at first is read where it is used later', async () => {
    const many = Array.from({ length: 300_000 }, (_, index) => `${index},name ${index},\n`).join('');
    const { report } = await read('a.csv', `id,name,\n${many}7,last,kept\n`);
    expect(report.columns).toEqual(['id', 'name', '#3']);
    expect(report.rows).toBe(300_001);
  });
});

/** Zstandard's frame around bytes that are not packed (RFC 8878): at most 255 of them. */
function zstandard(bytes: Uint8Array): Uint8Array {
  const block = (bytes.length << 3) | 1;
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, bytes.length, block & 255, block >> 8, block >> 16, ...bytes]);
}
