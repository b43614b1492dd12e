import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { overlayOf } from '#shared/query/overlay';
import { encodePatch } from '#shared/query/patch-block';
import { createQueryService } from './query-service';
import { type FileToOpen, noEdits, type QueryColumn, type QueryService } from './query-protocol';
import type { ScanHelper } from './scan-helpers';

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

  it('says the same of columns that are decoded already, since they are on the screen', async () => {
    const file = new Blob([await readFile(path.join(folder, 'four.parquet'))]);
    const shown = createQueryService();
    await shown.open({ id: 'four', parquet: file, columns: fourColumns, edits: noEdits, idColumn: null });
    const before = await shown.scan('four', null);
    for (const { id } of fourColumns) await shown.summary('four', id);
    expect(await shown.scan('four', null)).toEqual(before);
    const edit = { row: 3, column: 'note', edit: { text: 'ada@example.org' } };
    await shown.setEdits('four', { cells: [edit], patches: [] });
    const scan = await shown.scan('four', ['note']);
    const emails = scan.ok && scan.value.columns[0]?.strays.find(({ recogniser }) => recogniser === 'email');
    expect(emails).toMatchObject({ matches: 6, whole: 1 });
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

describe('a scan that helpers share', () => {
  let files: readonly FileToOpen[];
  beforeAll(async () => {
    const parquet = new Blob([await readFile(path.join(folder, 'four.parquet'))]);
    const cells = [3, 69_999].map((row) => ({
      row,
      column: 'note',
      edit: { text: 'ada@example.org', at: '', by: '' },
    }));
    const blank = { row: 40_000, column: 'email', edit: { text: null, at: '', by: '' } };
    const block = new Blob([encodePatch(overlayOf(new Map([[17, 'eve@example.com']])))]);
    const laid = { at: '', by: '', block };
    const base = { parquet, columns: fourColumns, idColumn: null };
    files = [
      { ...base, id: 'plain', edits: noEdits },
      { ...base, id: 'edited', edits: { cells: [...cells, blank], patches: [{ column: 'order', layer: 1, laid }] } },
    ];
  });
  /** Helpers in this thread; `ended` counts those that were ended. */
  const shared = async (most: number, helper: () => Partial<ScanHelper> = () => ({})) => {
    let ended = 0;
    const open = (): ScanHelper => ({ ...createQueryService(), end: () => void (ended += 1), ...helper() });
    const made = createQueryService({ helpers: { most, leastBytes: 1, open } });
    for (const file of files) await made.open(file);
    return { made, ended: () => ended };
  };

  // Law: who reads a column makes no difference to what it is.
  it.each([1, 3])('says with %i of them what it says alone, edits included', async (most) => {
    const alone = await shared(0);
    const { made, ended } = await shared(most);
    for (const { id } of files) {
      const told: FileJobProgress[] = [];
      const scan = await made.scan(id, null, (progress) => told.push(progress));
      expect(scan).toEqual(await alone.made.scan(id, null));
      expect(told.at(-1)).toEqual({ done: 4, total: 4, column: null });
      expect(told.every(({ done }, at) => done >= (told[at - 1]?.done ?? 0) && done <= 4)).toBe(true);
    }
    expect(ended()).toBeGreaterThanOrEqual(most * files.length);
  });

  it('reads itself what a helper cannot', async () => {
    const alone = await shared(0);
    const failing = fail(fault('unexpected', { reason: 'query-ended' }));
    for (const broken of [{ open: async () => failing }, { scan: async () => failing }]) {
      const { made } = await shared(2, () => broken);
      expect(await made.scan('edited', null)).toEqual(await alone.made.scan('edited', null));
    }
  });

  it('ends its helpers when it is stopped, even those that it waits for', async () => {
    let answer: (ended: Result<never, Fault>) => void = () => undefined;
    const never = new Promise<Result<never, Fault>>((resolve) => (answer = resolve));
    const end = vi.fn(() => answer(fail(fault('unexpected', { reason: 'query-ended' }))));
    const { made } = await shared(1, () => ({ scan: () => never, end }));
    let done = 0;
    const asked = made.scan('plain', ['note', 'email'], (progress) => (done = progress.done));
    await vi.waitFor(() => expect(done).toBe(1), 10_000);
    expect(end).not.toHaveBeenCalled();
    await made.stopJobs('plain', 'scan');
    expect(await asked).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(end).toHaveBeenCalled();
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
