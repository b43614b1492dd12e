import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const lines = Array.from({ length: 1200 }, (_, row) => {
  const city = ['Ankara', 'İzmir', 'Çanakkale'][row % 3] ?? '';
  return `0${row},person${row}@example.com,"${city}, TR",${row % 2 === 0 ? 'yes' : 'no'}`;
});
const file = ['customerId,email,place,called', ...lines].join('\n');

describe('profile files', () => {
  test('are opened, looked at and narrowed, with personal values hidden, and stay until they are deleted', async ({
    start,
    folder,
  }) => {
    const source = path.join(folder, 'customers.csv');
    writeFileSync(source, file);
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.shell.go('Profiles');
    await first.machine.answerOpen(source);
    await first.page.keyboard.press('Control+Shift+O');
    const dialog = first.page.getByRole('dialog', { name: 'Open profile file' });
    await shownText(dialog.getByRole('status')).toMatch(/1,200 rows, 4 columns/u);
    await dialog.getByRole('button', { name: 'Open this file' }).click();
    const cell = (page: typeof first.page, row: number, column: string) =>
      page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
    // What a text file says stays as it is: leading zeros, quoted commas.
    await shownText(cell(first.page, 1, 'c1')).toBe('••••••');
    await cell(first.page, 7, 'c0').click();
    await first.page.getByRole('button', { name: 'Reveal…' }).click();
    await first.page.getByRole('textbox', { name: /Why/u }).fill('Looking for one customer');
    await first.page.keyboard.press('Enter');
    await shownText(cell(first.page, 7, 'c0')).toBe('07');
    await shownText(cell(first.page, 1, 'c2')).toBe('İzmir, TR');

    await first.page.getByRole('textbox', { name: 'Search in the shown columns' }).fill('canak');
    await shownText(first.page.getByText('400 of 1,200 profiles')).toBe('400 of 1,200 profiles');
    await cell(first.page, 0, 'c3').click();
    await first.page.getByRole('button', { name: 'yes 200' }).click();
    await shownText(first.page.getByText('200 of 1,200 profiles')).toBe('200 of 1,200 profiles');
    expect(await first.page.content()).not.toContain('@example.com');
    await first.close();

    const second = await start();
    await second.page.getByRole('button', { name: /^customers\.csv/u }).click();
    await shownText(cell(second.page, 2, 'c2')).toBe('Çanakkale, TR');
    await shownText(cell(second.page, 2, 'c0')).toBe('••••••');
    await second.page.getByRole('button', { name: 'All files' }).click();
    await second.page.getByRole('button', { name: 'More for customers.csv' }).click();
    await second.page.getByRole('menuitem', { name: 'Delete…' }).click();
    await second.page.getByRole('button', { name: 'Delete file' }).click();
    await countOf(second.page.getByText('No profile files yet')).toBe(1);
  });

  test('read numbers as the file writes their decimals, which is found out and can be changed (IMP-11)', async ({
    start,
    folder,
  }) => {
    const source = path.join(folder, 'spending.csv');
    const rows = ['9,50', '1.250,00', '70,25', '8,05'].map((spent, row) => `${row + 1};${spent};no`);
    writeFileSync(source, ['number;spent;vip', ...rows].join('\n'));
    const { page, welcome, shell, machine, profiles } = await start();
    await welcome.begin('empty');
    await shell.go('Profiles');
    await machine.answerOpen(source);
    await page.keyboard.press('Control+Shift+O');
    const decimals = profiles.opening.getByRole('combobox', { name: 'Before decimals' });
    await shownText(decimals).toMatch(/Comma/u);
    await profiles.opening.getByRole('button', { name: /draft/u }).click();
    await profiles.opening.getByRole('button', { name: 'Open this file' }).click();
    await page.getByRole('columnheader', { name: /^spent/iu }).click();
    await profiles.cell(0, 'c1').click();
    await page.getByRole('button', { name: 'Reveal…' }).click();
    await page.getByRole('textbox', { name: /Why/u }).fill('Looking at amounts');
    await page.keyboard.press('Enter');
    await shownText(profiles.cell(0, 'c1')).toBe('8.05');
    await shownText(profiles.cell(3, 'c1')).toBe('1,250');
  });
});
