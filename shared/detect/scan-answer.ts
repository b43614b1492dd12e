import type { ValueEvidence } from './values/gather';
import type { StrayValues } from './values/stray-values';

/** What all values of one column say; small, the same for the same values, and never a whole value in it. */
export interface ColumnScan {
  /** The column's id. */
  readonly column: string;
  readonly evidence: ValueEvidence;
  /** Personal values in it though it consists of something else, the most frequent kind first. */
  readonly strays: readonly StrayValues[];
}

/** What all values of a profile file say. */
export interface FileScan {
  readonly rows: number;
  /** The data version that was read. */
  readonly version: number;
  /** In the order asked. */
  readonly columns: readonly ColumnScan[];
}

/** How far a job over a whole file has come. */
export interface FileJobProgress {
  /** Columns, or other steps of about equal length; `done` may be a fraction. */
  readonly done: number;
  readonly total: number;
  /** The id of the column that is being read; null between columns. */
  readonly column: string | null;
}
