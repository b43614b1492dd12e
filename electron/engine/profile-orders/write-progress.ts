import type { DuckDBConnection } from '@duckdb/node-api';
import type { WriteStage } from '#shared/profile/profile-export';

/** How far a writing is. */
export interface Told {
  /** Rows, of `total`; each stage counts them anew. */
  readonly done: number;
  readonly total: number;
  readonly stage: WriteStage;
}

/** Follows a writing: what DuckDB tells of its query, or rows that are counted here. */
export interface WriteProgress {
  begin(rows: number, connection: DuckDBConnection | null): void;
  enter(stage: WriteStage): void;
  /** So many rows of the stage are done. */
  count(rows: number): void;
  told(): Told;
}

/** The progress of a writing that has not begun. */
export function writeProgress(): WriteProgress {
  let total = 0;
  let counted = 0;
  let stage: WriteStage = 'write';
  let source: DuckDBConnection | null = null;
  return {
    begin(rows, connection) {
      total = rows;
      source = connection;
    },
    enter(next) {
      stage = next;
      counted = 0;
    },
    count(rows) {
      source = null;
      counted = rows;
    },
    told() {
      // -1 while DuckDB cannot tell, such as between two queries.
      const share = source ? Math.max(0, source.progress.percentage) / 100 : 0;
      return { done: source ? Math.round(share * total) : counted, total, stage };
    },
  };
}
