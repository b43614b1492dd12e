import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProfileExportFormat, WriteDialect } from '#shared/profile/profile-export';
import { identifier, quoted } from '../profiles/lockdown';
import type { MeantColumn, MeantTable } from './meant-table';

/** One way of writing a table to a file, and of reading that file again with the same column types. */
export interface TableFile {
  write(connection: DuckDBConnection, target: string, folder: string): Promise<void>;
  /** A query over `meant` as this format can say it. */
  readonly meant: string;
  /** A query over the file that answers `place` and the columns by their aliases. */
  readBack(target: string): string;
}

/** Longer lines than any cell is. */
const longestLine = 64 * 1024 * 1024;

/** How a table is written in that format. */
export function tableFile(
  format: Exclude<ProfileExportFormat, 'xlsx'>,
  dialect: WriteDialect,
  table: MeantTable,
): TableFile {
  switch (format) {
    case 'csv':
      return delimitedFile(dialect, table);
    case 'ndjson':
      return plainFile(table, 'FORMAT json', (target) => {
        const columns = table.columns.map(({ header, type }) => `${quoted(header)}: ${quoted(type)}`);
        const source = `read_json(${quoted(target)}, format = 'newline_delimited', maximum_object_size = ${longestLine},
          columns = {${columns.join(', ')}})`;
        return `SELECT row_number() OVER () - 1 AS place, ${aliased(table.columns)} FROM ${source}`;
      });
    case 'parquet':
      return plainFile(table, 'FORMAT parquet, ROW_GROUP_SIZE 65536', (target) => {
        return `SELECT file_row_number AS place, ${aliased(table.columns)}
          FROM read_parquet(${quoted(target)}, file_row_number = true)`;
      });
  }
}

function plainFile(table: MeantTable, format: string, readBack: TableFile['readBack']): TableFile {
  return {
    async write(connection, target) {
      await connection.run(`COPY (${headed(table)}) TO ${quoted(target)} (${format}, USE_TMP_FILE false)`);
    },
    meant: 'SELECT * FROM meant',
    readBack,
  };
}

/** RFC 4180 with LF. What has no value is nothing between delimiters, the empty text is `""`. */
function delimitedFile({ delimiter, byteOrderMark, header }: WriteDialect, table: MeantTable): TableFile {
  // One column alone cannot say "no value" without looking like a blank line.
  const [only, ...others] = table.columns;
  const said = only && others.length === 0 ? `nullif(${only.alias}, '') AS ${only.alias}` : '* EXCLUDE place';
  const separators = `DELIMITER ${quoted(delimiter)}, QUOTE '"', ESCAPE '"', HEADER ${header}`;
  return {
    async write(connection, target, folder) {
      const plain = byteOrderMark ? path.join(folder, 'unmarked.csv') : target;
      await connection.run(
        `COPY (${headed(withoutBlankLines(table))}) TO ${quoted(plain)} (FORMAT csv, ${separators}, USE_TMP_FILE false)`,
      );
      if (byteOrderMark) await copyMarked(plain, target);
    },
    readBack(target) {
      const columns = table.columns.map(({ alias }) => `${quoted(alias)}: 'VARCHAR'`);
      const source = `read_csv(${quoted(target)}, auto_detect = false, header = ${header}, delim = ${quoted(delimiter)},
        quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', strict_mode = true,
        max_line_size = ${longestLine}, parallel = false, columns = {${columns.join(', ')}})`;
      return `SELECT place, ${said} FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${source})`;
    },
    meant: `SELECT place, ${said} FROM meant`,
  };
}

async function copyMarked(plain: string, target: string): Promise<void> {
  const marked = createWriteStream(target);
  marked.write('\ufeff');
  await pipeline(createReadStream(plain), marked);
}

function withoutBlankLines(table: MeantTable): MeantTable {
  const [only, ...others] = table.columns;
  if (!only || others.length > 0) return table;
  return { ...table, columns: [{ ...only, alias: `coalesce(${only.alias}, '')` }] };
}

function headed({ columns, order }: MeantTable): string {
  const select = columns.map(({ alias, header }) => `${alias} AS ${identifier(header)}`);
  return `SELECT ${select.join(', ')} FROM meant ${order}`;
}

function aliased(columns: readonly MeantColumn[]): string {
  return columns.map(({ alias, header }) => `${identifier(header)} AS ${alias}`).join(', ');
}
