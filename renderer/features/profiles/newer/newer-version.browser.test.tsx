import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { ok } from '#shared/base/result';
import { editCell } from '#shared/profile/cell-edit';
import type { ProfileFile } from '#shared/profile/profile-file';
import { accessibilityProblems } from '../../../../test/support/accessibility';
import { stage, type Stage } from '../../../../test/support/fake-session';
import { scriptedMain } from '../../../../test/support/scripted-main';
import { openQueryWorker } from '../../../query/query-client';
import { createComparisonKeeper } from '../../profile-compare/comparison-keeper';
import { ProfilesScreen } from '../profiles-screen';

const at = '2026-01-01T00:00:00.000Z';
const definitions = ['extId', 'city'].map((code) =>
  newAttribute({ code, label: code, isPersonalInfo: 'no', category: 'standard' }, at, 'Ada'),
);
type Columns = Readonly<Record<string, readonly string[]>>;
const parquetOf = (columns: Columns) =>
  new Blob([
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, data]) => ({ name, data: [...data], type: 'STRING' as const })),
    }),
  ]);
const older: Columns = { extId: ['a', 'b', 'c', 'd'], city: ['Rize', 'Bursa', 'Van', 'Muş'] };
const newer: Columns = { city: ['Muş', 'VAN', 'Ağrı', 'Rize'], extId: ['e', 'c', 'b', 'a'] };
const reportOf = (columns: Columns, bytes: number) => ({
  source: 'delimited' as const,
  rows: 4,
  columns: Object.keys(columns),
  bytes,
  dialect: null,
  doubts: [],
  rejects: [],
  rejected: 0,
});

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** The list with one file, four of whose cells were edited, and a main process that holds a newer version of it. */
async function standing(settings: Parameters<typeof stage>[2] = {}) {
  await page.viewport(1280, 800);
  const bytes = parquetOf(newer);
  const rows =
    Object.values(newer)[0]?.map((_, row) => Object.values(newer).map((column) => column[row] ?? null)) ?? [];
  const { main } = scriptedMain({
    answers: {
      'profiles.choose': () => ok([{ job: 'j', name: 'february.csv', size: 900 }]),
      'profiles.look': () =>
        ok({
          source: 'delimited',
          dialect: null,
          columns: Object.keys(newer),
          rows,
          doubts: [],
          rejects: [],
          sheets: [],
          estimate: { rows: 4, exact: true, bytes: 900, seconds: 0.1 },
        }),
      'app.freeRoom': () => ok({ bytes: 2e9 }),
      'profiles.import': () => ok({ parquet: URL.createObjectURL(bytes), report: reportOf(newer, bytes.size) }),
    },
  });
  const stood = await stage(
    definitions,
    <ProfilesScreen comparisons={createComparisonKeeper()} openQuery={openQueryWorker} />,
    {
      ...settings,
      mainProcess: main,
    },
  );
  stages.push(stood);
  const parquet = parquetOf(older);
  const file: ProfileFile = {
    id: 'old',
    name: 'january.csv',
    origin: { name: 'january.csv', size: 800 },
    rows: 4,
    columns: Object.keys(older).map((name, place) => ({ id: `c${place}`, name, attribute: name })),
    idColumn: 'c0',
    report: reportOf(older, parquet.size),
    importedAt: at,
    importedBy: 'Ada',
    bytes: parquet.size,
  };
  await stood.workspace.addProfileFile(file, parquet);
  const edits = ['RİZE', 'BURSA', 'VAN', 'MUŞ'].flatMap((text, row) =>
    editCell({ file: 'old', row, column: 'c1' }, undefined, text),
  );
  await stood.workspace.apply('edit', 'january.csv', edits);
  await page.getByRole('button', { name: 'More for january.csv' }).click();
  await page.getByRole('menuitem', { name: 'Open a newer version…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Newer version of january.csv' });
  await dialog.getByRole('button', { name: 'Open this file' }).click();
  await expect.element(page.getByText('What becomes of january.csv')).toBeVisible();
  const files = async () => {
    const list = await stood.session().store.listProfileFiles();
    return list.ok ? list.value : [];
  };
  const editsOf = async (name: string) => {
    const found = (await files()).find((each) => each.name === name);
    const cells = await stood.session().store.cellEdits(found?.id ?? '');
    return cells.ok ? cells.value.map(({ row, text, by }) => [row, text, by]) : [];
  };
  return { ...stood, dialog, files, editsOf };
}

describe('a newer version of a profile file', () => {
  it('says before anything is kept what becomes of each edit (IMP-8)', async () => {
    const { dialog, files } = await standing();
    await expect.element(dialog.getByText('4 edits', { exact: true })).toBeVisible();
    for (const [fate, count] of [
      ['Carried over', 1],
      ['Changed in both', 1],
      ['Not needed any more', 1],
      ['Profile is not there any more', 1],
    ] as const) {
      await expect.element(dialog.getByRole('listitem').filter({ hasText: fate })).toHaveTextContent(String(count));
    }
    expect((await files()).map(({ name }) => name)).toEqual(['january.csv']);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await files()).map(({ name }) => name)).toEqual(['january.csv']);
  });

  it('keeps the older one as long as edits would be lost with it, unless somebody says otherwise', async () => {
    const { dialog, files, editsOf } = await standing();
    await expect.element(dialog.getByRole('checkbox', { name: 'Delete the older version' })).not.toBeChecked();
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await expect.element(page.getByRole('grid', { name: 'Profiles' })).toBeVisible();
    expect((await files()).map(({ name }) => name).toSorted()).toEqual(['february.csv', 'january.csv']);
    expect(await editsOf('february.csv')).toEqual([
      [2, 'BURSA', 'Ada Lovelace'],
      [3, 'RİZE', 'Ada Lovelace'],
    ]);
    expect(await editsOf('january.csv')).toHaveLength(4);
  });

  it('takes its place, and the newer text where both changed, if that is what is chosen', async () => {
    const { dialog, files, editsOf, workspace } = await standing();
    await dialog.getByRole('button', { name: 'Take the newer version' }).click();
    await dialog.getByRole('checkbox', { name: 'Delete the older version' }).click();
    await expect.element(dialog.getByText('1 edit that fits nowhere is lost with it.', { exact: false })).toBeVisible();
    await dialog.getByRole('button', { name: 'Take its place' }).click();
    await expect.element(page.getByRole('grid', { name: 'Profiles' })).toBeVisible();
    expect((await files()).map(({ name }) => name)).toEqual(['february.csv']);
    expect(await editsOf('february.csv')).toEqual([[3, 'RİZE', 'Ada Lovelace']]);
    expect(workspace.undoState().undo).toBeNull();
  });

  it('goes back to the columns as they were left', async () => {
    const { dialog } = await standing();
    await dialog.getByRole('button', { name: 'Back to the columns' }).click();
    await expect.element(dialog.getByRole('combobox', { name: 'Tells profiles apart' })).toHaveTextContent('extId');
    await dialog.getByRole('combobox', { name: 'Tells profiles apart' }).click();
    await page.getByRole('option', { name: 'No column' }).click();
    await dialog.getByRole('button', { name: 'Open this file' }).click();
    await expect.element(dialog.getByText('No column tells profiles apart', { exact: false })).toBeVisible();
  });

  it.for(['light', 'dark'] as const)('is readable and named for everyone, %s', async (mode) => {
    await standing({ mode });
    expect(await accessibilityProblems()).toEqual([]);
  });
});
