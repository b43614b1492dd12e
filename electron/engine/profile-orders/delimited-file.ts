import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { formulaPattern, guarded, plainNumberPattern } from '#shared/format/formula';
import { isWritable, replacement, windows1254Characters } from '#shared/format/windows-1254';
import type { WriteDialect } from '#shared/profile/profile-export';
import { identifier, quoted } from '../profiles/lockdown';
import { needsOtherBytes, needsOtherReading, readOtherBytes, writeOtherBytes } from './delimited-bytes';
import type { MeantColumn, MeantTable } from './meant-table';
import type { TableFile } from './table-file';

/**
 * Delimited text after RFC 4180, in the dialect that was asked for. DuckDB writes UTF-8 with LF; other line ends and
 * encodings are made of that afterwards, which costs a pass over the file.
 */
export function delimitedFile(dialect: WriteDialect, { columns, order }: MeantTable): TableFile {
  const { delimiter, quote, header, missing } = dialect;
  const isOnly = columns.length === 1;
  // A row of a single column that says nothing would be a blank line, which readers leave out.
  const isAllQuoted = dialect.quoting === 'always' || (isOnly && isWord(missing));
  const nullText = quoted(isWord(missing) ? missing : '');
  const said = columns.map(({ alias }) => saidText(alias, dialect));
  const written = columns.map(({ alias, header: name }, index) => {
    return `${writtenCell(alias, index, columns, dialect)} AS ${identifier(saidHeader(name, dialect))}`;
  });
  const compared = ({ alias }: MeantColumn) => (missing === 'same' ? `coalesce(${alias}, '') AS ${alias}` : alias);
  const outline = columns.map(compared).join(', ');
  const separators = `DELIMITER ${quoted(delimiter)}, QUOTE ${quoted(quote)}, ESCAPE ${quoted(quote)}, HEADER ${header}`;
  const dressed = `SELECT place, ${said.map((text, index) => `${text} AS v${index}`).join(', ')} FROM meant`;
  return {
    headers: columns.map(({ header: name }) => saidHeader(name, dialect)),
    meant: `SELECT place, ${outline} FROM (SELECT place, ${columns
      .map(({ alias }, index) => `${firstOfBlank(alias, index, columns, dialect)} AS ${alias}`)
      .join(', ')} FROM (${dressed}))`,
    hasBlankLooking: async (connection) =>
      !isAllQuoted && (await hasBlankLooking(connection, columns, isWord(missing))),
    async write(connection, target, folder, isBlankLooking) {
      const isPlain = !needsOtherBytes(dialect);
      const plain = isPlain ? target : path.join(folder, 'plain.csv');
      const query = `SELECT ${written.join(', ')} FROM (${dressed}) ${order}`;
      await connection.run(
        `COPY (${query}) TO ${quoted(plain)} (FORMAT csv, ${separators}, NULLSTR ${nullText},
         ${isAllQuoted || isBlankLooking ? 'FORCE_QUOTE *, ' : ''}USE_TMP_FILE false)`,
      );
      if (!isPlain) await writeOtherBytes(plain, target, dialect);
    },
    async readBack(target, folder, { longest, isParallel }) {
      const isReadable = !needsOtherReading(dialect);
      const plain = isReadable ? target : path.join(folder, 'back.csv');
      if (!isReadable) await readOtherBytes(target, plain, dialect);
      // Told of CRLF, DuckDB's strict reader finds no rows at all; it knows them by itself.
      const lineEnd = isReadable && dialect.lineEnd === 'crlf' ? '' : `new_line = '\\n', `;
      const types = columns.map(({ alias }) => `${quoted(alias)}: 'VARCHAR'`);
      const source = `read_csv(${quoted(plain)}, auto_detect = false, header = ${header}, delim = ${quoted(delimiter)},
        quote = ${quoted(quote)}, escape = ${quoted(quote)}, nullstr = ${nullText}, allow_quoted_nulls = false,
        ${lineEnd}strict_mode = true, ${longest === null ? '' : `max_line_size = ${longest}, `}parallel = ${isParallel},
        columns = {${types.join(', ')}})`;
      return `SELECT ${outline} FROM ${source}`;
    },
  };
}

/** Whether a missing value is a word, which is seen. */
function isWord(missing: WriteDialect['missing']): boolean {
  return missing !== 'same' && missing !== 'apart';
}

/** What readers may take for nothing at all: the white space of ECMAScript. */
const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * Whether some row has nothing but blanks in it. Without quotes readers take it for a blank line, and DuckDB cannot be told
 * to quote a single cell.
 */
async function hasBlankLooking(
  connection: DuckDBConnection,
  columns: readonly MeantColumn[],
  isMissingSeen: boolean,
): Promise<boolean> {
  const isBlank = columns.map(({ alias }) => `(${isMissingSeen ? '' : `${alias} IS NULL OR `}${looksBlank(alias)})`);
  // A row of empty texts alone is seen by its first cell, unless that is nothing as well.
  const isSomething = isMissingSeen ? ['true'] : columns.map(({ alias }) => `coalesce(${alias}, '') <> ''`);
  // Where no row is blank in its first cells none is blank, and other columns need not be decoded.
  for (let width = 1; width < columns.length; width *= 4) {
    if (!(await hasRow(connection, isBlank.slice(0, width)))) return false;
  }
  return hasRow(connection, [...isBlank, `(${isSomething.join(' OR ')})`]);
}

/** Trimming is slow, and no blank stands where most texts begin: between the exclamation mark and the tilde. */
function looksBlank(alias: string): string {
  return `((${alias} < '!' OR ${alias} > '~') AND ltrim(${alias}, ${quoted(blanks)}) = '')`;
}

async function hasRow(connection: DuckDBConnection, conditions: readonly string[]): Promise<boolean> {
  const found = await connection.runAndReadAll(`SELECT 1 FROM meant WHERE ${conditions.join(' AND ')} LIMIT 1`);
  return found.currentRowCount > 0;
}

/** The cell as the dialect can say it: guarded, and without characters that the encoding lacks. */
function saidText(alias: string, { guardFormulas, encoding }: WriteDialect): string {
  const safe = guardFormulas
    ? `CASE WHEN regexp_matches(${alias}, ${quoted(formulaPattern)})
         AND NOT regexp_matches(${alias}, ${quoted(plainNumberPattern)}) THEN '''' || ${alias} ELSE ${alias} END`
    : alias;
  if (encoding !== 'windows-1254') return safe;
  const lacking = `[^\\x00-\\x7f${windows1254Characters}]`;
  return `regexp_replace(${safe}, ${quoted(lacking)}, ${quoted(replacement)}, 'g')`;
}

function saidHeader(header: string, { guardFormulas, encoding }: WriteDialect): string {
  const safe = guardFormulas ? guarded(header) : header;
  if (encoding !== 'windows-1254') return safe;
  return Array.from(safe)
    .map((character) => (isWritable(character) ? character : replacement))
    .join('');
}

/**
 * A row of which nothing would be seen begins with the empty text, which is written as quotes: readers take a row of
 * delimiters alone for a blank one.
 */
function firstOfBlank(
  alias: string,
  index: number,
  columns: readonly MeantColumn[],
  { missing }: WriteDialect,
): string {
  if (index > 0 || isWord(missing)) return alias;
  const blank = missing === 'same' ? columns.map((each) => `coalesce(${each.alias}, '') = ''`) : isNullEach(columns);
  return `CASE WHEN ${blank.join(' AND ')} THEN '' ELSE ${alias} END`;
}

function isNullEach(columns: readonly MeantColumn[]): string[] {
  return columns.map(({ alias }) => `${alias} IS NULL`);
}

function writtenCell(alias: string, index: number, columns: readonly MeantColumn[], dialect: WriteDialect): string {
  const { missing, quoting } = dialect;
  if (missing !== 'same') return firstOfBlank(alias, index, columns, dialect);
  if (quoting === 'always') return `coalesce(${alias}, '')`;
  const shown = `nullif(${alias}, '')`;
  if (index > 0) return shown;
  const blank = columns.map((each) => `coalesce(${each.alias}, '') = ''`);
  return `CASE WHEN ${blank.join(' AND ')} THEN '' ELSE ${shown} END`;
}
