import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeCell, cellAt, sampleColumns, sampleRows, selectedCells } from '../../test/support/sample-grid';
import { at, complaint, editor, failOnComplaints, label, live, shown } from '../../test/support/sample-page';

const { keyboard } = userEvent;
failOnComplaints();

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
    await expect.element(page.getByRole('grid', { name: 'Sample' })).toBeVisible();
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
    await expect.poll(() => cellAt(0, 'purposes').querySelectorAll('.curator-chip').length).toBe(2);
  });
});
