import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** What the element shows, once it does; `expect` retries until it holds. */
export function shownText(locator: Locator) {
  return expect.poll(async () => ((await locator.count()) === 0 ? null : (await locator.first().innerText()).trim()));
}

/** How many elements there are, once it holds. */
export function countOf(locator: Locator) {
  return expect.poll(() => locator.count());
}
