import type { Page } from 'playwright-core';
import { z } from 'zod';

const Calls = z.array(z.object({ name: z.string(), ms: z.number() }));

/** A call of the page to one of its workers, and the milliseconds until the answer was there. */
export type WorkerCall = z.infer<typeof Calls>[number];

/** Does something in the page, and answers the calls to workers that were answered meanwhile, in that order. */
export async function callsDuring<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly calls: readonly WorkerCall[] }> {
  await page.evaluate(watchInPage);
  const value = await act();
  return { value, calls: Calls.parse(await page.evaluate(() => Reflect.get(window, 'benchCalls'))) };
}

/** Runs inside the page, so it may use nothing from around it. Calls are Comlink's: an id, and the path of a function. */
function watchInPage(): void {
  const isWatched = Reflect.has(window, 'benchCalls');
  Reflect.set(window, 'benchCalls', []);
  if (isWatched) return;
  const asked = new WeakMap<Worker, Map<unknown, { readonly name: string; readonly at: number }>>();
  const heard = function (this: Worker, { data }: MessageEvent): void {
    const call = asked.get(this)?.get(data?.id);
    if (call) Reflect.get(window, 'benchCalls').push({ name: call.name, ms: performance.now() - call.at });
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: [message: unknown]) {
    const [message] = given;
    if (!asked.has(this)) this.addEventListener('message', heard);
    const waiting = asked.get(this) ?? new Map();
    asked.set(this, waiting);
    const { id, path } = Object(message);
    if (Array.isArray(path)) waiting.set(id, { name: path.join('.'), at: performance.now() });
    Reflect.apply(postMessage, this, given);
  };
}
