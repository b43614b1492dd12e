import { readFile, writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { findOut } from '../read-table';
import { limits } from '../limits';
import { workbookBytes } from '../workbook-bytes';
import { workbookTable } from '../workbook-table';
import type { MeantTable } from './meant-table';

/** A workbook is built in memory: a million cells take 700 MB of the gigabyte that the engine has. */
const mostCells = 1_000_000;

interface WrittenWorkbook {
  readonly bytes: number;
  readonly rows: number;
  readonly differing: string[];
}

/** Writes the meant table as a workbook of text and reads it back. */
export async function writeWorkbook(
  connection: DuckDBConnection,
  { columns, order }: MeantTable,
  target: string,
): Promise<Result<WrittenWorkbook, Fault>> {
  const counted = await connection.runAndReadAll('SELECT count(*) FROM meant');
  const cells = Number(counted.getRows()[0]?.[0]) * columns.length;
  if (cells > mostCells) {
    return fail(fault('file-too-large', { found: String(cells), limit: String(mostCells), reason: 'cells' }));
  }
  const list = columns.map(({ alias }) => alias).join(', ');
  const answer = await connection.runAndReadAll(`SELECT ${list} FROM meant ${order}`);
  const rows = answer.getRows().map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null)));
  const headers = columns.map(({ header }) => header);
  const bytes = workbookBytes('Profiles', headers, rows);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > limits.fileBytes) {
    return fail(
      fault('file-too-large', { found: `${bytes.value.length}`, limit: `${limits.fileBytes}`, reason: 'bytes' }),
    );
  }
  await writeFile(target, bytes.value);
  const read = await workbookTable(await readFile(target), target, { ...findOut, skipRows: 0 });
  if (!read.ok) return fail(fault('read-back-differs'));
  const back = read.value.rows.map((row) => row.cells);
  const differing = headers.filter((_, column) => {
    // A sheet tells no empty text from no value, and rows at the end that hold nothing are none.
    return rows.some((row, index) => (row[column] ?? '') !== (back[index]?.[column] ?? ''));
  });
  return ok({ bytes: bytes.value.length, rows: rows.length, differing });
}
