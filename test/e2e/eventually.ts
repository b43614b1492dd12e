import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** What `expect` says of a value that it asks for again until it holds. */
interface Eventually {
  readonly not: Eventually;
  toBe(value: unknown): Promise<void>;
  toMatch(pattern: RegExp): Promise<void>;
  toContain(part: string): Promise<void>;
}

/** What the element shows, once it does; `expect` retries until it holds. */
export function shownText(locator: Locator): Eventually {
  return expect.poll(async () => ((await locator.count()) === 0 ? null : (await locator.first().innerText()).trim()));
}

/** How many elements there are, once it holds. */
export function countOf(locator: Locator): Eventually {
  return expect.poll(() => locator.count());
}
