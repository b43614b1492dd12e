import type { DuckDBConnection } from '@duckdb/node-api';
import { columnSums, differingColumns, isSame, rowSum, rowSumInOrder } from './checksums';
import type { MeantColumn } from './meant-table';
import { longestLine, type TableFile, type WrittenTable } from './table-file';

/**
 * Reads the file again and compares it with what was meant. What the quick reading finds to be the same is the same;
 * only where it finds something else, or cannot read, the strict one tells which columns differ.
 */
export async function readBack(
  connection: DuckDBConnection,
  file: TableFile,
  columns: readonly MeantColumn[],
  { target, folder }: { readonly target: string; readonly folder: string },
): Promise<Pick<WrittenTable, 'rows' | 'differing'>> {
  const quick = async () => {
    const query = await file.readBack(target, folder, { longest: null, isParallel: true });
    return rowSumInOrder(connection, query, columns);
  };
  const strict = async (longest: number | null) => {
    const query = await file.readBack(target, folder, { longest, isParallel: false });
    const numbered = `SELECT row_number() OVER () - 1 AS place, * FROM (${query})`;
    return columnSums(connection, [numbered, file.meant], columns);
  };
  const found = await quick().catch(() => null); // the strict reading tells why
  if (found) {
    const meant = await rowSum(connection, file.meant, columns);
    if (isSame(meant, found)) return { rows: meant.rows, differing: [] };
  }
  // Room for the longest lines costs as much as reading does, and hardly a file has such.
  const [read, meant] = await strict(null).catch(() => strict(longestLine));
  if (!read || !meant) throw new Error('A query without an answer');
  return { rows: meant.rows, differing: differingColumns(columns, meant, read) };
}
