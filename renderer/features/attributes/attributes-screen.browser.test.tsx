import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { stage, type Stage } from '../../../test/support/fake-session';
import { AttributesScreen } from './attributes-screen';

const now = '2026-11-20T09:30:00.000Z';
const attribute = (given: Partial<AttributeDefinition> & { code: string }) =>
  newAttribute({ label: given.code, description: 'A customer’s own.', ...given }, now, 'Ada Lovelace');
const definitions = [
  attribute({ code: 'ba', name: 'basket', label: 'Average basket', unit: 'TRY', isPersonalInfo: 'no' }),
  attribute({ code: 'co', name: 'consent', label: 'Consent', dataType: 'BOOLEAN', isPersonalInfo: 'no' }),
  attribute({ code: 'fa', name: 'team', label: ' Favourite team', consentAttribute: 'co', isPersonalInfo: 'no' }),
  attribute({ code: 'ol', name: 'oldOne', label: 'Old one', retired: true }),
  attribute({ code: 'pa', name: 'name', label: 'Name ', category: 'standard', locked: true, isPersonalInfo: 'yes' }),
];

let shown: Stage | null = null;
afterEach(async () => {
  await shown?.end();
  shown = null;
});
async function show(views: Parameters<typeof stage>[2] = {}): Promise<Stage> {
  await page.viewport(1204, 720);
  shown = await stage(definitions, <AttributesScreen />, views);
  return shown;
}
const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true });
const count = (text: string) => page.getByRole('status').filter({ hasText: text });
async function run(on: Stage, id: string) {
  const command = () =>
    on
      .session()
      .commands()
      .find((candidate) => candidate.id === id);
  await expect.poll(() => command() && command()?.enabled !== false).toBe(true);
  command()?.run();
}

describe('what is shown', () => {
  it('is found by searching, with how much of all it is', async () => {
    await show();
    await expect.element(count('4 of 4 attributes shown')).toBeInTheDocument();
    await page.getByRole('textbox', { name: 'Search attributes' }).fill('basket');
    await expect.element(count('1 of 4 attributes shown')).toBeInTheDocument();
    await expect.element(cell('Consent')).not.toBeInTheDocument();
  });
  it('says so when nothing matches and leads back', async () => {
    await show();
    await page.getByRole('textbox', { name: 'Search attributes' }).fill('nowhere to be found');
    await expect.element(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.element(cell('Consent')).toBeVisible();
  });
  it('is narrowed by columns, each filter with its own way out', async () => {
    await show();
    await page.getByRole('columnheader', { name: /^Is Personal Info/u }).click({ button: 'right' });
    await expect.element(page.getByRole('menuitem', { name: 'Clear filter' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('menuitem', { name: 'Filter…' }).click();
    await page.getByRole('checkbox', { name: 'No', exact: true }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(count('1 of 4 attributes shown')).toBeInTheDocument();
    const chip = page.getByRole('button', { name: 'Change the filter Is Personal Info: Yes, Undecided' });
    await expect.element(chip).toBeVisible();
    await chip.click();
    await expect.element(page.getByRole('checkbox', { name: 'No', exact: true })).not.toBeChecked();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.element(count('4 of 4 attributes shown')).toBeInTheDocument();
    await expect.element(chip).not.toBeInTheDocument();
  });
  it('is a category, with the retired ones on demand', async () => {
    const screen = await show();
    await page.getByRole('button', { name: 'Custom 3' }).click();
    await expect.element(cell('Name')).not.toBeInTheDocument();
    await run(screen, 'attributes.showRetired');
    await expect.element(cell('Old one')).toBeVisible();
  });
  it('comes back as it was left', async () => {
    const screen = await show({ views: { attributes: { tab: 'custom', search: 'basket' } } });
    await expect.element(count('1 of 3 attributes shown')).toBeInTheDocument();
    await page.getByRole('textbox', { name: 'Search attributes' }).fill('consent');
    await expect
      .poll(() => screen.session().store.readView('attributes'))
      .toMatchObject({ ok: true, value: { tab: 'custom', search: 'consent' } });
  });
  it('is searched by keyboard alone', async () => {
    await show();
    await cell('Consent').click();
    await userEvent.keyboard('{Control>}f{/Control}basket');
    await expect.element(count('1 of 4 attributes shown')).toBeInTheDocument();
  });
});

describe('changing several at once', () => {
  it('sets one field of all shown rows as one undo step', async () => {
    const screen = await show();
    await expect.element(cell('Consent')).toBeVisible();
    await run(screen, 'attributes.bulkEdit');
    await expect.element(page.getByText('3 attributes will change')).toBeVisible();
    await page.getByRole('button', { name: 'Change 3 attributes' }).click();
    await expect.poll(() => screen.workspace.definition('ba')?.isPersonalInfo).toBe('yes');
    await screen.workspace.undo();
    expect(screen.workspace.definitions().filter((each) => each.isPersonalInfo === 'yes')).toHaveLength(1);
  });
  it('replaces a text only where it was accepted', async () => {
    const screen = await show();
    await expect.element(cell('Consent')).toBeVisible();
    await run(screen, 'attributes.findReplace');
    await page.getByRole('textbox', { name: 'Find' }).fill('customer');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('person');
    await page.getByRole('checkbox', { name: 'Accept the change of Description in co' }).click();
    await page.getByRole('button', { name: 'Replace in 3 cells' }).click();
    await expect.poll(() => screen.workspace.definition('ba')?.description).toBe('A person’s own.');
    expect(screen.workspace.definition('co')?.description).toBe('A customer’s own.');
  });
  it('replaces by a regular expression, and stops one that would never end', async () => {
    const screen = await show();
    await expect.element(cell('Consent')).toBeVisible();
    await run(screen, 'attributes.findReplace');
    await page.getByRole('checkbox', { name: 'Regular expression' }).click();
    const find = page.getByRole('textbox', { name: 'Find' });
    await find.fill('(([^!]|[^!])+)+!');
    await expect.element(page.getByText(/takes too long/), { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Replace', exact: true })).toBeDisabled();
    await find.fill('^A (cust)omer');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('The $1');
    await page.getByRole('button', { name: /Replace in/ }).click();
    await expect.poll(() => screen.workspace.definition('co')?.description).toBe('The cust’s own.');
  });
});

describe('one attribute', () => {
  it('is retired, and taken back from the notice', async () => {
    const screen = await show();
    await cell('Consent').click();
    await run(screen, 'attributes.retire');
    await expect.element(cell('Consent')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(cell('Consent')).toBeVisible();
  });
  it('is deleted only after a question that says who refers to it', async () => {
    const screen = await show();
    await cell('Consent').click();
    await run(screen, 'attributes.open');
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await run(screen, 'attributes.remove');
    await expect.element(page.getByText('Still referred to by fa.')).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
    await expect.poll(() => screen.workspace.definition('co')).toBeUndefined();
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  });
  it('cannot be deleted where it is the platform’s', async () => {
    const screen = await show();
    await page.getByRole('gridcell', { name: 'Name', exact: false }).first().click();
    expect(
      screen
        .session()
        .commands()
        .find((command) => command.id === 'attributes.remove')?.enabled,
    ).toBe(false);
  });
  it('takes what refers to it along when its code changes', async () => {
    const screen = await show();
    await cell('Consent').click();
    await run(screen, 'attributes.renameCode');
    await expect.element(page.getByText('1 attribute refers to it and changes with it:')).toBeVisible();
    await page.getByRole('textbox', { name: 'New code' }).fill('consentGiven');
    await page.getByRole('button', { name: 'Rename', exact: true }).last().click();
    await expect.poll(() => screen.workspace.definition('fa')?.consentAttribute).toBe('consentGiven');
  });
});

describe('findings', () => {
  it('are fixed by rule as one undo step', async () => {
    const screen = await show();
    await expect.element(cell('Consent')).toBeVisible();
    await run(screen, 'attributes.findings');
    await expect.element(page.getByRole('button', { name: 'Warning Blanks at an end 2' })).toBeVisible();
    await page.getByRole('button', { name: 'Fix all 2' }).click();
    await expect.element(page.getByText('Nothing to improve')).toBeVisible();
    expect(screen.workspace.definition('fa')?.label).toBe('Favourite team');
    await screen.workspace.undo();
    expect(screen.workspace.definition('pa')?.label).toBe('Name ');
  });
  it('give the keyboard back to the grid when they are closed', async () => {
    const screen = await show();
    await cell('Consent').click();
    await run(screen, 'attributes.findings');
    await page.getByRole('button', { name: 'Close the findings' }).click();
    await expect.element(cell('Consent')).toHaveFocus();
  });
  it('lead to the cell they speak of, even where it is hidden', async () => {
    const screen = await show();
    await page.getByRole('button', { name: 'Standard 1' }).click();
    await run(screen, 'attributes.findings');
    await page.getByRole('button', { name: /^fa/ }).click();
    await expect.element(cell('Consent')).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('moves from a cell to its field in the panel with Ctrl+E, and back with Escape (EDIT-9)', async () => {
    await show();
    await cell('Consent').click();
    await userEvent.keyboard('{ArrowRight}{Control>}e{/Control}');
    await expect.element(page.getByRole('textbox', { name: 'Description' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.getAttribute('col-id')).toBe('description');
    await expect.element(page.getByRole('button', { name: 'Close the panel' })).not.toBeInTheDocument();
  });
  it('moves into the findings and back', async () => {
    await show();
    await cell('Consent').click();
    await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
    await expect.element(page.getByRole('region', { name: 'Findings' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(cell('Consent')).toHaveFocus();
  });
});

describe('the menu of a cell', () => {
  const choose = async (text: string, action: string | RegExp) => {
    await cell(text).click({ button: 'right' });
    await page.getByRole('menuitem', { name: action }).click();
  };
  it('opens, duplicates, retires, restores and deletes its row (EDIT-9)', async () => {
    const screen = await show();
    await choose('Consent', /^Edit in the panel/);
    await expect.element(page.getByRole('textbox', { name: 'Attribute', exact: true })).toHaveFocus();
    await choose('Average basket', /^Duplicate/);
    await expect.element(page.getByRole('textbox', { name: 'Code', exact: true })).toHaveFocus();
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await choose('Average basket', 'Retire');
    await expect.element(cell('Average basket')).not.toBeInTheDocument();
    await run(screen, 'attributes.showRetired');
    await choose('Average basket', 'Restore');
    await expect.poll(() => screen.workspace.definition('ba')?.retired).toBe(false);
    await choose('Average basket', /^Delete/);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => screen.workspace.definition('ba')).toBeUndefined();
  });
  it('offers nothing that the row does not allow', async () => {
    await show();
    await cell('Name').first().click({ button: 'right' });
    await expect.element(page.getByRole('menuitem', { name: /^Delete/ })).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByRole('menuitem', { name: /^Rename code/ })).toHaveAttribute('aria-disabled', 'true');
  });
});
