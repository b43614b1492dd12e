import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';
import { storedRows } from './stored';

const realPlatforms = path.join(import.meta.dirname, '../fixtures/definitions/real-platforms.tsv');

describe('a data steward', () => {
  test('imports a real file in part, sees what each row means first, and undoes it (IMP-1, IMP-2, IMP-3, UND-1)', async ({
    start,
  }) => {
    const { welcome, machine, importing, attributes, shell, page } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    await shownText(attributes.shown).toBe('19 of 19 attributes shown');

    await machine.answerOpen(realPlatforms);
    await importing.open();
    for (const column of ['Code', 'Attribute', 'Description', 'Data Type']) {
      await shownText(importing.target(column)).toBe(column);
    }
    await importing.toPreview();
    await shownText(importing.kind('New')).toMatch(/\b573$/u);
    await shownText(importing.kind('Changed')).toMatch(/\b2$/u);
    await shownText(importing.kind('Errors')).toMatch(/\b72$/u);
    await importing.acceptNone.click();
    expect(await importing.importButton.isDisabled()).toBe(true);
    for (const code of ['firstname', 'lastname', 'salutation']) await importing.accept(code).check();
    await shownText(importing.importButton).toBe('Import 3 attributes');
    await importing.import();
    await shownText(attributes.shown).toBe('22 of 22 attributes shown');

    await shell.undo.click();
    await shownText(attributes.shown).toBe('19 of 19 attributes shown');
    await page.keyboard.press('Control+Shift+z');
    await shownText(attributes.shown).toBe('22 of 22 attributes shown');
  });

  test('corrects cells by keyboard alone (GRID-1, GRID-2, GRID-3)', async ({ start }) => {
    const { page, welcome, attributes } = await start();
    await welcome.begin('sample');
    await attributes.select('lt', 'label');

    await page.keyboard.type('Tier');
    await page.keyboard.press('Enter');
    await shownText(attributes.cell('lt', 'label')).toBe('Tier');
    await page.keyboard.press('ArrowUp');
    expect(await attributes.activeCell.innerText()).toBe('Tier');

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type(' Since 2024.');
    await page.keyboard.press('Tab');
    await shownText(attributes.cell('lt', 'description')).toMatch(/ Since 2024\.$/u);
    await shownText(attributes.activeCell).toBe('No'); // Tab went on to the next column

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await shownText(attributes.cell('lt', 'isPersonalInfo')).toBe('Yes');

    await attributes.select('lt', 'calculateAnalytics');
    const before = await attributes.activeCell.innerText();
    await page.keyboard.press('Space');
    await shownText(attributes.activeCell).not.toBe(before);

    await attributes.select('lt', 'label');
    await page.keyboard.press('F2');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Escape');
    await countOf(attributes.editorOfCell).toBe(0);
    await shownText(attributes.cell('lt', 'label')).toBe('Tier');
  });

  test('copies, pastes and fills blocks, each one step to undo (GRID-4, GRID-5, UND-1, UND-2)', async ({ start }) => {
    const { page, welcome, attributes, shell } = await start();
    await welcome.begin('sample');
    await attributes.tab('Custom').click();
    const labels = await attributes.labels();
    const [first = '', second = '', third = '', fourth = ''] = await attributes.codes();

    await attributes.select(first, 'label');
    await attributes.selectTo(second, 'description');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(labels[1]);
    await attributes.select(third, 'label');
    await page.keyboard.press('Control+v');
    await shownText(attributes.cell(fourth, 'label')).toBe(labels[1] ?? '');

    await page.evaluate(() => navigator.clipboard.writeText('Bir\t"çok\nsatır"\nİki\tdüz'));
    await attributes.select(first, 'label');
    await page.keyboard.press('Control+v');
    await shownText(attributes.cell(second, 'label')).toBe('İki');
    await shownText(attributes.cell(first, 'description')).toMatch(/^çok\s+satır$/u);

    await attributes.select(first, 'label');
    await attributes.selectTo(fourth, 'label');
    await page.keyboard.press('Control+d');
    await shownText(attributes.cell(fourth, 'label')).toBe('Bir');

    for (const what of ['Fill', 'Paste', 'Paste']) {
      expect(await shell.undo.getAttribute('aria-label')).toBe(`Undo: ${what}`);
      await page.keyboard.press('Control+z');
      await shownText(shell.notice).toMatch(new RegExp(`^Undone: ${what}`, 'u'));
      await shell.notice.getByRole('button', { name: 'Dismiss' }).click();
    }
    await expect.poll(() => attributes.labels()).toEqual(labels);
    await page.keyboard.press('Control+y');
    await shownText(attributes.cell(fourth, 'label')).toBe(labels[1] ?? '');
  });

  test('finds everything as it was left after a restart, and can still undo (PLACE-1, PLACE-2, UND-3)', async ({
    start,
  }) => {
    const before = await start();
    await before.welcome.begin('sample', 'Deniz Ak');
    await before.attributes.tab('Custom').click();
    await before.attributes.select('lt', 'label');
    await before.page.keyboard.type('Tier');
    await before.page.keyboard.press('Enter');
    await shownText(before.attributes.cell('lt', 'label')).toBe('Tier');
    await before.attributes.find('tier');
    await before.attributes.command('Columns').click();
    const unit = before.page.getByRole('checkbox', { name: 'Unit' });
    await unit.click();
    await expect.poll(() => unit.isChecked()).toBe(false);
    await before.page.keyboard.press('Escape');
    await before.machine.setBounds({ x: 40, y: 30, width: 1100, height: 720 });
    await expect
      .poll(async () => JSON.stringify(await storedRows(before.page, 'views')))
      .toMatch(/"layout":.*"unit".*"search":"tier"|"search":"tier".*"layout":.*"unit"/u);
    await before.app.close();

    const after = await start();
    await shownText(after.attributes.cell('lt', 'label')).toBe('Tier');
    expect(await after.attributes.search.inputValue()).toBe('tier');
    expect(await after.attributes.tab('Custom').getAttribute('aria-pressed')).toBe('true');
    await countOf(after.page.getByRole('columnheader', { name: 'Unit' })).toBe(0);
    expect(await after.machine.bounds()).toEqual({ x: 40, y: 30, width: 1100, height: 720 });
    await after.page.keyboard.press('Control+z');
    await after.attributes.find('lt');
    await shownText(after.attributes.cell('lt', 'label')).toBe('Sadakat seviyesi');

    await after.shell.go('History');
    await after.app.close();
    const again = await start();
    await shownText(again.shell.currentScreen).toBe('History');
  });
});

describe('saving to a file', () => {
  test('reads the file back, and opening it again changes nothing, in every format (FILE-1, FILE-2, FILE-3)', async ({
    start,
    folder,
  }) => {
    const { page, welcome, machine, importing, exporting, attributes } = await start();
    await welcome.begin('sample');
    const total = (await storedRows(page, 'attributes')).length;
    await shownText(attributes.shown).toBe(`${total} of ${total} attributes shown`);

    for (const [format, extension] of [
      ['CSV', 'csv'],
      ['JSON', 'json'],
      ['Excel', 'xlsx'],
    ] as const) {
      const file = path.join(folder, `definitions.${extension}`);
      await machine.answerSave(file);
      await exporting.open();
      await exporting.choose(format, format === 'JSON' ? undefined : 'Everything');
      await exporting.run();
      await shownText(exporting.fact('Read back')).toBe('Identical to the workspace');
      await shownText(exporting.fact('Attributes')).toBe(String(total));
      await exporting.close();
      expect(readFileSync(file).length).toBeGreaterThan(1000);

      await machine.answerOpen(file);
      await importing.open();
      await importing.toPreview();
      await importing.nothingToDo.waitFor();
      await shownText(importing.kind('Same')).toBe(`Same\n${total}`);
      expect(await importing.importButton.isDisabled()).toBe(true);
      await importing.close();
    }
    const json = JSON.parse(readFileSync(path.join(folder, 'definitions.json'), 'utf8')) as { definitions: unknown[] };
    expect(json.definitions).toHaveLength(total);
    const csv = readFileSync(path.join(folder, 'definitions.csv'), 'utf8');
    expect(csv).toContain('Sadakat seviyesi');
  });
});
