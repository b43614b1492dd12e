import type { LaunchedApp } from '../e2e/launch-app';
import { machine } from '../e2e/machine';
import { profilesPage } from '../e2e/pages/profiles';
import { paintedAfter, paintedAfterScroll, paintedSinceNavigation } from './painted';
import { profileColumns } from './profiles';
import { callsDuring } from './worker-calls';

/** A million rows and more take their time, and so does a machine that others use too; in milliseconds. */
const patience = 20 * 60_000;

type ColumnName = (typeof profileColumns)[number];
const columnId = (name: ColumnName): string => `c${profileColumns.indexOf(name)}`;
const firstCell = (name: ColumnName): string => `.ag-row[row-index="0"] .ag-cell[col-id="${columnId(name)}"]`;
/** A cell that is there once the first rows are. */
const firstRows = { selector: firstCell('tier'), isNot: '' } as const;
const shownCount = '[role="status"][aria-label="Profiles"]';

/** An import, in milliseconds. */
export interface Imported {
  /** From the choice of the file to what was found out about it, before anybody asks for the import. */
  readonly looked: number;
  /** From the press on the button to the file being kept. */
  readonly durable: number;
  /** From the same press to its first rows being painted; all that stands before them by then is a notice at the edge. */
  readonly firstRows: number;
}

/** A question of a person, in milliseconds. */
export interface Answered {
  /** From the press to the painted answer. */
  readonly painted: number;
  /** What of it the worker took to answer, waiting for its other work included; where it was asked for nothing, 0. */
  readonly answered: number;
}

/** The profile files of the running app, as a person meets them; all times in milliseconds. */
export function profileMeasures({ app, page }: LaunchedApp) {
  const system = machine(app);
  const profiles = profilesPage(page, system);
  page.setDefaultTimeout(patience);
  const cellText = (name: ColumnName): Promise<string> => page.locator(firstCell(name)).innerText();
  const focus = (name: ColumnName) => page.locator(firstCell(name)).click();
  /** `asked` are the calls that the answer consists of, each counted the first time. */
  const timed = async (asked: readonly string[], act: () => Promise<number>): Promise<Answered> => {
    const { value: painted, calls } = await callsDuring(page, act);
    const answered = asked.reduce((sum, name) => sum + (calls.find((call) => call.name === name)?.ms ?? 0), 0);
    return { painted, answered };
  };

  return {
    async importFile(file: string): Promise<Imported> {
      await system.answerOpen(file);
      const button = profiles.opening.getByRole('button', { name: 'Open this file' });
      const looked = await paintedAfter(page, () => page.keyboard.press('Control+Shift+O'), [
        { selector: '[role="dialog"] .MuiButton-contained:not(:disabled)', is: 'Open this file' },
      ]);
      const [durable = NaN, shown = NaN] = await paintedAfter(
        page,
        () => button.click(),
        [{ selector: '[role="dialog"]', isGone: true }, firstRows],
        patience,
      );
      return { looked: looked[0] ?? NaN, durable, firstRows: shown };
    },

    async backToList(): Promise<void> {
      await page.getByRole('button', { name: 'All files' }).click();
      await page.getByRole('button', { name: 'Open files…' }).waitFor();
    },

    /** From the window's new start to the list of files, and from the press on the newest to its first rows. */
    async reopen(name: string): Promise<number> {
      await page.reload({ waitUntil: 'commit' });
      const listed = await paintedSinceNavigation(page, { selector: 'table button', isNot: '' });
      const newest = page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).first();
      const [opened = NaN] = await paintedAfter(page, () => newest.click(), [firstRows], patience);
      return listed + opened;
    },

    /** Opens a file from the list; then from the press on reading all of its values to what they are. */
    async scan(name: string, at: number): Promise<number> {
      await page
        .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
        .nth(at)
        .click();
      await page.locator(firstCell('tier')).filter({ hasText: /./u }).waitFor();
      // The figures of the headers in sight are other work.
      await this.summarised();
      await profiles.risk.toggle.click();
      const found = { selector: 'aside section:first-of-type :is(li, [role="status"])', isNot: '' } as const;
      const [read = NaN] = await paintedAfter(page, () => profiles.risk.read.click(), [found], patience);
      // What the other measurements find open.
      await page.getByRole('button', { name: 'Values', exact: true }).click();
      return read;
    },

    /** From a jump of the scroll bar to painted rows. */
    scrollTo: (share: number): Promise<Answered> =>
      timed(['page'], () => paintedAfterScroll(page, '.ag-grid-viewport', share)),

    /** Until every header in sight has its figures: after that all columns in sight are decoded. */
    async summarised(): Promise<void> {
      await page.waitForFunction(() => {
        const headers = [...document.querySelectorAll('.profiles-header')];
        return headers.length > 0 && headers.every((header) => header.querySelector('.profiles-header-fill'));
      });
    },

    /** From the press on a cell to the counts of its column. */
    facet: (name: ColumnName): Promise<Answered> =>
      timed(['facet'], async () => {
        const counts = { selector: 'aside li', isNot: '' } as const;
        const [counted = NaN] = await paintedAfter(page, () => focus(name), [counts], patience);
        return counted;
      }),

    /** From the press on a value beside the grid to the rows that have it; then all rows are shown again. */
    async filter(name: ColumnName, value: string): Promise<Answered> {
      const all = await page.locator(shownCount).innerText();
      const filtered = await timed(['view', 'page'], async () => {
        const painted = await paintedAfter(
          page,
          () => page.locator('aside li button', { hasText: value }).click(),
          [
            { selector: firstCell(name), is: value },
            { selector: shownCount, isNot: all },
          ],
          patience,
        );
        return Math.max(...painted);
      });
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.locator(shownCount, { hasText: all }).waitFor();
      return filtered;
    },

    /** From the press on a column's header to the first rows in its order. Presses go up, down and back. */
    async sort(name: ColumnName): Promise<Answered> {
      const before = await cellText(name);
      return timed(['view', 'page'], async () => {
        const [sorted = NaN] = await paintedAfter(
          page,
          () => page.locator(`.ag-header-cell[col-id="${columnId(name)}"]`).click(),
          [{ selector: firstCell(name), isNot: [before, ''] }],
          patience,
        );
        return sorted;
      });
    },

    /**
     * From the press on the button to the report, which says that the file was read back and is as it was meant. The press
     * comes so many milliseconds after the last choice was made; meanwhile the dialog also counts what is lost.
     */
    async exportCsv(target: string, stoodMs: number): Promise<number> {
      await profiles.startExport();
      await profiles.exporting.getByRole('radio', { name: 'CSV' }).click();
      await system.answerSave(target);
      await profiles.overrideAll('Measuring');
      await page.waitForTimeout(stoodMs);
      const [written = NaN] = await paintedAfter(
        page,
        () => profiles.exporting.getByRole('button', { name: 'Export…' }).click(),
        [{ selector: '[role="dialog"] h2', is: 'Exported' }],
        patience,
      );
      const compared = await profiles.fact('Read back').innerText();
      if (compared !== 'Every column is as it was meant')
        throw new Error(`The export read back otherwise: ${compared}`);
      await profiles.close();
      return written;
    },
  };
}
