import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { CompareOrder } from './compare-protocol';
import { createQueryService } from './query-service';
import type { QueryService } from './query-protocol';

const count = 5000;
const number = { dataType: 'DOUBLE', array: false, options: [], unit: '' } as const;
type Texts = readonly (string | null)[];
const older: Readonly<Record<string, Texts>> = {
  id: Array.from({ length: count }, (_, row) => `i${row}`),
  spent: Array.from({ length: count }, (_, row) => `${row}.0`),
  city: Array.from({ length: count }, (_, row) => ['Ankara', 'Rize', null][row % 3] ?? null),
};
// Last month's file without its first hundred rows, the others the other way round, fifty new ones, and some cells changed.
const kept = Array.from({ length: count - 100 }, (_, at) => count - 1 - at);
const newer: Readonly<Record<string, Texts>> = {
  id: [...kept.map((row) => `i${row}`), ...Array.from({ length: 50 }, (_, at) => `n${at}`)],
  spent: [...kept.map((row) => (row % 500 === 3 ? 'x' : String(row))), ...Array<string>(50).fill('1')],
  city: [...kept.map((row) => older['city']?.[row] ?? null), ...Array<null>(50).fill(null)],
  channel: [...kept.map(() => 'web'), ...Array<string>(50).fill('app')],
};
const blobOf = (table: Readonly<Record<string, Texts>>) =>
  new Blob([
    parquetWriteBuffer({
      columnData: Object.entries(table).map(([name, data]) => ({ name, data: [...data], type: 'STRING' as const })),
      rowGroupSize: [1000],
    }),
  ]);
const [olderBlob, newerBlob] = [blobOf(older), blobOf(newer)];
const describedBy = (table: object) =>
  Object.keys(table).map((name) => ({ id: name, name, meaning: name === 'spent' ? number : null }));
const columnsOf = (table: object) => Object.keys(table).map((name) => ({ id: name, name, attribute: null }));
const order: CompareOrder = {
  older: 'a',
  newer: 'b',
  columns: { older: columnsOf(older), newer: columnsOf(newer) },
  id: { older: 'id', newer: 'id' },
  chosen: [],
};
const everything = { changed: true, added: true, removed: true };

let service: QueryService;
beforeEach(async () => {
  service = createQueryService();
  const edits = { cells: [{ row: 0, column: 'city', edit: { text: 'İzmir' } }], patches: [] };
  const none = { cells: [], patches: [] };
  await service.open({ id: 'a', parquet: olderBlob, columns: describedBy(older), edits: none, idColumn: 'id' });
  await service.open({ id: 'b', parquet: newerBlob, columns: describedBy(newer), edits, idColumn: 'id' });
});
async function compared() {
  const answer = await service.compare(order);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe('comparing two open files', () => {
  it('counts rows and cells, edits included, by meaning and by letters', async () => {
    const { summary } = await compared();
    expect(summary.rows.typed).toEqual({ older: 5000, newer: 4950, added: 50, removed: 100, changed: 10, same: 4890 });
    expect(summary.rows.exact).toMatchObject({ changed: 4900 });
    expect(summary.columns.map(({ pair, cells }) => [pair.newer, cells.typed.changed])).toEqual([
      ['id', 0],
      ['spent', 9],
      ['city', 1],
    ]);
    expect(summary.added).toMatchObject([{ column: 'channel', values: [{ value: 'web' }, { value: 'app' }] }]);
  });

  it('lists the rows that differ with what changed in them, page by page', async () => {
    const { comparison } = await compared();
    const listed = await service.differing(comparison, { sameness: 'typed', kinds: everything, column: null });
    expect(listed).toMatchObject({ ok: true, value: { changed: 10, added: 50, removed: 100 } });
    const list = listed.ok ? listed.value.list : 0;
    expect(listed.ok && Array.from(listed.value.cells.subarray(0, 11))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    const page = await service.differingPage(comparison, list, 0, 2);
    expect(page).toEqual({
      ok: true,
      value: [
        {
          kind: 'changed',
          older: 4999,
          newer: 0,
          id: 'i4999',
          cells: [{ older: 'city', newer: 'city', before: 'Rize', after: 'İzmir' }],
        },
        {
          kind: 'changed',
          older: 4503,
          newer: 496,
          id: 'i4503',
          cells: [{ older: 'spent', newer: 'spent', before: '4503.0', after: 'x' }],
        },
      ],
    });
    const rest = await service.differingPage(comparison, list, 59, 2);
    expect(rest).toMatchObject({
      value: [
        { kind: 'added', older: null, id: 'n49' },
        { kind: 'removed', older: 0, newer: null, id: 'i0', cells: [] },
      ],
    });
    const narrow = { sameness: 'typed', kinds: { ...everything, added: false }, column: 'spent' } as const;
    expect(await service.differing(comparison, narrow)).toMatchObject({ value: { changed: 9, added: 0, removed: 0 } });
  });

  it('names the listed rows by their ids, in the file that has them', async () => {
    const { comparison } = await compared();
    const wish = { sameness: 'typed', kinds: { ...everything, added: false }, column: null } as const;
    const listed = await service.differing(comparison, wish);
    const ids = await service.differingIds(comparison, listed.ok ? listed.value.list : 0);
    expect(ids.ok && [ids.value.newer.length, ids.value.older.length]).toEqual([10, 100]);
    expect(ids.ok && [ids.value.newer[0], ids.value.older[99]]).toEqual(['i4999', 'i99']);
  });

  it('writes all that differs as a table, with hidden values masked (COMP-4)', async () => {
    const { comparison } = await compared();
    const plain = (id: string) => ({ id, name: id.toUpperCase(), isHidden: id === 'city' });
    const columns = { older: ['id', 'spent', 'city'].map(plain), newer: ['id', 'spent', 'city'].map(plain) };
    const told: FileJobProgress[] = [];
    const table = await service.differingTable(comparison, { sameness: 'typed', language: 'en', columns }, (progress) =>
      told.push(progress),
    );
    const lines = table.ok ? (await table.value.text()).split('\r\n') : [];
    expect(lines).toHaveLength(1 + 10 + 50 + 100 + 1);
    expect(lines.slice(0, 3)).toEqual([
      'Kind,Id,Column,Before,After',
      'Changed,i4999,CITY,R•••,İ••••',
      'Changed,i4503,SPENT,4503.0,x',
    ]);
    expect(told.at(-1)).toEqual({ done: 160, total: 160, column: null });
    const stopped = service.differingTable(comparison, { sameness: 'exact', language: 'en', columns });
    await service.stopJobs('b');
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('tells how far it is, can be stopped, and ends with its files', async () => {
    const told: FileJobProgress[] = [];
    const running = service.compare(order, (progress) => told.push(progress));
    await running;
    expect(told.at(-1)).toEqual({ done: 5, total: 5, column: null });
    const stopped = service.compare(order);
    await service.stopJobs('a');
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
    const { comparison } = await compared();
    await service.close('b');
    const wish = { sameness: 'exact', kinds: everything, column: null } as const;
    expect(await service.differing(comparison, wish)).toMatchObject({ error: { reason: 'comparison-ended' } });
    expect(await service.compare(order)).toMatchObject({ error: { reason: 'file-not-open' } });
  });
});
