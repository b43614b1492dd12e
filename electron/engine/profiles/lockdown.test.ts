import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { quoted, withDuckDb } from './lockdown';

const folder = mkdtempSync(path.join(tmpdir(), 'curator-lockdown-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engine of one job', () => {
  const own = path.join(folder, "its o'wn.csv");
  const other = path.join(folder, 'other.csv');
  writeFileSync(own, 'a\n1\n');
  writeFileSync(other, 'a\n2\n');
  const job = { paths: [own], folder: path.join(folder, 'job') };
  const run = (sql: string) => withDuckDb(job, async (connection) => (await connection.runAndReadAll(sql)).getRows());

  it('reads the file of its job', async () => {
    expect(await run(`SELECT a FROM read_csv(${quoted(own)}, all_varchar = true)`)).toEqual([['1']]);
  });

  it.each([
    ['reads no other file', `SELECT * FROM read_csv(${quoted(other)})`],
    ['writes no other file', `COPY (SELECT 1) TO ${quoted(path.join(folder, 'new.csv'))}`],
    ['lists no folder', `SELECT * FROM glob(${quoted(`${folder}/*`)})`],
    ['reaches no network', "SELECT * FROM read_csv('https://example.invalid/a.csv')"],
    ['installs nothing', 'INSTALL excel'],
    ['loads nothing', 'LOAD excel'],
    ['attaches no database', `ATTACH ${quoted(path.join(folder, 'a.db'))}`],
    ['cannot be told otherwise', 'SET enable_external_access = true'],
  ])('%s', async (_what, sql) => {
    const answer = await run(sql).catch((error: unknown) => error);
    if (!Array.isArray(answer)) expect(answer).toBeInstanceOf(Error);
    else expect(answer).toEqual([]);
  });
});
