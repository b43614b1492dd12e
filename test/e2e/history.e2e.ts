import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';
import { replaceRow, storedRows } from './stored';

describe('the history', () => {
  test('says who changed what from what to what, and brings a value back (HIST-1, HIST-2, HIST-3)', async ({
    start,
  }) => {
    const { page, welcome, attributes, history, shell } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    await attributes.select('pb', 'label');
    await page.keyboard.type('Family name');
    await page.keyboard.press('Enter');
    await attributes.select('pa', 'isPersonalInfo');
    await page.keyboard.press('Delete');
    await attributes.select('pj', 'label');
    await page.keyboard.type('Town');
    await page.keyboard.press('Enter');
    await shownText(attributes.cell('pj', 'label')).toBe('Town');

    await shell.go('History');
    await shownText(history.entry('Edited pb')).toMatch(/Deniz Ak/u);
    await history.codeFilter.fill('pb');
    await countOf(history.entry('Edited pj')).toBe(0);
    const edit = history.entry('Edited pb');
    await edit.getByRole('button').first().click();
    await shownText(edit.getByRole('table', { name: 'pb' })).toMatch(/Attribute\s+Surname\s+Family name/u);

    await history.restoreValue('Attribute', 'Surname').click();
    await shownText(shell.notice).toMatch(/Restored Attribute of pb/u);
    await shownText(history.entry('Restored a value')).toMatch(/pb/u);
    await history.choose('Action', 'Edited');
    await countOf(history.entries).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await history.choose('Person', 'Deniz Ak');
    await history.verify.click();
    await shownText(history.verdict).toMatch(/The history is intact: \d+ entries checked\./u);
    await shell.go('Attributes');
    await shownText(attributes.cell('pb', 'label')).toBe('Surname');
  });

  test('names the first entry that was tampered with in the store (HIST-4)', async ({ start }) => {
    const { page, welcome, attributes, history, shell } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    for (const label of ['One', 'Two', 'Three']) {
      await attributes.select('pb', 'label');
      await page.keyboard.type(label);
      await page.keyboard.press('Enter');
      await shownText(attributes.cell('pb', 'label')).toBe(label);
    }
    await expect.poll(async () => (await storedRows(page, 'history')).length).toBe(4);
    const second = (await storedRows(page, 'history')).find((row) => row['seq'] === 2);
    await replaceRow(page, 'history', { ...second, by: 'Somebody else' });

    await shell.go('History');
    await history.verify.click();
    await shownText(history.verdict).toMatch(/The history is broken at entry 2\./u);
    await shownText(history.verdict).toMatch(/not what it was when it was written/u);
  });
});
