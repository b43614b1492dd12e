import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../../../../test/support/accessibility';
import type { Stage } from '../../../../test/support/fake-session';
import { goTo, stageProfiles, textAt, type StagedColumn } from '../../../../test/support/profile-stage';

const { keyboard } = userEvent;
const rows = 20;
const every = <T,>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
const open = { isPersonalInfo: 'no' } as const;
const columns: readonly StagedColumn[] = [
  { name: 'id', texts: every((row) => `id-${row}`), attribute: { code: 'id', label: 'Id', ...open } },
  {
    name: 'mail',
    texts: every((row) => `p${row}@example.com`),
    attribute: { code: 'mail', label: 'E-mail', isPersonalInfo: 'yes', consentAttribute: 'news' },
  },
  {
    name: 'spent',
    texts: every((row) => (row === 3 ? 'much' : `${row}.5`)),
    attribute: { code: 'spent', label: 'Spent', ...open, dataType: 'DOUBLE', unit: 'TRY' },
  },
  { name: 'batch', texts: every((row) => (row === 5 ? null : `batch ${row}`)) },
  {
    name: 'born',
    texts: every(() => '1990-05-17'),
    attribute: { code: 'born', label: 'Born', ...open, dataType: 'DATE', category: 'standard' },
  },
  {
    name: 'news',
    texts: every((row) => (row % 2 ? 'Yes' : 'No')),
    attribute: { code: 'news', label: 'Newsletter', ...open, dataType: 'BOOLEAN' },
  },
  {
    name: 'plan',
    texts: every(() => 'gold'),
    attribute: {
      code: 'plan',
      label: 'Plan',
      ...open,
      options: [
        { value: 'gold', label: 'Gold' },
        { value: 'basic', label: 'Basic' },
      ],
    },
  },
  {
    name: 'tags',
    texts: every(() => 'sport; music'),
    attribute: { code: 'tags', label: 'Tags', ...open, array: true },
  },
  {
    name: 'age',
    texts: every(() => '36'),
    attribute: { code: 'age', label: 'Age', ...open, dataType: 'INT', calculated: true, expression: 'today - born' },
  },
];

let stood: Stage;
afterEach(() => stood.end());
const start = async () => (stood = await stageProfiles(columns));
const form = page.getByRole('form');
const field = (label: string) => form.getByRole('textbox', { name: label, exact: true });
const edits = async () => {
  const stored = await stood.session().store.cellEdits('staged');
  return (stored.ok ? stored.value : []).map(({ column, text, by }) => ({ column, text, by }));
};

describe('the form of a profile', () => {
  it(
    'is entered from a cell, saves many fields as one step, says who edited what, and is left with Escape (CORR-1, CORR-2)',
    { timeout: 60_000 },
    async () => {
      await start();
      await goTo(4, 'c2');
      await keyboard('{Control>}e{/Control}');
      await expect.element(field('Spent')).toHaveFocus();
      await expect.element(form).toHaveAccessibleName('Profile id-4');
      await userEvent.fill(field('Spent'), '7,5');
      await expect.element(form.getByText('One value does not fit')).toBeVisible();
      await keyboard('{Control>}{Enter}{/Control}');
      await expect.element(field('Spent')).toHaveFocus();
      expect(await edits()).toEqual([]);
      await userEvent.fill(field('Spent'), '7.5');
      await form.getByRole('button', { name: 'Yes', exact: true }).click();
      await userEvent.fill(field('Born'), '17.05.1991');
      await userEvent.click(form.getByRole('combobox', { name: 'Tags' }));
      await keyboard('chess{Enter}{Backspace}');
      await keyboard('go{Enter}');
      await expect.element(form.getByRole('status').last()).toHaveTextContent('4 changes not saved');
      await keyboard('{Control>}{Enter}{/Control}');
      await expect.element(form.getByRole('status').last()).toHaveTextContent('4 values edited');
      const by = 'Ada Lovelace';
      expect(await edits()).toEqual([
        { column: 'c2', text: '7.5', by },
        { column: 'c4', text: '1991-05-17', by },
        { column: 'c5', text: 'Yes', by },
        { column: 'c7', text: 'sport; music; go', by },
      ]);
      await expect.element(form.getByText(/In the file: May 17, 1990 · Ada Lovelace/u)).toBeVisible();
      expect(await accessibilityProblems()).toEqual([]);
      await form.getByRole('button', { name: 'Take back the edit of Newsletter' }).click();
      await keyboard('{Control>}s{/Control}');
      await expect.element(form.getByRole('status').last()).toHaveTextContent('3 values edited');
      await stood.workspace.undo();
      await stood.workspace.undo();
      await expect.element(form.getByRole('status').last()).toHaveTextContent('As in the file');
      expect(await edits()).toEqual([]);
      await form.getByRole('textbox', { name: 'Spent' }).click();
      await keyboard('{Escape}');
      await expect.element(form).not.toBeInTheDocument();
      await expect.poll(() => document.activeElement?.closest('.ag-cell')?.getAttribute('col-id')).toBe('c2');
    },
  );

  it('keeps hidden values hidden and calculated ones as they are, and tells consent (CORR-3)', async () => {
    await start();
    await goTo(4, 'c1');
    await keyboard('{Control>}e{/Control}');
    const mail = form.getByRole('group', { name: 'E-mail' });
    await expect.element(mail.getByRole('button', { name: 'Reveal…' })).toHaveFocus();
    await expect.element(mail).toHaveTextContent('••••••');
    expect(document.body.textContent).not.toContain('p4@example.com');
    await expect.element(form.getByText('Consent (Newsletter): No')).toBeVisible();
    await expect.element(form.getByRole('group', { name: 'Age' })).toHaveTextContent('36');
    await expect.element(form.getByText('Calculated: today - born')).toBeVisible();
    await mail.getByRole('button', { name: 'Reveal…' }).click();
    await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), 'A complaint');
    await page.getByRole('dialog').getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect.element(field('E-mail')).toHaveValue('p4@example.com');
  });

  it('goes to the neighbours, asks before changes are lost, and lets fields be found', async () => {
    await start();
    await goTo(4, 'c3');
    await keyboard('{Control>}e{/Control}');
    await expect.element(field('batch')).toHaveFocus();
    await keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(form).toHaveAccessibleName('Profile id-5');
    await expect.element(field('batch')).toHaveAttribute('placeholder', 'no value');
    await expect.element(field('batch')).toHaveFocus();
    await keyboard('x');
    await form.getByRole('button', { name: 'Previous profile' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect.element(form).toHaveAccessibleName('Profile id-4');
    expect(textAt(5, 'c3')).toBe('');
    await userEvent.fill(form.getByRole('textbox', { name: 'Find a field' }), 'sp');
    await expect.element(field('batch')).not.toBeInTheDocument();
    await userEvent.clear(form.getByRole('textbox', { name: 'Find a field' }));
    await goTo(3, 'c2');
    await form.getByRole('button', { name: 'Do not fit' }).click();
    await expect.element(form.getByText('This is not a number.')).toBeVisible();
    await expect.element(field('Born')).not.toBeInTheDocument();
  });

  it('brings the edited rows alone when asked (CORR-4)', async () => {
    await start();
    await goTo(7, 'c3');
    await keyboard('seen{Enter}');
    await expect.poll(() => textAt(7, 'c3')).toBe('seen');
    await page.getByRole('button', { name: '1 value edited' }).click();
    await expect.element(page.getByText('1 of 20 profiles')).toBeVisible();
    await expect.poll(() => textAt(0, 'c3')).toBe('seen');
    await page.getByRole('button', { name: 'Remove the filter Only edited rows' }).click();
    await expect.element(page.getByText('20 profiles', { exact: true })).toBeVisible();
  });
});
