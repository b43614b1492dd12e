import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditedText } from '#shared/profile/cell-edit';
import type { SingleEdit } from '#shared/query/layers';
import { overlayOf } from '#shared/query/overlay';
import { encodePatch } from '#shared/query/patch-block';
import { createByteCache } from './byte-cache';
import { createQueryService } from './query-service';
import { anyColumn, noEdits, type EditChanges, type QueryColumn } from './query-protocol';

const typed = [
  ['whole', 'CAST(9007199254740993 + i AS BIGINT)', '9007199254740993', 'LONG'],
  ['price', "CAST('12345678901234567.89' AS DECIMAL(30, 2))", '12345678901234567.89', 'DOUBLE'],
  ['owed', "CAST('-0.05' AS DECIMAL(9, 2))", '-0.05', 'DOUBLE'],
  ['share', 'CAST(0.1 AS FLOAT)', '0.1', 'DOUBLE'],
  ['day', "DATE '0990-12-31'", '0990-12-31', 'DATE'],
  ['at', "TIMESTAMPTZ '2026-01-31 12:00:00.000125+00'", '2026-01-31T12:00:00.000125Z', 'TIME_STAMP'],
  ['flag', 'i % 2 = 0', 'true', 'BOOLEAN'],
  ['tags', "['a', 'ş']", '["a","ş"]', 'OTHER'],
  ['word', "chr(65279) || 'ılık'", '\ufeffılık', 'STRING'],
  ['nothing', 'CAST(NULL AS VARCHAR)', null, 'STRING'],
] as const;

let folder: string;
let parquet: Blob;
const columns: readonly QueryColumn[] = typed.map(([name]) => ({ id: name, name, meaning: null }));
const file = (more: readonly QueryColumn[] = []) =>
  ({ id: 'f', parquet, columns: [...columns, ...more], edits: noEdits, idColumn: 'whole' }) as const;
const all = { rule: null, search: null, sort: [] };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'query-'));
  const target = path.join(folder, 'typed.parquet');
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  const select = typed.map(([name, sql]) => `${sql} AS ${name}`).join(', ');
  await connection.run(
    `COPY (SELECT ${select} FROM range(5000) t(i) ORDER BY i) TO '${target}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`,
  );
  connection.closeSync();
  duckdb.closeSync();
  parquet = new Blob([await readFile(target)]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a file of typed columns, packed with Zstandard', () => {
  it('is read with every digit, as the types are written', async () => {
    const service = createQueryService();
    const opened = await service.open(file());
    expect(opened.ok && opened.value.columns.map(({ storedAs }) => storedAs)).toEqual(typed.map((each) => each[3]));
    const row = await service.row('f', 0);
    expect(row.ok && row.value.map(({ text }) => text)).toEqual(typed.map((each) => each[2]));
  });

  it('is compared by the types it is stored with where no attribute says otherwise', async () => {
    const service = createQueryService();
    await service.open(file());
    const rule = { combinator: 'and', rules: [{ field: 'whole', operator: '<=', value: '9007199254740994' }] } as const;
    const view = await service.view('f', { ...all, rule });
    expect(view).toMatchObject({ ok: true, value: { count: 2 } });
  });

  it('answers the same with no memory to keep anything in', async () => {
    const sort = [{ column: 'whole', direction: 'desc' }] as const;
    const answers = [];
    for (const memory of [0, 1e9]) {
      const service = createQueryService({ memory });
      await service.open(file());
      const view = await service.view('f', { ...all, sort });
      const number = view.ok ? view.value.view : 0;
      answers.push([
        await service.page(
          'f',
          number,
          2000,
          50,
          typed.map(([name]) => name),
        ),
        await service.facet('f', number, 'flag'),
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[1]).toMatchObject({ value: { distinct: 2, total: 5000 } });
  });

  it('makes a view of the rows that are selected in another, in their order', async () => {
    const service = createQueryService();
    await service.open(file());
    const view = await service.view('f', { ...all, sort: [{ column: 'whole', direction: 'desc' }] });
    const ranges = [
      [0, 1],
      [4, 4],
    ] as const;
    const picked = await service.pick('f', view.ok ? view.value.view : 0, ranges);
    expect(picked).toMatchObject({ value: { count: 3 } });
    const rows = await service.positions('f', picked.ok ? picked.value.view : 0);
    expect(rows.ok && [...rows.value]).toEqual([4999, 4998, 4995]);
    expect(await service.pick('f', 99, ranges)).toMatchObject({ ok: false, error: { reason: 'view-ended' } });
  });

  it('reads a column that the file does not have as empty, and edits of it as edits', async () => {
    const service = createQueryService();
    const opened = await service.open(file([{ id: 'new', name: 'not in the file', meaning: null }]));
    expect(opened).toMatchObject({ value: { missing: ['new'] } });
    await service.setEdits('f', { cells: [{ row: 4999, column: 'new', edit: { text: 'x' } }], patches: [] });
    const rule = { combinator: 'and', rules: [{ field: 'new', operator: 'notEmpty', value: '' }] } as const;
    const view = await service.view('f', { ...all, rule });
    const rows = await service.positions('f', view.ok ? view.value.view : 0);
    expect(rows.ok && [...rows.value]).toEqual([4999]);
  });

  it('is judged anew when a column is mapped to an attribute', async () => {
    const service = createQueryService();
    await service.open(file());
    const options = [{ value: 'false', label: '' }];
    const mapped = columns.map((column) =>
      column.id === 'flag'
        ? { ...column, meaning: { dataType: 'BOOLEAN', array: false, options, unit: '' } as const }
        : column,
    );
    expect(await service.summary('f', 'flag')).toMatchObject({ value: { invalid: 0 } });
    await service.setColumns('f', mapped, 'whole');
    expect(await service.summary('f', 'flag')).toMatchObject({ value: { invalid: 2500 } });
  });

  it('is unreadable, not wrong, where its inside is damaged', async () => {
    const bytes = new Uint8Array(await parquet.arrayBuffer());
    bytes.fill(0, 4, 2000);
    const service = createQueryService();
    await service.open({ ...file(), parquet: new Blob([bytes]) });
    expect(await service.summary('f', 'whole')).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });

  it('lets go of views that were made long ago', async () => {
    const service = createQueryService();
    await service.open(file());
    for (let view = 1; view <= 10; view += 1) await service.view('f', all);
    expect(await service.page('f', 1, 0, 1, [])).toMatchObject({ error: { reason: 'view-ended' } });
    expect(await service.page('f', 10, 0, 1, ['unknown'])).toMatchObject({ error: { reason: 'column-unknown' } });
    await service.close('f');
    expect(await service.page('f', 10, 0, 1, [])).toMatchObject({ error: { reason: 'file-not-open' } });
  });
});

describe('edits', () => {
  const sign = (by: string) => ({ at: '2026-01-31T12:00:00.000Z', by });
  const block = (cells: ReadonlyMap<number, EditedText>) => new Blob([encodePatch(overlayOf(cells))]);
  const patch = (layer: number, cells: ReadonlyMap<number, EditedText>) => ({
    cells: [],
    patches: [{ column: 'word', layer, laid: { ...sign(`patch ${layer}`), block: block(cells) } }],
  });
  const cell = (row: number, edit: Partial<SingleEdit> | null) => ({
    cells: [{ row, column: 'word', edit: edit && { ...sign('Ada'), ...edit } }],
    patches: [],
  });
  const standing = async (edits: readonly EditChanges[]) => {
    const service = createQueryService();
    await service.open(file());
    for (const each of edits) await service.setEdits('f', each);
    const words = async (rows: readonly number[]) => {
      const cells = await service.cells(
        'f',
        rows.map((row) => ({ row, column: 'word' })),
      );
      return cells.ok ? cells.value : [];
    };
    return { service, words };
  };
  const original = '\ufeffılık';

  it('lie over one another as they were made, cells between patches', async () => {
    const { words } = await standing([
      cell(1, { text: 'first' }),
      cell(2, { text: 'first' }),
      patch(
        1,
        new Map([
          [2, 'patched'],
          [3, 'patched'],
          [4, 'patched'],
        ]),
      ),
      cell(3, { text: 'later', over: 1 }),
      cell(4, { own: true, over: 1 }),
    ]);
    const cells = await words([0, 1, 2, 3, 4]);
    expect(cells.map(({ text, sign, edited }) => [text, sign?.by, edited])).toEqual([
      [original, undefined, false],
      ['first', 'Ada', true],
      ['patched', 'patch 1', true],
      ['later', 'Ada', true],
      [original, undefined, false],
    ]);
    expect(cells.map(({ beneath }) => beneath)).toEqual([
      { layer: 1, isPatched: false },
      { layer: 1, isPatched: false },
      { layer: 1, isPatched: true },
      { layer: 1, isPatched: true },
      { layer: 1, isPatched: true },
    ]);
    expect(cells[2]).toMatchObject({ single: { text: 'first' }, original });
  });

  it('of a patch go as a whole, and what was beneath shows again', async () => {
    const { service, words } = await standing([
      cell(2, { text: 'first' }),
      patch(
        1,
        new Map([
          [2, null],
          [3, 'x'],
        ]),
      ),
    ]);
    expect((await words([2, 3])).map(({ text }) => text)).toEqual([null, 'x']);
    await service.setEdits('f', { cells: [], patches: [{ column: 'word', layer: 1, laid: null }] });
    expect((await words([2, 3])).map(({ text }) => text)).toEqual(['first', original]);
  });

  it('are found in any column, without one of them being read', async () => {
    const { service } = await standing([
      cell(4_000, { text: 'x' }),
      patch(
        1,
        new Map([
          [7, 'x'],
          [4_000, undefined],
        ]),
      ),
    ]);
    await service.setEdits('f', { cells: [{ row: 9, column: 'flag', edit: { text: 'no' } }], patches: [] });
    const rowsWhere = async (field: string, operator: 'edited' | 'notEdited') => {
      const rule = { combinator: 'and', rules: [{ field, operator, value: '' }] } as const;
      const view = await service.view('f', { ...all, rule });
      const rows = await service.positions('f', view.ok ? view.value.view : 0);
      return rows.ok ? [...rows.value] : [];
    };
    expect(await rowsWhere(anyColumn, 'edited')).toEqual([7, 9]);
    expect(await rowsWhere('word', 'edited')).toEqual([7]);
    expect(await rowsWhere(anyColumn, 'notEdited')).toHaveLength(4_998);
  });

  it('make a new view only where the rows are not those of the standing one', async () => {
    const service = createQueryService();
    await service.open(file());
    const rule = { combinator: 'and', rules: [{ field: anyColumn, operator: 'edited', value: '' }] } as const;
    const viewAfter = async (row: number, text: string | undefined, standing?: number) => {
      const edit = text === undefined ? null : { ...sign('Ada'), text };
      await service.setEdits('f', { cells: [{ row, column: 'word', edit }], patches: [] });
      const view = await service.view('f', { ...all, rule, ...(standing !== undefined && { standing }) });
      return view.ok ? view.value : { view: 0, count: 0 };
    };
    const first = await viewAfter(7, 'x');
    expect(await viewAfter(7, 'y', first.view)).toMatchObject({ view: first.view, count: 1 });
    const second = await viewAfter(9, 'x', first.view);
    expect(second.view).not.toBe(first.view);
    expect(second.count).toBe(2);
    expect((await viewAfter(7, undefined, second.view)).count).toBe(1);
  });

  it('are refused where a patch cannot be read', async () => {
    const { service } = await standing([
      { cells: [], patches: [{ column: 'word', layer: 1, laid: { ...sign('Ada'), block: new Blob(['broken']) } }] },
    ]);
    expect(await service.row('f', 1)).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});

describe('what is kept', () => {
  it('is what was used last, and the last whatever its size', () => {
    const sized = (bytes: number) => ({ bytes: () => bytes });
    const cache = createByteCache(100);
    for (const key of ['a', 'b', 'c']) cache.set(key, sized(40));
    cache.get('a');
    cache.trim();
    expect(cache.keys()).toEqual(['c', 'a']);
    cache.set('huge', sized(1000));
    cache.trim();
    expect(cache.keys()).toEqual(['huge']);
  });
});
