import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../../../../test/support/accessibility';
import type { Stage } from '../../../../test/support/fake-session';
import { goTo, stageProfiles, textAt, type StagedColumn } from '../../../../test/support/profile-stage';

const every = (make: (row: number) => string): string[] => Array.from({ length: 40 }, (_, row) => make(row));
const columns: readonly StagedColumn[] = [
  { name: 'id', texts: every((row) => `id-${row}`), attribute: { code: 'id', isPersonalInfo: 'no' } },
  {
    name: 'spent',
    texts: every((row) => String(row)),
    attribute: { code: 'spent', label: 'Spent', isPersonalInfo: 'no', dataType: 'DOUBLE' },
  },
  {
    name: 'mail',
    texts: every((row) => `p${row}@example.com`),
    attribute: { code: 'mail', label: 'E-mail', isPersonalInfo: 'yes' },
  },
];

let stood: Stage;
afterEach(() => stood.end());
const choose = async (list: string, option: string) => {
  await userEvent.click(page.getByRole('combobox', { name: list }));
  await userEvent.click(page.getByRole('option', { name: option, exact: true }));
};
const shown = () => page.getByRole('status', { name: 'Profiles', exact: true });

describe('a filter on a column', () => {
  it(
    'asks by type, stands as a chip that can be changed, and begins at the header too',
    { timeout: 60_000 },
    async () => {
      stood = await stageProfiles(columns);
      await goTo(0, 'c1');
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await choose('Condition', 'is between');
      await userEvent.fill(page.getByRole('textbox', { name: 'From' }), '10');
      await userEvent.fill(page.getByRole('textbox', { name: 'To' }), 'much');
      await expect.element(page.getByText('This is no value of the column’s type.').first()).toBeVisible();
      await userEvent.fill(page.getByRole('textbox', { name: 'To' }), '12');
      expect(await accessibilityProblems()).toEqual([]);
      await page.getByRole('button', { name: 'Show these rows' }).click();
      await expect.element(shown()).toHaveTextContent('3 of 40 profiles');
      await expect.poll(() => textAt(0, 'c1')).toBe('10');
      await page.getByRole('columnheader').getByRole('img', { name: 'Spent: is between 10 and 12' }).click();
      await expect.element(page.getByRole('textbox', { name: 'To' })).toHaveValue('12');
      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByRole('textbox', { name: 'To' })).not.toBeInTheDocument();
      await page.getByRole('button', { name: 'Change the filter Spent: is between 10 and 12' }).click();
      await expect.element(page.getByRole('textbox', { name: 'From' })).toHaveValue('10');
      await page.getByRole('button', { name: 'Remove the filter', exact: true }).click();
      await expect.element(shown()).toHaveTextContent('40 profiles');
      document
        .querySelector('.ag-header-cell[col-id="c2"]')
        ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 500, clientY: 200 }));
      await page.getByRole('menuitem', { name: 'Filter…' }).click();
      await expect.element(page.getByText('The values are hidden', { exact: false })).toBeVisible();
      await expect.element(page.getByRole('combobox', { name: 'Column' })).toHaveValue('E-mail');
      await userEvent.click(page.getByRole('combobox', { name: 'Condition' }));
      await expect.element(page.getByRole('option', { name: 'contains' })).not.toBeInTheDocument();
      await page.getByRole('option', { name: 'is empty', exact: true }).click();
      await page.getByRole('button', { name: 'Show these rows' }).click();
      await expect.element(shown()).toHaveTextContent('0 of 40 profiles');
    },
  );
});
