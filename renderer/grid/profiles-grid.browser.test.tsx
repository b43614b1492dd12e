import { CssBaseline, ThemeProvider } from '@mui/material';
import { cleanup, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail, ok } from '#shared/base/result';
import { theme } from '../app/theme';
import { messages } from '../text/text';
import { textFor, type BlockWrite } from './block-write';
import { ProfilesGrid } from './profiles-grid';
import type {
  ProfilesSelection,
  InfiniteView,
  ProfilesColumn,
  ProfilesGridHandle,
  ProfilesGridProps,
  SortKey,
} from './profiles-grid-props';

const column = (id: string, given: Partial<ProfilesColumn> = {}): ProfilesColumn => ({
  id,
  label: `Column ${id}`,
  help: id,
  unit: '',
  width: 160,
  alignRight: false,
  pinned: false,
  personalMark: null,
  masked: false,
  shown: (text) => `<${text}>`,
  reason: () => 'It does not fit.',
  editing: {
    kind: 'text',
    choices: [],
    shown: (text) => text ?? '',
    parse: (typed) => (typed === 'bad' ? fail('That is bad.') : ok(typed === '' ? null : typed)),
    toggled: () => null,
  },
  readOnly: '',
  ...given,
});

/** A million rows that remember which columns they were asked for, and what was written over them. */
function millionRows(count = 1_000_000, rowAt = (index: number) => index) {
  const asked: { readonly start: number; readonly count: number; readonly columns: readonly string[] }[] = [];
  const texts = new Map<string, string>();
  const writes: { readonly writes: readonly BlockWrite[]; readonly cause: string }[] = [];
  const view: InfiniteView = {
    count,
    indexOf: async (row) => Array.from({ length: Math.min(count, 1000) }, (_, at) => rowAt(at)).indexOf(row),
    async page(start, count, columns) {
      asked.push({ start, count, columns });
      return Array.from({ length: count }, (_, at) => ({
        row: rowAt(start + at),
        cells: columns.map((id) => {
          const written = texts.get(`${id}${start + at}`);
          const text = written ?? `${id}${rowAt(start + at)}`;
          return { text, invalid: id === 'c3' && at === 1, edited: written !== undefined };
        }),
      }));
    },
  };
  const onWrite: ProfilesGridProps['onWrite'] = async (given, cause) => {
    writes.push({ writes: given, cause });
    const refused: { index: number; columnId: string }[] = [];
    let written = 0;
    for (const write of given) {
      for (const [place, columnId] of write.columnIds.entries()) {
        for (let index = write.top; index <= Math.min(write.bottom, write.top + 50); index += 1) {
          const text = textFor(write, index, place);
          if (text === 'bad') refused.push({ index, columnId });
          else if (text !== undefined && (written += 1)) texts.set(`${columnId}${index}`, text);
        }
      }
    }
    return { written, readOnly: 0, reasons: refused.length > 0 ? ['That is bad.'] : [], refused };
  };
  return { view, asked, writes, onWrite };
}

type Given = Partial<ProfilesGridProps> & Pick<ProfilesGridProps, 'view' | 'columns'>;
const text: ProfilesGridProps['text'] = {
  ...messages.en.grid,
  label: 'Profiles',
  masked: 'Hidden',
  edited: 'Edited',
  ascending: 'ascending',
  descending: 'descending',
  copied: (cells) => `${cells} copied`,
  notCopied: 'Not copied',
  tooMany: (most) => `More than ${most}`,
  locale: {},
  menus: messages.en.grid.menu,
};

const noFilters: ReadonlyMap<string, string> = new Map();
const noGlances: ProfilesGridProps['glances'] = new Map();

/** The grid with a sort of its own, over whatever is given. */
function Sheet(given: Given) {
  const [sort, setSort] = useState<readonly SortKey[]>([]);
  return (
    <ThemeProvider theme={theme} defaultMode="light" storageManager={null}>
      <CssBaseline />
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProfilesGrid
          sort={sort}
          filtered={noFilters}
          glances={noGlances}
          onFilterMark={() => undefined}
          density="compact"
          text={text}
          onColumnsInSight={() => undefined}
          onFocusCell={() => undefined}
          onSelect={() => undefined}
          onWrite={async () => null}
          cellMenu={() => []}
          columnMenu={() => []}
          readClipboard={async () => null}
          writeClipboard={async () => false}
          onOpenRow={() => undefined}
          onReady={() => undefined}
          {...given}
          onSort={(next) => {
            given.onSort?.(next);
            setSort(next);
          }}
        />
      </div>
    </ThemeProvider>
  );
}

async function shown(given: Given) {
  await page.viewport(1280, 800);
  const clipboard: string[] = [];
  const sorts: (readonly SortKey[])[] = [];
  const handles: ProfilesGridHandle[] = [];
  const opened: number[] = [];
  render(
    <Sheet
      onSort={(next) => sorts.push(next)}
      cellMenu={() => [{ id: 'open', label: 'Open the profile', run: () => opened.push(-1) }]}
      columnMenu={(id) => [{ id: 'hide', label: `Hide ${id}`, run: () => undefined }]}
      onOpenRow={({ row }) => opened.push(row)}
      writeClipboard={async (copied) => clipboard.push(copied) > 0}
      onReady={(handle) => handles.push(handle)}
      {...given}
    />,
  );
  await expect.element(page.getByRole('grid', { name: 'Profiles' })).toBeVisible();
  return { clipboard, sorts, opened, handle: () => handles.at(-1)! };
}
test('a header tells what its column holds as soon as that is counted, without any header being made anew', async () => {
  const { view } = millionRows(20);
  const columns = [column('c1'), column('c2')];
  const look = (glances: ProfilesGridProps['glances']) => <Sheet view={view} columns={columns} glances={glances} />;
  const { rerender } = render(look(new Map()));
  const header = (id: string) => document.querySelector(`.ag-header-cell[col-id="${id}"] .profiles-header`);
  await expect.poll(() => textAt(2, 'c1')).toBe('<c12>');
  const before = [header('c1'), header('c2'), header('c2')?.lastElementChild];
  rerender(look(new Map([['c1', { filled: 0.8, detail: '80%', hasInvalid: false, bars: [1, 5, 3] }]])));
  await expect.poll(() => header('c1')?.querySelector('.profiles-header-detail')?.textContent).toBe('80%');
  expect(header('c1')?.querySelectorAll('rect')).toHaveLength(3);
  expect([header('c1'), header('c2'), header('c2')?.lastElementChild]).toEqual(before);
  expect(header('c2')?.querySelector('.profiles-header-detail')).toBeNull();
});

test('the header of a filtered column says what narrows it, and a press on the mark does not sort', async () => {
  const marks: string[] = [];
  const { sorts } = await shown({
    columns: ['c0', 'c1'].map((id) => column(id)),
    view: millionRows(40).view,
    filtered: new Map([['c1', 'Column c1: is 5']]),
    onFilterMark: (id) => marks.push(id),
  });
  expect(document.querySelector('[col-id="c0"] .profiles-header-filter')).toBeNull();
  await page
    .getByRole('columnheader', { name: /^Column c1/u })
    .getByRole('img', { name: 'Column c1: is 5' })
    .click();
  expect(marks).toEqual(['c1']);
  expect(sorts).toEqual([]);
});

const cellAt = (index: number, id: string) =>
  document.querySelector<HTMLElement>(`.ag-row[row-index="${index}"] .ag-cell[col-id="${id}"]`);
const textAt = (index: number, id: string) => cellAt(index, id)?.textContent;

afterEach(cleanup);

describe('a grid over a million rows', () => {
  const columns = Array.from({ length: 500 }, (_, index) => column(`c${index}`));

  test('asks only for the columns in sight, and for others when they come into sight', async () => {
    const { view, asked } = millionRows();
    const { handle } = await shown({ view, columns });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    expect(new Set(asked.flatMap((each) => each.columns)).size).toBeLessThan(20);
    handle().showColumn('c480');
    await expect.poll(() => textAt(0, 'c480')).toBe('<c4800>');
    expect(new Set(asked.flatMap((each) => each.columns)).size).toBeLessThan(60);
  });

  test('goes to any row', async () => {
    const { view, asked } = millionRows();
    const { handle } = await shown({ view, columns });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    handle().show(765_432, 'c1');
    await expect.poll(() => textAt(765_432, 'c1')).toBe('<c1765432>');
    expect(asked.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(2_000);
  });

  test('asks for each page of a place that the scroll bar jumps to once, and then for the page next to it', async () => {
    const { view, asked } = millionRows();
    await shown({ view, columns });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    asked.length = 0;
    const viewport = document.querySelector('.ag-grid-viewport')!;
    viewport.scrollTop = (viewport.scrollHeight - viewport.clientHeight) / 2;
    const skeletons = () => document.querySelectorAll('.profiles-skeleton').length;
    await expect.poll(() => [asked.length > 0, skeletons()]).toEqual([true, 0]);
    const middle = Number(document.querySelector('.ag-row')?.getAttribute('row-index'));
    expect(Math.abs(middle - 500_000)).toBeLessThan(100);
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    const starts = asked.map(({ start }) => start);
    expect(starts).toEqual([...new Set(starts)]);
    expect(starts.length).toBeLessThan(4);
  });

  test('has the rows there when one scrolls on after a rest', async () => {
    const { view, asked } = millionRows();
    const { handle } = await shown({ view, columns });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    expect(asked.some(({ start }) => start === 100)).toBe(false);
    handle().show(75, 'c0');
    await expect.poll(() => asked.some(({ start }) => start === 100)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    asked.length = 0;
    handle().show(101, 'c0');
    await expect.poll(() => cellAt(101, 'c0')).not.toBeNull();
    expect(textAt(101, 'c0')).toBe('<c0101>');
    expect(asked.filter(({ start }) => start === 100)).toEqual([]);
  });

  test('shows what stands in another view', async () => {
    const { view } = millionRows();
    const [first] = columns;
    await shown({ view, columns: [first!] });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    cleanup();
    await shown({ view: millionRows(3).view, columns: [first!] });
    await expect.poll(() => document.querySelectorAll('.ag-cell[col-id="c0"]').length).toBe(3);
  });

  test('sorts by a click on the header, by more with Shift, and with Enter', async () => {
    const { view } = millionRows();
    const { sorts } = await shown({ view, columns });
    await userEvent.click(page.getByText('Column c0', { exact: true }));
    await userEvent.click(page.getByText('Column c1', { exact: true }), { modifiers: ['Shift'] });
    expect(sorts.at(-1)).toEqual([
      { column: 'c0', direction: 'asc' },
      { column: 'c1', direction: 'asc' },
    ]);
    await expect.element(page.getByRole('img', { name: 'ascending 2' })).toBeVisible();
  });
});

describe('cells', () => {
  test('mark what does not fit', async () => {
    const { view } = millionRows(20);
    await shown({ view, columns: [column('c3')] });
    await expect.poll(() => textAt(1, 'c3')).toBe('<c31>');
    expect(cellAt(1, 'c3')?.querySelector('[data-invalid]')).not.toBeNull();
    expect(cellAt(2, 'c3')?.querySelector('[data-invalid]')).toBeNull();
  });

  test('of a masked column are nowhere on the page, and are not copied', async () => {
    const { view } = millionRows(20);
    const { clipboard } = await shown({ view, columns: [column('c0', { masked: true }), column('c1')] });
    await expect.poll(() => textAt(0, 'c1')).toBe('<c10>');
    expect(document.body.innerHTML).not.toContain('c019');
    await userEvent.click(cellAt(0, 'c0')!);
    await userEvent.keyboard('{Control>}c{/Control}');
    await userEvent.click(cellAt(0, 'c1')!);
    await userEvent.keyboard('{Control>}c{/Control}');
    await expect.poll(() => clipboard).toEqual(['••••••', 'c10']);
  });

  test('open their row with Enter where they cannot be edited, or where all of it is selected', async () => {
    const { view } = millionRows(20);
    const { opened } = await shown({ view, columns: [column('c0'), column('c1', { editing: null })] });
    await expect.poll(() => textAt(4, 'c0')).toBe('<c04>');
    await userEvent.click(cellAt(4, 'c1')!);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => opened).toEqual([4]);
    await userEvent.click(cellAt(5, 'c0')!);
    await userEvent.keyboard('{Shift>} {/Shift}{Enter}');
    await expect.poll(() => opened).toEqual([4, 5]);
    await userEvent.dblClick(cellAt(7, '#row')!);
    await expect.poll(() => opened).toEqual([4, 5, 7]);
  });
});

describe('editing', () => {
  const columns = [column('c0'), column('c1'), column('c2'), column('c3')];
  const { keyboard } = userEvent;
  const editor = () => document.querySelector<HTMLInputElement>('.curator-editor input');
  const active = () => {
    const cell = document.querySelector('.ag-cell[data-range~="active"]');
    return `${cell?.closest('.ag-row')?.getAttribute('row-index')} ${cell?.getAttribute('col-id')}`;
  };
  async function sheet(count = 1_000_000) {
    const rows = millionRows(count);
    const stood = await shown({ ...rows, columns });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    return { ...rows, ...stood };
  }

  test('types over a cell, commits with Enter and moves on; F2 keeps the text, Escape leaves it', async () => {
    const { writes } = await sheet();
    await userEvent.click(cellAt(1, 'c1')!);
    await keyboard('new{Enter}');
    await expect.poll(active).toBe('2 c1');
    expect(writes).toEqual([{ cause: 'edit', writes: [{ top: 1, bottom: 1, columnIds: ['c1'], block: [['new']] }] }]);
    await keyboard('{F2}');
    await expect.poll(() => editor()?.value).toBe('c12');
    await keyboard('!{Escape}');
    await expect.poll(editor).toBeNull();
    expect(writes).toHaveLength(1);
    expect(document.activeElement).toBe(cellAt(2, 'c1'));
  });

  test('says at once why a text does not fit, and does not take it', async () => {
    const { writes } = await sheet();
    await userEvent.dblClick(cellAt(1, 'c1')!);
    await expect.poll(() => editor()?.value).toBe('c11');
    await userEvent.fill(editor()!, 'bad');
    await expect.element(page.getByText('That is bad.')).toBeVisible();
    await keyboard('{Enter}');
    expect(editor()).not.toBeNull();
    expect(writes).toEqual([]);
  });

  test('clears, fills and pastes ranges, each as one write however far they reach', async () => {
    const { writes, handle } = await sheet();
    await userEvent.click(cellAt(1, 'c0')!);
    await keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}');
    await expect
      .poll(() => writes.at(-1))
      .toEqual({ cause: 'clear', writes: [{ top: 1, bottom: 2, columnIds: ['c0', 'c1'], block: [['']] }] });
    await userEvent.click(cellAt(3, 'c0')!);
    await keyboard('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}');
    await keyboard('{Control>}d{/Control}');
    await expect
      .poll(() => writes.at(-1))
      .toEqual({ cause: 'fill', writes: [{ top: 4, bottom: 999_999, columnIds: ['c0'], block: [['c03']] }] });
    handle().show(10, 'c2');
    await expect.poll(active).toBe('10 c2');
    const data = new DataTransfer();
    data.setData('text/plain', 'a\tb\r\nbad\td');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: data }));
    await expect
      .poll(() => writes.at(-1))
      .toEqual({
        cause: 'paste',
        writes: [
          {
            top: 10,
            bottom: 11,
            columnIds: ['c2', 'c3'],
            block: [
              ['a', 'b'],
              ['bad', 'd'],
            ],
          },
        ],
      });
    await expect.poll(() => cellAt(11, 'c2')?.hasAttribute('data-refused')).toBe(true);
    await expect.element(page.getByRole('alert')).toHaveTextContent('That is bad.');
  });

  test('copies a range, hidden values hidden, and refuses to copy more than can be read', async () => {
    const { view } = millionRows();
    const { clipboard } = await shown({ view, columns: [column('c0'), column('c1', { masked: true, editing: null })] });
    await expect.poll(() => textAt(0, 'c0')).toBe('<c00>');
    await userEvent.click(cellAt(0, 'c0')!);
    await keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Control>}c{/Control}');
    await expect.poll(() => clipboard).toEqual(['c00\t••••••\r\nc01\t••••••']);
    await keyboard('{Control>}a{/Control}{Control>}c{/Control}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('More than 200000');
    expect(clipboard).toHaveLength(1);
  });

  test('keeps the keyboard however fast one pages through rows that are not there yet', async () => {
    await sheet();
    await userEvent.click(cellAt(0, 'c1')!);
    await keyboard('{PageDown}');
    const pageOfRows = Number(active().split(' ')[0]);
    expect(pageOfRows).toBeGreaterThan(10);
    await keyboard('{PageDown}'.repeat(14));
    await expect.poll(active).toBe(`${15 * pageOfRows} c1`);
    await expect.poll(() => document.activeElement?.getAttribute('col-id')).toBe('c1');
    await keyboard('{Control>}{End}{/Control}');
    await expect.poll(active).toBe('999999 c3');
    await expect.poll(() => document.activeElement?.textContent).toBe('<c3999999>');
  });

  test('is not of other rows when the view changes: only the active cell stays with its profile', async () => {
    const before = millionRows(1000);
    const after = millionRows(1000, (index) => 999 - index);
    const selections: ProfilesSelection[] = [];
    const handles: ProfilesGridHandle[] = [];
    const look = (rows: typeof before) => (
      <Sheet
        {...rows}
        columns={columns}
        onSelect={(each) => selections.push(each)}
        onReady={(each) => handles.push(each)}
      />
    );
    const { rerender } = render(look(before));
    await expect.poll(() => textAt(2, 'c1')).toBe('<c12>');
    await userEvent.click(cellAt(2, 'c1')!);
    await keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selections.at(-1)?.ranges).toEqual([[2, 3]]);
    rerender(look(after));
    await expect.poll(() => selections.at(-1)?.ranges).toEqual([[997, 997]]);
    await expect.poll(() => document.activeElement?.textContent).toBe('<c12>');
  });

  test('tells screen readers what is edited, and what does not fit', async () => {
    await sheet(20);
    await expect.poll(() => cellAt(1, 'c3')?.getAttribute('aria-description')).toBe('It does not fit.');
    expect(cellAt(2, 'c3')?.hasAttribute('aria-description')).toBe(false);
  });

  test('offers menus by the pointer and by the keyboard', async () => {
    const { opened } = await sheet(20);
    await userEvent.click(cellAt(1, 'c0')!);
    await keyboard('{Shift>}{F10}{/Shift}');
    await page.getByRole('menuitem', { name: 'Open the profile' }).click();
    await expect.poll(() => opened).toEqual([-1]);
    await userEvent.click(page.getByText('Column c1', { exact: true }), { button: 'right' });
    await expect.element(page.getByRole('menuitem', { name: 'Hide c1' })).toBeVisible();
  });
});
