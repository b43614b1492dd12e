import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';

describe('changes to many attributes at once', () => {
  test('sets one field over the selection as one step (BULK-1, UND-1)', async ({ start }) => {
    const { page, welcome, attributes, shell } = await start();
    await welcome.begin('empty');
    await attributes.select('pb', 'label');
    await attributes.selectTo('pe', 'label');
    await attributes.command('Bulk edit').click();
    await shell.dialog.getByRole('radio', { name: 'Selected rows (4)' }).waitFor();
    await shell.dialog.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Is Personal Info' }).click();
    await shell.dialog.getByRole('combobox', { name: 'Value' }).click();
    await page.getByRole('option', { name: 'Yes' }).click();
    await shell.dialog.getByRole('button', { name: 'Change 4 attributes' }).click();
    for (const code of ['pb', 'pc', 'pd', 'pe']) await shownText(attributes.cell(code, 'isPersonalInfo')).toBe('Yes');
    await shownText(attributes.cell('pf', 'isPersonalInfo')).toBe('Undecided');
    await page.locator('.MuiDialog-root').waitFor({ state: 'detached' });
    await shell.undo.click();
    for (const code of ['pb', 'pe']) await shownText(attributes.cell(code, 'isPersonalInfo')).toBe('Undecided');
    // There is nothing more to undo, and still the button has the keyboard.
    expect(await shell.undo.getAttribute('aria-label')).toBe('Nothing to undo.');
    expect(await shell.undo.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('finds and replaces what the preview accepted as one step (BULK-2, UND-1)', async ({ start }) => {
    const { page, welcome, attributes, shell } = await start();
    await welcome.begin('empty');
    await attributes.select('pb', 'label');
    await page.keyboard.press('Control+h');
    await shell.dialog.getByLabel('Find', { exact: true }).fill('customer');
    await shell.dialog.getByLabel('Replace with').fill('person');
    await shownText(shell.dialog.getByRole('status')).toMatch(/^(\d+) of \1 cells will change$/u);
    await shell.dialog.getByRole('checkbox', { name: 'Accept the change of Description in pb' }).uncheck();
    await shownText(shell.dialog.getByRole('status')).not.toMatch(/^(\d+) of \1 cells/u);
    await shell.dialog.getByRole('button', { name: /^Replace in \d+ cells/u }).click();
    await shownText(attributes.cell('pa', 'description')).toBe('Given name of the person.');
    await shownText(attributes.cell('pb', 'description')).toBe('Family name of the customer.');
    await shell.dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await shownText(attributes.cell('pa', 'description')).toBe('Given name of the customer.');
  });

  test('fixes one finding, or all of a rule, as one step each (BULK-3, BULK-4)', async ({ start }) => {
    const { page, welcome, findings, importing, shell } = await start();
    await welcome.begin('empty');
    await importing.drop('spaces.csv', 'Code;Attribute;Unit\naa; Alpha ;tl\nbb; Beta ;tl\ncc; Gamma ;kg\n');
    await importing.toPreview();
    await importing.import();
    await page.keyboard.press('Control+Shift+l');
    const before = await findings.count();
    expect(before).toBeGreaterThan(0);
    const fixAll = findings.panel.getByRole('button', { name: /^Fix all/u }).first();
    await fixAll.waitFor();
    await findings.panel.getByRole('button', { name: /Blanks at an end/u }).click();
    const one = findings.panel.getByRole('button', { name: /^Fix (aa|bb|cc)$/u }).first();
    await one.click();
    await expect.poll(() => findings.count()).toBe(before - 1);
    await fixAll.click();
    await expect.poll(() => findings.count()).toBeLessThan(before - 1);
    await shell.undo.click();
    await expect.poll(() => findings.count()).toBe(before - 1);
    await shell.undo.click();
    await expect.poll(() => findings.count()).toBe(before);
  });
});
