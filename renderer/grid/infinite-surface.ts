import type { GridApi } from 'ag-grid-community';
import type { CuratorColumn } from './column';
import { createGridSurface, type GridSurface } from './grid-surface';
import { placesByKey } from './places-by-key';
import type { InfiniteRow, ProfilesColumn, ProfilesGridProps } from './profiles-grid-props';
import type { Position } from './range';
import type { CellSource } from './write-cells';

/** The standing grid over rows that come page by page. */
export interface InfiniteSurface extends GridSurface, Pick<CellSource<InfiniteRow>, 'rowAt' | 'columnAt'> {
  column(id: string): ProfilesColumn | undefined;
  /** Rows came: shows a cell that was asked for before its row was there, and gives it the keyboard. */
  arrived(): void;
  detach(): void;
}

/** A surface over AG Grid's api within `root`. */
export function createInfiniteSurface(
  api: GridApi<InfiniteRow>,
  root: HTMLElement,
  props: () => ProfilesGridProps,
): InfiniteSurface {
  /**
   * The cell that is to have the keyboard: a row that was only just revealed has no cells to take it yet, and one that
   * is drawn anew lets go of it.
   */
  let wanted: Position | null = null;
  const shownIds = remembered(() => {
    const ids = new Set(props().columns.map(({ id }) => id));
    return api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((id) => ids.has(id));
  });
  api.addEventListener('displayedColumnsChanged', shownIds.forget);
  const columnIds = (): readonly string[] => (api.isDestroyed() ? [] : shownIds.get());
  const placeOf = placesByKey((each: ProfilesColumn) => each.id);
  const column = (id: string): ProfilesColumn | undefined => {
    const { columns } = props();
    return columns[placeOf(columns, id)];
  };
  const base = createGridSurface(api, root, { rows: () => props().view.count, columnIds });

  const gridElement = (): HTMLElement | null => root.querySelector('[role="grid"], [role="treegrid"]');
  /** No cell has the keyboard, and nobody else. */
  const isAdrift = (): boolean => [document.body, gridElement()].some((each) => each === document.activeElement);
  const settle = (): void => {
    if (!wanted || api.isDestroyed()) return;
    const { activeElement } = document;
    // Somebody else has the keyboard by now, such as an editor.
    const isElsewhere = !isAdrift() && !activeElement?.closest('.ag-cell, .ag-row');
    if (isElsewhere) wanted = null;
    else if (!base.element(wanted)?.contains(activeElement)) take(wanted);
  };
  /**
   * Gives the cell the keyboard, or the grid itself until the cell is there: a key that is pressed meanwhile would else
   * go to the cell that was left, or to nobody.
   */
  const take = (position: Position): void => {
    base.focus(position);
    const cell = base.element(position);
    const taker = cell ?? gridElement();
    // AG Grid gives a cell the focus once, and not again when it is drawn anew.
    if (!taker || cell?.contains(document.activeElement)) return;
    taker.tabIndex = -1;
    taker.focus({ preventScroll: true });
  };
  // A cell that is taken out of the page lets the keyboard fall to nobody; this sees it before the next key.
  const watcher = new MutationObserver(() => {
    if (wanted && isAdrift()) settle();
  });
  watcher.observe(root, { childList: true, subtree: true });
  /** A new view has no rows at all until its first ones came. */
  let hidden: Position | null = null;
  const reveal = (position: Position): void => {
    hidden = position.row < api.getDisplayedRowCount() ? null : position;
    if (!hidden) base.reveal(position);
  };
  const pointedElsewhere = ({ target }: Event): void => {
    if (!(target instanceof Node && root.contains(target))) wanted = null;
  };
  document.addEventListener('pointerdown', pointedElsewhere, { capture: true });

  return {
    ...base,
    cellAt: (target) => base.cellAt(target) ?? (target === gridElement() ? wanted : null),
    column,
    rowAt: (row) => api.getDisplayedRowAtIndex(row)?.data ?? null,
    columnAt(at) {
      const about = column(columnIds()[at] ?? '');
      return about ? editedColumn(about) : null;
    },
    focus(position) {
      wanted = position;
      take(position);
      requestAnimationFrame(settle);
    },
    reveal,
    arrived() {
      if (hidden) reveal(hidden);
      requestAnimationFrame(settle);
    },
    detach() {
      watcher.disconnect();
      document.removeEventListener('pointerdown', pointedElsewhere, { capture: true });
    },
  };
}

/** The column as editors take it. */
function editedColumn({ id, label, editing }: ProfilesColumn): CuratorColumn<InfiniteRow> {
  return {
    id,
    header: label,
    help: '',
    kind: editing?.kind ?? 'text',
    width: 0,
    choices: editing?.choices ?? [],
    value: (row) => row.cells.get(id)?.text ?? null,
    text: (value) => editing?.shown(typeof value === 'string' ? value : null) ?? '',
    ...(editing && { parse: (text: string) => editing.parse(text) }),
    editable: () => editing !== null,
  };
}

function remembered<T>(make: () => T): { get(): T; forget(): void } {
  let known: { readonly value: T } | null = null;
  return {
    get: () => (known ??= { value: make() }).value,
    forget: () => void (known = null),
  };
}
