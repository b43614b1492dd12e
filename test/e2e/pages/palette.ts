import type { Page } from 'playwright-core';

/** Every command a few letters away. */
export function palette(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  return {
    dialog,
    options: dialog.getByRole('option'),
    /** Opens it, types and runs what stands first. */
    async run(words: string): Promise<void> {
      await page.keyboard.press('Control+k');
      await dialog.getByRole('combobox').fill(words);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
