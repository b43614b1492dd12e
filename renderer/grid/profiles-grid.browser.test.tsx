import { CssBaseline, ThemeProvider } from '@mui/material';
import { cleanup, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { theme } from '../app/theme';
import { ProfilesGrid } from './profiles-grid';
import type {
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
  glance: { filled: 0.8, detail: '80 %', hasInvalid: false, bars: [1, 5, 3] },
  shown: (text) => `<${text}>`,
  reason: () => 'It does not fit.',
  ...given,
});

/** A million rows that remember which columns they were asked for. */
function millionRows(count = 1_000_000) {
  const asked: { readonly start: number; readonly count: number; readonly columns: readonly string[] }[] = [];
  const view: InfiniteView = {
    count,
    async page(start, count, columns) {
      asked.push({ start, count, columns });
      return Array.from({ length: count }, (_, at) => ({
        row: start + at,
        cells: columns.map((id) => ({ text: `${id}${start + at}`, invalid: id === 'c3' && at === 1, edited: false })),
      }));
    },
  };
  return { view, asked };
}

async function shown(given: Partial<ProfilesGridProps> & Pick<ProfilesGridProps, 'view' | 'columns'>) {
  await page.viewport(1280, 800);
  const clipboard: string[] = [];
  const sorts: (readonly SortKey[])[] = [];
  const handles: ProfilesGridHandle[] = [];
  const opened: number[] = [];
  function Standing() {
    const [sort, setSort] = useState<readonly SortKey[]>([]);
    return (
      <ProfilesGrid
        sort={sort}
        density="compact"
        text={{
          label: 'Profiles',
          masked: 'Hidden',
          edited: 'Edited',
          ascending: 'ascending',
          descending: 'descending',
          copied: (cells) => `${cells} copied`,
          notCopied: 'Not copied',
          locale: {},
        }}
        onSort={(next) => {
          sorts.push(next);
          setSort(next);
        }}
        onColumnsInSight={() => undefined}
        onFocusCell={() => undefined}
        onOpenRow={({ row }) => opened.push(row)}
        writeClipboard={async (text) => clipboard.push(text) > 0}
        onReady={(handle) => handles.push(handle)}
        {...given}
      />
    );
  }
  render(
    <ThemeProvider theme={theme} defaultMode="light" storageManager={null}>
      <CssBaseline />
      <div style={{ position: 'fixed', inset: 0 }}>
        <Standing />
      </div>
    </ThemeProvider>,
  );
  await expect.element(page.getByRole('grid', { name: 'Profiles' })).toBeVisible();
  return { clipboard, sorts, opened, handle: () => handles.at(-1)! };
}
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

  test('open their row with Enter', async () => {
    const { view } = millionRows(20);
    const { opened } = await shown({ view, columns: [column('c0')] });
    await expect.poll(() => textAt(4, 'c0')).toBe('<c04>');
    await userEvent.click(cellAt(4, 'c0')!);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => opened).toEqual([4]);
  });
});
