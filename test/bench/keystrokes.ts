import type { Page } from 'playwright-core';

/** What a page shows, as one text that differs wherever its rows do. */
type Look = string;

/** A key press, and what the page shows once all that it leads to is done. */
export interface Press {
  /** Milliseconds of the page's clock. */
  readonly at: number;
  readonly leadsTo: Look;
}

/** A frame that showed something else than the one before it. */
export interface Change {
  /** When the frame was painted, in milliseconds of the page's clock. */
  readonly paintedAt: number;
  readonly look: Look;
}

/** Milliseconds from each key press that changes what is shown to its painted rows, and how many presses change nothing. */
export interface KeystrokeTimes {
  readonly times: readonly number[];
  readonly unchanged: number;
}

/**
 * A press counts up to the first frame that shows its rows or those of a later press: a key that the next one overtakes
 * is never left out. A press whose rows are never painted is an error.
 */
export function keystrokeTimes(before: Look, presses: readonly Press[], changes: readonly Change[]): KeystrokeTimes {
  const times: number[] = [];
  for (const [index, { at, leadsTo }] of presses.entries()) {
    if (leadsTo === (presses[index - 1]?.leadsTo ?? before)) continue;
    const asNew = new Set(presses.slice(index).map((press) => press.leadsTo));
    const painted = changes.find(({ paintedAt, look }) => paintedAt > at && asNew.has(look));
    if (!painted) throw new Error(`The rows of key press ${index + 1} were never painted.`);
    times.push(painted.paintedAt - at);
  }
  return { times, unchanged: presses.length - times.length };
}

/** Cells of the first column in the first rows, which tell rows apart that are as many. */
const rowsLookedAt = 12;

/** The page's look once it has stopped changing. */
export async function settledLook(page: Page): Promise<Look> {
  await page.evaluate(installRecorder, { rows: rowsLookedAt });
  return page.evaluate(() => (Reflect.get(window, 'benchLooks') as Recorder).settled());
}

/** Notes every key press and every change of look from now on; answers what tells them and ends it. */
export async function recordKeystrokes(
  page: Page,
): Promise<() => Promise<{ readonly presses: readonly number[]; readonly changes: readonly Change[] }>> {
  await page.evaluate(installRecorder, { rows: rowsLookedAt });
  await page.evaluate(() => (Reflect.get(window, 'benchLooks') as Recorder).start());
  return () => page.evaluate(() => (Reflect.get(window, 'benchLooks') as Recorder).stop());
}

interface Recorder {
  settled(): Promise<Look>;
  start(): void;
  stop(): { readonly presses: readonly number[]; readonly changes: readonly Change[] };
}

/** Runs inside the page, so it may use nothing from around it. Looks once a frame, which costs next to nothing. */
function installRecorder({ rows }: { readonly rows: number }): void {
  if (Reflect.has(window, 'benchLooks')) return;
  const look = (): Look => {
    const count = document.querySelector('.MuiInputAdornment-root [role="status"]')?.textContent ?? '';
    const codes = Array.from({ length: rows }, (_, row) => {
      return document.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="code"]`)?.textContent ?? '';
    });
    return [count, ...codes].join('|');
  };
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  let presses: number[] = [];
  let changes: Change[] = [];
  let isOn = false;
  addEventListener('keydown', ({ timeStamp }) => isOn && presses.push(timeStamp), true);

  async function watch(): Promise<void> {
    let last = look();
    while (isOn) {
      await frame();
      const now = look();
      if (now === last) continue;
      last = now;
      // What one frame takes in has been painted when the next begins.
      requestAnimationFrame(() => changes.push({ paintedAt: performance.now(), look: now }));
    }
  }
  const recorder: Recorder = {
    async settled() {
      const rest = 150;
      let [last, since] = [look(), performance.now()];
      while (performance.now() - since < rest) {
        const at = await frame();
        const now = look();
        if (now !== last) [last, since] = [now, at];
      }
      return last;
    },
    start() {
      [presses, changes, isOn] = [[], [], true];
      void watch();
    },
    stop() {
      isOn = false;
      return { presses, changes };
    },
  };
  Reflect.set(window, 'benchLooks', recorder);
}
