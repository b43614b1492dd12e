import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect } from 'vitest';
import { findOut } from '../../electron/engine/read-table';
import { workbookTable } from '../../electron/engine/workbook-table';
import { test } from './curator';
import { shownText } from './eventually';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/profiles');

type Rows = readonly (readonly string[])[];
const texts = (row: object): string[] => Object.values(row).map((value) => String(value ?? ''));

/** What a written file says, header first, read by another reader than the one that wrote it. */
async function rowsOf(file: string): Promise<Rows> {
  const bytes = readFileSync(file);
  switch (path.extname(file)) {
    case '.csv':
      return parse(bytes);
    case '.ndjson': {
      const rows: object[] = bytes
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      return [Object.keys(rows[0] ?? {}), ...rows.map(texts)];
    }
    case '.parquet': {
      const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
      return [Object.keys(rows[0] ?? {}), ...rows.map(texts)];
    }
    default: {
      const read = await workbookTable(bytes, file, findOut);
      if (!read.ok) throw new Error(read.error.code);
      return [read.value.columns, ...read.value.rows.map(({ cells }) => cells.map((cell) => cell ?? ''))];
    }
  }
}

const inFolder = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];

describe('profiles', () => {
  test.for(['legislators-current.csv', 'telco-customer-churn.csv'])(
    'of %s leave in every format, read back and compared, and come again the same (FILE-5)',
    async (name, { start, folder }) => {
      const source: Rows = parse(readFileSync(path.join(fixtures, name)));
      const { page, welcome, shell, profiles, history } = await start();
      await welcome.begin('empty', 'Deniz Ak');
      await shell.go('Profiles');
      await profiles.open(path.join(fixtures, name));
      for (const [format, ending] of [
        ['CSV', 'csv'],
        ['NDJSON', 'ndjson'],
        ['Parquet', 'parquet'],
        ['Excel', 'xlsx'],
      ] as const) {
        const target = path.join(folder, `out.${ending}`);
        await profiles.startExport();
        await profiles.overrideAll('Handing the list over');
        if (ending === 'ndjson') {
          await profiles.exporting.getByRole('radio', { name: format }).click();
          await profiles.exporting.getByRole('button', { name: 'All as text' }).click();
        }
        await profiles.exportTo(target, format);
        await shownText(profiles.fact('Read back')).toBe('Every column is as it was meant');
        await shownText(profiles.fact('Profiles')).toBe((source.length - 1).toLocaleString('en'));
        await profiles.close();
        expect(await rowsOf(target)).toEqual(source);
      }
      await page.getByRole('button', { name: 'All files' }).click();
      await profiles.open(path.join(folder, 'out.csv'));
      await shownText(page.getByText(`${(source.length - 1).toLocaleString('en')} profiles`, { exact: true })).toMatch(
        /profiles$/u,
      );
      await profiles.startExport();
      await profiles.overrideAll('Comparing');
      await profiles.exportTo(path.join(folder, 'again.csv'), 'CSV');
      await profiles.close();
      expect(readFileSync(path.join(folder, 'again.csv'))).toEqual(readFileSync(path.join(folder, 'out.csv')));
      await shell.go('History');
      await shownText(history.entry(/Exported/u)).toMatch(/out\.csv to again\.csv: [\d,]+ rows of/u);
    },
  );

  test('stand in a folder of the app’s own while an export of them is chosen, as long as they leave as they are, and no longer', async ({
    start,
    folder,
  }) => {
    const source = path.join(fixtures, 'telco-customer-churn.csv');
    const { page, welcome, shell, profiles } = await start();
    const staged = () => inFolder(path.join(folder, 'data', 'jobs')).filter((name) => name.endsWith('.parquet'));
    await welcome.begin('empty', 'Deniz Ak');
    await shell.go('Profiles');
    await profiles.open(source);
    await profiles.startExport();
    // What may leave masked alone goes nowhere before somebody asks for it.
    await page.waitForTimeout(800);
    expect(staged()).toEqual([]);
    await profiles.overrideAll('Handing the list over');
    await expect.poll(staged).toHaveLength(1);
    await profiles.exporting.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => inFolder(path.join(folder, 'data', 'jobs'))).toEqual([]);

    await profiles.startExport();
    await profiles.overrideAll('Handing the list over');
    await expect.poll(staged).toHaveLength(1);
    for (const form of ['NDJSON', 'CSV']) await profiles.exporting.getByRole('radio', { name: form }).click();
    await page.waitForTimeout(800);
    await profiles.exportTo(path.join(folder, 'out.csv'), 'CSV');
    await shownText(profiles.fact('Read back')).toBe('Every column is as it was meant');
    await expect.poll(staged).toEqual([]);
    await profiles.close();
    await expect.poll(() => inFolder(path.join(folder, 'data', 'jobs'))).toEqual([]);
    expect(await rowsOf(path.join(folder, 'out.csv'))).toEqual(parse(readFileSync(source)));
  });

  test('leave masked where nothing allows more, and only those of the view where that is chosen (FILE-6)', async ({
    start,
    folder,
  }) => {
    const { page, welcome, shell, profiles } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    await shell.go('Profiles');
    await profiles.open(path.join(fixtures, 'legislators-current.csv'));
    await page.getByRole('textbox', { name: 'Search in the shown columns' }).fill('senate');
    await shownText(page.getByText(/of 537 profiles/u)).toMatch(/^\d+ of 537/u);
    const shown = Number((await page.getByText(/of 537 profiles/u).innerText()).split(' ')[0]);
    await profiles.startExport();
    await profiles.exporting.getByRole('button', { name: `Current view (${shown})` }).waitFor();
    const target = path.join(folder, 'senate.csv');
    await profiles.exportTo(target, 'CSV');
    await shownText(profiles.fact('Profiles')).toBe(String(shown));
    await shownText(profiles.fact('Personal values')).toMatch(/^[\d,]+ masked$/u);
    await profiles.close();
    const [header = [], ...rows] = await rowsOf(target);
    expect(rows).toHaveLength(shown);
    const surname = header.indexOf('last_name');
    expect(new Set(rows.map((row) => row[surname]))).toEqual(new Set(['***']));
    expect(new Set(rows.map((row) => row[header.indexOf('chamber')]))).toEqual(new Set(['Senate']));
  });
});
