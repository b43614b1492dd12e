import type { DuckDBConnection } from '@duckdb/node-api';
import type { MeantColumn } from './meant-table';

/** The number of rows, and a sum for each column over every value and its place, or one sum over whole rows. */
export interface Checksums {
  readonly rows: number;
  readonly sums: readonly string[];
}

/**
 * The checksums by column of queries that answer `place` and the columns by their aliases; all are worked out at once.
 * Rows that are numbered as they are read are read by one thread, so this is for what `rowSum` found to differ.
 */
export async function columnSums(
  connection: DuckDBConnection,
  queries: readonly string[],
  columns: readonly MeantColumn[],
): Promise<readonly Checksums[]> {
  // A hash of two values is a xor of theirs: summed up, values that changed places would not show without the outer one.
  const sums = columns.map(({ alias }) => `CAST(bit_xor(hash(hash(place, ${alias}))) AS VARCHAR)`);
  const all = queries.map((query, index) => `SELECT ${index}, count(*), ${sums.join(', ')} FROM (${query})`);
  const answer = await connection.runAndReadAll(`${all.join(' UNION ALL ')} ORDER BY 1`);
  return answer.getRows().map(checksumsOf);
}

/**
 * One sum over the rows of a query that answers `place` and the columns: 64 bits of each row's cells in their order and of
 * its place. It finds any cell that says something else, a missing one that was empty, cells or rows that changed places,
 * and rows too many or too few, each but for one chance in 2^64; not in which column. It is no seal: somebody who wants
 * to can make other rows with the same sum.
 */
export async function rowSum(
  connection: DuckDBConnection,
  query: string,
  columns: readonly MeantColumn[],
): Promise<Checksums> {
  return sumOfRows(connection, `SELECT place, ${rowHash(columns)} AS row_hash FROM (${query})`);
}

/**
 * The same sum over a query that answers the columns alone, where the place of a row is the one in which it was read. All
 * threads read: DuckDB numbers the rows of a table in the order of its source, while a window function would have one
 * thread read them.
 */
export async function rowSumInOrder(
  connection: DuckDBConnection,
  query: string,
  columns: readonly MeantColumn[],
): Promise<Checksums> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE reread AS SELECT ${rowHash(columns)} AS row_hash FROM (${query})`);
  try {
    return await sumOfRows(connection, 'SELECT rowid AS place, row_hash FROM reread');
  } finally {
    await connection.run('DROP TABLE reread');
  }
}

function rowHash(columns: readonly MeantColumn[]): string {
  return `hash(${columns.map(({ alias }) => alias).join(', ')})`;
}

async function sumOfRows(connection: DuckDBConnection, hashed: string): Promise<Checksums> {
  const sum = 'CAST(bit_xor(hash(hash(place, row_hash))) AS VARCHAR)';
  const answer = await connection.runAndReadAll(`SELECT 0, count(*), ${sum} FROM (${hashed})`);
  return checksumsOf(answer.getRows()[0] ?? []);
}

function checksumsOf([, rows, ...sums]: readonly unknown[]): Checksums {
  return { rows: Number(rows), sums: sums.map(String) };
}

/** Whether both say the same. */
export function isSame(one: Checksums, other: Checksums): boolean {
  return one.rows === other.rows && one.sums.every((sum, index) => sum === other.sums[index]);
}

/** The headers of columns that read back other than they were meant; all of them where the rows are not as many. */
export function differingColumns(columns: readonly MeantColumn[], meant: Checksums, read: Checksums): string[] {
  return columns
    .filter((_, index) => meant.rows !== read.rows || meant.sums[index] !== read.sums[index])
    .map(({ header }) => header);
}
