import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const labels = ['E-mail address', 'Number of orders', 'Surname', 'Colour of the parcel', 'Date of birth'];
const definitions = [
  'Code;Attribute',
  ...Array.from({ length: 200 }, (_, at) => `r${at};${labels[at % 5] ?? ''} ${at}`),
].join('\n');

describe('the review', () => {
  test('of two hundred attributes goes by keyboard alone, is kept, undone and verified (REV-1, REV-2)', async ({
    start,
  }) => {
    const first = await start();
    const { page, welcome, importing, review } = first;
    const { keyboard } = page;
    const dialogGone = () => page.locator('.MuiDialog-root').waitFor({ state: 'detached' });
    await welcome.begin('empty', 'Deniz Ak');
    await importing.drop('attributes.csv', definitions);
    await importing.toPreview();
    await importing.acceptAll.click();
    await page.getByRole('button', { name: /^Import \d+ attributes?$/u }).click();
    await importing.dialog.waitFor({ state: 'hidden' });
    await keyboard.press('Control+3');
    await shownText(review.progress).toBe('0 of 219 decided');
    // Whoever came by key has the keyboard nowhere, and moves all the same.
    const begin = await review.focused.textContent();
    await keyboard.press('ArrowDown');
    await expect.poll(() => review.focused.textContent()).not.toBe(begin);
    await keyboard.press('ArrowUp');
    await expect.poll(() => review.focused.textContent()).toBe(begin);

    for (let decided = 0; decided < 200; decided += 1) {
      const isPersonal = !(await review.focused.textContent())?.includes('Not personal');
      if (isPersonal && decided % 10 > 0) await keyboard.press(decided % 10 < 8 ? 'y' : 'q');
      else await keyboard.press('n');
      if (!isPersonal || decided % 10 > 0) continue;
      // There are grounds for a yes, so a no has to say why.
      await page.getByRole('dialog').waitFor();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await dialogGone();
    }
    await shownText(review.progress).toBe('200 of 219 decided');
    await shownText(review.said).toMatch(/19 are left/u);
    while ((await review.list.count()) > 0) {
      await keyboard.press('a');
      await page.getByRole('dialog').waitFor();
      await keyboard.press('Enter');
      await dialogGone();
    }
    await countOf(page.getByText('Nothing is left to review')).toBe(1);
    // At once: what the desk shows is stored before the window goes.
    await first.close();

    const second = await start();
    await second.shell.go('Review');
    await shownText(second.review.progress).toBe('219 of 219 decided');
    await second.page.keyboard.press('Control+z');
    await shownText(second.review.progress).toMatch(/^2\d\d of 219 decided$/u);
    await second.shell.go('History');
    await second.history.verify.click();
    await shownText(second.history.verdict).toMatch(/intact/u);
  });
});
