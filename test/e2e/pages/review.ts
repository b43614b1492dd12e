import type { Page } from 'playwright-core';

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
    tab: (name: string) => page.getByRole('tab', { name }),
    /** Says on the consent tab that an attribute or column holds consent. */
    async addConsentPlace(name: string): Promise<void> {
      await page.getByRole('combobox', { name: /holds consent/u }).fill(name);
      await page.getByRole('option', { name, exact: true }).click();
      await page.getByRole('group', { name }).waitFor();
    },
  };
}
