import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../../../test/support/accessibility';
import type { Stage } from '../../../test/support/fake-session';
import { goTo, stageProfiles, type StagedColumn } from '../../../test/support/profile-stage';
import { profileFileViewKey } from './profile-file-view';

const every = (make: (row: number) => string): string[] => Array.from({ length: 40 }, (_, row) => make(row));
const columns: readonly StagedColumn[] = [
  { name: 'id', texts: every((row) => `id-${row}`), attribute: { code: 'id', isPersonalInfo: 'no' } },
  {
    name: 'note',
    texts: every((row) => (row < 3 ? 'green' : 'plain')),
    attribute: { code: 'n', isPersonalInfo: 'no' },
  },
  {
    name: 'plan',
    texts: every((row) => (row > 37 ? 'green' : 'basic')),
    attribute: { code: 'p', isPersonalInfo: 'no' },
  },
  { name: 'mail', texts: every(() => 'green@example.com'), attribute: { code: 'm', isPersonalInfo: 'yes' } },
];

let stood: Stage;
afterEach(() => stood.end());
const shown = () => page.getByRole('status', { name: 'Profiles', exact: true });
const where = async (scope: RegExp) => {
  await page.getByRole('button', { name: 'Choose where to search' }).click();
  await page.getByRole('radio', { name: scope }).click();
};

describe('words are looked for', () => {
  it('in the shown columns, in all, or in chosen ones, never in hidden values', { timeout: 60_000 }, async () => {
    const views = { views: { [profileFileViewKey('staged')]: { hiddenColumns: ['c2'] } } };
    stood = await stageProfiles(columns, views);
    await userEvent.fill(page.getByRole('textbox', { name: 'Search in the shown columns' }), 'green');
    await expect.element(shown()).toHaveTextContent('3 of 40 profiles');
    await where(/^All columns \(3\)/u);
    await expect.element(page.getByText('Hidden values are not searched.', { exact: false })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(shown()).toHaveTextContent('5 of 40 profiles');
    await goTo(0, 'c1');
    await where(/^Chosen columns/u);
    await expect.element(page.getByRole('checkbox', { name: 'n · note' })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: /mail/u })).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'p · plan' }).click();
    await page.getByRole('checkbox', { name: 'n · note' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'p · plan' })).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('textbox', { name: 'Search in 1 column' })).toHaveValue('green');
    await expect.element(shown()).toHaveTextContent('2 of 40 profiles');
    await expect
      .poll(() => stood.session().store.readView(profileFileViewKey('staged')))
      .toMatchObject({ ok: true, value: { searchIn: 'chosen', searchColumns: ['c2'] } });
  });
});
