import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const lines = Array.from({ length: 1200 }, (_, row) => `n${row},"${row % 3 ? ' Ankara' : 'İzmir'}, TR",${row % 2}`);
const text = `${['order no,place,flag', ...lines].join('\n')}\n`;

describe('corrections of profiles', () => {
  test('one by one in the form and many at once are steps that outlive a restart, and the file stays (CORR-1, CORR-5)', async ({
    start,
    folder,
  }) => {
    const source = path.join(folder, 'orders.csv');
    writeFileSync(source, text);
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.shell.go('Profiles');
    await first.profiles.open(source);
    const { page, profiles, shell } = first;
    await profiles.cell(1, 'c1').click();
    await page.keyboard.press('Control+e');
    await profiles.focusedField('c1').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Bursa, TR');
    await page.keyboard.press('Control+Enter');
    await shownText(profiles.cell(1, 'c1')).toBe('Bursa, TR');
    await page.keyboard.press('Escape');

    await profiles.bulk.open();
    await profiles.bulk.choose('What to do', 'Find and replace');
    await profiles.bulk.dialog.getByRole('textbox', { name: 'Find', exact: true }).fill(', tr');
    await profiles.bulk.dialog.getByRole('button', { name: 'Change 1,200 values' }).click();
    await shownText(profiles.cell(1, 'c1')).toBe('Bursa');
    await profiles.bulk.open();
    await profiles.bulk.choose('What to do', 'Trim blanks at the ends');
    await shownText(profiles.bulk.dialog.getByRole('status')).toBe('799 of 1,200 values will change');
    await profiles.bulk.dialog.getByRole('button', { name: 'Change 799 values' }).click();
    await countOf(page.getByText('799 values changed.')).toBe(1);
    await shell.go('History');
    await countOf(page.getByText('Replaced text in', { exact: false })).toBe(1);
    await first.close();

    const { page: again, profiles: reopened } = await start();
    await again.getByRole('navigation').getByRole('button', { name: 'Profiles' }).click();
    await again.getByRole('button', { name: /^orders\.csv/u }).click();
    await shownText(reopened.cell(2, 'c1')).toBe('Ankara');
    await again.getByRole('button', { name: '1,200 values edited' }).click();
    await again.keyboard.press('Control+z');
    await again.keyboard.press('Control+z');
    await countOf(again.getByRole('button', { name: '1 value edited' })).toBe(1);
    await shownText(reopened.shown).toBe('1 of 1,200 profiles');
    await shownText(reopened.cell(0, 'c1')).toBe('Bursa, TR');
    await again.keyboard.press('Control+z');
    await countOf(again.getByRole('button', { name: /edited/u, pressed: true })).toBe(1);
    await again.getByRole('button', { name: 'Remove the filter Only edited rows' }).click();
    await shownText(reopened.cell(1, 'c1')).toBe('Ankara, TR');
    expect(readFileSync(source, 'utf8')).toBe(text);
  });
});
