import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { sampleAttributes } from '#shared/attribute/sample-attributes';
import { standardAttributes } from '#shared/attribute/standard-attributes';
import { stage, type Stage } from '../../../test/support/fake-session';
import { AttributesScreen } from './attributes-screen';

const now = '2026-11-20T09:30:00.000Z';
let shown: Stage | null = null;
afterEach(async () => {
  await shown?.end();
  shown = null;
});
const definitions = () => [...standardAttributes(now, 'Ada Lovelace'), ...sampleAttributes(now, 'Ada Lovelace')];

for (const mode of ['light', 'dark'] as const) {
  it(`looks ${mode}`, async () => {
    await page.viewport(1204, 756);
    shown = await stage(definitions(), <AttributesScreen />, { mode });
    await expect.element(page.getByText('email').first()).toBeVisible();
    await new Promise((r) => setTimeout(r, 800));
    await page.screenshot({ path: `/work/main/.cache/shots/attributes-${mode}.png` });
    shown
      .session()
      .commands()
      .find((c) => c.id === 'attributes.findings')
      ?.run();
    await new Promise((r) => setTimeout(r, 800));
    await page.screenshot({ path: `/work/main/.cache/shots/findings-${mode}.png` });
    const go = (id: string) =>
      shown!
        .session()
        .commands()
        .find((c) => c.id === id)
        ?.run();
    await page
      .getByRole('button', { name: /Blanks|Name in/ })
      .first()
      .click();
    await page.getByText('Ortalama sepet').first().click();
    go('attributes.open');
    await new Promise((r) => setTimeout(r, 500));
    await page.screenshot({ path: `/work/main/.cache/shots/editor-${mode}.png` });
    document.querySelector('form > div:nth-child(2)')!.scrollTop = 1000;
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({ path: `/work/main/.cache/shots/editor2-${mode}.png` });
    if (mode === 'dark') return;
    go('attributes.bulkEdit');
    await new Promise((r) => setTimeout(r, 600));
    await page.screenshot({ path: `/work/main/.cache/shots/bulk-${mode}.png` });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await new Promise((r) => setTimeout(r, 400));
    go('attributes.findReplace');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('customer');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('person');
    await new Promise((r) => setTimeout(r, 600));
    await page.screenshot({ path: `/work/main/.cache/shots/replace-${mode}.png` });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await new Promise((r) => setTimeout(r, 400));
    go('attributes.renameCode');
    await new Promise((r) => setTimeout(r, 400));
    await page.screenshot({ path: `/work/main/.cache/shots/rename-${mode}.png` });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await new Promise((r) => setTimeout(r, 400));
    go('attributes.remove');
    await new Promise((r) => setTimeout(r, 400));
    await page.screenshot({ path: `/work/main/.cache/shots/remove-${mode}.png` });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await new Promise((r) => setTimeout(r, 400));
    go('attributes.columns');
    await new Promise((r) => setTimeout(r, 500));
    await page.screenshot({ path: `/work/main/.cache/shots/columns-${mode}.png` });
  });
}
