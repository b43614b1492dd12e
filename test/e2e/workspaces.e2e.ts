import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test, type Curator } from './curator';
import { countOf, shownText } from './eventually';
import { replaceRow, storedRows } from './stored';

describe('workspaces', () => {
  test('go to another machine in one file, under a passphrase, are there what they were, and are merged (SAVE-1, SAVE-2, MERGE-4, MERGE-5)', async ({
    start,
    folder,
  }) => {
    const file = path.join(folder, 'shop.curator');
    const source = path.join(folder, 'customers.csv');
    writeFileSync(source, 'id,mail\n1,ada@example.com\n2,bora@example.com\n');
    const first = await start();
    await first.welcome.begin('sample', 'Deniz Ak');
    await first.attributes.select('pb', 'label');
    await first.page.keyboard.type('Family name');
    await first.page.keyboard.press('Enter');
    await shownText(first.attributes.cell('pb', 'label')).toBe('Family name');
    await first.shell.go('Profiles');
    await first.machine.answerOpen(source);
    await first.page.keyboard.press('Control+Shift+O');
    await first.page.getByRole('button', { name: 'Open this file' }).click();
    await first.page.getByRole('button', { name: 'All files' }).waitFor();
    await first.workspaces.save(file, 'correct horse battery');
    expect(readFileSync(file, 'latin1')).not.toMatch(/example|Family/u);
    await first.close();

    const second = await start({ machine: 'other' });
    await second.machine.answerOpen(file);
    await second.workspaces.openAtStart.click();
    await second.workspaces.unlock('wrong horse battery');
    await countOf(second.workspaces.locked.getByText(/does not open the file/u)).toBe(1);
    await second.workspaces.unlock('correct horse battery');
    await second.shell.rail.waitFor();
    await second.shell.go('Attributes');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Family name');
    await second.shell.go('Profiles');
    await second.page.getByRole('button', { name: /^customers\.csv/u }).click();
    await countOf(second.page.getByText('2 profiles')).toBe(1);
    await second.shell.go('Attributes');
    await second.page.keyboard.press('Control+z');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Surname');
    await second.shell.go('History');
    await second.history.verify.click();
    await shownText(second.history.verdict).toMatch(/intact/u);

    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    const altered = path.join(folder, 'altered.curator');
    writeFileSync(altered, bytes);
    await second.machine.answerOpen(altered);
    await second.machine.chooseMenu('Open workspace file…');
    await second.workspaces.unlock('correct horse battery');
    await shownText(second.workspaces.failed).toMatch(/damaged, or was changed after it was saved/u);
    await second.shell.closeDialog();

    await second.machine.chooseMenu('New workspace…');
    await second.welcome.name.waitFor();
    await second.page.getByRole('button', { name: /^Open workspace Sample shop/u }).click();
    await second.shell.go('Attributes');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Surname');

    // Both go on apart from each other, and come together on the first machine.
    const relabel = async ({ page, attributes }: Curator, code: string, label: string) => {
      await attributes.select(code, 'label');
      await page.keyboard.type(label);
      await page.keyboard.press('Enter');
      await shownText(attributes.cell(code, 'label')).toBe(label);
    };
    await relabel(second, 'pj', 'Town');
    await relabel(second, 'pc', 'Their segments');
    await second.shell.go('Review');
    await second.review.evidence.waitFor();
    await second.page.keyboard.press('y');
    await shownText(second.review.progress).toMatch(/^1 of/u);
    await second.review.describePurpose('Letters', '2 years');
    const theirs = path.join(folder, 'theirs.curator');
    await second.workspaces.save(theirs, null);
    await second.close();

    const third = await start();
    await third.shell.go('Attributes');
    await relabel(third, 'pc', 'Our segments');
    await third.shell.go('Review');
    await third.review.describePurpose('Letters', '1 year');
    await third.machine.answerOpen(theirs);
    await third.machine.chooseMenu('Merge with a colleague’s file…');
    await shownText(third.merging.compared).toMatch(/what both had on/u);
    await countOf(third.merging.lines).toBe(2);
    await third.page.keyboard.press('t');
    await shownText(third.merging.lines.nth(1)).toMatch(
      /Letters\s*Purpose[\s\S]*Retention[\s\S]*1 year[\s\S]*2 years/u,
    );
    await third.page.keyboard.press('t');
    await shownText(third.merging.standing).toMatch(/from theirs, 2 decided, 1 review taken over$/u);
    await third.merging.apply.click();
    await third.merging.dialog.waitFor({ state: 'hidden' });
    await countOf(third.review.purposes.filter({ hasText: 'Letters' })).toBe(1);
    await expect.poll(() => third.review.retention.inputValue()).toBe('2 years');
    await third.shell.go('Attributes');
    await shownText(third.attributes.cell('pc', 'label')).toBe('Their segments');
    await shownText(third.attributes.cell('pj', 'label')).toBe('Town');
    await shownText(third.attributes.cell('pb', 'label')).toBe('Surname');
    await third.shell.go('Review');
    await shownText(third.review.progress).toMatch(/^1 of/u);
    await third.page.keyboard.press('Control+z');
    await shownText(third.review.progress).toMatch(/^0 of/u);
    await third.review.tab('Purposes').click();
    await expect.poll(() => third.review.retention.inputValue()).toBe('1 year');
  });

  test('that are damaged are made again from their history, and come back from backups (SAVE-4)', async ({ start }) => {
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.attributes.select('pb', 'label');
    await first.page.keyboard.type('Family name');
    await first.page.keyboard.press('Enter');
    await shownText(first.attributes.cell('pb', 'label')).toBe('Family name');
    await expect.poll(async () => (await storedRows(first.page, 'history')).length).toBe(2);
    await replaceRow(first.page, 'attributes', { code: 'pb', label: 1 });
    await first.close();

    const second = await start();
    await shownText(second.page.getByRole('alert')).toMatch(/damaged; make it again from its history/u);
    await second.page.getByRole('button', { name: 'Make it again from the history' }).click();
    await shownText(second.attributes.cell('pb', 'label')).toBe('Family name');
    await second.page.keyboard.press('Control+z');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Surname');

    await second.shell.go('Settings');
    await second.page.getByRole('combobox', { name: 'Back up by itself' }).click();
    await second.page.getByRole('option', { name: 'Every day' }).click();
    await second.page.getByRole('button', { name: 'Back up now' }).click();
    const backups = second.page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
    await expect.poll(() => backups.count()).toBeGreaterThan(0);
    await second.shell.go('Attributes');
    await second.attributes.select('pb', 'label');
    await second.page.keyboard.type('Later');
    await second.page.keyboard.press('Enter');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Later');
    await second.shell.go('Settings');
    await backups.last().getByRole('button').click();
    await second.shell.go('Attributes');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Surname');
    await second.importing.drop('notes.curator', 'not a workspace');
    await shownText(second.workspaces.failed).toMatch(/notes\.curator is no workspace file/u);
    await second.shell.closeDialog();
  });
});
