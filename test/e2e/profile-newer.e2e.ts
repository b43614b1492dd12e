import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const line = (row: number, city: string) => `n${row},${city}`;
const january = `${['order no,place', ...Array.from({ length: 60 }, (_, row) => line(row, 'Ankara'))].join('\n')}\n`;
/** The rows the other way round, without the first one; the third moved by itself. */
const february = `${[
  'order no,place',
  ...Array.from({ length: 59 }, (_, step) => line(59 - step, 59 - step === 2 ? 'Van' : 'Ankara')),
].join('\n')}\n`;

describe('a newer version of a profile file', () => {
  test('takes over the edits by id once what becomes of each is said, and outlives a restart (IMP-8)', async ({
    start,
    folder,
  }) => {
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('january.csv'), january);
    writeFileSync(at('february.csv'), february);
    const first = await start();
    const { page, profiles, machine } = first;
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.shell.go('Profiles');
    await profiles.open(at('january.csv'));
    for (const [row, city] of [
      [0, 'Rize'],
      [2, 'Bursa'],
      [5, 'Muş'],
    ] as const) {
      await profiles.cell(row, 'c1').click();
      await page.keyboard.type(city);
      await page.keyboard.press('Enter');
      await shownText(profiles.cell(row, 'c1')).toBe(city);
    }
    await page.getByRole('button', { name: 'All files' }).click();

    await machine.answerOpen(at('february.csv'));
    await page.getByRole('button', { name: 'More for january.csv' }).click();
    await page.getByRole('menuitem', { name: 'Open a newer version…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Newer version of january.csv' });
    await dialog.getByRole('button', { name: 'Open this file' }).click();
    const fate = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
    await shownText(fate('Carried over')).toContain('1');
    await shownText(fate('Changed in both')).toContain('1');
    await shownText(fate('Profile is not there any more')).toContain('1');
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await profiles.grid.waitFor();
    await first.close();

    const second = await start();
    await countOf(second.page.getByRole('button', { name: /^january\.csv/u })).toBe(1);
    await second.page.getByRole('button', { name: /^february\.csv/u }).click();
    await second.page.getByRole('button', { name: '2 values edited' }).click();
    await shownText(second.profiles.shown).toBe('2 of 59 profiles');
    await shownText(second.profiles.cell(0, 'c0')).toBe('n5');
    await shownText(second.profiles.cell(0, 'c1')).toBe('Muş');
    await shownText(second.profiles.cell(1, 'c1')).toBe('Bursa');
  });
});
