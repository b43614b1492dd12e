import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

describe('workspaces', () => {
  test('go to another machine in one file, under a passphrase, and are there what they were (SAVE-1, SAVE-2)', async ({
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
  });
});
