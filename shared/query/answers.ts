/** One value of a column and how many rows have it. */
export interface ValueCount {
  readonly text: string;
  readonly count: number;
}

/** One bar of a histogram: from `from` (inclusive) to `to` (exclusive). */
export interface Bin {
  /** As the column's texts are written: a number, YYYY-MM-DD, or an ISO 8601 instant in UTC. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** How often each value of a column occurs among the rows of a view. */
export interface Facet {
  /** Rows counted; `empty` and `invalid` of them have no value, or one that does not fit the type. */
  readonly total: number;
  readonly empty: number;
  readonly invalid: number;
  /** Rows whose value another counted row has too. */
  readonly duplicates: number;
  /** Different values, invalid ones included, empty not; `1` and `1.0` are one number. */
  readonly distinct: number;
  /** The most frequent values, most frequent first, equal counts as they first occur in the file. */
  readonly values: readonly ValueCount[];
  /** Numbers, days and instants in bins of round width; null for other types, and where no value is valid. */
  readonly histogram: readonly Bin[] | null;
}

export interface FacetOptions {
  /** How many values to answer; 100 where it is not said. */
  readonly limit?: number;
  /** Only values that contain these words, folded. The counts of the whole stay those of all values. */
  readonly containing?: string;
  /** About how many bins; 24 where it is not said. */
  readonly bins?: number;
}

/** What a column holds at a glance. */
export interface ColumnSummary {
  readonly rows: number;
  readonly empty: number;
  readonly invalid: number;
  readonly duplicates: number;
  readonly distinct: number;
  /** The least and greatest valid value in the column's order, as they are written; null where there is none. */
  readonly min: string | null;
  readonly max: string | null;
  /** For a sparkline: shares of bins for numbers and times, else of the most frequent values; counts, at most 16. */
  readonly bars: readonly number[];
}
