import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeCell, cellAt, sampleRows, selectedCells, showSample } from '../../test/support/sample-grid';
import { at, complaint, failOnComplaints, label, live, shown } from '../../test/support/sample-page';

const { keyboard } = userEvent;
failOnComplaints();

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
