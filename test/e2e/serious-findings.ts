import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { stillPage } from '../support/still-page';

/** What axe-core finds serious or critical, one line each. The policy of the page forbids script tags, so it is evaluated. */
export async function seriousFindings(page: Page, place: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(axe.source);
  await page.evaluate(stillPage);
  // Of what lies under a dialog nothing can be reached; a dialog is judged by itself.
  const { violations } = await page.evaluate(() => {
    const top = document.querySelector('.MuiDialog-root, .MuiPopover-root') ?? document;
    const { run } = Reflect.get(window, 'axe') as typeof axe;
    return run(top, { resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${place}: ${id}: ${html.slice(0, 160)}`));
}

/** The same in the light and in the dark; the page follows the system's theme. */
export async function seriousInBoth(page: Page, place: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await seriousFindings(page, `${place}, ${colorScheme}`)));
  }
  return found;
}
