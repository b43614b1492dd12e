import type { Page } from 'playwright-core';
import type { machine } from '../machine';

/** Sending changes to a platform: connections, plan, runs. */
export function syncPage(page: Page, system: ReturnType<typeof machine>) {
  const runs = page.getByRole('tabpanel', { name: 'Runs' });
  return {
    tab: (name: 'Send' | 'Runs' | 'Definitions' | 'Connections') => page.getByRole('tab', { name, exact: true }),
    runs,
    /** What is offered on every other screen when a run stands still that nobody stopped. */
    offer: page.getByRole('region', { name: 'A push that stopped' }),
    /** The main button of what is shown, by its name. */
    button: (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }),
    /** What lies over a plan: which file the platform is measured by, and what it does not tell. */
    snapshotNote: page.getByRole('alert').filter({ hasText: /^Measured against/u }),
    conflicts: page.getByRole('region', { name: 'Conflicts' }),
    /** Chooses in one of the lists over the plan. */
    async choose(list: 'Profile file' | 'What the platform holds now', option: string): Promise<void> {
      await page.getByRole('combobox', { name: list }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    /** Makes the first connection, with a key, and tests it. */
    async connect(url: string, key: string): Promise<void> {
      await page.getByRole('tab', { name: 'Connections' }).click();
      await page.getByRole('button', { name: 'New connection' }).click();
      const form = page.getByRole('dialog', { name: 'New connection' });
      await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Production');
      await form.getByRole('textbox', { name: 'Address' }).fill(url);
      await form.getByRole('spinbutton', { name: /^Profiles in a request/u }).fill('1');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'hidden' });
      await this.setKey(key);
    },
    async setKey(key: string): Promise<void> {
      await page.getByRole('tab', { name: 'Connections' }).click();
      await page.getByRole('button', { name: 'Set key' }).click();
      const form = page.getByRole('dialog', { name: 'API key of Production' });
      await form.getByLabel('API key').fill(key);
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'hidden' });
    },
    async saveReceipt(file: string): Promise<void> {
      await system.answerSave(file);
      await runs.getByRole('button', { name: 'Save receipt' }).click();
      await page.getByText(/^Saved as/u).waitFor();
    },
  };
}
