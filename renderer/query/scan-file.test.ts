import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { createQueryService } from './query-service';
import { noEdits, type QueryColumn, type QueryService } from './query-protocol';

const rows = 1_000_000;
const everyNth = 3331;
const words =
  "['kargo', 'geç', 'geldi', 'refund', 'for', 'order', 'no', 'thanks', 'ürün', 'iade', 'call', '2024', '19.90']";
const planted = [
  'ada.lovelace@example.com',
  '0532 123 45 67',
  'TR330006100519786457841326',
  '4111 1111 1111 1111',
  '10000000146',
];
const kinds = ['email', 'phone', 'iban', 'payment-card', 'tr-tckn'];

const fourColumns = ['id', 'email', 'note', 'order'].map((name): QueryColumn => ({ id: name, name, meaning: null }));
let folder: string;
let service: QueryService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scan-'));
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  const word = (step: number) => `${words}[1 + CAST(hash(i * ${step}) % 13 AS INT)]`;
  const text = `${[3, 5, 7, 11, 13].map(word).join(" || ' ' || ")} || ' ' || i`;
  const value = `[${planted.map((each) => `'${each}'`).join(', ')}][1 + (i // ${everyNth}) % 5]`;
  const isPlanted = `i % ${everyNth} = 17 AND i < ${everyNth * 300}`;
  const note = `CASE WHEN ${isPlanted} THEN ${text} || ' ' || ${value} || '.' ELSE ${text} END AS note`;
  const others = `'C' || i AS id, 'u' || i || '@example.com' AS email,
    CAST(10000000000 + hash(i) % 80000000000 AS VARCHAR) AS "order"`;
  const write = (select: string, count: number, target: string) =>
    connection.run(`COPY (SELECT ${select} FROM range(${count}) t(i) ORDER BY i) TO '${target}'
      (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)`);
  service = createQueryService();
  for (const [id, select, count, columns] of [
    ['million', note, rows, fourColumns.slice(2, 3)],
    ['four', `${others}, ${note}`, 70_000, fourColumns],
  ] as const) {
    const target = path.join(folder, `${id}.parquet`);
    await write(select, count, target);
    await service.open({ id, parquet: new Blob([await readFile(target)]), columns, edits: noEdits, idColumn: null });
  }
  connection.closeSync();
  duckdb.closeSync();
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a scan of all values', () => {
  it('finds each of 300 personal values planted in a million free texts, and opens exactly their rows', async () => {
    const scan = await service.scan('million', ['note']);
    const [note] = scan.ok ? scan.value.columns : [];
    expect(note?.evidence).toMatchObject({ recogniser: null, values: rows });
    expect(note?.strays.map(({ recogniser }) => recogniser).sort()).toEqual([...kinds].sort());
    for (const stray of note?.strays ?? []) expect(stray).toMatchObject({ matches: 60, whole: 0, share: 0.00006 });
    for (const [index, kind] of kinds.entries()) {
      const view = await service.view('million', {
        rule: null,
        search: null,
        sort: [],
        found: { column: 'note', kind },
      });
      const found = await service.positions('million', view.ok ? view.value.view : 0);
      expect(found.ok && [...found.value]).toEqual(
        Array.from({ length: 60 }, (_, step) => (step * 5 + index) * everyNth + 17),
      );
    }
  }, 120_000);

  it('says what a column consists of, and calls no number personal that passes a check by chance', async () => {
    const scan = await service.scan('four', ['email', 'order']);
    const [email, order] = scan.ok ? scan.value.columns : [];
    expect(email).toMatchObject({ evidence: { recogniser: 'email', matchShare: 1 }, strays: [] });
    expect(order).toMatchObject({ evidence: { category: null }, strays: [] });
  });

  it('never answers a whole value', async () => {
    const scan = await service.scan('four', null);
    const answer = JSON.stringify(scan);
    for (const value of [...planted, 'u17@example.com', 'C17']) expect(answer).not.toContain(value);
  });

  it('tells how far it is, and ends when it is stopped or a newer one begins', async () => {
    const told: FileJobProgress[] = [];
    const all = service.scan('four', null, (progress) => told.push(progress));
    expect(await all).toMatchObject({ ok: true, value: { rows: 70_000 } });
    expect(told[0]).toEqual({ done: 0, total: 4, column: 'id' });
    expect(told.at(-1)).toEqual({ done: 4, total: 4, column: null });
    expect(told.every(({ done }, at) => done >= (told[at - 1]?.done ?? 0))).toBe(true);
    const older = service.scan('four', null);
    const newer = service.scan('four', null);
    expect(await older).toEqual({ ok: false, error: { code: 'cancelled' } });
    await service.stopJobs('four');
    expect(await newer).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('reads edits, and nothing of a column that is not there', async () => {
    const edit = { row: 3, column: 'note', edit: { text: 'ada@example.org' } };
    await service.setEdits('four', { cells: [edit], patches: [] });
    const scan = await service.scan('four', ['note']);
    const emails = scan.ok && scan.value.columns[0]?.strays.find(({ recogniser }) => recogniser === 'email');
    expect(emails).toMatchObject({ matches: 6, whole: 1 });
    expect(await service.scan('four', ['unknown'])).toMatchObject({ error: { reason: 'column-unknown' } });
  });
});

describe('the risk of a combination of columns of a file', () => {
  const question = { columns: ['email', 'order'], k: 5, tolerance: 0 };

  it('is worked out over all rows, with progress', async () => {
    const told: number[] = [];
    const risk = await service.combinations('four', question, ({ done, total }) => told.push(done / total));
    expect(risk).toMatchObject({ value: { rows: 70_000, all: { groups: 70_000, unique: 70_000 }, k: 5 } });
    expect(risk.ok && risk.value.singlingOut.map(({ columns }) => columns)).toEqual([['email'], ['order']]);
    expect(told.at(-1)).toBe(1);
    expect(JSON.stringify(risk)).not.toContain('u17@example.com');
  });

  it('ends when it is stopped, and knows no column that is not there', async () => {
    const asked = service.combinations('four', question);
    await service.stopJobs('four');
    expect(await asked).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await service.combinations('four', { ...question, columns: ['x'] })).toMatchObject({
      error: { reason: 'column-unknown' },
    });
  });
});
