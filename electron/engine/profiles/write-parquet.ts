import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DelimitedSource } from './delimited-source';
import { identifier, quoted, withDuckDb } from './lockdown';
import { cellText, type ProfileRow } from './table-rows';
import { writeTexts } from './text-file';

/** What a Parquet column holds. Delimited text is always text; JSON keeps its types. */
export type ParquetType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';

/** DuckDB's own step: rows of a group are a multiple of it. */
const rowStep = 8192;
const mostSteps = 4;
/** So many columns may have the smallest groups. The file's footer tells of each column of each group. */
const fewColumns = 32;
const longestLine = 16 * 1024 * 1024;
/** How often the engine is asked how far it is, in milliseconds. */
const progressBeat = 200;

/** Parquet names that differ in case only cannot be told apart by the engine: the later one gets a number. */
export function caselessNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * Writes rows as Parquet: they are written as text in the job's folder first, where a missing cell differs from an empty
 * one, and taken from there.
 */
export async function writeParquet(
  target: string,
  folder: string,
  names: readonly string[],
  types: () => readonly ParquetType[],
  batches: AsyncIterable<readonly ProfileRow[]>,
): Promise<void> {
  const normalised = path.join(folder, 'normalised.csv');
  await writeTexts(normalised, normalisedText(batches));
  const columns = ['row', ...names.map((_, index) => `c${index}`)];
  const source = `read_csv(${quoted(normalised)}, auto_detect = false, header = false, delim = ',', quote = '"',
    escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', max_line_size = ${longestLine},
    columns = {${columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ')}})`;
  const chosen = types();
  const select = names.map((name, index) => `CAST(c${index} AS ${chosen[index] ?? 'VARCHAR'}) AS ${identifier(name)}`);
  await withDuckDb({ paths: [target], folder }, (connection) =>
    copy(connection, `SELECT ${select.join(', ')} FROM ${source}`, names.length, target),
  );
}

async function* normalisedText(batches: AsyncIterable<readonly ProfileRow[]>): AsyncGenerator<string> {
  for await (const rows of batches) {
    let text = '';
    for (const row of rows) {
      // The first column is never empty, so no row looks like a blank line.
      text += '0';
      for (const cell of row) text += cell === null ? ',' : `,"${cellText(cell).replaceAll('"', '""')}"`;
      text += '\n';
    }
    yield text;
  }
}

/** Writes what a query of so many columns answers as Parquet. */
export async function copy(
  connection: DuckDBConnection,
  query: string,
  columns: number,
  target: string,
): Promise<void> {
  await connection.run(
    `COPY (${query}) TO ${quoted(target)} (FORMAT parquet, ROW_GROUP_SIZE ${rowGroup(columns)}, USE_TMP_FILE false)`,
  );
}

/**
 * Rows of a group: a page of a hundred rows costs what decoding one group of the columns in sight does, so groups are
 * small; in wide files they are larger, lest the footer take longer to read than the page.
 */
function rowGroup(columns: number): number {
  return rowStep * Math.min(mostSteps, Math.max(1, Math.ceil(columns / fewColumns)));
}

/**
 * Writes a regular delimited file as Parquet by the engine's own reader, which is many times faster and knows no repair.
 * Answers the number of rows, or null where the file turned out not to be regular.
 */
export async function writeRegular(
  target: string,
  folder: string,
  names: readonly string[],
  { file: { path: file }, layout }: DelimitedSource,
  onShare: (share: number) => void = () => undefined,
): Promise<number | null> {
  const columns = names.map((_, index) => `c${index}`);
  const { delimiter, quote } = layout.separators;
  const list = columns.map(quoted).join(', ');
  const source = `read_csv(${quoted(file)}, auto_detect = false, header = false, strict_mode = true, null_padding = false,
    skip = ${layout.bodyLine - 1}, delim = ${quoted(delimiter)}, quote = ${quoted(quote)}, escape = ${quoted(quote)},
    force_not_null = [${list}], columns = {${columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ')}})`;
  const select = names.map((name, index) => `c${index} AS ${identifier(name)}`);
  return withDuckDb({ paths: [file, target], folder }, async (connection) => {
    const told = setInterval(() => onShare(Math.max(0, connection.progress.percentage) / 100), progressBeat);
    try {
      await copy(connection, `SELECT ${select.join(', ')} FROM ${source}`, names.length, target);
    } catch {
      return null; // A row that deviates: the reader that repairs says where and why.
    } finally {
      clearInterval(told);
    }
    const written = `read_parquet(${quoted(target)})`;
    const blank = names.map((name) => `${identifier(name)} = ''`).join(' AND ');
    const counts = await connection.runAndReadAll(
      `SELECT count(*), (SELECT count(*) FROM ${written} WHERE ${blank}) FROM ${written}`,
    );
    const [rows, blanks] = counts.getRows()[0] ?? [];
    // Rows without any content are told and left out, which only the other reader does.
    return Number(blanks) > 0 ? null : Number(rows);
  });
}
