import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, type Curator } from './curator';
import { seriousFindings } from './serious-findings';
import { countOf, shownText } from './eventually';

describe('for everybody', () => {
  test.for(['light', 'dark'] as const)(
    'every screen and dialog keeps the rules of accessibility in the %s theme (A11Y-1)',
    async (theme, { start }) => {
      const curator = await start();
      const found: string[] = [];
      const check = async (place: string) => found.push(...(await seriousFindings(curator.page, place)));
      const { page, welcome, palette, attributes, shell, history, exporting, review } = curator;
      await page.emulateMedia({ colorScheme: theme });
      await check('first start');
      await welcome.begin('sample');
      await palette.run(`Use the ${theme} theme`);
      await attributes.open('ab');
      await check('attributes with the panel');
      await attributes.select('ab', 'label');
      await page.keyboard.press('F2');
      await check('cell editor');
      await page.keyboard.press('Escape');
      for (const [name, open] of dialogsOf(curator)) {
        await open();
        await page.locator('[role="dialog"], [role="menu"], [role="presentation"].MuiPopover-root').first().waitFor();
        await check(name);
        await shell.closeDialog();
      }
      await page.keyboard.press('Control+Shift+l');
      await check('findings');
      await curator.importing.drop('a.csv', 'Code;Attribute;Unit\nlt;Other;TRY\nneu;Neu;qq\n;;\n');
      await curator.importing.continue.waitFor();
      await check('import, columns');
      await curator.importing.toPreview();
      await check('import, preview');
      await curator.importing.close();
      await curator.importing.drop('b.csv', '');
      await curator.importing.alert.waitFor();
      await check('import, failed');
      await curator.importing.close();
      await exporting.open();
      await check('export');
      await exporting.close();
      await palette.run('Save workspace to a file');
      await curator.workspaces.asking.waitFor();
      await check('save workspace');
      await shell.closeDialog();
      await curator.machine.answerOpen(`${import.meta.dirname}/../fixtures/definitions/dashboard.csv`);
      await palette.run('Merge with');
      await curator.merging.dialog.getByRole('radio', { name: 'Nothing in common' }).click();
      await check('merge, ancestor');
      await curator.merging.dialog.getByRole('button', { name: 'Compare' }).click();
      await curator.merging.lines.first().waitFor();
      await check('merge, decisions');
      await shell.closeDialog();
      await shell.go('History');
      await history.entries.first().getByRole('button').first().click();
      await history.verify.click();
      await history.verdict.waitFor();
      await check('history');
      await shell.go('Review');
      await review.evidence.waitFor();
      await check('review, queue');
      await page.keyboard.press('a');
      await page.getByRole('dialog').waitFor();
      await check('review, group');
      await shell.closeDialog();
      await review.tab('Purposes').click();
      await page.getByRole('button', { name: 'Describe' }).first().click();
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
      await check('review, purposes');
      await shell.go('Sync');
      await page.getByRole('button', { name: 'Set up a connection' }).click();
      await check('sync, connections');
      await page.getByRole('button', { name: 'New connection' }).click();
      await page.getByRole('dialog').waitFor();
      await check('sync, connection');
      await shell.closeDialog();
      await curator.refresh.tab.click();
      await page.getByRole('button', { name: 'Add a source' }).click();
      await curator.refresh.dialog.waitFor();
      await check('sync, refresh source');
      await shell.closeDialog();
      await shell.go('Settings');
      await check('settings');
      expect(found).toEqual([]);
    },
  );

  test('the whole way goes by keyboard alone, with the focus in sight (A11Y-2, A11Y-3)', async ({ start, folder }) => {
    const { page, machine, importing, attributes, shell, palette, exporting } = await start();
    const { keyboard } = page;
    await page.getByLabel('Your name').waitFor();
    await tabTo(page, 'Your name');
    await keyboard.press('Control+a');
    await keyboard.type('Deniz');
    await tabTo(page, /^Start empty/u);
    await keyboard.press('Enter');
    await shownText(attributes.shown).toBe('19 of 19 attributes shown');

    await machine.answerOpen(`${import.meta.dirname}/../fixtures/definitions/dashboard.csv`);
    await keyboard.press('Control+o');
    await importing.continue.waitFor();
    await tabTo(page, 'Continue to the preview');
    await keyboard.press('Enter');
    await importing.acceptAll.waitFor();
    await tabTo(page, /^Import \d+ attributes?$/u);
    await keyboard.press('Enter');
    await importing.dialog.waitFor({ state: 'hidden' });

    await keyboard.press('Control+f');
    await keyboard.type('surname');
    await shownText(attributes.shown).toMatch(/^1 of/u);
    await keyboard.press('Enter');
    await countOf(attributes.activeCell).toBe(1);
    await keyboard.type('Family name');
    await keyboard.press('Enter');
    await shownText(attributes.cell('pb', 'label')).toBe('Family name');

    await keyboard.press('Control+k');
    await palette.dialog.waitFor();
    await keyboard.type('surname');
    await keyboard.press('ArrowDown');
    await shell.closeDialog();
    await keyboard.press('?');
    await shownText(shell.dialog).toMatch(/Keyboard shortcuts[\s\S]*Fill down/u);
    await shell.closeDialog();

    await machine.answerSave(`${folder}/definitions.json`);
    await keyboard.press('Control+Shift+s');
    await exporting.asking.waitFor();
    await tabTo(page, 'Save…');
    await keyboard.press('Enter');
    await exporting.saved.waitFor();
    await keyboard.press('Enter');
    await page.locator('.MuiDialog-root').waitFor({ state: 'detached' });
    await keyboard.press('Control+z');
    await shownText(attributes.cell('pb', 'label')).not.toBe('Family name');
    await keyboard.press('Control+5');
    await shownText(shell.currentScreen).toBe('History');
  });
});

function dialogsOf({ page, attributes, editor }: Curator): readonly (readonly [string, () => Promise<void>])[] {
  return [
    ['palette', () => page.keyboard.press('Control+k')],
    ['shortcuts', () => page.keyboard.press('F1')],
    ['bulk edit', () => attributes.command('Bulk edit').click()],
    ['find and replace', () => attributes.command('Find and replace').click()],
    ['delete', () => attributes.command('Delete').click()],
    ['columns', () => attributes.command('Columns').click()],
    ['row height', () => attributes.command('Row height').click()],
    ['rename', () => editor.choose('Rename code')],
  ];
}

/** Presses Tab until what has the focus has that name; every stop on the way must show it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (said: string) => (typeof name === 'string' ? said === name : name.test(said));
  const seen: string[] = [];
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const { said, isSeen } = await page.evaluate(focusedElement);
    seen.push(said);
    expect(isSeen, `the focus on “${said}” is to be seen`).toBe(true);
    if (fits(said)) return;
  }
  throw new Error(`Tab never reached ${String(name)}, only ${seen.join(' | ')}`);
}

/** The focused element's words, and whether its focus shows: an outline, a ring, or a mark around it. */
function focusedElement(): { said: string; isSeen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { said: '', isSeen: true };
  const labelled = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
  const said = (element.ariaLabel ?? (labelled || element.innerText)).trim();
  const around = [element, element.parentElement, element.closest('.Mui-focused, .Mui-focusVisible')];
  const isSeen = around.some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || each.matches('.Mui-focused');
  });
  return { said, isSeen };
}
