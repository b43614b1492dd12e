import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../../../../test/support/accessibility';
import type { Stage } from '../../../../test/support/fake-session';
import { goTo, stageProfiles, textAt, type StagedColumn } from '../../../../test/support/profile-stage';

const { keyboard } = userEvent;
const rows = 600;
const every = (make: (row: number) => string): string[] => Array.from({ length: rows }, (_, row) => make(row));
const open = { isPersonalInfo: 'no' } as const;
const columns: readonly StagedColumn[] = [
  { name: 'id', texts: every((row) => `id-${row}`), attribute: { code: 'id', label: 'Id', ...open } },
  {
    name: 'born',
    texts: every((row) => (row % 3 === 0 ? '17/05/1990' : row % 3 === 1 ? '1990-05-17' : 'soon')),
    attribute: { code: 'born', label: 'Born', ...open, dataType: 'DATE' },
  },
  { name: 'city', texts: every((row) => (row % 2 ? ' İzmir ' : 'Ankara')), attribute: { code: 'city', ...open } },
  {
    name: 'mail',
    texts: every((row) => `p${row}@example.com`),
    attribute: { code: 'mail', label: 'E-mail', isPersonalInfo: 'yes' },
  },
];

let stood: Stage;
afterEach(() => stood.end());
const dialog = page.getByRole('dialog', { name: 'Bulk edit' });
const choose = async (list: string, option: string) => {
  await userEvent.click(dialog.getByRole('combobox', { name: list }));
  await userEvent.click(page.getByRole('option', { name: option, exact: true }));
};
const status = () => dialog.getByRole('status');
const examples = () => dialog.getByRole('list', { name: 'Examples' });

describe('a bulk edit of profiles', () => {
  it('shows what it would change, changes it as one step, and is taken back', { timeout: 60_000 }, async () => {
    stood = await stageProfiles(columns);
    await goTo(0, 'c1');
    await keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
    await expect.element(dialog.getByRole('radio', { name: 'Shown (600)' })).toBeChecked();
    await choose('What to do', 'Read dates');
    await expect.element(status()).toHaveTextContent('200 of 600 values will change');
    await expect
      .element(dialog.getByText('The values can be read in this order only.', { exact: false }))
      .toBeVisible();
    await expect.element(examples()).toHaveTextContent('17/05/1990→1990-05-17200×');
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Change 200 values' }));
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(() => textAt(0, 'c1')).toBe('May 17, 1990');
    expect(stood.workspace.undoState().undo).toMatchObject({ action: 'bulk-set', thing: 'cells', count: 200 });
    await userEvent.click(page.getByRole('alert').getByRole('button', { name: 'Undo' }));
    await expect.poll(() => textAt(0, 'c1')).toBe('17/05/1990');
  });

  it('is over the selection and its columns, and leaves alone what would not fit', { timeout: 60_000 }, async () => {
    stood = await stageProfiles(columns);
    await goTo(0, 'c1');
    await keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Control>}h{/Control}');
    await expect.element(dialog.getByRole('radio', { name: 'Selected (3)' })).toBeChecked();
    await userEvent.fill(dialog.getByRole('textbox', { name: 'Find', exact: true }), 'o|0');
    await userEvent.fill(dialog.getByRole('textbox', { name: 'Replace with' }), 'x');
    await expect.element(status()).toHaveTextContent('Nothing would change.');
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Regular expression' }));
    await expect.element(status()).toHaveTextContent('2 of 6 values will change');
    await expect.element(dialog.getByRole('list', { name: 'Left alone' })).toHaveTextContent('1990-05-17→199x-x5-17');
    await choose('What to do', 'Trim blanks at the ends');
    await expect.element(examples()).toHaveTextContent('␣İzmir␣→İzmir1×');
    await keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await goTo(0, 'c3');
    await keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
    await expect.element(dialog.getByText('Choose at least one column.')).toBeVisible();
    await expect.element(dialog.getByText('Hidden and calculated columns are not offered.')).toBeVisible();
    // Nobody has done anything wrong yet.
    await expect.element(dialog.getByRole('combobox', { name: 'Columns' })).not.toHaveAttribute('aria-invalid', 'true');
    expect(document.body.textContent).not.toContain('@example.com');
  });
});
