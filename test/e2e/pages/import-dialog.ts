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
    /** Reads the file again with another choice, such as `Encoding`. */
    async readAs(choice: string, value: string): Promise<void> {
      await dialog.getByRole('combobox', { name: choice }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    },
    /** Drops a file of that text onto the window. */
    async drop(name: string, text: string): Promise<void> {
      await page.evaluate(
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          const init = { dataTransfer, bubbles: true, cancelable: true };
          for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, init));
        },
        [name, text] as const,
      );
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
