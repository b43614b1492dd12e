import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleGroup } from '#shared/rule/rule';
import { openQueryWorker, type QueryWorker } from './query-client';
import { noEdits, type QueryColumn, type ViewQuery } from './query-protocol';

const rows = 200_000;
const cities = ['İstanbul', 'Ankara', 'İzmir', null, ''];
const cityOf = (row: number): string | null => cities[(row * 7) % 5] ?? null;
const ageOf = (row: number): string => (row % 1000 === 0 ? 'unknown' : String((row * 31) % 90));
const idOf = (row: number): string => `C-${String((row * 7919) % rows).padStart(6, '0')}`;

function generatedFile(): Blob {
  const every = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
  const buffer = parquetWriteBuffer({
    rowGroupSize: 16_384,
    columnData: [
      { name: 'id', data: every(idOf), type: 'STRING' },
      { name: 'city', data: every(cityOf), type: 'STRING' },
      { name: 'age', data: every(ageOf), type: 'STRING' },
      { name: 'points', data: every((row) => BigInt(row) * 9_007_199_254_7n), type: 'INT64' },
    ],
  });
  return new Blob([buffer]);
}

const columns: readonly QueryColumn[] = [
  { id: 'c1', name: 'id', meaning: null },
  { id: 'c2', name: 'city', meaning: null },
  { id: 'c3', name: 'age', meaning: { dataType: 'INT', array: false, options: [], unit: '' } },
  { id: 'c4', name: 'points', meaning: null },
];
const all: ViewQuery = { rule: null, search: null, sort: [] };
const only = (field: string, operator: '=' | '<' | 'invalid' | 'duplicate', value = ''): RuleGroup => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});

describe('the queries in their worker, over a file of 200,000 rows', () => {
  let worker: QueryWorker;
  const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> => {
    const result = await answer;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const rowsFor = async (query: Partial<ViewQuery>): Promise<readonly number[]> => {
    const { view } = await value(worker.view('f', { ...all, ...query }));
    return [...(await value(worker.positions('f', view)))];
  };
  const rowsWhere = (holds: (row: number) => boolean): readonly number[] =>
    Array.from({ length: rows }, (_, row) => row).filter(holds);

  beforeAll(async () => {
    worker = openQueryWorker();
    const opened = await value(
      worker.open({ id: 'f', parquet: generatedFile(), columns, edits: noEdits, idColumn: 'c1' }),
    );
    expect(opened).toMatchObject({ rows, missing: [], columns: [{}, {}, {}, { id: 'c4', storedAs: 'LONG' }] });
  });
  afterAll(() => worker.end());

  it('pages in the file order, with what does not fit marked', async () => {
    const { view, count } = await value(worker.view('f', all));
    const page = await value(worker.page('f', view, 99_999, 3, ['c1', 'c3', 'c4']));
    expect(count).toBe(rows);
    expect(page.rows.map(({ row, cells }) => [row, ...cells])).toEqual(
      [99_999, 100_000, 100_001].map((row) => [row, idOf(row), ageOf(row), String(BigInt(row) * 9_007_199_254_7n)]),
    );
    expect(page.rows.map(({ invalid }) => invalid)).toEqual([[], [1], []]);
    expect((await value(worker.page('f', view, rows - 1, 10, ['c1']))).rows).toHaveLength(1);
  });

  it('filters, searches and sorts as reading every row would', async () => {
    expect(await rowsFor({ rule: only('c2', '=', 'izmir') })).toEqual(rowsWhere((row) => cityOf(row) === 'İzmir'));
    expect(await rowsFor({ rule: only('c3', '<', '5') })).toEqual(
      rowsWhere((row) => row % 1000 !== 0 && Number(ageOf(row)) < 5),
    );
    expect(await rowsFor({ rule: only('c3', 'invalid') })).toEqual(rowsWhere((row) => row % 1000 === 0));
    expect(await rowsFor({ rule: only('c1', 'duplicate') })).toEqual([]);
    expect(await rowsFor({ search: { words: 'ANKARA c-00001', columns: ['c1', 'c2'] } })).toEqual(
      rowsWhere((row) => cityOf(row) === 'Ankara' && idOf(row).startsWith('C-00001')),
    );
    const sorted = await rowsFor({ sort: [{ column: 'c1', direction: 'desc' }] });
    expect(sorted.slice(0, 1000)).toEqual(
      rowsWhere(() => true)
        .toSorted((a, b) => (idOf(a) < idOf(b) ? 1 : -1))
        .slice(0, 1000),
    );
  });

  it('pages a sorted view from anywhere in the file', async () => {
    const { view } = await value(worker.view('f', { ...all, sort: [{ column: 'c1', direction: 'asc' }] }));
    const page = await value(worker.page('f', view, 0, 50, ['c1', 'c2']));
    expect(page.rows.map(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 50 }, (_, at) => `C-${String(at).padStart(6, '0')}`),
    );
    expect(page.rows.every(({ row, cells }) => cells[1] === cityOf(row))).toBe(true);
  });

  it('finds a profile by its id and says where the view shows it', async () => {
    const { view } = await value(worker.view('f', { ...all, sort: [{ column: 'c1', direction: 'asc' }] }));
    const found = await value(worker.findRow('f', view, 'c-000123'));
    expect(found).toMatchObject({ index: 123, matches: 1 });
    expect(idOf(found?.row ?? -1)).toBe('C-000123');
  });

  it('counts a column, and a view of it', async () => {
    const facet = await value(worker.facet('f', null, 'c2'));
    expect(facet).toMatchObject({ total: rows, empty: (rows / 5) * 2, distinct: 3 });
    const { view } = await value(worker.view('f', { ...all, rule: only('c2', '=', 'ankara') }));
    expect((await value(worker.facet('f', view, 'c2'))).values).toEqual([{ text: 'Ankara', count: rows / 5 }]);
    expect(await value(worker.summary('f', 'c3'))).toMatchObject({ rows, invalid: 200, min: '0', max: '89' });
  });

  it('shows an edit at once, filters by it, and forgets it when it is taken back', async () => {
    const { view, version } = await value(worker.view('f', all));
    const at = { row: 5, column: 'c2' };
    const cells = (edit: { readonly text: string } | null) => ({ cells: [{ ...at, edit }], patches: [] });
    expect(await worker.setEdits('f', cells({ text: 'Bursa' }))).toBe(version + 1);
    const page = await value(worker.page('f', view, 5, 1, ['c1', 'c2']));
    expect(page.rows[0]).toMatchObject({ cells: [idOf(5), 'Bursa'], edited: [1] });
    expect(await rowsFor({ rule: only('c2', '=', 'bursa') })).toEqual([5]);
    const profile = await value(worker.row('f', 5));
    expect(profile[1]).toMatchObject({ ...at, text: 'Bursa', original: cityOf(5), edited: true, invalid: false });
    await worker.setEdits('f', cells(null));
    expect(await rowsFor({ rule: only('c2', '=', 'bursa') })).toEqual([]);
  });

  it('reads all values and assesses combinations, telling how far it is', async () => {
    const told: number[] = [];
    const scan = await value(worker.scan('f', ['c1', 'c2'], ({ done, total }) => told.push(done / total)));
    expect(scan.columns.map(({ evidence }) => evidence.values)).toEqual([rows, (rows / 5) * 3]);
    const risk = await value(worker.combinations('f', { columns: ['c2', 'c3'], k: 5, tolerance: 0 }));
    expect(risk).toMatchObject({ rows, all: { columns: ['c2', 'c3'] } });
    await expect.poll(() => told.at(-1)).toBe(1);
    const stopped = worker.scan('f', null);
    await worker.stopJobs('f');
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('lets a newer query end the older one', async () => {
    const older = worker.view('f', { ...all, rule: only('c4', '<', '10') });
    const newer = worker.view('f', all);
    expect(await older).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await newer).toMatchObject({ ok: true });
  });

  it('refuses what is no Parquet, what is not open, and everything once it has ended', async () => {
    const broken = { id: 'x', parquet: new Blob(['no parquet at all']), columns: [], edits: noEdits, idColumn: null };
    expect(await worker.open(broken)).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(await worker.view('x', all)).toMatchObject({ ok: false, error: { reason: 'file-not-open' } });
    const other = openQueryWorker();
    other.end();
    expect(await other.view('f', all)).toMatchObject({ ok: false, error: { reason: 'query-ended' } });
  });
});
