import type { Locator, Page } from 'playwright-core';
import type { EditableField } from '#shared/attribute/attribute';

/** The attributes screen: toolbar, grid and findings. */
export function attributesPage(page: Page) {
  const search = page.getByRole('textbox', { name: 'Search attributes' });
  const toolbar = page.getByRole('toolbar', { name: 'Actions on attributes' });
  const cell = (code: string, column: EditableField): Locator =>
    page.locator(`.ag-row[row-id="${code}"] .ag-cell[col-id="${column}"]`);

  /** A column's texts from the top: rows take turns in the page's elements, so those may stand in any order. */
  const inTurn = (column: EditableField): Promise<readonly string[]> =>
    page
      .locator('.ag-row[row-index]')
      .evaluateAll(
        (rows, column) =>
          rows
            .toSorted((left, right) => Number(left.getAttribute('row-index')) - Number(right.getAttribute('row-index')))
            .map((row) => row.querySelector(`.ag-cell[col-id="${column}"]`)?.textContent ?? ''),
        column,
      );
  const body = page.locator('.ag-grid-viewport');
  /** Turns the wheel until the row stands: the grid draws only what is in sight. */
  const bring = async (code: string): Promise<void> => {
    const row = page.locator(`.ag-row[row-id="${code}"]`).first();
    await page.locator('.ag-row[row-index]').first().waitFor();
    await body.hover();
    for (const step of [300, -300]) {
      for (let turn = 0; turn < 40 && (await row.count()) === 0; turn += 1) {
        await page.mouse.wheel(0, step);
        await page.evaluate(
          () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
        );
      }
    }
    await row.waitFor();
  };

  return {
    search,
    cell,
    bring,
    activeCell: page.locator('.ag-cell[data-range~="active"]'),
    /** The cells of the selection, but for row numbers. */
    selectedCells: page.locator('.ag-cell[aria-selected="true"]'),
    rows: page.locator('.ag-row[row-id]'),
    editorOfCell: page.locator('.curator-editor-field, .curator-editor-list'),
    problemOfCell: page.locator('.curator-editor-problem'),
    /** How many of how many rows are shown, as screen readers hear it. */
    shown: page.getByRole('status').filter({ hasText: /of \d+ attributes? shown/u }),
    command: (name: string) => toolbar.getByRole('button', { name, exact: true }),
    create: page.getByRole('main').getByRole('button', { name: 'New', exact: true }),
    tab: (name: 'All' | 'Standard' | 'Custom') =>
      toolbar.getByRole('group', { name: 'Category' }).getByRole('button', { name }),

    /** What stands in the grid now, from the top. */
    codes: () => inTurn('code'),
    labels: () => inTurn('label'),

    /** Shows only the rows that hold `words`, so that the grid need not be scrolled. */
    async find(words: string): Promise<void> {
      await search.fill(words);
    },
    /** Puts the active cell there by a click. */
    async select(code: string, column: EditableField): Promise<void> {
      await bring(code);
      await cell(code, column).click();
    },
    /** Extends the range from the active cell to there. */
    async selectTo(code: string, column: EditableField): Promise<void> {
      await cell(code, column).click({ modifiers: ['Shift'] });
    },
    /** Selects the row and opens it in the panel. */
    async open(code: string): Promise<void> {
      await bring(code);
      await cell(code, 'label').click();
      await page.keyboard.press('Control+e');
      await page.getByRole('button', { name: 'Close the panel' }).waitFor();
    },
  };
}
