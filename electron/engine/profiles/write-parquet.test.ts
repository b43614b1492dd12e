import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nothingForced } from './convert-order';
import { delimitedRows } from './delimited-source';
import { isRegular } from './is-regular';
import { quoted, withDuckDb } from './lockdown';
import { openSource } from './open-source';
import { caselessNames, writeParquet, writeRegular } from './write-parquet';

const folder = mkdtempSync(path.join(tmpdir(), 'curator-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cell = fc.oneof(
  fc.constantFrom('', 'a', '007', 'x"y', 'one, two', 'line\nbreak', 'cr\rx', '5" pipe', 'NULL', ' pad ', 'é😀'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

async function open(text: string) {
  const file = path.join(folder, 'in.csv');
  writeFileSync(file, text);
  const forced = { ...nothingForced, delimiter: ',', quote: '"', skipRows: 0, headerLines: 1 };
  const source = await openSource({ input: file, forced }, async () => folder);
  if (!source.ok || source.value.kind !== 'delimited') throw new Error('not read as delimited text');
  return source.value.source;
}
async function readBack(file: string): Promise<unknown[][]> {
  return withDuckDb({ paths: [file], folder }, async (connection) => {
    return (await connection.runAndReadAll(`SELECT * FROM read_parquet(${quoted(file)})`)).getRows();
  });
}

describe('a regular file', () => {
  it('comes out the same by the quick way and by the way that repairs', async () => {
    const law = fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      async (cells, lineEnd) => {
        const written = (text: string) => (/[",\r\n]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = cells.map((row, index) => [`id${index}`, ...row].map(written).join(','));
        const source = await open(['id,first,second', ...lines].map((line) => line + lineEnd).join(''));
        const [quick, careful] = [path.join(folder, 'quick.parquet'), path.join(folder, 'careful.parquet')];
        if (!(await isRegular(source))) return;
        const rows = await writeRegular(quick, folder, source.layout.names, source);
        await writeParquet(careful, folder, source.layout.names, () => [], delimitedRows(source).batches);
        const expected = cells.map((row, index) => [`id${index}`, ...row]);
        expect(await readBack(careful)).toEqual(expected);
        if (rows !== null) expect([rows, await readBack(quick)]).toEqual([expected.length, expected]);
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });

  it('is one, and takes the quick way', async () => {
    const source = await open(
      `id,name\n${Array.from({ length: 50 }, (_, index) => `${index},"n, ${index}"\n`).join('')}`,
    );
    expect(await isRegular(source)).toBe(true);
    expect(await writeRegular(path.join(folder, 'q.parquet'), folder, ['id', 'name'], source)).toBe(50);
  });

  it('is not one where a row deviates far below, and the quick way says so', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => (index === 4000 ? `${index}\n` : `${index},n\n`)).join('');
    const source = await open(`id,name\n${rows}`);
    expect(await isRegular(source)).toBe(true);
    expect(await writeRegular(path.join(folder, 'q.parquet'), folder, ['id', 'name'], source)).toBeNull();
  });

  it.each([
    ['blank rows', 'id,name\n1,a\n\n2,b\n'],
    ['mixed line ends', 'id,name\n1,a\r\n2,b\n'],
    ['a total below', 'id,name,sum\n1,a,1\n2,b,2\nTotal,,3\n'],
  ])('is not one with %s', async (_what, text) => {
    expect(await isRegular(await open(text))).toBe(false);
  });
});

it('names that differ in case only are told apart', () => {
  expect(caselessNames(['Id', 'ID', 'id', 'name'])).toEqual(['Id', 'ID (2)', 'id (3)', 'name']);
});
