import type { Page } from 'playwright-core';

/** The history screen. */
export function historyPage(page: Page) {
  const main = page.getByRole('main');
  const filters = page.getByRole('toolbar', { name: 'Filter the history' });
  return {
    entries: main.locator('li').filter({ has: page.locator('button[aria-expanded]') }),
    /** The first entry that says these words. */
    entry: (words: string | RegExp) =>
      main
        .locator('li')
        .filter({ has: page.locator('button[aria-expanded]') })
        .filter({ hasText: words })
        .first(),
    filters,
    codeFilter: filters.getByRole('textbox', { name: 'Code contains' }),
    async choose(filter: 'Person' | 'Action', value: string): Promise<void> {
      await filters.getByRole('combobox', { name: filter }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    },
    verify: page.getByRole('button', { name: 'Verify' }),
    verdict: main.getByRole('alert'),
    restoreValue: (field: string, value: string) =>
      page.getByRole('button', { name: `Restore ${field}: ${value}`, exact: true }),
  };
}
