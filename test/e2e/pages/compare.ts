import type { Locator, Page } from 'playwright-core';

/** Two profile files beside one another. */
export function comparePage(page: Page) {
  const choosing = page.getByRole('dialog', { name: /^Compare .* with$/u });
  const section = (name: 'New columns' | 'Missing columns') => page.getByRole('region', { name });
  return {
    /** From an open file, with the file that is proposed. */
    async start(): Promise<void> {
      await page.getByRole('button', { name: 'Compare…' }).click();
      await choosing.getByRole('button', { name: 'Compare', exact: true }).click();
      await choosing.waitFor({ state: 'detached' });
    },
    figure: (name: 'Changed' | 'Added' | 'Removed' | 'Same'): Locator =>
      page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]'),
    newColumn: (name: string) => section('New columns').getByText(name, { exact: true }),
    missing: section('Missing columns'),
    column: (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`, 'u') }),
    press: (name: string | RegExp) => page.getByRole('button', { name }).first().click(),
    tab: (name: RegExp) => page.getByRole('tab', { name }).click(),
    rows: page.getByRole('list', { name: 'Rows that differ' }).getByRole('listitem'),
    stale: page.getByText('Edits or definitions have changed since.'),
    async saveReport(as: 'As a document (HTML)' | 'All changed cells as a table (CSV)'): Promise<void> {
      await page.getByRole('button', { name: 'Save report' }).click();
      await page.getByRole('menuitem', { name: as }).click();
    },
  };
}
