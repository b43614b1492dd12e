import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { changeOf, removalOf } from '#shared/change/diff-definition';
import { editCell } from '#shared/profile/cell-edit';
import { recolumned } from '#shared/profile/follow-rename';
import { aProfileFile, someBytes } from '../../../test/contracts/store-profiles';
import { accessibilityProblems } from '../../../test/support/accessibility';
import type { Workspace } from '../../store/workspace';
import { stage, type Stage } from '../../../test/support/fake-session';
import { HistoryScreen } from './history-screen';

const attribute = (code: string, label: string) =>
  newAttribute({ code, label, description: `What ${label.toLowerCase()} says` }, '2026-01-01T00:00:00.000Z', 'Ada');
const seed = [attribute('favourite_team', 'Favourite team'), attribute('shoe_size', 'Shoe size')];
let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** A workspace in which two attributes were edited, and its history on the screen. */
async function standing(look: Parameters<typeof stage>[2] = {}) {
  await page.viewport(1280, 800);
  const stood = await stage(seed, <HistoryScreen />, look);
  stages.push(stood);
  const edit = editIn(stood.workspace);
  await edit('favourite_team', { label: 'Team', unit: 'points', isPersonalInfo: 'yes' });
  await edit('shoe_size', { label: 'Shoe size (EU)' });
  return { ...stood, edit };
}
const editIn = (workspace: Workspace) => async (code: string, change: Partial<(typeof seed)[number]>) => {
  const before = workspace.definition(code)!;
  return workspace.apply('edit', code, [changeOf(before, { ...before, ...change })!]);
};
const textOf = (element: Element) => element.textContent;
const entryOf = (name: RegExp) => page.getByRole('button', { name, expanded: false });

describe('the history screen', () => {
  it('lists what was done, newest first', async () => {
    await standing();
    await expect.element(entryOf(/Edited shoe_size/)).toBeVisible();
    const rows = page
      .getByRole('listitem')
      .elements()
      .map((row) => row.textContent);
    const at = (text: string) => rows.findIndex((row) => row?.includes(text));
    expect(at('Edited shoe_size')).toBeLessThan(at('Edited favourite_team'));
    expect(at('Edited favourite_team')).toBeLessThan(at('Started the workspace'));
  });

  it('opens to the values before and after, and restores one of them', async () => {
    const { workspace } = await standing();
    await entryOf(/Edited favourite_team/).click();
    await expect.element(page.getByText('Favourite team', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Restore Attribute: Favourite team' }).click();
    await expect.element(page.getByText('Restored Attribute of favourite_team.')).toBeVisible();
    expect(workspace.definition('favourite_team')).toMatchObject({ label: 'Favourite team', unit: 'points' });
    await expect.element(entryOf(/Restored a value of favourite_team/)).toBeVisible();
  });

  it('shows a new attribute by its values alone, in the order of the grid', async () => {
    await standing();
    await entryOf(/Started the workspace/).click();
    const added = page.getByRole('table', { name: 'shoe_size' });
    await expect.element(added).toBeVisible();
    expect(added.getByRole('columnheader').elements().map(textOf)).toEqual(['Field', 'Value']);
    const fields = added
      .getByRole('row')
      .elements()
      .map((row) => textOf(row.firstElementChild!));
    expect(fields.slice(1, 5)).toEqual(['Code', 'Attribute', 'Description', 'Is Personal Info']);
    expect(fields).toContain('Category');
  });

  it('marks the value of today only where others have changed since', async () => {
    const { edit } = await standing();
    await entryOf(/Edited favourite_team/).click();
    const changed = page.getByRole('table', { name: 'favourite_team' });
    await expect.element(changed.getByText('points')).toBeVisible();
    await expect.element(changed.getByText('now', { exact: true })).not.toBeInTheDocument();
    await edit('favourite_team', { unit: '' });
    await expect.element(changed.getByText('now', { exact: true }).first()).toBeVisible();
  });

  it('says clearly why nothing can be restored to what is gone, and brings a deleted attribute back', async () => {
    const { workspace } = await standing();
    await workspace.apply('delete', 'shoe_size', [removalOf(workspace.definition('shoe_size')!)]);
    await entryOf(/Edited shoe_size/).click();
    await page.getByRole('button', { name: 'Restore all earlier values' }).click();
    await expect.element(page.getByText(/shoe_size no longer exists/)).toBeVisible();
    await entryOf(/Deleted shoe_size/).click();
    await page.getByRole('button', { name: 'Bring this attribute back' }).click();
    await expect.poll(() => workspace.definition('shoe_size')?.label).toBe('Shoe size (EU)');
  });

  it('tells of edited cells where they are, and of personal ones no value', async () => {
    const { workspace } = await standing();
    await workspace.addProfileFile(aProfileFile('f'), someBytes);
    const mapped = aProfileFile('f').columns.map((column, at) => ({
      ...column,
      attribute: at === 0 ? 'shoe_size' : null,
    }));
    const { columns } = aProfileFile('f');
    await workspace.apply('edit', 'f.csv', [recolumned('f', columns, mapped)]);
    const cell = (column: string, text: string) => editCell({ file: 'f', row: 6, column }, undefined, text);
    await workspace.apply('paste', 'f.csv', [...cell('c0', 'secret'), ...cell('c2', 'Berlin')]);
    await entryOf(/Pasted into f\.csv/).click();
    await expect.element(page.getByRole('heading', { name: 'City' })).toBeVisible();
    await expect.element(page.getByText('row 7 · f.csv').first()).toBeVisible();
    await expect.element(page.getByText('Berlin')).toBeVisible();
    expect(document.body.textContent).not.toContain('secret');
  });

  it('narrows by code and action, and says when nothing matches', async () => {
    await standing();
    await expect.element(entryOf(/Edited shoe_size/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Code contains' }).fill('team');
    await expect.element(entryOf(/Edited shoe_size/)).not.toBeInTheDocument();
    await expect.element(entryOf(/Edited favourite_team/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Code contains' }).fill('nobody');
    await expect.element(page.getByText('No entry matches the filters')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.element(entryOf(/Edited shoe_size/)).toBeVisible();
  });

  it('reads on as its end comes into sight, and follows the workspace', async () => {
    const { edit } = await standing({
      before(workspace) {
        const turns = Array.from({ length: 60 }, (_, turn) => ({ description: `Turn ${turn}` }));
        return Promise.all(turns.map((change) => editIn(workspace)('shoe_size', change)));
      },
    });
    await expect.element(entryOf(/#63/)).toBeVisible();
    await expect.element(page.getByText('This is where the history begins.')).not.toBeInTheDocument();
    const list = document.querySelector('ol')!.parentElement!;
    await expect
      .poll(() => {
        list.scrollTo({ top: list.scrollHeight });
        return list.textContent;
      })
      .toContain('This is where the history begins.');
    await edit('shoe_size', { unit: 'EU' });
    await expect.poll(() => list.textContent).toContain('#64');
    expect(list.textContent).toContain('Started the workspace');
  });

  it('proves that nothing was altered', async () => {
    const { session } = await standing();
    await expect.element(entryOf(/Edited shoe_size/)).toBeVisible();
    const verdict = await session().store.verifyHistory();
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect.element(page.getByText('The history is intact: 3 entries checked.')).toBeVisible();
    await expect.element(page.getByText(verdict.ok && verdict.value.intact ? verdict.value.head : '?')).toBeVisible();
  });

  it('can be walked and opened by keyboard alone', async () => {
    await standing();
    await expect.element(entryOf(/Edited shoe_size/)).toBeVisible();
    (entryOf(/Edited shoe_size/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /Edited shoe_size/, expanded: true })).toBeVisible();
  });

  it.for(['light', 'dark'] as const)('is readable and named for everyone, %s', async (mode) => {
    await standing({ mode });
    await entryOf(/Edited favourite_team/).click();
    await expect.element(page.getByRole('button', { name: 'Restore all earlier values' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
