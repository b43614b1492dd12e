import type { Result } from '#shared/base/result';
import type { BlockWrite } from './block-write';
import type { Choice, EditCause } from './column';
import type { MenuLine } from './grid-menu';
import type { Density, GridText } from './grid-props';

/** One cell as a page brings it; what is not there yet is drawn as a skeleton. */
export interface InfiniteCell {
  readonly text: string | null;
  readonly invalid: boolean;
  readonly edited: boolean;
}

/** A row of the grid: its place in what is shown, its place in the file, and the cells that came so far. */
export interface InfiniteRow {
  readonly index: number;
  readonly row: number;
  readonly cells: Map<string, InfiniteCell>;
}

/** One key of a sort. */
export interface SortKey {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** What the header tells of a column's values. */
export interface ColumnGlance {
  /** Rows with a value, from 0 to 1. */
  readonly filled: number;
  /** Such as "79 % filled, 12 values do not fit". */
  readonly detail: string;
  readonly hasInvalid: boolean;
  /** Heights of a small distribution; none where there is nothing to draw. */
  readonly bars: readonly number[];
}

/** How the cells of a column are edited in place. */
export interface CellEditing {
  readonly kind: 'text' | 'number' | 'choice';
  /** For `choice`: their labels are what `parse` reads. */
  readonly choices: readonly Choice[];
  /** A cell's text as it stands in the editor. */
  shown(text: string | null): string;
  /** Reads what was typed or chosen: a text, null for no value, or why not, in a sentence. */
  parse(typed: string): Result<string | null, string>;
  /** What Space makes of a cell, as it would be typed; null where it turns nothing. */
  toggled(text: string | null): string | null;
}

/** One column, described in the field's terms. */
export interface ProfilesColumn {
  readonly id: string;
  readonly label: string;
  /** Tool tip of the header. */
  readonly help: string;
  /** As people write it; empty where there is none. */
  readonly unit: string;
  readonly width: number;
  readonly alignRight: boolean;
  readonly pinned: boolean;
  /** Marks personal information, in a word; null where it is none. */
  readonly personalMark: string | null;
  /** Values are not shown, copied or told. */
  readonly masked: boolean;
  /** Null where its cells cannot be changed; why, is said in `readOnly`. */
  readonly editing: CellEditing | null;
  readonly readOnly: string;
  /** The value as people read it. */
  shown(text: string): string;
  /** Why the value does not fit, in a sentence. */
  reason(text: string): string;
}

/** Words that the grid itself shows. */
export interface ProfilesGridText extends Pick<
  GridText,
  'yes' | 'no' | 'readOnly' | 'copied' | 'pasted' | 'filled' | 'skipped' | 'rangeSelected' | 'locale'
> {
  readonly label: string;
  readonly masked: string;
  readonly edited: string;
  readonly ascending: string;
  readonly descending: string;
  readonly notCopied: string;
  /** Why so many cells are not read at once. */
  tooMany(most: number): string;
  readonly menus: Pick<GridText['menu'], 'copy' | 'paste' | 'fillDown' | 'clear'>;
}

/** What became of a write; null where it failed as a whole, which was said already. */
export interface WriteOutcome {
  readonly written: number;
  /** Cells that may not be changed. */
  readonly readOnly: number;
  /** Why texts were not taken, each reason once. */
  readonly reasons: readonly string[];
  /** Some of the cells that kept their value, to be marked. */
  readonly refused: readonly { readonly index: number; readonly columnId: string }[];
}

/** What is selected: rows by their places in what is shown, both ends inside, and the columns that any of it spans. */
export interface ProfilesSelection {
  readonly ranges: readonly (readonly [number, number])[];
  readonly columnIds: readonly string[];
  /** Whether whole rows are selected. */
  readonly isWhole: boolean;
}

/** Where a cell is in what is shown. */
export interface ProfilesCellPlace {
  readonly index: number;
  readonly row: number;
  readonly columnId: string;
}

/** What the grid shows: a view that stays as it is, page by page. A new one has another identity. */
export interface InfiniteView {
  readonly count: number;
  /** Null where the page cannot be had; the rows stay skeletons until they are asked for again. */
  page(start: number, count: number, columns: readonly string[]): Promise<readonly InfinitePageRow[] | null>;
  /** Where the view shows a row of the file; null where it does not. */
  indexOf(row: number): Promise<number | null>;
}
export interface InfinitePageRow {
  readonly row: number;
  /** In the order of the asked columns. */
  readonly cells: readonly InfiniteCell[];
}

/** What a feature may ask of the standing grid. */
export interface ProfilesGridHandle {
  /** Makes the row's cell of the active column the active one, in sight; the keyboard goes along if the grid has it. */
  select(index: number): void;
  /** Brings a row into sight and focuses its cell; the first column where none is named. */
  show(index: number, columnId?: string): void;
  /** Brings a column into sight and focuses it. */
  showColumn(columnId: string): void;
  /** The header of a column, to show something at; null while it is out of sight. */
  header(columnId: string): HTMLElement | null;
  /** Gives the keyboard to the active cell, or to the first in sight where none is. */
  focus(): void;
  /** Asks for what is in sight again, without a flash: values changed, rows did not. */
  refresh(): void;
}

/** A grid over rows that are asked for a page at a time; only cells in sight are ever asked for. */
export interface ProfilesGridProps {
  readonly columns: readonly ProfilesColumn[];
  /** By the columns' ids; what is not there is being counted. They come one by one while the columns stay as they are. */
  readonly glances: ReadonlyMap<string, ColumnGlance>;
  readonly view: InfiniteView;
  readonly sort: readonly SortKey[];
  /** What narrows the rows by a column, in words, by the columns' ids. */
  readonly filtered: ReadonlyMap<string, string>;
  readonly text: ProfilesGridText;
  readonly density: Density;
  onSort(sort: readonly SortKey[]): void;
  /** A press on the mark in the header of a filtered column. */
  onFilterMark(columnId: string): void;
  /** The columns in sight, once the first rows are there and after each change. */
  onColumnsInSight(columnIds: readonly string[]): void;
  onFocusCell(place: ProfilesCellPlace): void;
  onSelect(selection: ProfilesSelection): void;
  /** A double click on a row's number, or Enter where the cell cannot be edited or the whole row is selected. */
  onOpenRow(place: ProfilesCellPlace): void;
  /** One write is one undo step, however many cells. */
  onWrite(writes: readonly BlockWrite[], cause: EditCause): Promise<WriteOutcome | null>;
  /** What else the menus offer: of the cell that is active, and of a column. */
  cellMenu(): readonly MenuLine[];
  columnMenu(columnId: string): readonly MenuLine[];
  /** Reads the system's clipboard; null where that is refused. */
  readClipboard(): Promise<string | null>;
  writeClipboard(text: string): Promise<boolean>;
  onReady(handle: ProfilesGridHandle): void;
}
