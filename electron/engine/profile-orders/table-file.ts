import type { DuckDBConnection } from '@duckdb/node-api';

/** One way of writing a table to a file, and of reading that file again with the same column types. */
export interface TableFile {
  /** The names of the columns as the file says them. */
  readonly headers: readonly string[];
  /** Whether some row would look like a blank line unless all cells stood in quotes; it takes a look at many of them. */
  hasBlankLooking(connection: DuckDBConnection): Promise<boolean>;
  /** Quotes all cells where it is told that some row needs it. */
  write(connection: DuckDBConnection, target: string, folder: string, hasBlankLooking: boolean): Promise<void>;
  /** A query over `meant` as this format can say it. */
  readonly meant: string;
  /** A query over the file that answers the columns by their aliases, row by row as they stand in it. */
  readBack(target: string, folder: string, how: Rereading): Promise<string>;
}

/** How carefully a file is read again. */
export interface Rereading {
  /** How many bytes a line may have; null is DuckDB's own two million, for which its buffers cost next to nothing. */
  readonly longest: number | null;
  /** Whether all threads read a text, each from where it takes a line to begin; else one does from the beginning. */
  readonly isParallel: boolean;
}

/** What a writing came to. */
export interface WrittenTable {
  readonly bytes: number;
  readonly rows: number;
  /** Headers of columns that read back other than they were meant. */
  readonly differing: string[];
}

/** Longer lines than any row is. */
export const longestLine = 64 * 1024 * 1024;
