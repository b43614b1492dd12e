import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import type { ColumnPair } from '#shared/compare/pair-columns';
import type { Sameness } from '#shared/compare/same-value';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileColumn } from '#shared/profile/profile-file';

/** Two opened files by their ids, and how their columns are to be compared. */
export interface CompareOrder {
  readonly older: string;
  readonly newer: string;
  readonly columns: { readonly older: readonly ProfileColumn[]; readonly newer: readonly ProfileColumn[] };
  readonly id: Pick<ColumnPair, 'older' | 'newer'>;
  readonly chosen: readonly Pick<ColumnPair, 'older' | 'newer'>[];
}

/** A comparison that stands; its number is asked for rows. Only the latest is kept. */
export interface FilesCompared {
  readonly comparison: number;
  readonly summary: ComparisonSummary;
}

/** Which of the rows that differ are wanted. */
export interface DifferingWish {
  readonly sameness: Sameness;
  readonly kinds: { readonly changed: boolean; readonly added: boolean; readonly removed: boolean };
  /** Only rows that changed in this column of the newer file; null for any. */
  readonly column: string | null;
}

/** The rows that differ, changed ones first, then added, then removed ones, and how many cells of each changed (at most 255). */
export interface DifferingRows {
  readonly list: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly cells: Uint8Array<ArrayBuffer>;
}

/** One row that differs. */
export interface DifferingRow {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Rows in either file; null where it is not there. */
  readonly older: number | null;
  readonly newer: number | null;
  /** What its id column says. */
  readonly id: string | null;
  /** Of a changed row, the cells that changed. */
  readonly cells: readonly (Pick<ColumnPair, 'older' | 'newer'> & {
    readonly before: string | null;
    readonly after: string | null;
  })[];
}

/** A table of all that differs, in which language, and what is shown of the columns of either file. */
export interface TableOrder {
  readonly sameness: Sameness;
  readonly language: 'en' | 'tr';
  readonly columns: Readonly<
    Record<'older' | 'newer', readonly { readonly id: string; readonly name: string; readonly isHidden: boolean }[]>
  >;
}

/** The ids of the rows of a list by the file that has them; rows without an id are left out. */
export interface DifferingIds {
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

type Answer<T> = Promise<Result<T, Fault>>;

/**
 * Comparing two opened files. Further faults: `unexpected` with reason `comparison-ended` where another took its place or
 * one of its files was closed.
 */
export interface CompareService {
  /** Compares all rows, edits included. A newer comparison ends an older one, as `stopJobs` on either file does. */
  compare(order: CompareOrder, onProgress?: (progress: FileJobProgress) => void): Answer<FilesCompared>;
  differing(comparison: number, wish: DifferingWish): Answer<DifferingRows>;
  /** At most `count` rows of a list from the `start`th on. */
  differingPage(comparison: number, list: number, start: number, count: number): Answer<readonly DifferingRow[]>;
  /** The ids of a list's rows. A caller asks only for lists of which it can use all. */
  differingIds(comparison: number, list: number): Answer<DifferingIds>;
  /** All changed cells, added and removed rows as CSV, as `comparisonCsvLines` writes them. Ends as `compare` does. */
  differingTable(comparison: number, order: TableOrder, onProgress?: (progress: FileJobProgress) => void): Answer<Blob>;
}
