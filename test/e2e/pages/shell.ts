import type { Page } from 'playwright-core';

/** Rail, top bar and notices around the screens. */
export function shellFrame(page: Page) {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  return {
    rail,
    go: (screen: 'Attributes' | 'Profiles' | 'Review' | 'Sync' | 'History' | 'Settings') =>
      rail.getByRole('button', { name: new RegExp(`^${screen}`, 'u') }).click(),
    currentScreen: rail.locator('[aria-current="page"]'),
    /** Whom the app speaks to, as the top bar says it. */
    network: page.getByRole('banner').getByRole('button', { name: /^(Offline|Sending|Waiting|Asking)/u }),
    notice: page.locator('.MuiSnackbar-root [role="alert"]'),
    dialog: page.getByRole('dialog'),
    /** Presses Esc and waits until the dialog has faded away; until then it takes the keyboard for itself. */
    async closeDialog(): Promise<void> {
      await page.keyboard.press('Escape');
      await page.locator('.MuiDialog-root, .MuiPopover-root').waitFor({ state: 'detached' });
    },
    undo: page.getByRole('button', { name: /^(Undo: |Nothing to undo)/u }),
    redo: page.getByRole('button', { name: /^(Redo: |Nothing to redo)/u }),
  };
}
