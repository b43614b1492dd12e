import type { DuckDBConnection } from '@duckdb/node-api';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { MeantSum } from '../engine-protocol';
import { columnSums, differingColumns, isSame, rowSum, rowSumInOrder } from './checksums';
import type { MeantColumn } from './meant-table';
import { longestLine, type TableFile, type WrittenTable } from './table-file';

/** What is read back. */
export interface ReadBackOrder {
  readonly target: string;
  readonly folder: string;
  /** What was worked out before the writing; null where the sum of what is meant is still to be worked out. */
  readonly known: Pick<MeantSum, 'rows' | 'sum'> | null;
}

/**
 * Reads the file again and compares it with what was meant. What the quick reading finds to be the same is the same;
 * only where it finds something else, or cannot read, the strict one tells which columns differ. Where what is meant is
 * not what it was when its sum was worked out, the fault is `meant-changed`: then nobody can tell what the file should say.
 */
export async function readBack(
  connection: DuckDBConnection,
  file: TableFile,
  columns: readonly MeantColumn[],
  { target, folder, known }: ReadBackOrder,
): Promise<Result<Pick<WrittenTable, 'rows' | 'differing'>, Fault>> {
  const quick = async () => {
    const query = await file.readBack(target, folder, { longest: null, isParallel: true });
    return rowSumInOrder(connection, query, columns);
  };
  const strict = async (longest: number | null) => {
    const query = await file.readBack(target, folder, { longest, isParallel: false });
    const numbered = `SELECT row_number() OVER () - 1 AS place, * FROM (${query})`;
    return columnSums(connection, [numbered, file.meant], columns);
  };
  const before = known && { rows: known.rows, sums: [known.sum] };
  const found = await quick().catch(() => null); // the strict reading tells why
  if (before && found && isSame(before, found)) return ok({ rows: before.rows, differing: [] });
  if (before || found) {
    const now = await rowSum(connection, file.meant, columns);
    if (before && !isSame(before, now)) return fail(fault('meant-changed'));
    if (found && isSame(now, found)) return ok({ rows: now.rows, differing: [] });
  }
  // Room for the longest lines costs as much as reading does, and hardly a file has such.
  const [read, meant] = await strict(null).catch(() => strict(longestLine));
  if (!read || !meant) throw new Error('A query without an answer');
  return ok({ rows: meant.rows, differing: differingColumns(columns, meant, read) });
}
