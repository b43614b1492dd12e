import type { Json } from '#shared/base/canonical-json';
import type { CellEdit, CuratorColumn, EditCause } from './column';
import type { NumberCondition, TextCondition } from './filter-conditions';

/** Words that the grid itself shows; the feature passes them in its language. */
export interface GridText {
  readonly label: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly yes: string;
  readonly no: string;
  readonly readOnly: string;
  /** Announced to screen readers after a copy, such as "12 cells copied". */
  copied(cells: number): string;
  pasted(cells: number): string;
  filled(cells: number): string;
  /** Why some cells of a paste or fill were left alone. */
  skipped(cells: number): string;
  rangeSelected(rows: number, columns: number): string;
  /** The words of the column menu, the filters and the pop-up menus, keyed by AG Grid's locale keys. */
  readonly locale: Readonly<Record<string, string>>;
  /** How a filter is said behind its column's name: its conditions, what joins two, and that it lets nothing through. */
  readonly said: Readonly<Record<TextCondition | NumberCondition | 'and' | 'or' | 'nothing', string>>;
  readonly menu: {
    readonly copy: string;
    readonly paste: string;
    readonly fillDown: string;
    readonly clear: string;
    readonly columns: string;
    readonly pinLeft: string;
    readonly unpin: string;
    readonly hide: string;
    readonly autosize: string;
    readonly sortAscending: string;
    readonly sortDescending: string;
    readonly clearSort: string;
    readonly filter: string;
    readonly clearFilter: string;
    readonly resetColumns: string;
  };
}

export type Density = 'compact' | 'standard' | 'comfortable';

/** A column's filter as people read it. */
export interface ColumnFilterSaid {
  readonly columnId: string;
  /** Such as "Unit: contains kg". */
  readonly words: string;
}

/** Where a cell is, in the feature's terms. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** One thing that can be done with the selected rows. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  /** The keys that do it too, as people read them. */
  readonly shortcut?: string;
  readonly isDisabled: boolean;
  run(): void;
}

/** A spreadsheet-like grid over plain rows; it changes nothing itself: edits go out as one batch, new rows come in. */
export interface CuratorGridProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly CuratorColumn<Row>[];
  readonly text: GridText;
  readonly density: Density;
  /** Every word must occur in the row's shown text, ignoring case and accents. */
  readonly search: string;
  /** Column state (width, order, pin, hidden, sort, filters) as the grid left it; null is the columns' own layout. */
  readonly layout: Json | null;
  /** Extra marks of a cell, such as a finding's sentence; shown as a corner and a tool tip. */
  cellNote?(row: Row, columnId: string): string | null;
  rowId(row: Row): string;
  /** Rows that this refuses are not shown. */
  isShown?(row: Row): boolean;
  /** One batch is one undo step. Answers the cells that were refused, with a sentence for each. */
  onEdits(
    edits: readonly CellEdit[],
    cause: EditCause,
  ): Promise<readonly { readonly edit: CellEdit; readonly reason: string }[]>;
  onLayoutChange(layout: Json): void;
  /** What the menu of a cell offers for the selected rows, in groups; each call asks the newest. */
  readonly rowActions?: readonly (readonly RowAction[])[];
  /** Ids of the selected rows: checked ones, or those that the cell range spans. */
  onSelectionChange?(rowIds: readonly string[]): void;
  /** The row under the focused cell changed. */
  onFocusRow?(rowId: string | null): void;
  /** Enter on a read-only cell, or a double click on the row's open button. */
  onOpenRow?(rowId: string): void;
  /** Which columns are filtered and how, in words, at first and after each change. */
  onColumnFilters?(filters: readonly ColumnFilterSaid[]): void;
  /** How many rows are shown of how many, after each change of search or filter. */
  onCounts?(shown: number, total: number): void;
  /** Reads the system's clipboard; refused permission answers null. */
  readClipboard(): Promise<string | null>;
  writeClipboard(text: string): Promise<boolean>;
  onReady?(handle: CuratorGridHandle): void;
}

/** What a feature may ask of a standing grid. */
export interface CuratorGridHandle {
  focusCell(place: CellPlace): void;
  /** Gives the keyboard back to the active cell and keeps what is selected; does nothing where no cell is active. */
  focus(): void;
  /** Row ids in the order shown. */
  shownRowIds(): readonly string[];
  /** The cell that has the keyboard, or would have it; null where none is active. */
  activePlace(): CellPlace | null;
  clearFilters(): void;
  /** Takes the filter off one column. */
  clearFilter(columnId: string): void;
  /** Brings a column into sight and opens its filter. */
  openFilter(columnId: string): void;
  resetLayout(): void;
  setColumnShown(columnId: string, shown: boolean): void;
  shownColumnIds(): readonly string[];
  selectRows(rowIds: readonly string[]): void;
}
