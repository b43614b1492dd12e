import type { Page } from 'playwright-core';

type RowKind = 'All' | 'New' | 'Changed' | 'Same' | 'Errors' | 'Missing in the file';

/** Opening a definitions file, from reading to importing. */
export function importDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Open definitions' });
  const button = (name: string | RegExp) => dialog.getByRole('button', { name });
  const importButton = button(/^Import/u);
  return {
    dialog,
    /** Why the file could not be read. */
    alert: dialog.getByRole('alert'),
    continue: button('Continue to the preview'),
    acceptAll: button('Accept all shown'),
    acceptNone: button('Accept none shown'),
    importButton,
    kind: (kind: RowKind) =>
      dialog.getByRole('group', { name: 'Which rows are shown' }).getByRole('button', { name: kind }),
    accept: (code: string) => dialog.getByRole('checkbox', { name: `Accept ${code}`, exact: true }),
    /** What the column of the file becomes. */
    target: (column: string) => dialog.getByRole('combobox', { name: column, exact: true }),
    nothingToDo: dialog.getByText('The file says what the workspace already holds.'),
    async open(): Promise<void> {
      await page.keyboard.press('Control+o');
    },
    async toPreview(): Promise<void> {
      await button('Continue to the preview').click();
      await button('Accept all shown').waitFor();
    },
    async import(): Promise<void> {
      await importButton.click();
      await dialog.waitFor({ state: 'hidden' });
    },
    async close(): Promise<void> {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
