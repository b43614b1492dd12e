import type { GridApi, GridOptions } from 'ag-grid-community';
import { flushSync } from 'react-dom';
import { offsetOf, isStill, rowsInView, scrolledHeight, scrollTopFor, type TableSize } from './row-geometry';
import type { DrawnRows } from './grid-surface';
import { assignSlots } from './row-slots';

/** The rows to show, by their places in the order shown. */
export interface RowSource<Row> {
  readonly count: number;
  /** Null where the row is not there yet. */
  rowAt(place: number): Row | null;
  /** The row's own name; empty where it has none yet. */
  idAt(place: number): string;
}

/** One of the few rows that AG Grid holds: its elements stay, and the rows of the table take turns in them. */
export interface SlotRow<Row> {
  /** Counts from 0; the last of AG Grid's rows is no slot but stands for the height of all. */
  readonly slot: number;
  place: number | null;
  row: Row | null;
}

/** Plain rows in the order shown. */
export function sourceOf<Row>(rows: readonly Row[], rowId: (row: Row) => string): RowSource<Row> {
  return {
    count: rows.length,
    rowAt: (place) => rows[place] ?? null,
    idAt(place) {
      const row = rows[place];
      return row === undefined ? '' : rowId(row);
    },
  };
}

/** What a window asks of the grid around it. */
export interface WindowHost {
  /** Places that stay drawn wherever the view is, such as that of the active cell. */
  kept(): readonly number[];
  /** Slots show other rows than before, or their rows changed. */
  drawn(): void;
  /** The element with the keyboard's focus is about to vanish with its row. */
  focusLost(columnId: string | null): void;
}

/**
 * Any number of rows through a few of AG Grid's. AG Grid would make every row that comes into view anew, with all its
 * cells, which costs several times what drawing other words into standing cells does; here a row that scrolls in, or
 * that a filter brings, takes the elements of one that went.
 */
export interface RowWindow<Row> extends DrawnRows {
  /** What AG Grid has to be told from the start. */
  readonly options: Pick<
    GridOptions<SlotRow<Row>>,
    'getRowId' | 'processRowPostCreate' | 'suppressRowVirtualisation' | 'suppressRowTransform' | 'rowBuffer'
  >;
  /** AG Grid's rows at the start. */
  readonly firstRows: SlotRow<Row>[];
  attach(api: GridApi<SlotRow<Row>>, root: HTMLElement, host: WindowHost): void;
  detach(): void;
  /** Shows these rows from now on. Never to be called while React renders or runs effects. */
  show(source: RowSource<Row>): void;
  /** Draws whatever is not drawn as it is now; the source may hold other rows than before. */
  draw(): void;
  /** All rows have another height, in pixels. */
  resize(rowHeight: number): void;
  /** Scrolls so that the row is in view and draws it. */
  reveal(place: number, where?: 'nearest' | 'middle'): void;
}

/** Rows that are drawn beyond the edges of the view on either side, so that slow scrolling never shows a gap. */
const beyond = 2;
/** More slots than the view needs, for rows that must stay. */
const spare = 2;
const headerRows = 1;

/** A window whose first slots show the first rows at once; `viewHeight` is how much of them will be seen, about. */
export function createRowWindow<Row>(
  first: RowSource<Row>,
  size: { readonly viewHeight: number; readonly rowHeight: number },
): RowWindow<Row> {
  let source = first;
  let standing: Standing<Row> | null = null;
  let { rowHeight } = size;
  let view = { height: size.viewHeight, scrollTop: 0 };
  const elements = new Map<number, HTMLElement>();
  const slots: SlotRow<Row>[] = [];
  const rest: SlotRow<Row> = { slot: -1, place: null, row: null };
  for (const slot of newSlots(needed())) {
    slots.push(slot);
    if (slot.slot < source.count) Object.assign(slot, { place: slot.slot, row: source.rowAt(slot.slot) });
  }

  function table(): TableSize {
    return { count: source.count, rowHeight, viewHeight: view.height };
  }
  function needed(): number {
    return Math.ceil(view.height / rowHeight) + 1 + 2 * beyond + spare;
  }
  function newSlots(count: number): SlotRow<Row>[] {
    return Array.from({ length: Math.max(0, count - slots.length) }, (_, index) => {
      return { slot: slots.length + index, place: null, row: null };
    });
  }

  /**
   * AG Grid is to find the table as tall as it is: slots are rows to it, and its last row makes up for all others. Answers
   * whether it has to be told.
   */
  function setHeights({ api }: Standing<Row>): boolean {
    const { count } = source;
    let isNew = false;
    api.forEachNode((node) => {
      const slot = node.data?.slot ?? -1;
      const height =
        slot < 0 ? scrolledHeight(table()) - Math.min(slots.length, count) * rowHeight : slot < count ? rowHeight : 0;
      if (node.rowHeight === height) return;
      isNew = true;
      node.setRowHeight(height);
    });
    return isNew;
  }
  function place(slot: SlotRow<Row>): void {
    const element = elements.get(slot.slot);
    if (!element) return;
    if (slot.place === null) {
      if (element.contains(document.activeElement)) standing?.host.focusLost(columnOf(document.activeElement));
      element.style.display = 'none';
      for (const name of ['row-index', 'row-id', 'aria-rowindex']) element.removeAttribute(name);
      return;
    }
    element.style.display = '';
    // Only the transform changes, which Chromium does without finding the row's whole style, and that of its cells, anew.
    const moved = offsetOf(table(), view.scrollTop, slot.place) - slot.slot * rowHeight;
    element.style.transform = `translateY(${moved}px)`;
    element.setAttribute('row-index', String(slot.place));
    element.setAttribute('row-id', source.idAt(slot.place));
    element.setAttribute('aria-rowindex', String(slot.place + headerRows + 1));
  }

  function draw(): void {
    if (!standing || standing.api.isDestroyed()) return;
    const { api, host } = standing;
    const { first, end } = rowsInView(table(), view.scrollTop, beyond);
    const kept = host.kept();
    const added = newSlots(Math.max(needed(), end - first + kept.length));
    if (added.length > 0) {
      slots.push(...added);
      for (const slot of slots) slot.place = null;
      flushSync(() => api.applyTransaction({ add: added, addIndex: slots.length - added.length }));
    }
    const next = assignSlots(
      slots.map((slot) => slot.place),
      { first, end, kept, count: source.count },
    );
    const isSliding = !isStill(table());
    const changed = slots.filter((slot, index) => {
      const to = next[index] ?? null;
      const row = to === null ? slot.row : source.rowAt(to);
      const isMoved = to !== slot.place;
      const isChanged = isMoved || row !== slot.row;
      Object.assign(slot, { place: to, row });
      if (isChanged || isSliding) place(slot);
      return isChanged && to !== null;
    });
    const areHeightsNew = setHeights(standing);
    if (changed.length === 0 && !areHeightsNew) return;
    const rowNodes = changed.flatMap(({ slot }) => api.getRowNode(String(slot)) ?? []);
    // React would draw the cells in a task of its own, after the frame that shows their rows in place.
    flushSync(() => {
      if (rowNodes.length > 0) api.refreshCells({ rowNodes });
      if (areHeightsNew) api.onRowHeightChanged();
    });
    host.drawn();
  }

  function scrolled(): void {
    if (!standing) return;
    const { scrollTop } = standing.viewport;
    if (scrollTop === view.scrollTop) return;
    view = { ...view, scrollTop };
    draw();
  }
  function measured(): void {
    if (!standing) return;
    const { viewport, root } = standing;
    const header = root.querySelector<HTMLElement>('.ag-header')?.offsetHeight ?? 0;
    view = { height: Math.max(0, viewport.clientHeight - header), scrollTop: viewport.scrollTop };
    draw();
  }
  function tellCount({ root }: Standing<Row>): void {
    const grid = root.querySelector('[role="grid"], [role="treegrid"]');
    grid?.setAttribute('aria-rowcount', String(source.count + headerRows));
  }
  function slotAt(place: number): SlotRow<Row> | undefined {
    return slots.find((slot) => slot.place === place);
  }

  return {
    options: {
      getRowId: ({ data }) => String(data.slot),
      processRowPostCreate({ eRow, node }) {
        const slot = slots[node.data?.slot ?? -1];
        if (!slot) return void (eRow.style.display = 'none');
        elements.set(slot.slot, eRow);
        place(slot);
      },
      suppressRowVirtualisation: true,
      // So that the transform is ours.
      suppressRowTransform: true,
      rowBuffer: 0,
    },
    firstRows: [...slots, rest],
    attach(api, root, host) {
      const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport');
      if (!viewport) return;
      const ending = new AbortController();
      let frame = 0;
      const inFrame = (): void => {
        frame = 0;
        scrolled();
      };
      // AG Grid's own scroll bar moves the viewport when it is heard, so the place is read later in the same frame.
      root.addEventListener('scroll', () => void (frame ||= requestAnimationFrame(inFrame)), {
        capture: true,
        passive: true,
        signal: ending.signal,
      });
      const observer = new ResizeObserver(measured);
      observer.observe(viewport);
      ending.signal.addEventListener('abort', () => {
        cancelAnimationFrame(frame);
        observer.disconnect();
      });
      standing = { api, root, viewport, host, ending };
    },
    detach() {
      standing?.ending.abort();
      standing = null;
    },
    show(next) {
      source = next;
      if (!standing || standing.api.isDestroyed()) return;
      // The browser will not let what is scrolled end above the view's lower edge; asking it now would cost a layout.
      const furthest = Math.max(0, scrolledHeight(table()) - view.height);
      view = { ...view, scrollTop: Math.min(view.scrollTop, furthest) };
      draw();
      tellCount(standing);
      scrolled();
    },
    draw,
    resize(next) {
      rowHeight = next;
      if (!standing) return;
      for (const slot of slots) place(slot);
      measured();
    },
    reveal(place, where) {
      if (!standing || place < 0 || place >= source.count) return;
      standing.viewport.scrollTop = scrollTopFor(table(), view.scrollTop, place, where);
      view = { ...view, scrollTop: standing.viewport.scrollTop };
      draw();
    },
    slotOf(place) {
      // A row that has to stay drawn from now on, such as that of the active cell, may not be so yet.
      if (!slotAt(place)) draw();
      return slotAt(place)?.slot ?? null;
    },
    elementOf: (place) => elements.get(slotAt(place)?.slot ?? -1) ?? null,
    firstInView: () => rowsInView(table(), view.scrollTop).first,
    page: () => Math.max(1, Math.floor(view.height / rowHeight) - 1),
  };
}

interface Standing<Row> {
  readonly api: GridApi<SlotRow<Row>>;
  readonly root: HTMLElement;
  readonly viewport: HTMLElement;
  readonly host: WindowHost;
  readonly ending: AbortController;
}

function columnOf(element: Element | null): string | null {
  return element?.closest('.ag-cell')?.getAttribute('col-id') ?? null;
}
