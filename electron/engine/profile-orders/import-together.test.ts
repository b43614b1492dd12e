import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findOutProfile } from '#shared/profile/profile-options';
import { partOfRow } from '#shared/profile/profile-file';
import { quoted, withDuckDb } from '../profiles/lockdown';
import { importTogether } from './import-together';

let folder: string;
const at = (name: string) => path.join(folder, name);
const temporary = { ...process.env };
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-together-'));
});
afterEach(() => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) {
    if (temporary[name] === undefined) delete process.env[name];
    else process.env[name] = temporary[name];
  }
  rmSync(folder, { recursive: true });
});

async function together(files: Readonly<Record<string, string>>) {
  const sources = [];
  for (const [name, text] of Object.entries(files)) {
    await writeFile(at(name), text);
    sources.push({ path: at(name), fileName: name, size: text.length });
  }
  const order = {
    kind: 'importTogether',
    sources,
    options: findOutProfile,
    fileColumn: 'File',
    target: at('all.parquet'),
    folder,
  } as const;
  return importTogether(order, () => undefined);
}
const rows = () =>
  withDuckDb({ paths: [at('all.parquet')], folder }, async (connection) => {
    const read = await connection.runAndReadAll(`SELECT * FROM read_parquet(${quoted(at('all.parquet'))})`);
    return read.getRows();
  });

it('puts the rows of all under each other, by the names of the columns, whatever their order and dialect', async () => {
  const done = await together({
    'a.csv': 'id,Name\n1,Ada\n2,Bo\n',
    'b.csv': 'name;ID\nCy;03\n',
    'c.ndjson': '{"id":"4","phone":"0532"}\n',
  });
  expect(await rows()).toEqual([
    ['1', 'Ada', null, 'a.csv'],
    ['2', 'Bo', null, 'a.csv'],
    ['03', 'Cy', null, 'b.csv'],
    ['4', null, '0532', 'c.ndjson'],
  ]);
  expect(done).toMatchObject({
    ok: true,
    value: {
      report: { rows: 4, columns: ['id', 'Name', 'phone', 'File'], rejected: 0 },
      parts: [
        { name: 'a.csv', rows: 2, missing: ['phone'] },
        { name: 'b.csv', rows: 1, missing: ['phone'] },
        { name: 'c.ndjson', rows: 1, missing: ['Name'] },
      ],
    },
  });
  const parts = done.ok ? done.value.parts : [];
  expect([0, 1, 2, 3, 4].map((row) => partOfRow(parts, row)?.name)).toEqual([
    'a.csv',
    'a.csv',
    'b.csv',
    'c.ndjson',
    undefined,
  ]);
});

it('says in a column of its own which file a row comes from, whatever files and columns are called', async () => {
  const done = await together({ "it's.csv": 'file,filename\nx,y\n', 'b.csv': 'file,FILE 2\nz,w\n' });
  expect(done).toMatchObject({ value: { report: { columns: ['file', 'filename', 'FILE 2', 'File 3'] } } });
  expect(await rows()).toEqual([
    ['x', 'y', null, "it's.csv"],
    ['z', null, 'w', 'b.csv'],
  ]);
});

it('says of which file each rejected row is', async () => {
  const body = Array.from({ length: 20 }, (_, row) => `${row},${row * 2}\n`).join('');
  const done = await together({ 'a.csv': `Sums of January 2026\n\nid,sum\n${body}`, 'b.csv': `id,sum\n${body}` });
  expect(done).toMatchObject({ value: { report: { rejected: 1, rejects: [{ file: 'a.csv', reason: 'preamble' }] } } });
});

it('writes nothing where one of them cannot be read, and names it', async () => {
  const done = await together({ 'a.csv': 'id\n1\n', 'b.json': '{"id": ' });
  expect(done).toMatchObject({ ok: false, error: { file: 'b.json' } });
});
