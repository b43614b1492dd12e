import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

describe('the attribute panel', () => {
  test('creates, checks, duplicates, retires, restores and deletes (EDIT-1, EDIT-2, EDIT-3)', async ({ start }) => {
    const { page, welcome, attributes, editor, shell } = await start();
    await welcome.begin('empty');
    await attributes.create.click();
    await editor.create.click();
    await shownText(editor.field('code')).toMatch(/The code is empty\./u);
    await editor.input('code').fill('email');
    await shownText(editor.field('code')).toMatch(/already has the code “email”/u);
    await editor.input('code').fill('ltv');
    await editor.input('name').fill('lifetimeValue');
    await editor.input('label').fill('Lifetime value');
    await editor.field('isPersonalInfo').getByRole('button', { name: 'No', exact: true }).click();
    await page.keyboard.press('Control+s');
    await shownText(attributes.cell('ltv', 'label')).toBe('Lifetime value');
    await shownText(attributes.shown).toBe('20 of 20 attributes shown');

    await editor.choose('Duplicate');
    await editor.input('code').fill('ltv2');
    await editor.input('name').fill('lifetimeValue2');
    await editor.create.click();
    await shownText(attributes.cell('ltv2', 'isPersonalInfo')).toBe('No');

    await editor.choose('Retire');
    await countOf(attributes.cell('ltv2', 'code')).toBe(0);
    await attributes.command('Show or hide retired attributes').click();
    await attributes.open('ltv2');
    await editor.choose('Restore');
    await attributes.command('Show or hide retired attributes').click();
    await shownText(attributes.cell('ltv2', 'code')).toBe('ltv2');

    await attributes.select('ltv2', 'label');
    await attributes.command('Delete').click();
    await shell.dialog.getByRole('button', { name: 'Delete' }).click();
    await shownText(attributes.shown).toBe('20 of 20 attributes shown');
    await countOf(editor.close).toBe(0);
    await page.keyboard.press('Control+z');
    await shownText(attributes.shown).toBe('21 of 21 attributes shown');
  });

  test('renames a code with all that refer to it, and refuses where it cannot (EDIT-4, EDIT-5)', async ({ start }) => {
    const { page, welcome, attributes, shell } = await start();
    await welcome.begin('sample');
    await attributes.find('harcama');
    await attributes.select('ts', 'label');
    await page.keyboard.press('Shift+F2');
    const newCode = shell.dialog.getByLabel('New code');
    const rename = shell.dialog.getByRole('button', { name: 'Rename', exact: true });
    await newCode.fill('tp');
    await shownText(shell.dialog).toMatch(/It cannot be renamed: Another attribute already has the code “tp”/u);
    expect(await rename.isDisabled()).toBe(true);
    await newCode.fill('total spent');
    await shownText(shell.dialog).toMatch(/cannot take the code “total spent” by itself/u);
    expect(await rename.isDisabled()).toBe(true);
    await newCode.fill('total_spent');
    await shownText(shell.dialog).toMatch(/2 attributes refer to it and change with it:\s+ab\s+vp/u);
    await rename.click();
    await shownText(attributes.cell('total_spent', 'code')).toBe('total_spent');
    await attributes.find('sepet');
    await attributes.open('ab');
    await expect
      .poll(() => page.locator('[data-field="expression"] textarea').first().inputValue())
      .toBe('tp > 0 ? total_spent / double(tp) : 0.0');
    await shell.undo.click();
    await attributes.find('harcama');
    await shownText(attributes.cell('ts', 'code')).toBe('ts');
  });

  test('keeps what the platform fixes of a standard attribute (EDIT-6)', async ({ start }) => {
    const { page, welcome, attributes, editor } = await start();
    await welcome.begin('empty');
    await attributes.open('pb');
    for (const field of ['code', 'name', 'dataType', 'array'] as const) {
      await expect.poll(() => isFixed(editor.input(field)), { message: field }).toBe(true);
    }
    await editor.input('label').fill('Family name');
    await page.keyboard.press('Control+s');
    await shownText(attributes.cell('pb', 'label')).toBe('Family name');
    await attributes.select('pb', 'code');
    await page.keyboard.press('F2');
    await countOf(attributes.editorOfCell).toBe(0);
    expect(await attributes.command('Delete').isDisabled()).toBe(true);
  });

  test('steps through the shown rows and asks before unsaved changes go (EDIT-7, EDIT-8)', async ({ start }) => {
    const { page, welcome, attributes, editor, shell } = await start();
    await welcome.begin('empty');
    await attributes.open('email');
    await shownText(editor.place).toBe('1 of 19');
    expect(await editor.previous.isDisabled()).toBe(true);
    await editor.next.click();
    await shownText(editor.place).toBe('2 of 19');
    await expect.poll(() => editor.input('label').inputValue()).toBe('External ID');
    await editor.previous.click();
    await shownText(editor.place).toBe('1 of 19');

    const label = editor.input('label');
    await label.fill('Stays');
    await shell.go('History');
    await editor.leaving.getByRole('button', { name: 'Stay here' }).click();
    expect(await label.inputValue()).toBe('Stays');
    await editor.next.click();
    await editor.leaving.getByRole('button', { name: 'Discard' }).click();
    await shownText(editor.place).toBe('2 of 19');
    await shownText(attributes.cell('email', 'label')).toBe('Email');
    await expect.poll(() => label.inputValue()).toBe('External ID');
    await label.fill('Kept');
    await shell.go('History');
    await editor.leaving.getByRole('button', { name: 'Save', exact: true }).click();
    await shownText(shell.currentScreen).toBe('History');
    await shell.go('Attributes');
    await shownText(attributes.cell('extId', 'label')).toBe('Kept');
    await page.keyboard.press('Control+z');
    await shownText(attributes.cell('extId', 'label')).toBe('External ID');
  });
});

/** Whether a field can be read but not changed. */
function isFixed(input: Locator): Promise<boolean> {
  return input.evaluate(
    (element) =>
      element instanceof HTMLInputElement && (element.disabled || element.readOnly || element.ariaReadOnly === 'true'),
  );
}
