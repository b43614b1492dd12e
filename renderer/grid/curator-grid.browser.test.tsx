import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  activeCell,
  cellAt,
  sampleColumns,
  sampleRows,
  selectedCells,
  showSample,
  type ShownSample,
} from '../../test/support/sample-grid';

const { keyboard } = userEvent;
const complaints: unknown[] = [];

beforeEach(async () => {
  await page.viewport(1240, 640);
  complaints.length = 0;
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void complaints.push(words));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  // AG Grid tells of wrong options and missing modules on the console only.
  expect(complaints).toEqual([]);
});

async function shown(options: Parameters<typeof showSample>[0] = {}): Promise<ShownSample> {
  const sample = await showSample(options);
  await expect.poll(() => document.querySelector('.ag-cell')).not.toBeNull();
  return sample;
}
async function at(row: number, columnId: string): Promise<void> {
  await userEvent.click(cellAt(row, columnId));
  await expect.poll(activeCell).toBe(`${row}:${columnId}`);
}
const label = (sample: ShownSample, row: number): string | undefined => sample.rows()[row]?.label;
const editor = (): HTMLInputElement | HTMLTextAreaElement | null => document.querySelector('.curator-editor-field');
const live = (): string | null | undefined => document.querySelector('.curator-live')?.textContent;
const complaint = (): string | null | undefined => document.querySelector('.curator-complaint')?.textContent;

describe('the keyboard', () => {
  test('moves the active cell as in a spreadsheet', async () => {
    await shown({ rows: sampleRows(100) });
    await at(1, 'label');
    const steps: readonly (readonly [string, string])[] = [
      ['{ArrowDown}', '2:label'],
      ['{ArrowRight}', '2:personal'],
      ['{ArrowUp}', '1:personal'],
      ['{ArrowLeft}', '1:label'],
      ['{Tab}', '1:personal'],
      ['{Shift>}{Tab}{/Shift}', '1:label'],
      ['{Home}', '1:code'],
      ['{End}', '1:changed'],
      ['{Control>}{End}{/Control}', '99:changed'],
      ['{Control>}{Home}{/Control}', '0:code'],
      ['{PageDown}{PageUp}', '0:code'],
    ];
    for (const [keys, place] of steps) {
      await keyboard(keys);
      await expect.poll(activeCell, { message: keys }).toBe(place);
    }
    expect(document.activeElement).toBe(cellAt(0, 'code'));
  });

  test('draws ranges with Shift and selects everything with Ctrl+A', async () => {
    const sample = await shown({ rows: sampleRows(3) });
    await at(0, 'label');
    await keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(selectedCells()).toEqual(['0:label', '0:personal', '1:label', '1:personal']);
    expect(live()).toBe('2 rows by 2 columns selected');
    expect(sample.selections.at(-1)).toEqual(['row-0', 'row-1']);
    await keyboard('{Escape}');
    expect(selectedCells()).toEqual(['0:label']);
    await keyboard('{Control>}a{/Control}');
    expect(selectedCells()).toHaveLength(3 * sampleColumns.length);
  });

  test('types over a cell; Enter commits and moves down, as one batch', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('New name{Enter}');
    await expect.poll(activeCell).toBe('1:label');
    expect(sample.batches).toEqual([
      { cause: 'edit', edits: [{ rowId: 'row-0', columnId: 'label', value: 'New name' }] },
    ]);
    await expect.poll(() => cellAt(0, 'label').textContent).toBe('New name');
    expect(document.activeElement).toBe(cellAt(1, 'label'));
  });

  test('F2 keeps the text, Escape reverts it, Tab commits to the right', async () => {
    const sample = await shown();
    await at(1, 'label');
    await keyboard('{F2}');
    expect(editor()?.value).toBe('Phone number 1');
    await keyboard('x{Escape}');
    expect(sample.batches).toEqual([]);
    expect(document.activeElement).toBe(cellAt(1, 'label'));
    await keyboard('{F2}!{Tab}');
    expect(label(sample, 1)).toBe('Phone number 1!');
    await expect.poll(activeCell).toBe('1:personal');
  });

  test('Shift+Enter in an editor commits and moves up; Ctrl+Enter writes into the whole range', async () => {
    const sample = await shown();
    await at(2, 'label');
    await keyboard('up{Shift>}{Enter}{/Shift}');
    await expect.poll(activeCell).toBe('1:label');
    await keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await keyboard('same{Control>}{Enter}{/Control}');
    await expect.poll(() => [1, 2, 3].map((row) => label(sample, row))).toEqual(['same', 'same', 'same']);
    expect(sample.batches.at(-1)?.cause).toBe('fill');
  });

  test('Delete clears the range as one batch', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(sample.batches).toHaveLength(1);
    expect(sample.batches[0]?.cause).toBe('clear');
    await expect.poll(() => [label(sample, 0), label(sample, 1), label(sample, 2)]).toEqual(['', '', 'Birth date 2']);
  });

  test('Space turns flags and walks through choices over the range', async () => {
    const sample = await shown();
    await at(0, 'analytics');
    await keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift} ');
    await expect
      .poll(() =>
        sample
          .rows()
          .slice(0, 3)
          .map((row) => row.analytics),
      )
      .toEqual([false, false, false]);
    await at(0, 'personal');
    await keyboard(' ');
    await expect.poll(() => sample.rows()[0]?.personal).toBe('no');
  });

  test('Ctrl+D and Ctrl+R fill from the first row and column', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await expect.poll(() => [label(sample, 1), label(sample, 2)]).toEqual(['E-mail 0', 'E-mail 0']);
    await at(3, 'purposes');
    await keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}');
    await expect.poll(() => sample.rows()[3]?.description).toBe('Newsletter, Purchase, Registration');
    expect(sample.batches.map(({ cause }) => cause)).toEqual(['fill', 'fill']);
  });

  test('Alt+Down opens a choice, letters find it, Enter takes it', async () => {
    const sample = await shown();
    await at(0, 'personal');
    await keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('listbox', { name: 'Personal' })).toBeVisible();
    await keyboard('u{Enter}');
    await expect.poll(() => sample.rows()[0]?.personal).toBe('undecided');
    await expect.poll(activeCell).toBe('1:personal');
  });

  test('Enter on a read-only cell opens the row, typing says that it is read-only', async () => {
    const sample = await shown();
    await at(2, 'changed');
    await keyboard('{Enter}');
    expect(sample.opened).toEqual(['row-2']);
    await keyboard('x');
    await expect.poll(complaint).toBe('This cell cannot be changed.');
  });

  test('leaves the grid by Tab at its end, and upwards to the header', async () => {
    await shown({ rows: sampleRows(3) });
    await at(2, 'changed');
    await keyboard('{Tab}');
    expect(document.activeElement?.closest('.ag-cell')).toBeNull();
    await at(0, 'label');
    await keyboard('{ArrowUp}');
    await expect.poll(() => document.activeElement?.closest('.ag-header-cell')?.getAttribute('col-id')).toBe('label');
    await keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menuitem', { name: 'Sort ascending' })).toBeVisible();
    await keyboard('{Enter}');
    await expect.poll(() => cellAt(0, 'label').textContent).toBe('Birth date 2');
  });
});

describe('an editor', () => {
  test('explains what it cannot read and stays until it can', async () => {
    const sample = await shown();
    await at(0, 'code');
    await keyboard('Bad Code{Enter}');
    expect(editor()?.getAttribute('aria-invalid')).toBe('true');
    expect(editor()?.getAttribute('aria-label')).toBe('Code');
    await expect.element(page.getByText('Lower-case letters, digits and _ only.')).toBeVisible();
    expect(sample.batches).toEqual([]);
    await keyboard('{Control>}a{/Control}good_code{Enter}');
    await expect.poll(() => sample.rows()[0]?.code).toBe('good_code');
  });

  test('of long text takes new lines with Shift+Enter', async () => {
    const sample = await shown();
    await at(1, 'description');
    await keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
    await expect.poll(() => sample.rows()[1]?.description).toBe('one\ntwo');
  });

  test('commits when the pointer goes elsewhere', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('kept');
    await userEvent.click(cellAt(4, 'label'));
    await expect.poll(() => label(sample, 0)).toBe('kept');
    expect(activeCell()).toBe('4:label');
  });

  test('reads a list from commas', async () => {
    const sample = await shown();
    await at(0, 'purposes');
    await keyboard('Survey, Purchase{Enter}');
    await expect.poll(() => sample.rows()[0]?.purposes).toEqual(['Survey', 'Purchase']);
    expect(cellAt(0, 'purposes').querySelectorAll('.curator-chip')).toHaveLength(2);
  });
});

describe('the clipboard', () => {
  test('takes a block out and puts it back elsewhere', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Control>}c{/Control}');
    expect(live()).toBe('4 cells copied');
    await at(5, 'label');
    await keyboard('{Control>}v{/Control}');
    await expect
      .poll(() =>
        sample
          .rows()
          .slice(5, 7)
          .map((row) => [row.label, row.personal]),
      )
      .toEqual([
        ['E-mail 0', 'yes'],
        ['Phone number 1', 'no'],
      ]);
    expect(sample.batches).toHaveLength(1);
    expect(selectedCells()).toEqual(['5:label', '5:personal', '6:label', '6:personal']);
  });

  test('cut clears what it took', async () => {
    const sample = await shown();
    await at(0, 'label');
    await keyboard('{Control>}x{/Control}');
    await expect.poll(() => label(sample, 0)).toBe('');
    await at(3, 'label');
    await keyboard('{Control>}v{/Control}');
    await expect.poll(() => label(sample, 3)).toBe('E-mail 0');
  });

  test('tells what a paste left alone, and why', async () => {
    const sample = await shown({ rows: sampleRows(4) });
    sample.clipboard.text = 'ok_1\nBAD\nok_2\nok_3';
    await at(1, 'code');
    await userEvent.click(cellAt(1, 'code'), { button: 'right' });
    await page.getByRole('menuitem', { name: 'Paste' }).click();
    // Row 2 is read-only and takes BAD from nobody; the fourth value falls off the end.
    await expect.poll(complaint).toContain('2 cells left out');
    expect(sample.rows().map(({ code }) => code)).toEqual(['attr_00000', 'ok_1', 'attr_00002', 'ok_2']);
  });

  test('marks the cells that were refused', async () => {
    const sample = await shown();
    sample.change({
      onEdits: async (edits) => edits.map((edit) => ({ edit, reason: 'Another row has this code.' })),
    });
    await at(0, 'code');
    await keyboard('attr_00001{Enter}');
    await expect.poll(complaint).toBe('Another row has this code.');
    expect(cellAt(0, 'code').hasAttribute('data-refused')).toBe(true);
  });
});

describe('the pointer', () => {
  test('extends with Shift, adds with Ctrl', async () => {
    await shown();
    await at(0, 'label');
    await userEvent.click(cellAt(1, 'personal'), { modifiers: ['Shift'] });
    expect(selectedCells()).toHaveLength(4);
    expect(document.activeElement).toBe(cellAt(0, 'label'));
    await userEvent.click(cellAt(4, 'label'), { modifiers: ['Control'] });
    expect(selectedCells()).toHaveLength(5);
  });

  test('draws a range from cell to cell', async () => {
    await shown();
    await userEvent.dragAndDrop(cellAt(0, 'label'), cellAt(2, 'analytics'));
    expect(selectedCells()).toHaveLength(9);
  });

  test('selects rows by their numbers and opens one by a double click', async () => {
    const sample = await shown();
    await userEvent.click(cellAt(1, '#row'));
    await userEvent.click(cellAt(3, '#row'), { modifiers: ['Shift'] });
    expect(sample.selections.at(-1)).toEqual(['row-1', 'row-2', 'row-3']);
    await userEvent.dblClick(cellAt(4, '#row'));
    expect(sample.opened).toEqual(['row-4']);
  });

  test('selects a column by Alt on its header, and sorts without', async () => {
    await shown();
    const header = document.querySelector('.ag-header-cell[col-id="order"]')!;
    await userEvent.click(header, { modifiers: ['Alt'] });
    expect(selectedCells()).toHaveLength(12);
    expect(header.getAttribute('aria-sort')).not.toBe('ascending');
    await userEvent.click(page.elementLocator(header));
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
  });

  test('fills down by the handle at the corner', async () => {
    const sample = await shown();
    await at(0, 'label');
    const { width, height } = cellAt(0, 'label').getBoundingClientRect();
    await userEvent.dragAndDrop(cellAt(0, 'label'), cellAt(2, 'label'), {
      sourcePosition: { x: width - 4, y: height - 4 },
    });
    await expect.poll(() => [label(sample, 1), label(sample, 2)]).toEqual(['E-mail 0', 'E-mail 0']);
  });
});

describe('rows and columns', () => {
  test('ten thousand rows put a bounded number into the page, and search at once', async () => {
    const sample = await shown({ rows: sampleRows(10_000) });
    expect(document.querySelectorAll('.ag-row').length).toBeLessThan(60);
    sample.change({ search: 'MAIL 9992' });
    await expect.poll(sample.counts).toEqual([1, 10_000]);
    sample.change({ search: '', isShown: (row) => row.analytics });
    await expect.poll(sample.counts).toEqual([5000, 10_000]);
    sample.change({ search: 'nothing like it' });
    await expect.element(page.getByText('Nothing matches')).toBeVisible();
  });

  test('an empty table says so', async () => {
    await showSample({ rows: [] });
    await expect.element(page.getByText('No rows yet')).toBeVisible();
  });

  test('the selection stays with its rows through a sort', async () => {
    const sample = await shown();
    await userEvent.click(cellAt(2, '#row'));
    sample.change({ rows: [...sample.rows()].reverse() });
    await expect.poll(activeCell).toBe('9:code');
    expect(sample.selections.at(-1)).toEqual(['row-2']);
  });

  test('a layout is told, and restored without columns that are no more', async () => {
    const sample = await shown();
    sample.handle().setColumnShown('purposes', false);
    await expect.poll(() => sample.layouts.length).toBe(1);
    expect(sample.handle().shownColumnIds()).not.toContain('purposes');
    const restored = await shown({ layout: sample.layouts[0] as never });
    await expect.poll(() => restored.handle().shownColumnIds()).not.toContain('purposes');
    restored.handle().resetLayout();
    await expect.poll(() => restored.handle().shownColumnIds()).toContain('purposes');
  });

  test('a choice column is filtered by its values', async () => {
    const sample = await shown();
    const header = document.querySelector<HTMLElement>('.ag-header-cell[col-id="personal"]')!;
    await userEvent.hover(header);
    await userEvent.click(header.querySelector('.ag-header-cell-filter-button')!);
    await page.getByRole('checkbox', { name: 'No', exact: true }).click();
    await expect.poll(sample.counts).toEqual([8, 12]);
    sample.handle().clearFilters();
    await expect.poll(sample.counts).toEqual([12, 12]);
  });

  test('the feature can focus a cell and select rows', async () => {
    const sample = await shown({ rows: sampleRows(500) });
    sample.handle().focusCell({ rowId: 'row-400', columnId: 'description' });
    await expect.poll(activeCell).toBe('400:description');
    sample.handle().selectRows(['row-3', 'row-5']);
    expect(sample.selections.at(-1)).toEqual(['row-3', 'row-5']);
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing serious, in cells, an editor, or a menu', async () => {
    await shown({
      scheme,
      cellNote: (row, columnId) => (row.id === 'row-1' && columnId === 'label' ? 'Looks personal' : null),
    });
    await expect.poll(() => cellAt(1, 'label').getAttribute('aria-description')).toBe('Looks personal');
    await at(1, 'label');
    await keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(await serious()).toEqual([]);
    await keyboard('{Escape}{ArrowRight}{Enter}');
    expect(await serious()).toEqual([]);
    await keyboard('{Escape}{Home}X');
    expect(await serious()).toEqual([]);
    await keyboard('{Escape}{Shift>}{F10}{/Shift}');
    expect(await serious()).toEqual([]);
  });
});

async function serious(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
}
