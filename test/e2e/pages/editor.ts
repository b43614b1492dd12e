import type { Page } from 'playwright-core';
import type { EditableField } from '#shared/attribute/attribute';

/** The panel for one attribute. */
export function editorPanel(page: Page) {
  const field = (name: EditableField) => page.locator(`[data-field="${name}"]`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    field,
    input: (name: EditableField) => field(name).locator('input, textarea').first(),
    title: page
      .locator('h2')
      .filter({ has: page.locator(':scope') })
      .first(),
    create: button('Create'),
    save: page
      .getByRole('main')
      .locator('button', { hasText: /^Save$/u })
      .last(),
    discard: button('Discard'),
    close: button('Close the panel'),
    next: button('Next attribute'),
    previous: button('Previous attribute'),
    place: page.getByText(/^\d+ of \d+$/u),
    async choose(action: string): Promise<void> {
      await button('More actions').click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    /** The question about unsaved changes. */
    leaving: page.getByRole('dialog', { name: 'Save your changes first?' }),
  };
}
