import type { Page } from 'playwright-core';

/** The first start. */
export function welcomePage(page: Page) {
  const name = page.getByLabel('Your name');
  const beginnings = {
    sample: page.getByRole('button', { name: 'Open the sample workspace' }),
    file: page.getByRole('button', { name: 'Open a definitions file' }),
    empty: page.getByRole('button', { name: 'Start empty' }),
  };
  return {
    name,
    /** Signs with that name and begins; with `file` the open dialog follows. */
    async begin(how: keyof typeof beginnings, person = 'Deniz'): Promise<void> {
      await name.fill(person);
      await beginnings[how].click();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    },
  };
}
