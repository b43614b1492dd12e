/** What is asked: which columns together might single people out, and how large a group is large enough. */
export interface CombinationQuestion {
  /** Ids of the quasi-identifying columns; the first `mostColumns` are looked at. */
  readonly columns: readonly string[];
  /** A group of fewer rows than this is small; 5 is usual. */
  readonly k: number;
  /** A set of columns singles people out where more than this share of the rows stand in small groups; 0 to 1. */
  readonly tolerance: number;
}

/** More columns than this single everybody out, and looking at their sets takes minutes. */
export const mostColumns = 10;

/** How many rows and groups have so many alike. */
export interface GroupBand {
  /** Group sizes from `from` to `to`, both inclusive; `to` is null for the last band. */
  readonly from: number;
  readonly to: number | null;
  readonly groups: number;
  readonly rows: number;
}

/** How well rows hide behind one another when only these columns are known. */
export interface Grouping {
  readonly columns: readonly string[];
  /** Different combinations of values; no value is a value like any other. */
  readonly groups: number;
  /** Rows in the smallest group; 0 where there are no rows. */
  readonly smallest: number;
  /** Rows that share their combination with nobody, and rows in groups smaller than k. */
  readonly unique: number;
  readonly small: number;
}

/** A coarser way to say a column's values. */
export const generalisations = ['year', 'decade', 'range', 'prefix', 'leave-out'] as const;
export type Generalisation = (typeof generalisations)[number];

/** What making one column coarser would change. */
export interface GeneralisationHint {
  readonly column: string;
  readonly generalisation: Generalisation;
  /** All the asked columns, with this one coarser. */
  readonly after: Grouping;
}

/** How likely a combination of columns singles people out (k-anonymity, Sweeney 2002). Counts only, no values. */
export interface CombinationRisk {
  readonly rows: number;
  readonly k: number;
  readonly all: Grouping;
  readonly bands: readonly GroupBand[];
  /**
   * The smallest sets of at most three columns that single people out: no set within them does. Those that put most rows
   * into small groups first.
   */
  readonly singlingOut: readonly Grouping[];
  /** The changes after which fewest rows stand in small groups, first; those that change nothing are left out. */
  readonly hints: readonly GeneralisationHint[];
}
