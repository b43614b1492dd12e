import type { Page } from 'playwright-core';

/** The settings screen. */
export function settingsPage(page: Page) {
  const main = page.getByRole('main');
  return {
    person: main.getByRole('textbox', { name: 'Your name' }),
    /** Presses one of a row of choices, such as `Dark`. */
    choose: (choice: string) => main.getByRole('button', { name: choice, exact: true }).click(),
  };
}
