import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';

const root = path.resolve(import.meta.dirname, '../..');

describe('the window', () => {
  test('does what the menu says (WIN-1)', async ({ start }) => {
    const { page, welcome, machine, attributes, importing, exporting, palette, shell } = await start();
    await welcome.begin('empty');
    await attributes.select('pb', 'label');
    await page.keyboard.type('Changed');
    await page.keyboard.press('Enter');
    await shownText(attributes.cell('pb', 'label')).toBe('Changed');
    await machine.chooseMenu('Undo');
    await shownText(attributes.cell('pb', 'label')).toBe('Surname');
    await machine.chooseMenu('Redo');
    await shownText(attributes.cell('pb', 'label')).toBe('Changed');
    await machine.chooseMenu('Command palette…');
    await palette.dialog.waitFor();
    await page.keyboard.press('Escape');
    await palette.dialog.waitFor({ state: 'hidden' });
    await machine.chooseMenu('Keyboard shortcuts');
    await shell.dialog.filter({ hasText: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await shell.dialog.waitFor({ state: 'hidden' });
    await machine.chooseMenu('Save definitions…');
    await exporting.asking.waitFor();
    await exporting.close();
    await machine.answerOpen(path.join(root, 'test/fixtures/definitions/dashboard.csv'));
    await machine.chooseMenu('Open definitions…');
    await importing.continue.waitFor();
  });

  test('goes to the screen of a command first, from the menu, the keys and the palette (WIN-4)', async ({ start }) => {
    const { page, welcome, machine, shell, palette, editor } = await start();
    await welcome.begin('empty');
    await machine.answerOpen(null);
    await machine.chooseMenu('Open profile files…');
    await shownText(shell.currentScreen).toBe('Profiles');
    await expect.poll(async () => (await machine.askedToOpen())?.title).toBe('Open profiles');
    await page.keyboard.press('Control+n');
    await shownText(shell.currentScreen).toBe('Attributes');
    await editor.create.waitFor();
    await editor.input('label').fill('Half done');
    await page.keyboard.press('Control+Shift+o');
    await editor.leaving.getByRole('button', { name: 'Stay here' }).click();
    await shownText(shell.currentScreen).toBe('Attributes');
    await palette.run('Open profile files');
    await editor.leaving.getByRole('button', { name: 'Discard' }).click();
    await shownText(shell.currentScreen).toBe('Profiles');
    await palette.run('Find and replace');
    await page.getByRole('dialog', { name: 'Find and replace' }).waitFor();
  });

  test('is held open until all is stored and what is unsaved is decided about (WIN-5)', async ({ start }) => {
    const first = await start();
    await first.welcome.begin('empty');
    await first.attributes.select('pb', 'label');
    await first.page.keyboard.type('Typed and closed');
    await first.attributes.editorOfCell.waitFor();
    await first.close();

    const second = await start();
    await shownText(second.attributes.cell('pb', 'label')).toBe('Typed and closed');
    await second.page.keyboard.press('Control+n');
    await second.editor.create.waitFor();
    await second.editor.input('label').fill('Half done');
    await second.machine.quit();
    await second.editor.leaving.getByRole('button', { name: 'Stay here' }).click();
    await shownText(second.shell.currentScreen).toBe('Attributes');
    void second.machine.quit();
    const discard = second.editor.leaving.getByRole('button', { name: 'Discard' });
    await discard.waitFor();
    const gone = second.page.waitForEvent('close');
    // The page may be gone before the click is known to be done.
    await discard.click().catch(() => undefined);
    await gone;
  });

  test('opens the file that it, or a second start, was asked to open (WIN-2, WIN-3)', async ({ start, folder }) => {
    const file = path.join(folder, 'asked.csv');
    writeFileSync(file, 'Code;Attribute\nas;Asked for\n');
    const { app, userData, welcome, importing, isReal, page } = await start({ args: [file] });
    await welcome.begin('empty');
    await shownText(importing.dialog).toMatch(/asked\.csv/u);
    await importing.close();

    const other = path.join(folder, 'handed-over.csv');
    writeFileSync(other, 'Code;Attribute\nho;Handed over\n');
    const second = spawn(
      app.process().spawnfile,
      [...(isReal && process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, other],
      { env: { ...process.env, CURATOR_USER_DATA: userData }, stdio: 'ignore' },
    );
    const code = new Promise((resolve) => second.once('exit', resolve));
    await shownText(importing.dialog).toMatch(/handed-over\.csv/u);
    expect(await code).toBe(0);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('opens a workspace file that the system hands over, at the first start and at any time (WIN-2, WIN-3)', async ({
    start,
    folder,
  }) => {
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.attributes.select('pb', 'label');
    await first.page.keyboard.type('Family name');
    await first.page.keyboard.press('Enter');
    await shownText(first.attributes.cell('pb', 'label')).toBe('Family name');
    const file = path.join(folder, 'shop.curator');
    await first.workspaces.save(file, 'correct horse battery');
    await first.close();

    const second = await start({ machine: 'other', args: [file] });
    await second.workspaces.unlock('correct horse battery');
    await shownText(second.attributes.cell('pb', 'label')).toBe('Family name');

    const broken = path.join(folder, 'broken.curator');
    writeFileSync(broken, 'no workspace');
    await second.machine.handOver(broken);
    await shownText(second.workspaces.failed).toMatch(/broken\.curator is no workspace file/u);
    await second.shell.closeDialog();
    await second.machine.handOver(file);
    await second.workspaces.unlock('correct horse battery');
    await second.workspaces.locked.waitFor({ state: 'hidden' });
    await shownText(second.attributes.cell('pb', 'label')).toBe('Family name');
  });
});
