import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The reviewer's desk. */
export function reviewPage(page: Page) {
  const list = page.getByRole('listbox', { name: 'Attributes to review' });
  return {
    list,
    /** The attribute whose evidence is shown. */
    focused: list.getByRole('option', { selected: true }),
    progress: page.getByText(/^[\d,]+ of [\d,]+ decided$/u),
    /** What was done last, as screen readers hear it. */
    said: page.getByRole('main').getByRole('status'),
    evidence: page.getByRole('region', { name: /^Evidence about/u }),
    readValues: page.getByRole('button', { name: 'Read all values' }),
    purposes: page.getByRole('list', { name: 'Purposes' }).getByRole('listitem'),
    retention: page.getByRole('textbox', { name: 'Retention' }),
    /** Describes a new purpose on its tab. */
    async describePurpose(name: string, retention: string): Promise<void> {
      await page.getByRole('tab', { name: 'Purposes' }).click();
      await page.getByRole('button', { name: 'New purpose' }).first().click();
      const named = page.getByRole('textbox', { name: 'Name', exact: true });
      // It stands once it is kept; before that the form is another purpose's.
      await expect.poll(() => named.inputValue()).toBe('New purpose');
      await named.fill(name);
      await page.getByRole('textbox', { name: 'Retention' }).fill(retention);
      await page.keyboard.press('Tab');
      await page.getByRole('list', { name: 'Purposes' }).getByText(name).waitFor();
    },
    tab: (name: string) => page.getByRole('tab', { name }),
    /** Says on the consent tab that an attribute or column holds consent. */
    async addConsentPlace(name: string): Promise<void> {
      await page.getByRole('combobox', { name: /holds consent/u }).fill(name);
      await page.getByRole('option', { name, exact: true }).click();
      await page.getByRole('group', { name }).waitFor();
    },
  };
}
