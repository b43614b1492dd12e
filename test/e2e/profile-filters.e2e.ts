import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { test, type Curator } from './curator';
import { countOf, shownText } from './eventually';

const definitions = `${[
  'Code;Attribute;Data Type;Is Personal Info',
  'spent;Spent;DOUBLE;No',
  'joined;Joined;DATE;No',
  'member;Member;BOOLEAN;No',
  'plan;Plan;STRING;No',
].join('\n')}\n`;
const lines = Array.from({ length: 120 }, (_, row) => {
  const day = `2026-0${(row % 3) + 1}-15`;
  return `n${row},${row / 2},${day},${row % 2 === 0},${['basic', 'gold', 'plus'][row % 3] ?? ''}`;
});
const orders = `${['order no,spent,joined,member,plan', ...lines].join('\n')}\n`;

/** A file whose columns are a number, a day, a flag and a text to the definitions. */
async function opened({ page, welcome, importing, shell, profiles }: Curator, folder: string): Promise<void> {
  const source = path.join(folder, 'orders.csv');
  writeFileSync(source, orders);
  await welcome.begin('empty', 'Deniz Ak');
  await importing.drop('types.csv', definitions);
  await importing.toPreview();
  await importing.import();
  await shell.go('Profiles');
  await profiles.open(source);
  await page.getByRole('button', { name: 'Close the values' }).click();
}

describe('filters of a profile file', () => {
  test('ask each column by its type, are marked in its header, and go one by one or all at once', async ({
    start,
    folder,
  }) => {
    const curator = await start();
    const { page, profiles } = curator;
    await opened(curator, folder);
    const { filter } = profiles;

    await filter.ask('c1', 'is between', { From: '10', To: '12' });
    await shownText(profiles.shown).toBe('5 of 120 profiles');
    await filter.mark('Spent: is between 10 and 12').waitFor();
    await filter.chip('Spent: is between 10 and 12').click();
    await filter.form.getByRole('button', { name: 'Remove the filter' }).click();
    await shownText(profiles.shown).toBe('120 profiles');

    await filter.ask('c2', 'is before', { Value: '2026-02-01' });
    await shownText(profiles.shown).toBe('40 of 120 profiles');
    await filter.ask('c3', 'is', 'Yes');
    await shownText(profiles.shown).toBe('20 of 120 profiles');
    await filter.ask('c4', 'begins with', { Value: 'bas' });
    await shownText(profiles.shown).toBe('20 of 120 profiles');
    await countOf(page.locator('.profiles-header-filter')).toBe(3);

    await profiles.header('c3').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Clear filter' }).click();
    await shownText(profiles.shown).toBe('40 of 120 profiles');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await shownText(profiles.shown).toBe('120 profiles');
    await countOf(page.locator('.profiles-header-filter')).toBe(0);
  });

  test('come from the values of a column too, which are counted among the shown profiles', async ({
    start,
    folder,
  }) => {
    const curator = await start();
    const { page, profiles } = curator;
    await opened(curator, folder);
    await page.getByRole('button', { name: 'Values', exact: true }).click();
    await profiles.cell(0, 'c4').click();
    await page.getByRole('button', { name: 'gold 40' }).click();
    await shownText(profiles.shown).toBe('40 of 120 profiles');
    await profiles.filter.mark('Plan: gold').waitFor();
    await profiles.cell(0, 'c3').click();
    await page.getByRole('button', { name: 'Yes 20' }).click();
    await shownText(profiles.shown).toBe('20 of 120 profiles');
    await page.getByRole('button', { name: 'Yes 20', pressed: true }).click();
    await page.getByRole('button', { name: 'Remove the filter Plan: gold' }).click();
    await shownText(profiles.shown).toBe('120 profiles');
  });
});
