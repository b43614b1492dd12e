import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '#shared/policy/decide';
import { createMask, keyBytes } from '#shared/policy/mask';
import type { PlannedColumn } from '#shared/policy/plan-file';
import { totalOf } from '#shared/policy/tally';
import { createQueryService } from './query-service';
import { noEdits, type QueryColumn, type QueryService } from './query-protocol';

const rows = 150_000;
const key = '07'.repeat(32);
const names = ['id', 'email', 'age', 'consent', 'tags', 'spent'];
const columns: readonly QueryColumn[] = names.map((name) => ({ id: name, name, meaning: null }));
const consented: PlannedColumn['plan'] = {
  kind: 'consent',
  anyOf: [[{ at: 'consent', yes: [] }]],
  otherwise: 'mask',
};
const email: PlannedColumn = { column: 'email', plan: consented, masking: 'domain', dataType: 'STRING', array: false };

let folder: string;
let connection: DuckDBConnection;
let duckdb: DuckDBInstance;
let service: QueryService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'treat-'));
  const target = path.join(folder, 'source.parquet');
  duckdb = await DuckDBInstance.create(':memory:');
  connection = await duckdb.connect();
  await connection.run(
    `COPY (SELECT i::BIGINT AS id, 'person' || i || '@mail' || (i % 3) || '.example' AS email, (20 + i % 60)::INTEGER AS age,
       CASE i % 4 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' WHEN 2 THEN '' END AS consent, [i, i + 1] AS tags,
       (i / 7)::DECIMAL(12, 3) AS spent
     FROM range(${rows}) t(i) ORDER BY i) TO '${target}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)`,
  );
  service = createQueryService();
  const parquet = new Blob([await readFile(target)]);
  await service.open({ id: 'f', parquet, columns, edits: noEdits, idColumn: 'id' });
});
afterAll(async () => {
  connection.closeSync();
  duckdb.closeSync();
  await rm(folder, { recursive: true });
});

/** Keeps a Blob as a file and answers what DuckDB reads in it. */
async function read(blob: Blob | null, query: string): Promise<readonly unknown[][]> {
  if (!blob) throw new Error('There is no file');
  const file = path.join(folder, 'read.parquet');
  await writeFile(file, Buffer.from(await blob.arrayBuffer()));
  const answer = await connection.runAndReadAll(query.replaceAll('FILE', `read_parquet('${file}')`));
  return answer.getRows();
}

async function treat(planned: readonly PlannedColumn[], view: number | null = null) {
  const touched = planned.map(({ column }) => column);
  const kept = names.filter((name) => !touched.includes(name));
  const treated = await service.treat('f', { view, edited: true }, { touched: planned, kept, key });
  if (!treated.ok) throw new Error(treated.error.reason);
  return treated.value;
}

describe('a file of which the policy leaves a part', () => {
  it('has the other columns as they were, types and all, and nothing of the touched ones', async () => {
    const { kept } = await treat([email]);
    const source = path.join(folder, 'source.parquet');
    const file = path.join(folder, 'kept.parquet');
    await writeFile(file, Buffer.from(await (kept ?? new Blob()).arrayBuffer()));
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet('${file}')`);
    expect(described.getRows().map(([name, type]) => `${String(name)} ${String(type)}`)).toEqual([
      'id BIGINT',
      'age INTEGER',
      'consent VARCHAR',
      'tags BIGINT[]',
      'spent DECIMAL(12,3)',
    ]);
    const differing = await connection.runAndReadAll(
      `SELECT count(*) FROM (SELECT * EXCLUDE (email) FROM read_parquet('${source}') EXCEPT SELECT * FROM read_parquet('${file}'))`,
    );
    expect(Number(differing.getRows()[0]?.[0])).toBe(0);
    const bytes = await readFile(file);
    expect(bytes.includes('person')).toBe(false);
    expect(bytes.includes('@mail')).toBe(false);
  });
  it('has the touched columns as the decision about each profile leaves them', async () => {
    const { treated, tallies } = await treat([email]);
    const found = await read(treated, 'SELECT email FROM FILE LIMIT 6');
    expect(found.map(([text]) => text)).toEqual([
      'person0@mail0.example',
      '@mail1.example',
      '@mail2.example',
      '@mail0.example',
      'person4@mail1.example',
      '@mail2.example',
    ]);
    const [counted] = await read(treated, `SELECT count(*), count(*) FILTER (email LIKE 'person%') FROM FILE`);
    expect(counted?.map(Number)).toEqual([rows, rows / 4]);
    const [tally] = tallies;
    expect(tally).toEqual({
      allow: { consented: rows / 4 },
      mask: { 'consent-refused': rows / 4, 'consent-missing': rows / 2 },
      drop: {},
    });
    const told = await service.tally('f', { view: null, edited: true }, [email]);
    expect(told).toEqual({ ok: true, value: [tally] });
  });
  it('has no value of a row that is not written', async () => {
    const view = await service.view('f', {
      rule: null,
      search: { words: 'person149999', columns: ['email'] },
      sort: [],
    });
    const { treated, tallies } = await treat([email], view.ok ? view.value.view : null);
    const [counted] = await read(treated, 'SELECT count(*), count(email), max(email) FROM FILE');
    expect(counted?.map(String)).toEqual([String(rows), '1', '@mail2.example']);
    expect(tallies.map((tally) => totalOf(tally, 'mask'))).toEqual([1]);
  });
  it('is all that may leave, where every column is touched', async () => {
    const all = names.map((column): PlannedColumn => ({
      column,
      plan: { kind: 'fixed', treatment: 'drop', reason: 'no-source' },
      masking: 'redact',
      dataType: 'STRING',
      array: false,
    }));
    const { kept, treated } = await treat(all);
    expect(kept).toBeNull();
    const [counted] = await read(treated, 'SELECT count(*), count(email), count(id), count(spent) FROM FILE');
    expect(counted?.map(Number)).toEqual([rows, 0, 0, 0]);
  });
  it('treats edited cells as what they say now, and leaves edits out where the file’s own is written', async () => {
    const own = createQueryService();
    const source = new Blob([await readFile(path.join(folder, 'source.parquet'))]);
    const cell = { text: 'secret@edit.example', at: '', by: '' };
    const edits = { cells: [{ row: 1, column: 'email', edit: cell }], patches: [] };
    await own.open({ id: 'f', parquet: source, columns, edits, idColumn: null });
    const order = { touched: [email], kept: [], key };
    const withEdits = await own.treat('f', { view: null, edited: true }, order);
    const without = await own.treat('f', { view: null, edited: false }, order);
    const second = async (answer: typeof without) =>
      (await read(answer.ok ? answer.value.treated : null, 'SELECT email FROM FILE LIMIT 2'))[1]?.[0];
    expect([await second(withEdits), await second(without)]).toEqual(['@edit.example', '@mail1.example']);
  });

  it('is whole, in its order, but for what may not be kept of it', async () => {
    const strict: PlannedColumn = {
      ...email,
      plan: { kind: 'consent', anyOf: [[{ at: 'consent', yes: [] }]], otherwise: 'drop' },
    };
    const own = createQueryService();
    const source = path.join(folder, 'source.parquet');
    await own.open({ id: 'f', parquet: new Blob([await readFile(source)]), columns, edits: noEdits, idColumn: null });
    const withheld = await own.withhold('f', [strict], key);
    if (!withheld.ok) throw new Error(withheld.error.reason);
    const { parquet, tallies } = withheld.value;
    expect(await read(parquet, 'SELECT column_name FROM (DESCRIBE SELECT * FROM FILE)')).toEqual(
      names.map((name) => [name]),
    );
    const differing = await read(
      parquet,
      `SELECT count(*) FROM (SELECT * REPLACE (CASE WHEN consent = 'yes' THEN email END AS email)
         FROM read_parquet('${source}') EXCEPT SELECT * FROM FILE)`,
    );
    expect(Number(differing[0]?.[0])).toBe(0);
    expect(tallies.map((tally) => totalOf(tally, 'drop'))).toEqual([(rows * 3) / 4]);
    const bytes = Buffer.from(await parquet.arrayBuffer());
    expect([bytes.includes('person0@mail0.example'), bytes.includes('person1@mail1.example')]).toEqual([true, false]);
  });

  it('tells how far it is, answers others meanwhile, and ends when it is stopped', async () => {
    const hashed: PlannedColumn = {
      ...email,
      plan: { kind: 'fixed', treatment: 'mask', reason: 'no-source' },
      masking: 'hash',
    };
    const order = { touched: [hashed], kept: ['id'], key };
    const shares: number[] = [];
    const answered: string[] = [];
    const treated = await service.treat('f', { view: null, edited: false }, order, (share) => {
      shares.push(share);
      if (shares.length === 1) void service.row('f', 0).then(() => answered.push('row'));
      if (answered.length > 0) void service.stopJobs('f', 'treat');
    });
    expect(answered).toEqual(['row']);
    expect(treated).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(shares.every((share, index) => share > (shares[index - 1] ?? 0) && share < 1)).toBe(true);
  });

  // Law: whatever the plan, no value that is masked or dropped stands in any byte that leaves.
  it('never holds a value that was masked or dropped, whatever the policy', async () => {
    const anyPlan = fc.record({
      otherwise: fc.constantFrom('mask', 'drop'),
      masking: fc.constantFrom('redact', 'hash', 'domain', 'prefix'),
      yes: fc.constantFrom([], ['no'], ['nobody']),
      isFixed: fc.boolean(),
    });
    const mask = (masking: PlannedColumn['masking'], text: string) =>
      createMask(masking, { dataType: 'STRING', array: false }, keyBytes(key))(text);
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ otherwise, masking, yes, isFixed }) => {
        const plan: PlannedColumn['plan'] = isFixed
          ? { kind: 'fixed', treatment: otherwise, reason: 'no-source' }
          : { kind: 'consent', anyOf: [[{ at: 'consent', yes: [...yes] }]], otherwise };
        const { kept, treated } = await treat([{ ...email, plan, masking }]);
        const texts = await read(treated, 'SELECT email FROM FILE');
        const consentOf = (row: number) => ['yes', 'no', '', null][row % 4] ?? null;
        for (const row of [0, 1, 2, 3, 77_777, rows - 1]) {
          const value = `person${row}@mail${row % 3}.example`;
          const { treatment } = settle(plan, () => consentOf(row));
          const expected = treatment === 'allow' ? value : treatment === 'drop' ? null : mask(masking, value);
          expect(texts[row]?.[0]).toBe(expected);
          if (treatment === 'allow') continue;
          const bytes = Buffer.concat(
            await Promise.all(
              [kept, treated].map(async (blob) => Buffer.from(await (blob ?? new Blob()).arrayBuffer())),
            ),
          );
          expect(bytes.includes(value)).toBe(false);
        }
      }),
      { numRuns: 6 },
    );
  });
});
