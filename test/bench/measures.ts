import { setTimeout } from 'node:timers/promises';
import type { LaunchedApp } from '../e2e/launch-app';
import { machine } from '../e2e/machine';
import { attributesPage } from '../e2e/pages/attributes';
import { editorPanel } from '../e2e/pages/editor';
import { importDialog } from '../e2e/pages/import-dialog';
import { shellFrame } from '../e2e/pages/shell';
import { keystrokeTimes, recordKeystrokes, settledLook } from './keystrokes';
import { longestFrameOfScroll, paintedAfter, paintedSinceNavigation } from './painted';
import type { UiThread } from './ui-thread';

/** What a measure works on: the running app with generated definitions in its workspace. */
export interface Bench {
  readonly launched: LaunchedApp;
  readonly uiThread: UiThread;
  /** A CSV file with the same definitions, a tenth of them changed. */
  readonly changedFile: string;
}

/** Figures of one measurement by their names, in milliseconds. */
export type Figures = Readonly<Record<string, number>>;

const firstLabel = '.ag-row[row-index="0"] .ag-cell[col-id="label"]';
const shownCount = '.MuiInputAdornment-root [role="status"]';
/** The first rows of the grid stand. */
export const gridStands = { selector: firstLabel, isNot: '' } as const;

/** Navigation to painted rows, in the window that runs already. */
export async function measureReload({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  const { value, tasks } = await uiThread.during('reload', async () => {
    await page.reload({ waitUntil: 'commit' });
    return paintedSinceNavigation(page, gridStands);
  });
  return { readyMs: rounded(value), ...tasks };
}

/** Words to type; not every letter changes which rows are shown. */
const searches = [
  'kampanya',
  'siparis',
  'magaza',
  'gunluk',
  'haftal',
  'zzz',
  'weekly',
  'kargo',
  'mont',
  'c0421',
  'c99',
];
/** Milliseconds between two letters: fast typing, some 500 a minute. */
const typingPace = 120;
/** Milliseconds in which all rows come back after a search is emptied. */
const emptyingPace = 400;

/**
 * Each keystroke of some searches, and the key that empties each, to the painted rows it leads to. Nothing but the keys
 * touches the page meanwhile. What a key leads to is found out beforehand, by typing slowly.
 */
export async function measureSearch({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  await attributesPage(page).search.focus();
  const keys = searches.flatMap((word) => [...Array.from(word), 'Escape']);
  const before = await settledLook(page);
  const looks: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    looks.push(await settledLook(page));
  }
  const recorded = await recordKeystrokes(page);
  const { tasks } = await uiThread.during('search', async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await setTimeout(key === 'Escape' ? emptyingPace : typingPace);
    }
  });
  const { presses, changes } = await recorded();
  const { times, unchanged } = keystrokeTimes(
    before,
    presses.map((at, index) => ({ at, leadsTo: looks[index] ?? '' })),
    changes,
  );
  return {
    keystrokes: times.length,
    unchanged,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    maxMs: percentile(times, 1),
    ...tasks,
  };
}

const pastedRows = 1000;

/** A block of 1,000 x 5 cells: key press to painted cells, and to the grid's word that all is stored. */
export async function measurePaste({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  const mark = Date.now().toString(36);
  const units = ['TRY', 'kg', '%', 'min', 'EUR'];
  const lines = Array.from({ length: pastedRows }, (_, row) =>
    [`Yapıştırılan ${mark} ${row}`, `Panodan gelen açıklama ${row}`, 'No', row % 2 ? 'Yes' : 'No', units[row % 5]].join(
      '\t',
    ),
  );
  await page.evaluate((text) => {
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }, lines.join('\n'));
  await page.locator(firstLabel).click();
  const { value, tasks } = await uiThread.during('paste', () =>
    paintedAfter(page, () => page.keyboard.press('ControlOrMeta+v'), [
      { selector: firstLabel, is: `Yapıştırılan ${mark} 0` },
      { selector: '.curator-live', is: `${pastedRows * 5} cells pasted.` },
    ]),
  );
  const [painted = NaN, stored = NaN] = value;
  return { paintedMs: rounded(painted), storedMs: rounded(stored), ...tasks };
}

/** A file with changes: opened and read, compared, and its first rows painted. Nothing is imported. */
export async function measurePreview(bench: Bench): Promise<Figures> {
  const { launched, uiThread, changedFile } = bench;
  await machine(launched.app).answerOpen(changedFile);
  const { value, tasks } = await uiThread.during('preview', () => openPreview(launched));
  await importDialog(launched.page).close();
  return { ...value, ...tasks };
}

/** Imports a file of new rows as a person would: the way that a workspace gets its first definitions. */
export async function measureImport(launched: LaunchedApp, uiThread: UiThread, file: string): Promise<Figures> {
  const { page, app } = launched;
  await machine(app).answerOpen(file);
  await openPreview(launched);
  const importing = importDialog(page);
  await importing.acceptAll.click();
  const before = await page.locator(shownCount).textContent();
  const { value, tasks } = await uiThread.during('import', async () => {
    const shown = await paintedAfter(page, () => importing.importButton.click(), [
      { selector: shownCount, isNot: before ?? '' },
    ]);
    await importing.dialog.waitFor({ state: 'hidden' });
    return shown;
  });
  return { paintedMs: rounded(value[0] ?? NaN), ...tasks };
}

/** Turns of the wheel and how far each goes, in pixels: some eight rows, sixty times a second. */
const wheelTurns = 300;
const wheelStep = 300;
const wheelPace = 16;

/** The grid by the wheel, as fast as a hand turns it. */
export async function measureScroll({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  await page.locator(firstLabel).hover();
  const { tasks } = await uiThread.during('scroll', async () => {
    for (let turn = 0; turn < wheelTurns; turn += 1) {
      await page.mouse.wheel(0, wheelStep);
      await setTimeout(wheelPace);
    }
  });
  await page.evaluate(backToTop, scrolledBody);
  return { turns: wheelTurns, ...tasks };
}

/** The whole grid, a full view in every frame: harsher than any hand, as when its scroll bar is torn down. */
export async function measureDrag({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  await page.locator(firstLabel).click();
  const { value, tasks } = await uiThread.during('drag', () => longestFrameOfScroll(page, scrolledBody));
  await page.evaluate(backToTop, scrolledBody);
  return { frames: value.frames, longestFrameMs: rounded(value.longest), ...tasks };
}

/** The side panel: key press to the painted editor of the active row. */
export async function measurePanel({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  await page.locator(firstLabel).click();
  const { value, tasks } = await uiThread.during('panel', () =>
    paintedAfter(page, () => page.keyboard.press('ControlOrMeta+e'), [{ selector: 'aside h2', isNot: '' }]),
  );
  await editorPanel(page).close.click();
  return { paintedMs: rounded(value[0] ?? NaN), ...tasks };
}

/** The history with the entry of the whole import: the click that goes there, and the one that opens that entry. */
export async function measureHistory({ launched: { page }, uiThread }: Bench): Promise<Figures> {
  const shell = shellFrame(page);
  const entry = 'main li button[aria-expanded]';
  const { value, tasks } = await uiThread.during('history', async () => {
    const [listed = NaN] = await paintedAfter(page, () => shell.go('History'), [{ selector: entry, isNot: '' }]);
    const [opened = NaN] = await paintedAfter(page, () => page.locator(entry).last().click(), [
      { selector: 'main li > div:not([hidden])', isNot: '' },
    ]);
    return { listedMs: rounded(listed), openedMs: rounded(opened) };
  });
  await shell.go('Attributes');
  await page.locator(firstLabel).waitFor();
  return { ...value, ...tasks };
}

const scrolledBody = '.ag-grid-viewport';
const backToTop = (selector: string) => document.querySelector(selector)?.scrollTo(0, 0);

async function openPreview({ page }: LaunchedApp): Promise<Figures> {
  const next = '[role="dialog"] .MuiButton-contained';
  const importing = importDialog(page);
  const [read = NaN] = await paintedAfter(page, () => importing.open(), [
    { selector: next, is: 'Continue to the preview' },
  ]);
  const [compared = NaN] = await paintedAfter(page, () => importing.continue.click(), [
    { selector: '[role="listitem"] .head + .head', isNot: '' },
  ]);
  return { readMs: rounded(read), previewMs: rounded(compared) };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN);
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
