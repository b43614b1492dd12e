import type { Page } from 'playwright-core';

/** What the page shows when a step is done: an element whose text is this, or none of those, or which is gone. */
export type Shown =
  | { readonly selector: string; readonly is: string }
  | { readonly selector: string; readonly isNot: string | readonly string[] }
  | { readonly selector: string; readonly isGone: true };

/** How long a step may take before the measurement is given up, in milliseconds. */
const usualPatience = 60_000;

/**
 * Milliseconds from the first key press or pointer press of `act` to the frame in which everything in `shown` has been
 * painted, for each of them. The page's own clock, and the event's own time: what the bench itself takes is not in it.
 */
export async function paintedAfter(
  page: Page,
  act: () => Promise<unknown>,
  shown: readonly Shown[],
  patience = usualPatience,
): Promise<readonly number[]> {
  await page.evaluate(watchInPage, { shown, patience, fromNavigation: false });
  await act();
  return page.evaluate(() => Reflect.get(window, 'benchPainted') as Promise<number[]>);
}

/** Milliseconds from the start of the page's navigation to the painted frame. */
export async function paintedSinceNavigation(page: Page, shown: Shown): Promise<number> {
  await page.evaluate(watchInPage, { shown: [shown], patience: usualPatience, fromNavigation: true });
  const [time = NaN] = await page.evaluate(() => Reflect.get(window, 'benchPainted') as Promise<number[]>);
  return time;
}

/**
 * Milliseconds from the moment when the element scrolls to this share of its height to the frame in which all of its
 * rows have been painted with their cells.
 */
export async function paintedAfterScroll(page: Page, selector: string, share: number): Promise<number> {
  return page.evaluate(
    ({ selector, share }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector(selector);
        if (!element) return reject(new Error(`Nothing is ${selector}`));
        const start = performance.now();
        element.scrollTop = share * (element.scrollHeight - element.clientHeight);
        const isInSight = (row: Element): boolean => {
          const [{ top, bottom }, view] = [row.getBoundingClientRect(), element.getBoundingClientRect()];
          return bottom > view.top && top < view.bottom;
        };
        const look = (): void => {
          const rows = [...element.querySelectorAll('.ag-row')].filter(isInSight);
          const isWhole = rows.length > 1 && rows.every((row) => !row.querySelector('.profiles-skeleton'));
          if (isWhole) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        // The grid hears of the scrolling with the next frame.
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
    { selector, share },
  );
}

/** Milliseconds of the longest gap between two frames while the element scrolls a view's height a frame to its end. */
export async function longestFrameOfScroll(page: Page, selector: string): Promise<{ frames: number; longest: number }> {
  return page.evaluate(
    (selector) =>
      new Promise<{ frames: number; longest: number }>((resolve, reject) => {
        const element = document.querySelector(selector);
        if (!element) return reject(new Error(`Nothing is ${selector}`));
        let [frames, longest, before] = [0, 0, performance.now()];
        const step = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - before);
          before = now;
          frames += 1;
          if (element.scrollTop + element.clientHeight >= element.scrollHeight - 1) return resolve({ frames, longest });
          element.scrollTop += element.clientHeight;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(() => {
          before = performance.now();
          requestAnimationFrame(step);
        });
      }),
    selector,
  );
}

/** Runs inside the page, so it may use nothing from around it. */
function watchInPage(order: { shown: readonly Shown[]; patience: number; fromNavigation: boolean }): void {
  let start = order.fromNavigation ? 0 : NaN;
  const begin = (event: Event): void => {
    if (Number.isNaN(start)) start = event.timeStamp;
  };
  addEventListener('keydown', begin, true);
  addEventListener('pointerdown', begin, true);
  const stands = (shown: Shown): boolean => {
    const text = document.querySelector(shown.selector)?.textContent ?? null;
    if ('isGone' in shown) return text === null;
    return text !== null && ('is' in shown ? text === shown.is : ![shown.isNot].flat().includes(text));
  };
  const painted = (shown: Shown): Promise<number> =>
    new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`Never shown: ${JSON.stringify(shown)}`)), order.patience);
      const look = (): void => {
        if (Number.isNaN(start) || !stands(shown)) return;
        observer.disconnect();
        clearTimeout(giveUp);
        // The first frame takes the change in, the second begins when it has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      look();
    });
  const all = Promise.all(order.shown.map(painted)).finally(() => {
    removeEventListener('keydown', begin, true);
    removeEventListener('pointerdown', begin, true);
  });
  all.catch(() => null); // told to whoever asks for it
  Reflect.set(window, 'benchPainted', all);
}
