import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText, rowsOf, type TextPage } from '../query/text-page';
import { createPageMemory, freshMemory } from './page-memory';
import { openParquet, type ParquetFile } from './parquet-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'text-pages-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(bytes: Uint8Array | ArrayBuffer): Promise<ParquetFile> {
  const held = new Uint8Array(bytes);
  const file = await openParquet({
    byteLength: held.length,
    slice: (start, end) => Promise.resolve(held.slice(start, end).buffer),
  });
  if (!file.ok) throw new Error('The file cannot be opened');
  return file.value;
}

async function written(query: string, options: string): Promise<ParquetFile> {
  const target = path.join(folder, 'written.parquet');
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  await connection.run(`COPY (${query}) TO '${target}' (FORMAT parquet, ${options})`);
  connection.closeSync();
  duckdb.closeSync();
  return opened(await readFile(target));
}

const textsOf = (pages: readonly TextPage[] | null): readonly string[] | undefined =>
  pages?.flatMap((page) => Array.from({ length: rowsOf(page) }, (_, row) => pageText(page, row)));

/** Both readings of a column, the one into memory with anything in it; no value is as good as an empty one here. */
async function readings(file: ParquetFile, column: string) {
  const read = [];
  const memory = createPageMemory();
  for (const group of file.groups) {
    const pages = (await file.readPages(column, group))?.unpack(memory) ?? null;
    const texts = (await file.readTexts(column, group)).map((text) => text ?? '');
    read.push({ kinds: [...new Set(pages?.map(({ kind }) => kind))], pages: textsOf(pages), texts });
    memory.reuse();
    memory.bytes(1000).fill(255);
    memory.numbers(1000).fill(255);
    memory.reuse();
  }
  return read;
}

const query = `SELECT i AS number,
  'C' || i AS id,
  ['Gold', 'İzmir', NULL, '👩‍👧', ''][1 + i % 5] AS tier,
  CASE WHEN i % 7 = 0 THEN NULL WHEN i % 7 = 1 THEN '' ELSE repeat('çok ', i % 40) || i END AS note,
  'same' AS same
  FROM range(20000) t(i)`;

describe('the pages of a column of texts', () => {
  it.each(['snappy', 'zstd', 'uncompressed'])('say what its texts say, packed as %s', async (codec) => {
    const file = await written(query, `COMPRESSION ${codec}, ROW_GROUP_SIZE 8192`);
    for (const [column, kind] of [
      ['id', 'plain'],
      ['tier', 'coded'],
      ['note', 'plain'],
      ['same', 'coded'],
    ] as const) {
      const read = await readings(file, column);
      expect(read).toHaveLength(3);
      for (const { kinds, pages, texts } of read) {
        expect(kinds).toEqual([kind]);
        expect(pages).toEqual(texts);
      }
    }
  });

  it('are left to the general reader where they are no texts or stored in a way of their own', async () => {
    const file = await written(query, 'PARQUET_VERSION V2, ROW_GROUP_SIZE 8192');
    for (const { pages } of await readings(file, 'number')) expect(pages).toBeUndefined();
    for (const { pages, texts } of await readings(file, 'id')) expect(pages ?? texts).toEqual(texts);
    const packed = await written(query, 'COMPRESSION gzip');
    const [group = { start: 0, end: 0 }] = packed.groups;
    expect((await packed.readPages('id', group))?.unpack(freshMemory)).toBeNull();
    expect(await packed.readPages('not there', group)).toBeNull();
    expect(await file.readPages('id', { start: 1, end: 9 })).toBeNull();
  });

  // Law: what is written is what stands in the pages, byte by byte, even where it is no UTF-8.
  it('say what was written', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
      fc.constantFrom('', '\ufeffmark', 'a\u0000b', 'İstanbul', '\ufffd').map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(bytes), { minLength: 1, maxLength: 40 }), async (data) => {
        const columns = [{ name: 'text', data, type: 'BYTE_ARRAY' as const, nullable: true }];
        const file = await opened(parquetWriteBuffer({ columnData: columns }));
        const [read] = await readings(file, 'text');
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        expect(read?.pages).toEqual(data.map((each) => (each ? decoder.decode(each) : '')));
        expect(read?.texts).toEqual(read?.pages);
      }),
      { numRuns: 300 },
    );
  });

  it('are none where the file is damaged, so that the general reader says so', async () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'text', data: ['one', 'two', 'three'], type: 'STRING' }] });
    const damaged = new Uint8Array(bytes.slice(0));
    damaged.fill(255, 4, 30);
    const file = await opened(damaged);
    const [group = { start: 0, end: 0 }] = file.groups;
    expect((await file.readPages('text', group))?.unpack(freshMemory)).toBeNull();
    await expect(file.readTexts('text', group)).rejects.toThrow();
  });
});
