import type { Density } from './grid-props';

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

/** What the header tells of a column's values; null while it is being counted. */
export interface ColumnGlance {
  /** Rows with a value, from 0 to 1. */
  readonly filled: number;
  /** Such as "79 % filled, 12 values do not fit". */
  readonly detail: string;
  readonly hasInvalid: boolean;
  /** Heights of a small distribution; none where there is nothing to draw. */
  readonly bars: readonly number[];
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
  readonly glance: ColumnGlance | null;
  /** The value as people read it. */
  shown(text: string): string;
  /** Why the value does not fit, in a sentence. */
  reason(text: string): string;
}

/** Words that the grid itself shows. */
export interface ProfilesGridText {
  readonly label: string;
  readonly masked: string;
  readonly edited: string;
  readonly ascending: string;
  readonly descending: string;
  copied(cells: number): string;
  readonly notCopied: string;
  readonly locale: Readonly<Record<string, string>>;
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
}
export interface InfinitePageRow {
  readonly row: number;
  /** In the order of the asked columns. */
  readonly cells: readonly InfiniteCell[];
}

/** What a feature may ask of the standing grid. */
export interface ProfilesGridHandle {
  /** Brings a row into sight and focuses its cell; the first column where none is named. */
  show(index: number, columnId?: string): void;
  /** Brings a column into sight and focuses it. */
  showColumn(columnId: string): void;
  /** Asks for what is in sight again, without a flash: values changed, rows did not. */
  refresh(): void;
}

/** A grid over rows that are asked for a page at a time; only cells in sight are ever asked for. */
export interface ProfilesGridProps {
  readonly columns: readonly ProfilesColumn[];
  readonly view: InfiniteView;
  readonly sort: readonly SortKey[];
  readonly text: ProfilesGridText;
  readonly density: Density;
  onSort(sort: readonly SortKey[]): void;
  /** The columns in sight, after each change. */
  onColumnsInSight(columnIds: readonly string[]): void;
  onFocusCell(place: ProfilesCellPlace): void;
  /** Enter or a double click on a row. */
  onOpenRow(place: ProfilesCellPlace): void;
  writeClipboard(text: string): Promise<boolean>;
  onReady(handle: ProfilesGridHandle): void;
}
