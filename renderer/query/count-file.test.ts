import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnPlan } from '#shared/policy/decide';
import type { PlannedColumn } from '#shared/policy/plan-file';
import { treatColumn } from '#shared/policy/treat-column';
import { surveyOf } from '#shared/query/survey';
import { columnOf } from '#shared/query/text-column';
import { type EditChanges, noEdits, type QueryColumn, type QueryService, type WrittenRows } from './query-protocol';
import { createQueryService } from './query-service';

const rows = 30_000;
/** Texts that differ in every row, few that repeat, values that are missing or empty, and a column with types. */
const made = {
  id: `'id' || i`,
  note: `CASE i % 7 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN '=sum(' || i || ')' WHEN 3 THEN '₺ ' || i
    WHEN 4 THEN '-' || i ELSE 'ş' || i END`,
  tier: `CASE i % 5 WHEN 0 THEN 'Gold' WHEN 1 THEN '' WHEN 2 THEN '@home' WHEN 3 THEN '₺😀' END`,
  full: `CASE WHEN i % 3 = 0 THEN '' ELSE 'x' END`,
  long: `CASE WHEN i % 1000 = 0 THEN repeat('x', 40000) ELSE 'short' || i END`,
  consent: `CASE i % 4 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' WHEN 2 THEN '' END`,
  other: `CASE i % 3 WHEN 0 THEN 'yes' ELSE 'never' END`,
  age: `CASE WHEN i % 9 = 0 THEN NULL ELSE i % 90 END::INTEGER`,
};
const names = Object.keys(made);
const columns: readonly QueryColumn[] = names.map((name) => ({ id: name, name, meaning: null }));
const edits: EditChanges = {
  cells: [
    { row: 0, column: 'full', edit: { text: null } },
    { row: 20_000, column: 'note', edit: { text: '=edited' } },
    { row: 20_001, column: 'consent', edit: { text: 'yes' } },
    { row: 29_999, column: 'id', edit: { text: '' } },
  ],
  patches: [],
};

let folder: string;
let parquet: Blob;
/** What the file says, by another reader. */
let texts: ReadonlyMap<string, readonly (string | null)[]>;
let service: QueryService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'count-'));
  const target = path.join(folder, 'source.parquet');
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  const select = Object.entries(made).map(([name, value]) => `${value} AS "${name}"`);
  await connection.run(
    `COPY (SELECT ${select.join(', ')} FROM range(${rows}) t(i) ORDER BY i) TO '${target}' (FORMAT parquet, ROW_GROUP_SIZE 8192)`,
  );
  const read = await connection.runAndReadAll(
    `SELECT ${names.map((name) => `CAST("${name}" AS VARCHAR)`).join(', ')} FROM read_parquet('${target}')`,
  );
  const found = read.getColumns();
  texts = new Map(
    names.map((name, at) => [name, (found[at] ?? []).map((value) => (value === null ? null : String(value)))]),
  );
  connection.closeSync();
  duckdb.closeSync();
  parquet = new Blob([await readFile(target)]);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  service = createQueryService();
  await service.open({ id: 'f', parquet, columns, edits, idColumn: 'id' });
});

/** A column as it is written, told by the reader beside. */
function meant(name: string, edited: boolean) {
  const said = [...(texts.get(name) ?? [])];
  for (const { row, column, edit } of edited ? edits.cells : []) {
    if (column === name && edit) said[row] = edit.text ?? null;
  }
  return columnOf(said);
}

async function viewOf(words: string): Promise<{ view: number; positions: Uint32Array }> {
  const made = await service.view('f', { rule: null, search: { words, columns: ['id'] }, sort: [] });
  const view = made.ok ? made.value.view : -1;
  const positions = await service.positions('f', view);
  return { view, positions: positions.ok ? positions.value : new Uint32Array() };
}

const ways: [what: string, edited: boolean, words: string | null][] = [
  ['all rows, with edits', true, null],
  ['all rows, as the file says', false, null],
  ['the rows of a view', true, '99'],
  ['the rows of a view, as the file says', false, '1'],
];

describe.each(ways)('counts over %s', (_, edited, words) => {
  async function asked(): Promise<{ given: WrittenRows; positions: Uint32Array | null }> {
    if (words === null) return { given: { view: null, edited }, positions: null };
    const { view, positions } = await viewOf(words);
    expect(positions.length).toBeGreaterThan(100);
    return { given: { view, edited }, positions };
  }

  it('are those of every cell by itself, read from the file or from what is kept of it', async () => {
    const { given, positions } = await asked();
    const expected = names.map((name) => surveyOf(meant(name, edited), positions));
    expect(await service.survey('f', given, names, 'all')).toEqual({ ok: true, value: expected });
    for (const name of ['note', 'tier', 'full']) await service.summary('f', name);
    expect(await service.survey('f', given, names, 'all')).toEqual({ ok: true, value: expected });
  });

  it('of missing values leave out the columns that have none', async () => {
    const { given, positions } = await asked();
    const found = await service.survey('f', given, names, 'missing');
    const expected = names.map((name) => {
      const whole = meant(name, edited);
      const isRead = surveyOf(whole, null).missing > 0;
      return isRead ? surveyOf(whole, positions) : surveyOf(columnOf([]), null);
    });
    expect(found).toEqual({ ok: true, value: expected });
    // A cell that was cleared is missing in a column that the file fills.
    expect(found.ok && (found.value[names.indexOf('full')]?.missing ?? 0) > 0).toBe(edited && words === null);
  });

  it('of what the policy does are those of treating the columns', async () => {
    const { given, positions } = await asked();
    const one: ColumnPlan = { kind: 'consent', anyOf: [[{ at: 'consent', yes: [] }]], otherwise: 'mask' };
    const two: ColumnPlan = {
      kind: 'consent',
      anyOf: [
        [
          { at: 'consent', yes: [] },
          { at: 'other', yes: [] },
        ],
        [{ at: null, yes: [] }],
      ],
      otherwise: 'drop',
    };
    const fixed: ColumnPlan = { kind: 'fixed', treatment: 'drop', reason: 'no-source' };
    const planned = ['note', 'tier', 'full', 'id', 'age', 'consent'].flatMap((column) =>
      [one, two, fixed].map((plan): PlannedColumn => ({
        column,
        plan,
        masking: 'redact',
        dataType: 'STRING',
        array: false,
      })),
    );
    const expected = planned.map(
      ({ column, plan }) =>
        treatColumn(
          meant(column, edited),
          plan,
          () => null,
          (place) => meant(place, edited),
          positions && Uint32Array.from(positions),
        ).tally,
    );
    expect(await service.tally('f', given, planned)).toEqual({ ok: true, value: expected });
  });
});

it('of columns that the file has not are none', async () => {
  const given = { view: null, edited: true };
  expect(await service.survey('f', given, ['id', 'gone'], 'all')).toMatchObject({
    error: { reason: 'column-unknown' },
  });
  const planned: PlannedColumn = {
    column: 'gone',
    plan: { kind: 'fixed', treatment: 'mask', reason: 'no-source' },
    masking: 'redact',
    dataType: 'STRING',
    array: false,
  };
  expect(await service.tally('f', given, [planned])).toMatchObject({ error: { reason: 'column-unknown' } });
});

it('that are not wanted any more are ended, and a newer question is answered', async () => {
  await service.open({ id: 'f', parquet, columns, edits: noEdits, idColumn: null });
  const given = { view: null, edited: true };
  const first = service.survey('f', given, names, 'all');
  const second = service.survey('f', given, ['full'], 'all');
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await second).toMatchObject({ ok: true, value: [{ missing: 0, empty: rows / 3 }] });
  const third = service.survey('f', given, names, 'all');
  await service.stopJobs('f', 'survey');
  expect(await third).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('tell how far they are', async () => {
  const shares: number[] = [];
  await service.survey('f', { view: null, edited: true }, names, 'all', (share) => shares.push(share));
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});
