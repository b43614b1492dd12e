import type { DuckDBConnection } from '@duckdb/node-api';
import type { MeantColumn } from './meant-table';

/** The number of rows, and for each column a sum over every value and its place. */
export interface Checksums {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** The checksums of queries that answer `place` and the columns by their aliases; all are worked out at once. */
export async function checksumsOf(
  connection: DuckDBConnection,
  queries: readonly string[],
  columns: readonly MeantColumn[],
): Promise<readonly Checksums[]> {
  // A hash of two values is a xor of theirs: summed up, values that changed places would not show without the outer one.
  const sums = columns.map(({ alias }) => `CAST(bit_xor(hash(hash(place, ${alias}))) AS VARCHAR)`);
  const all = queries.map((query, index) => `SELECT ${index}, count(*), ${sums.join(', ')} FROM (${query})`);
  const answer = await connection.runAndReadAll(`${all.join(' UNION ALL ')} ORDER BY 1`);
  return answer.getRows().map((row) => ({ rows: Number(row[1]), columns: row.slice(2).map(String) }));
}

/** The headers of columns that read back other than they were meant; all of them where the rows are not as many. */
export function differingColumns(columns: readonly MeantColumn[], meant: Checksums, read: Checksums): string[] {
  return columns
    .filter((_, index) => meant.rows !== read.rows || meant.columns[index] !== read.columns[index])
    .map(({ header }) => header);
}
