import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckedColumn } from '#shared/check/profile/watcher';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { createQueryService } from './query-service';
import type { QueryService } from './query-protocol';

const rows = 9000;
const cities = ['Ankara', 'Ankara', 'Ankara', 'ANKARA', 'Rize ', ''];
const columnData = [
  {
    name: 'id',
    data: Array.from({ length: rows }, (_, row) => (row === 8999 ? 'i0' : `i${row}`)),
    type: 'STRING' as const,
  },
  { name: 'city', data: Array.from({ length: rows }, (_, row) => cities[row % 6] || null), type: 'STRING' as const },
  {
    name: 'spent',
    data: Array.from({ length: rows }, (_, row) => (row % 1000 === 7 ? '1,5' : String(row))),
    type: 'STRING' as const,
  },
];
const number = { dataType: 'DOUBLE', array: false, options: [], unit: '' } as const;
const columns = columnData.map(({ name }) => ({ id: name, name, meaning: name === 'spent' ? number : null }));
const checked: readonly CheckedColumn[] = columns.map(({ id, meaning }) => ({
  id,
  attribute: meaning ? 'spent' : null,
  meaning,
  mandatory: false,
  isId: id === 'id',
  about: null,
}));
const order = { columns: checked, today: '2026-06-15' };
const parquet = new Blob([parquetWriteBuffer({ columnData, rowGroupSize: [2000] })]);

let service: QueryService;
beforeEach(async () => {
  service = createQueryService();
  await service.open({
    id: 'f',
    parquet,
    columns,
    edits: {
      cells: [
        { row: 7, column: 'spent', edit: { text: '1.5' } },
        { row: 10, column: 'city', edit: { text: 'ankara' } },
      ],
      patches: [],
    },
    idColumn: 'id',
  });
});

describe('a check of an open file', () => {
  it('finds what all rows say, edits included, and each finding opens exactly its rows', async () => {
    const answer = await service.check('f', order);
    const findings = answer.ok ? answer.value.reports.flatMap((report) => report.findings) : [];
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual([
      ['id-repeated', 2],
      ['padded', 1499],
      ['spelling-case', 1501],
      ['value-decimal-comma', 8],
    ]);
    expect(findings[0]?.examples).toEqual([{ text: 'i0', count: 2, row: 0, meant: null }]);
    for (const { rows: rule, count } of findings) {
      const view = await service.view('f', { rule, search: null, sort: [] });
      expect(view).toMatchObject({ ok: true, value: { count } });
    }
  });

  it('says how far it is', async () => {
    const told: FileJobProgress[] = [];
    await service.check('f', order, (progress) => told.push(progress));
    expect(told.map(({ column }) => column)).toEqual(expect.arrayContaining(['id', 'city', 'spent']));
    expect(told.at(-1)).toEqual({ done: 3, total: 3, column: null });
  });

  it('can be stopped, is ended by a newer one, and answers once the file is closed', async () => {
    const stopped = service.check('f', order);
    await service.stopJobs('f');
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
    const older = service.check('f', order);
    const newer = service.check('f', order);
    expect(await older).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await newer).toMatchObject({ ok: true });
    const closed = service.check('f', order);
    await service.close('f');
    expect(await closed).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await service.check('f', order)).toMatchObject({ error: { reason: 'file-not-open' } });
  });
});
