import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { type ExportOrder } from '#shared/format/export-order';
import { fileFormats } from '#shared/format/source-table';
import { findOut, tableFromBytes } from './read-table';
import { differencesFrom, writeDefinitions } from './write-definitions';

const definition = newAttribute({ code: 'zc', label: 'Postal code', extra: { Owner: '=1+1' } }, '', '');
const order: ExportOrder = {
  format: 'csv',
  columns: 'full',
  delimiter: ';',
  byteOrderMark: true,
  definitions: [definition],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function differencesIn(text: string, wanted = order) {
  const table = await tableFromBytes(Buffer.from(text), 'a.csv', findOut);
  if (!table.ok) throw new Error(table.error.code);
  return differencesFrom(wanted, table.value);
}

it.each(fileFormats)('writes %s, reads it back without a difference, and says its size', async (format) => {
  const file = path.join(folder, 'half.tmp');
  const written = await writeDefinitions(file, { ...order, format });
  expect(written).toEqual({ ok: true, value: { bytes: (await stat(file)).size, differences: [] } });
});

it('names a place that cannot be written', async () => {
  expect(await writeDefinitions(path.join(folder, 'none', 'a.tmp'), order)).toMatchObject({
    ok: false,
    error: { code: 'file-unwritable', file: 'a.tmp', reason: 'ENOENT' },
  });
});

it('names the cell that reads back other than it was meant', async () => {
  const dashboard: ExportOrder = { ...order, columns: 'dashboard' };
  expect(await differencesIn('Code,Attribute,Is Personal Info\nzc,Post code,undecided\n', dashboard)).toEqual([
    { code: 'zc', field: 'label', meant: 'Postal code', read: 'Post code' },
  ]);
});

it('names a foreign column that is gone, a definition that is gone, and one too many', async () => {
  const row = 'Code,Attribute,Name\nzc,Postal code,zc\n';
  expect(await differencesIn(row)).toEqual([{ code: 'zc', field: 'Owner', meant: '=1+1', read: '' }]);
  expect(await differencesIn('Code,Attribute\n')).toContainEqual({ code: 'zc', field: 'code', meant: 'zc', read: '' });
  expect(await differencesIn(`${row}zd,More,zd\n`)).toContainEqual({
    code: 'zd',
    field: 'code',
    meant: '',
    read: 'zd',
  });
});
