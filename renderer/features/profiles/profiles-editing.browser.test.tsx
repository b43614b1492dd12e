import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Stage } from '../../../test/support/fake-session';
import { cellAt, goTo, stageProfiles, textAt } from '../../../test/support/profile-stage';

const { keyboard } = userEvent;
const rows = 1000;
const every = <T,>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
const columns = [
  { name: 'id', texts: every((row) => `id-${row}`), attribute: { code: 'id', label: 'Id', isPersonalInfo: 'no' } },
  { name: 'mail', texts: every((row) => `p${row}@example.com`), attribute: { code: 'mail', isPersonalInfo: 'yes' } },
  {
    name: 'spent',
    texts: every((row) => (row === 3 ? 'much' : String(row))),
    attribute: { code: 'spent', label: 'Spent', isPersonalInfo: 'no', dataType: 'DOUBLE' },
  },
  {
    name: 'member',
    texts: every((row) => (row % 2 ? 'Yes' : 'No')),
    attribute: { code: 'member', label: 'Member', isPersonalInfo: 'no', dataType: 'BOOLEAN' },
  },
  { name: 'batch', texts: every((row) => ` batch ${row} `) },
] as const;

let stood: Stage;
afterEach(() => stood.end());
const start = async () => (stood = await stageProfiles(columns));
const stored = async () => {
  const { store } = stood.session();
  const [edits, patches] = [await store.cellEdits('staged'), await store.columnPatches('staged')];
  return {
    edits: edits.ok ? edits.value : [],
    patches: patches.ok ? patches.value.map(({ patch }) => patch) : [],
  };
};
const isEdited = (index: number, column: string) => Boolean(cellAt(index, column)?.querySelector('[data-edited]'));

describe('editing profiles in the grid', () => {
  it('keeps what was typed as an edit with who did it, and undo and redo show at once', async () => {
    await start();
    await goTo(2, 'c2');
    await keyboard('12.5{Enter}');
    await expect.poll(() => textAt(2, 'c2')).toBe('12.5');
    expect(isEdited(2, 'c2')).toBe(true);
    expect(await stored()).toMatchObject({ edits: [{ row: 2, column: 'c2', text: '12.5', by: 'Ada Lovelace' }] });
    await stood.workspace.undo();
    await expect.poll(() => textAt(2, 'c2')).toBe('2');
    expect(isEdited(2, 'c2')).toBe(false);
    await stood.workspace.redo();
    await expect.poll(() => textAt(2, 'c2')).toBe('12.5');
  });

  it('leaves the view of the edited rows when it is undone, and comes back when it is done again', async () => {
    await start();
    for (const row of [2, 5]) {
      await goTo(row, 'c2');
      await keyboard('12.5{Enter}');
      await expect.poll(() => textAt(row, 'c2')).toBe('12.5');
    }
    await page.getByRole('button', { name: '2 values edited' }).click();
    const shown = page.getByRole('status', { name: 'Profiles', exact: true });
    await expect.element(shown).toHaveTextContent('2 of 1,000 profiles');
    await stood.workspace.undo();
    await expect.element(shown).toHaveTextContent('1 of 1,000 profiles');
    await expect.poll(() => [textAt(0, 'c0'), cellAt(1, 'c0')]).toEqual(['id-2', null]);
    await stood.workspace.redo();
    await expect.element(shown).toHaveTextContent('2 of 1,000 profiles');
    // A value that is edited once more changes nothing of which rows are shown.
    await goTo(1, 'c2');
    await keyboard('13{Enter}');
    await expect.poll(() => textAt(1, 'c2')).toBe('13');
    await expect.element(shown).toHaveTextContent('2 of 1,000 profiles');
  });

  it('takes back the edit of a cell that says what its file says again', async () => {
    await start();
    await goTo(2, 'c2');
    await keyboard('7{Enter}');
    await expect.poll(() => textAt(2, 'c2')).toBe('7');
    await goTo(2, 'c2');
    await keyboard('2{Enter}');
    await expect.poll(() => isEdited(2, 'c2')).toBe(false);
    expect(await stored()).toEqual({ edits: [], patches: [] });
  });

  it('turns yes and no with Space in the spelling of the column', async () => {
    await start();
    await goTo(0, 'c3');
    await keyboard(' ');
    await expect.poll(() => textAt(0, 'c3')).toBe('Yes');
    expect((await stored()).edits).toMatchObject([{ text: 'Yes' }]);
  });

  it('refuses what does not fit with its reason, and what is hidden', async () => {
    await start();
    await goTo(2, 'c2');
    await keyboard('much');
    await expect.element(page.getByText('This is not a number.')).toBeVisible();
    await keyboard('{Escape}');
    await goTo(2, 'c1');
    await keyboard('x');
    await expect.element(page.getByText('Hidden values cannot be changed. Reveal the column first.')).toBeVisible();
    await keyboard('{Delete}');
    await expect.poll(async () => (await stored()).edits).toEqual([]);
  });

  it('changes a whole column as one patch and one step, and takes it back whole', async () => {
    await start();
    await goTo(5, 'c4');
    await keyboard('by hand{Enter}');
    await expect.poll(() => textAt(5, 'c4')).toBe('by hand');
    await goTo(0, 'c4');
    await keyboard('{Control>} {/Control}{Delete}');
    await expect.poll(() => textAt(0, 'c4')).toBe('');
    await expect.poll(() => textAt(5, 'c4')).toBe('');
    expect(await stored()).toMatchObject({ edits: [{ row: 5 }], patches: [{ column: 'c4', cells: rows, layer: 1 }] });
    expect(stood.workspace.undoState().undo).toMatchObject({ action: 'clear', thing: 'cells', count: rows });
    await goTo(1, 'c4');
    await keyboard('over it{Enter}');
    await expect.poll(() => textAt(1, 'c4')).toBe('over it');
    expect((await stored()).edits).toMatchObject([{ row: 1, over: 1 }, { row: 5 }]);
    await stood.workspace.undo();
    await stood.workspace.undo();
    await expect.poll(() => textAt(0, 'c4')).toBe(' batch 0 ');
    expect([textAt(5, 'c4'), textAt(1, 'c4')]).toEqual(['by hand', ' batch 1 ']);
  });

  it('fills down, and pastes a block that fits in part, as one step each', async () => {
    await start();
    await goTo(1, 'c2');
    await keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await expect.poll(() => textAt(3, 'c2')).toBe('1');
    expect(stood.workspace.undoState().undo).toMatchObject({ action: 'fill', count: 2 });
    const data = new DataTransfer();
    data.setData('text/plain', '10\tNo\tx\nnone\tperhaps\ty');
    await goTo(10, 'c2');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: data }));
    await expect.poll(() => textAt(11, 'c4')).toBe('y');
    expect([textAt(10, 'c2'), textAt(11, 'c2'), textAt(11, 'c3')]).toEqual(['10', '11', 'Yes']);
    await expect.element(page.getByRole('alert')).toHaveTextContent('This is not a number.');
    expect(stood.workspace.undoState().undo).toMatchObject({ action: 'paste', count: 2 });
  });
});
