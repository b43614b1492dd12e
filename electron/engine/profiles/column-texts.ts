import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ConvertReport } from '#shared/profile/convert-report';
import { readFault } from '../../disk/disk-fault';
import { removeFolder } from '../../disk/private-folder';
import type { ConvertOrder } from './convert-order';
import { convertProfile } from './convert-profile';
import { identifier, quoted, withDuckDb } from './lockdown';

/** Texts of a column, how many rows say each, and the first of those rows. */
export interface TextCounts {
  readonly texts: readonly (string | null)[];
  readonly counts: readonly number[];
  readonly rows: readonly number[];
}

/** A profile file, read as the app reads it, to be asked column by column. Nothing of it stands whole in memory. */
export interface ProfileColumns {
  /** How it was read: doubts, and what was set aside. */
  readonly report: ConvertReport;
  /** The first rows, in the order of the columns. */
  firstRows(count: number): Promise<readonly (readonly (string | null)[])[]>;
  /** Each different text of a column once, some thousand at a time. */
  countTexts(column: string): AsyncIterable<TextCounts>;
  /** A column row by row, some thousand at a time. */
  readTexts(column: string): AsyncIterable<readonly (string | null)[]>;
}

/**
 * Reads a profile file of any kind for `work`: it is turned into Parquet in a private folder, which is removed in the end.
 */
export async function withProfileColumns<T>(
  order: Pick<ConvertOrder, 'input' | 'forced'>,
  work: (columns: ProfileColumns) => Promise<T>,
): Promise<Result<T, Fault>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attribute-curator-columns-'));
  try {
    const parquet = path.join(folder, 'profiles.parquet');
    const report = await convertProfile({ ...order, output: parquet, format: 'parquet' });
    if (!report.ok) return fail(report.error);
    return await withDuckDb({ paths: [parquet], folder }, async (connection) =>
      ok(await work(columnsOf(connection, parquet, report.value))),
    );
  } catch (error) {
    return fail(readFault(error, order.input));
  } finally {
    await removeFolder(folder);
  }
}

function columnsOf(connection: DuckDBConnection, parquet: string, report: ConvertReport): ProfileColumns {
  const from = (options = ''): string => `read_parquet(${quoted(parquet)}${options})`;
  const text = (column: string): string => `CAST(${identifier(column)} AS VARCHAR)`;
  return {
    report,
    async firstRows(count) {
      const answer = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${from()} LIMIT ${count}`);
      return answer.getRows().map((row) => row.map(asText));
    },
    async *countTexts(column) {
      const answer = await connection.stream(
        `SELECT ${text(column)}, count(*)::INTEGER, min(file_row_number)::INTEGER FROM ${from(', file_row_number = true')} GROUP BY 1`,
      );
      for (;;) {
        const chunk = await answer.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield {
          texts: chunk.getColumnValues(0).map(asText),
          counts: chunk.getColumnValues(1).map(Number),
          rows: chunk.getColumnValues(2).map(Number),
        };
      }
    },
    async *readTexts(column) {
      const answer = await connection.stream(`SELECT ${text(column)} FROM ${from()}`);
      for (;;) {
        const chunk = await answer.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getColumnValues(0).map(asText);
      }
    },
  };
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
