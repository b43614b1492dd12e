import type { Page } from 'playwright-core';
import type { machine } from '../machine';

/** What is refreshed by itself: sources and the log of their runs. */
export function refreshPage(page: Page, system: ReturnType<typeof machine>) {
  const panel = page.getByRole('tabpanel', { name: 'Refresh' });
  const log = panel.getByRole('region', { name: 'Log' });
  return {
    panel,
    tab: page.getByRole('tab', { name: 'Refresh', exact: true }),
    dialog: page.getByRole('dialog', { name: 'New source' }),
    source: (name: string) => panel.getByRole('list', { name: 'Sources' }).getByRole('listitem', { name }),
    switch: (name: string) => panel.getByRole('switch', { name: `Refresh ${name} by itself` }),
    button: (action: string, name: string) => panel.getByRole('button', { name: `${action}: ${name}` }),
    /** The runs of the log, the latest first. */
    runs: log.getByRole('row').filter({ has: page.getByRole('cell') }),
    log,
    /** Makes a source over the first profile file, which watches this folder once it is switched on. */
    async add(folder: string, name: string, afterwards?: string): Promise<void> {
      await system.answerOpen(folder);
      await panel.getByRole('button', { name: 'Add a source' }).click();
      await this.dialog.getByRole('button', { name: 'Choose a folder…' }).click();
      await this.dialog.getByText(/^Folder /u).waitFor();
      await this.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
      if (afterwards) {
        await this.dialog.getByRole('combobox', { name: 'Afterwards, what you corrected' }).click();
        await page.getByRole('option', { name: afterwards }).click();
      }
      await this.dialog.getByRole('button', { name: 'Save' }).click();
      await this.dialog.waitFor({ state: 'hidden' });
    },
  };
}
