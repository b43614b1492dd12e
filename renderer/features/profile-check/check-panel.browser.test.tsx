import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { ok } from '#shared/base/result';
import { editCell } from '#shared/profile/cell-edit';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { openQueryWorker } from '../../query/query-client';
import { createComparisonKeeper } from '../profile-compare/comparison-keeper';
import { ProfilesScreen } from '../profiles/profiles-screen';

const at = '2026-01-01T00:00:00.000Z';
const attribute = (given: Parameters<typeof newAttribute>[0]) => newAttribute(given, at, 'Ada');
const definitions = [
  attribute({ code: 'extId', label: 'Customer id', isPersonalInfo: 'no' }),
  attribute({ code: 'email', label: 'E-mail', isPersonalInfo: 'yes' }),
  attribute({ code: 'spent', label: 'Total spent', dataType: 'DOUBLE', isPersonalInfo: 'no' }),
];
const rows = 300;
const texts: Readonly<Record<string, (row: number) => string>> = {
  id: (row) => `id-${row === 299 ? 0 : row}`,
  mail: (row) => `person${row}@example.com${row < 3 ? ' ' : ''}`,
  spent: (row) => (row % 50 === 7 ? `${row},5` : String(row)),
  channel: (row) => ['web', 'app', 'store'][row % 3] ?? '',
};
const names = Object.keys(texts);
const parquet = new Blob([
  parquetWriteBuffer({
    columnData: names.map((name) => ({
      name,
      data: Array.from({ length: rows }, (_, row) => texts[name]?.(row) ?? null),
      type: 'STRING' as const,
    })),
  }),
]);
const codes: Readonly<Record<string, string>> = { id: 'extId', mail: 'email', spent: 'spent' };
const record = {
  id: 'f',
  name: 'customers.csv',
  origin: { name: 'customers.csv', size: 9000 },
  rows,
  columns: names.map((name, place) => ({ id: `c${place}`, name, attribute: codes[name] ?? null })),
  idColumn: 'c0',
  report: {
    source: 'delimited' as const,
    rows,
    columns: names,
    bytes: parquet.size,
    dialect: null,
    doubts: [],
    rejects: [],
    rejected: 0,
  },
  importedAt: at,
  importedBy: 'Ada',
  bytes: parquet.size,
};

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const finding = (name: string | RegExp) => page.getByRole('group', { name: 'Findings' }).getByRole('button', { name });

/** The check of the file, beside its rows; the main process saves what is posted to it. */
async function standing(settings: Parameters<typeof stage>[2] = {}) {
  await page.viewport(1280, 800);
  const posted: string[] = [];
  const scripted = scriptedMain({
    upload: async (_, body) => {
      posted.push(typeof body === 'string' ? body : await body.text());
      return ok(JSON.stringify(ok({ fileName: 'check.html', bytes: 1 })));
    },
    answers: {
      'report.choose': () => ok({ job: 'j', name: 'check.html' }),
      'report.save': () => ok({ upload: '/bulk/report' }),
    },
  });
  const stood = await stage(
    definitions,
    <ProfilesScreen comparisons={createComparisonKeeper()} openQuery={openQueryWorker} />,
    {
      ...settings,
      mainProcess: scripted.main,
    },
  );
  stages.push(stood);
  await stood.workspace.addProfileFile(record, parquet);
  await button(/^customers\.csv/u).click();
  return { ...stood, ...scripted, posted };
}
async function checked(settings: Parameters<typeof standing>[0] = {}) {
  const stood = await standing(settings);
  await button('Check').click();
  await button('Check all rows').click();
  await expect.element(button('Check again')).toBeVisible();
  return stood;
}

describe('a check', () => {
  it('leaves the keyboard at its title, since the button that began it is gone (A11Y-5)', async () => {
    await checked();
    await expect.element(page.getByRole('heading', { name: 'Check', exact: true })).toHaveFocus();
  });

  it('lists what it found by severity, and opens exactly the rows of a finding', async () => {
    await checked();
    await expect.element(page.getByRole('status').filter({ hasText: '4 findings' })).toBeVisible();
    await expect.element(finding(/^Customer id Id repeated 2/u)).toBeVisible();
    await button('Show rows: Total spent: Decimal comma').click();
    await expect.element(page.getByText('6 of 300 profiles')).toBeVisible();
    await button('Remove the filter Total spent: Decimal comma').click();
    await expect.element(page.getByText('300 profiles', { exact: true })).toBeVisible();
  });

  it('explains a finding, and masks personal values', async () => {
    const { root } = await checked();
    await finding(/^E-mail Blanks at an end/u).click();
    await expect.element(page.getByText('Trim the values.')).toBeVisible();
    await expect.element(page.getByText('Values are personal and masked.')).toBeVisible();
    expect(root.textContent).not.toContain('@example.com');
    await finding(/^Total spent Decimal comma/u).click();
    await expect.element(page.getByText('57,5', { exact: true })).toBeVisible();
  });

  it('is narrowed by severity and words, grouped by column, and walked with the arrow keys', async () => {
    await checked();
    await page.getByRole('button', { name: 'Show 2 errors' }).click();
    await expect.element(page.getByText('2 of 4 findings')).toBeVisible();
    await page.getByRole('button', { name: 'Show 2 errors' }).click();
    await page.getByRole('textbox', { name: 'Filter findings' }).fill('comma');
    await expect.element(page.getByText('1 of 4 findings')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await button('By column').click();
    await expect.element(page.getByRole('heading', { name: 'Whole file' })).toBeVisible();
    await finding(/^Id repeated/u).click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(finding(/^Blanks at an end/u)).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByText('The number has a decimal comma.')).toBeVisible();
  });

  it('makes a draft of an unknown column with the type that its values show, as one step', async () => {
    const { workspace } = await checked();
    await finding('Columns without an attribute').click();
    await button('Draft attribute for channel').click();
    await expect
      .poll(() => workspace.definition('channel'))
      .toMatchObject({
        dataType: 'STRING',
        options: [{ value: 'app' }, { value: 'store' }, { value: 'web' }],
        isPersonalInfo: 'undecided',
      });
    await expect.element(page.getByText('Definitions changed since')).toBeVisible();
    await workspace.undo();
    expect(workspace.definition('channel')).toBeUndefined();
    await button('Map channel to an attribute').click();
    await page.getByRole('combobox', { name: 'Attribute' }).fill('spent');
    await page.getByRole('option', { name: /Total spent/u }).click();
    await expect.element(page.getByText('channel is mapped to Total spent.')).toBeVisible();
  });

  it('is remembered with the file, and says what was edited since', async () => {
    const { workspace } = await checked();
    await workspace.apply('edit', 'spent', editCell({ file: 'f', row: 7, column: 'c2' }, undefined, '7.5'));
    await expect.element(page.getByText('1 edit since')).toBeVisible();
    await button('All files').click();
    await expect.element(page.getByText('2 errors, 1 warning, out of date')).toBeVisible();
    // The panel is remembered as well.
    await button(/^customers\.csv/u).click();
    await expect.element(page.getByText('1 edit since')).toBeVisible();
    await button('Check again').click();
    await expect.element(finding(/^Total spent Decimal comma 5/u)).toBeVisible();
    await expect.element(page.getByText('1 edit since')).not.toBeInTheDocument();
  });

  it('is saved as a report without personal values', async () => {
    const { posted } = await checked();
    await button('Save report').click();
    await page.getByRole('menuitem', { name: 'As a document (HTML)' }).click();
    await expect.element(page.getByText('check.html is saved.')).toBeVisible();
    expect(posted[0]).toContain('Check of customers.csv');
    expect(posted[0]).not.toContain('@example.com');
  });

  it.each(['light', 'dark'] as const)('keeps the rules of accessibility in the %s theme', async (mode) => {
    await checked({ mode });
    await finding('Columns without an attribute').click();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
