import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { noFates } from '#shared/carry/cell-fates';
import { overlayOf } from '#shared/query/overlay';
import { packPatch } from './pack-patch';
import type { EditChanges } from './query-protocol';
import { createQueryService } from './query-service';
import { readToldBlock } from './told-block';

const first = { at: '2026-01-01T00:00:00.000Z', by: 'Ada' };
const later = { at: '2026-02-01T00:00:00.000Z', by: 'Bora' };
const fileOf = (columns: Readonly<Record<string, readonly string[]>>) => {
  const named = Object.entries(columns);
  const columnData = named.map(([name, data]) => ({ name, data: [...data], type: 'STRING' as const }));
  return {
    parquet: new Blob([parquetWriteBuffer({ columnData })]),
    columns: named.map(([name], place) => ({ id: `c${place}`, name, meaning: null })),
    idColumn: 'c0',
  };
};
const older = fileOf({ id: ['a', 'b', 'c', 'd'], city: ['Rize', 'Bursa', 'Van', 'Muş'], gone: ['', '', '', ''] });
const newer = fileOf({ city: ['Van', 'Ağrı', 'Rize', 'Muş'], id: ['c', 'b', 'a', 'e'] });
const cityPatch = packPatch(
  overlayOf(
    new Map([
      [2, 'VAN'],
      [3, 'MUŞ'],
    ]),
  ),
);
const edits: EditChanges = {
  cells: [
    { row: 0, column: 'c1', edit: { text: 'Rize merkez', ...later } },
    { row: 1, column: 'c1', edit: { text: 'Bursa merkez', ...first } },
    { row: 0, column: 'c2', edit: { text: 'said', ...first } },
  ],
  patches: [{ column: 'c1', layer: 3, laid: { ...later, block: cityPatch.block } }],
};
const order = {
  pairs: [
    { older: 'c0', newer: 'c1' },
    { older: 'c1', newer: 'c0' },
  ],
  id: { older: 'c0', newer: 'c1' },
  contest: 'edit',
  told: [],
} as const;

async function standing() {
  const service = createQueryService();
  await service.open({ id: 'old', ...older, edits });
  await service.open({ id: 'new', ...newer, edits: { cells: [], patches: [] } });
  return service;
}

it('finds where edits belong in a newer file, counts those that do not, and keeps who made them when', async () => {
  const service = await standing();
  const carried = await service.carry('old', 'new', order);
  if (!carried.ok) throw new Error(carried.error.code);
  const { profiles, fates, columns, cells, patches } = carried.value;
  expect(profiles).toEqual({ both: 3, added: 1, gone: 1, doubtful: { older: 0, newer: 0 } });
  expect(fates).toEqual({ ...noFates, carried: 2, contested: 1, 'row-gone': 1, 'column-gone': 1 });
  expect(columns.map(({ column }) => column)).toEqual(['c1', 'c2']);
  expect(cells).toEqual([
    { row: 2, column: 'c0', text: 'Rize merkez', ...later },
    { row: 1, column: 'c0', text: 'Bursa merkez', ...first },
  ]);
  expect(patches).toMatchObject([{ column: 'c0', layer: 1, cells: 1, ...later }]);

  const [patch] = patches;
  await service.setEdits('new', {
    cells: cells.map(({ row, column, ...edit }) => ({ row, column, edit })),
    patches: patch ? [{ column: patch.column, layer: patch.layer, laid: { ...later, block: patch.block } }] : [],
  });
  const view = await service.view('new', { rule: null, search: null, sort: [] });
  const page = view.ok && (await service.page('new', view.value.view, 0, 9, ['c0']));
  expect(page && page.ok && page.value.rows.map((row) => row.cells[0])).toEqual([
    'VAN',
    'Bursa merkez',
    'Rize merkez',
    'Muş',
  ]);
});

it('takes what platforms were told along, but where the newer file says something newer', async () => {
  const service = await standing();
  const block = (cells: readonly (readonly [number, string | null])[]) => packPatch(overlayOf(new Map(cells))).block;
  const told = [
    // Of b the newer file says Ağrı, which is later than what was told; d is gone; of c it says what it said.
    { connection: 'shop', column: 'c1', block: block([[0, 'Rize merkez'], [1, 'Bursa merkez'], [2, null], [3, 'MUŞ']]) },
    { connection: 'crm', column: 'c1', block: block([[2, 'VAN']]) },
    { connection: 'crm', column: 'c2', block: block([[0, 'said']]) },
  ]; // prettier-ignore
  const carried = await service.carry('old', 'new', { ...order, told });
  if (!carried.ok) throw new Error(carried.error.code);
  const known = await Promise.all(
    carried.value.told.map(async (each) => [each.connection, each.column, await readToldBlock(each.block)] as const),
  );
  expect(known).toEqual([
    ['shop', 'c0', overlayOf(new Map<number, string | null>([[0, null], [2, 'Rize merkez']]))],
    ['crm', 'c0', overlayOf(new Map([[0, 'VAN']]))],
  ]); // prettier-ignore
  expect(carried.value.cells).toHaveLength(2);
});

it('leaves contested edits behind where the newer file wins', async () => {
  const service = await standing();
  const carried = await service.carry('old', 'new', { ...order, contest: 'file' });
  expect(carried).toMatchObject({ value: { fates: { contested: 1 }, cells: [{ text: 'Rize merkez' }] } });
});

it('carries nothing where no column tells profiles apart', async () => {
  const service = await standing();
  const carried = await service.carry('old', 'new', { ...order, id: null });
  expect(carried).toMatchObject({
    value: { fates: { ...noFates, 'row-doubtful': 4, 'column-gone': 1 }, cells: [], patches: [] },
  });
});

it('says how far it is, and that it was stopped', async () => {
  const service = await standing();
  const told: number[] = [];
  const running = service.carry('old', 'new', order, ({ done, total }) => told.push(done / total));
  await service.stopJobs('new');
  expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
  await service.carry('old', 'new', order, ({ done, total }) => told.push(done / total));
  expect(told.at(-1)).toBe(1);
});
