import type { Page } from 'playwright-core';

/** The panel of everything worth mending. */
export function findingsPanel(page: Page) {
  const panel = page.getByRole('region', { name: 'Findings' });
  return {
    panel,
    /** How many there are in all. */
    async count(): Promise<number> {
      return Number.parseInt(await panel.getByRole('status').first().innerText(), 10);
    },
  };
}
