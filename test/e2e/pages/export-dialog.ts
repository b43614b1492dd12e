import type { Page } from 'playwright-core';

/** Saving to a file: the choices, then what was found on reading back. */
export function exportDialog(page: Page) {
  const asking = page.getByRole('dialog', { name: 'Save to a file' });
  const saved = page.getByRole('dialog', { name: 'Saved' });
  const failed = page.getByRole('dialog', { name: 'The file was not saved' });
  return {
    asking,
    saved,
    failed,
    async open(): Promise<void> {
      await page.keyboard.press('Control+Shift+s');
      await asking.waitFor();
    },
    async choose(format: 'CSV' | 'JSON' | 'Excel', columns?: 'Everything' | 'The dashboard’s seven'): Promise<void> {
      await asking.getByRole('radio', { name: format }).click();
      if (columns) await asking.getByRole('button', { name: columns }).click();
    },
    async run(): Promise<void> {
      await asking.getByRole('button', { name: 'Save…' }).click();
    },
    /** The value beside a term of the report, such as `Read back`. */
    fact: (term: string) => saved.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]'),
    async close(): Promise<void> {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  };
}
