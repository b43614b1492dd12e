import type { Page } from 'playwright-core';
import type { machine } from '../machine';

/** Workspaces that are saved to files, opened from them and changed for one another. */
export function workspacesPage(page: Page, system: ReturnType<typeof machine>) {
  const asking = page.getByRole('dialog', { name: 'Save the workspace to a file' });
  const saved = page.getByRole('dialog', { name: 'Saved' });
  const locked = page.getByRole('dialog', { name: /is protected$/u });
  return {
    asking,
    saved,
    locked,
    failed: page.getByRole('dialog', { name: /was not opened$/u }),
    /** The way in at the first start. */
    openAtStart: page.getByRole('button', { name: /^Open a workspace file/u }),
    /** Saves to that file; null protects it with nothing. */
    async save(file: string, passphrase: string | null): Promise<void> {
      await system.answerSave(file);
      await system.chooseMenu('Save workspace to a file…');
      if (passphrase === null) await asking.getByRole('switch').click();
      else {
        await asking.getByLabel('Passphrase', { exact: true }).fill(passphrase);
        await asking.getByLabel('Passphrase again').fill(passphrase);
      }
      await asking.getByRole('button', { name: 'Save…' }).click();
      await saved.waitFor();
      await saved.getByRole('button', { name: 'Close' }).click();
      await saved.waitFor({ state: 'hidden' });
    },
    async unlock(passphrase: string): Promise<void> {
      await locked.getByLabel('Passphrase').fill(passphrase);
      await page.keyboard.press('Enter');
    },
  };
}
