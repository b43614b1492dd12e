import type { GridApi } from 'ag-grid-community';
import { createInfiniteCommands } from './infinite-commands';
import { createInfiniteSurface, type InfiniteSurface } from './infinite-surface';
import type { CellMarks } from './painter';
import type { InfiniteRow, InfiniteView, ProfilesGridProps } from './profiles-grid-props';
import type { Position } from './range';
import { activeCell, boxesOf, nothingSelected, selectCell, type Selection } from './selection';
import { createSpreadsheet, type MenuPlace, type Spreadsheet } from './spreadsheet';

/** What the sheet asks of the component around it. */
export interface InfiniteHost {
  props(): ProfilesGridProps;
  announce(words: string): void;
  complain(words: string): void;
  openEditor(position: Position, typed: string | null): void;
  openMenu(menu: { readonly at: MenuPlace; readonly columnId: string | null }): void;
}

/** The spreadsheet over rows that come page by page. */
export interface InfiniteSheet extends Pick<Spreadsheet, 'selection' | 'commands' | 'edit' | 'detach'> {
  readonly surface: InfiniteSurface;
  /** Rows came, or came anew. */
  arrived(): void;
  /** Makes the row's cell of the active column the active one, in sight; the keyboard goes along if the grid has it. */
  select(index: number): void;
  /** Makes a cell the active one, in sight and with the keyboard. */
  show(index: number, columnId: string): void;
  /**
   * The view is about to be another one, in which places mean other rows: nothing is selected any more, but for the
   * active cell, which stays with its profile where that one is shown.
   */
  leaveView(next: InfiniteView): void;
}

/** Makes a spreadsheet of AG Grid over an infinite view. */
export function createInfiniteSheet(api: GridApi<InfiniteRow>, root: HTMLElement, host: InfiniteHost): InfiniteSheet {
  const { props, announce, complain } = host;
  const surface = createInfiniteSurface(api, root, props);
  const columnAt = (position: Position) => surface.column(surface.columnIds()[position.column] ?? '');
  const keyOf = (index: number, columnId: string): string => `${index} ${columnId}`;
  /** The active cell whose row was not there yet when it became so. */
  let untold: Position | null = null;

  const sheet = createSpreadsheet({
    root,
    surface,
    commands: (selection) =>
      createInfiniteCommands({
        surface,
        selection,
        props,
        announce,
        complain,
        flash: (cells) => sheet.flash(cells.map(({ index, columnId }) => keyOf(index, columnId))),
      }),
    keyOf: ({ row, column }) => keyOf(row, surface.columnIds()[column] ?? ''),
    marks,
    isEditable: (position) => Boolean(columnAt(position)?.editing) && surface.rowAt(position.row) !== null,
    opensWholeRow: true,
    whyReadOnly: (position) => columnAt(position)?.readOnly || props().text.readOnly,
    rangeSelected: (rows, columns) => props().text.rangeSelected(rows, columns),
    announce,
    complain,
    openEditor: host.openEditor,
    openCellMenu: (at) => host.openMenu({ at, columnId: null }),
    openHeaderMenu: (columnId, at) => host.openMenu({ at, columnId }),
    openRow(row) {
      const data = surface.rowAt(row);
      const columnId = surface.columnIds()[activeCell(sheet.selection.get())?.column ?? 0] ?? '';
      if (data) props().onOpenRow({ index: data.index, row: data.row, columnId });
    },
    tell,
  });
  const { selection } = sheet;

  function marks(position: Position): Omit<CellMarks, 'isRefused'> {
    const column = columnAt(position);
    const cell = column && surface.rowAt(position.row)?.cells.get(column.id);
    const { text } = props();
    const said =
      !column || !cell
        ? []
        : [
            cell.edited ? text.edited : '',
            column.masked ? (cell.text ? text.masked : '') : cell.invalid ? column.reason(cell.text ?? '') : '',
          ].filter(Boolean);
    return {
      note: null,
      description: said.length > 0 ? said.join(' ') : null,
      isReadOnly: !column?.editing,
    };
  }
  function tell(selected: Selection): void {
    const boxes = boxesOf(selected);
    const columnIds = surface.columnIds();
    const columns = new Set(boxes.flatMap(({ left, right }) => columnIds.slice(left, right + 1)));
    props().onSelect({
      ranges: joined(boxes.map(({ top, bottom }) => [top, bottom])),
      columnIds: columnIds.filter((id) => columns.has(id)),
      isWhole: columnIds.length > 0 && boxes.every(({ left, right }) => left === 0 && right === columnIds.length - 1),
    });
    untold = activeCell(selected);
    tellFocus();
  }
  function tellFocus(): void {
    const data = untold && surface.rowAt(untold.row);
    const columnId = untold && surface.columnIds()[untold.column];
    if (!data || !columnId) return;
    untold = null;
    props().onFocusCell({ index: data.index, row: data.row, columnId });
  }

  return {
    surface,
    selection,
    commands: sheet.commands,
    edit: sheet.edit,
    arrived() {
      surface.arrived();
      tellFocus();
      sheet.paintAnew();
    },
    select(index) {
      if (index >= surface.extent().rows || surface.extent().columns === 0) return;
      const position = { row: index, column: activeCell(selection.get())?.column ?? 0 };
      const isFocused = surface.cellAt(document.activeElement) !== null;
      selection.set(selectCell(position), { reveal: position, isFocused });
    },
    show(index, columnId) {
      const column = surface.columnIds().indexOf(columnId);
      if (column < 0 || index >= surface.extent().rows) return;
      const position = { row: index, column };
      api.ensureIndexVisible(index, 'middle');
      selection.set(selectCell(position), { reveal: position, isFocused: true });
    },
    leaveView(next) {
      const active = activeCell(selection.get());
      const row = active && surface.rowAt(active.row)?.row;
      const isFocused = surface.cellAt(document.activeElement) !== null;
      selection.set(nothingSelected);
      if (!active || row === null || row === undefined) return;
      void next.indexOf(row).then((index) => {
        const isUntouched = selection.get().ranges.length === 0 && props().view === next && !api.isDestroyed();
        if (index === null || !isUntouched) return;
        const position = { row: index, column: active.column };
        selection.set(selectCell(position), isFocused ? { reveal: position, isFocused } : {});
      });
    },
    detach() {
      sheet.detach();
      surface.detach();
    },
  };
}

/** Ranges of rows as few as can be: those that touch or overlap are one. */
export function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([left], [right]) => left - right)) {
    const last = found.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
