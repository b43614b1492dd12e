import type { Page } from 'playwright-core';

/** Merging with a colleague's file, from what both started from to the last decision. */
export function mergeDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Merge', exact: true });
  const list = dialog.getByRole('listbox', { name: 'Differences' });
  return {
    dialog,
    list,
    /** What the sides were compared with. */
    compared: dialog.getByText(/^Compared/u),
    lines: list.getByRole('option'),
    /** What merging would do, or what is left to decide. */
    standing: dialog.getByRole('status'),
    apply: dialog.getByRole('button', { name: 'Merge', exact: true }),
    show: (kind: string) => dialog.getByRole('group', { name: 'Show' }).getByRole('button', { name: kind }).click(),
  };
}
