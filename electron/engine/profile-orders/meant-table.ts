import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportColumn } from '#shared/profile/profile-export';
import type { ProfilesToWrite } from '../engine-protocol';
import { identifier, quoted } from '../profiles/lockdown';
import { fittingTypes } from './fitting-types';
import { editsFit, loadEdits, loadPositions } from './laid-edits';

/** A column of what is meant to be written. */
export interface MeantColumn {
  /** Its name in `meant`. */
  readonly alias: string;
  readonly header: string;
  readonly type: string;
  /** It was to have a type, which not all of its values fit. */
  readonly asText: boolean;
}

/** What is meant to be written: the view `meant` with a `place`, counting from 0, and these columns; `order` sorts it. */
export interface MeantTable {
  readonly columns: readonly MeantColumn[];
  readonly order: string;
}

/** The files that an order is read from. */
export function sourcesOf({ parquet, treated, edits }: ProfilesToWrite): string[] {
  return treated === null ? [parquet, edits] : [parquet, treated, edits];
}

/** A column of the chosen rows with its edits laid over, and nothing else done to it. */
interface LaidColumn {
  readonly column: ExportColumn;
  readonly type: string;
  readonly editsFit: boolean;
}

/**
 * Makes the view of the chosen rows and columns with the edits laid over. Where the format has
 * no types every column is text, edits as they were typed.
 */
export async function makeMeantTable(connection: DuckDBConnection, given: ProfilesToWrite): Promise<MeantTable> {
  const { format } = given.order;
  const hasTypes = format === 'parquet' || format === 'ndjson';
  const { laid, isJoined } = await layEdits(connection, given, hasTypes);
  const types = hasTypes ? await fittingTypes(connection, laid, format === 'ndjson') : laid.map(() => 'VARCHAR');
  const columns = laid.map(({ column, type, ...edits }, index): MeantColumn => {
    const chosen = types[index] ?? 'VARCHAR';
    const isLost = chosen === 'VARCHAR' && (type !== 'VARCHAR' || !edits.editsFit || isTyped(column));
    return {
      alias: `v${index}`,
      header: column.header,
      type: chosen,
      asText: hasTypes && column.as !== 'text' && isLost,
    };
  });
  const select = columns.map(({ alias, type }, index) => {
    return `${meantValue(`u${index}`, type)} AS ${alias}`;
  });
  await connection.run(`CREATE TEMP VIEW meant AS SELECT place, ${select.join(', ')} FROM laid`);
  // Without joins the file's own order holds by itself, and need not be sorted.
  return { columns, order: isJoined ? 'ORDER BY place' : '' };
}

function isTyped({ as }: ExportColumn): boolean {
  return as !== 'kept' && as !== 'text';
}

function meantValue(value: string, type: string): string {
  return type === 'VARCHAR' ? `CAST(${value} AS VARCHAR)` : `TRY_CAST(${value} AS ${type})`;
}

/** Makes the view `laid` with a `place` and the columns `u<n>`. */
async function layEdits(
  connection: DuckDBConnection,
  given: ProfilesToWrite,
  hasTypes: boolean,
): Promise<{ readonly laid: readonly LaidColumn[]; readonly isJoined: boolean }> {
  const { order, parquet, treated, positions } = given;
  const edited = await loadEdits(connection, given);
  await loadPositions(connection, given);
  const types = await typesOf(connection, `SELECT * FROM read_parquet(${quoted(parquet)})`);
  const touched =
    treated === null
      ? new Map<string, string>()
      : await typesOf(connection, `SELECT * FROM read_parquet(${quoted(treated)})`);
  const laid: LaidColumn[] = [];
  const select: string[] = [];
  for (const [index, column] of order.columns.entries()) {
    const { name } = column;
    const own = (touched.has(name) ? touched : types).get(name) ?? 'VARCHAR';
    const edit = edited.indexOf(name);
    const fits = !hasTypes || edit < 0 || own === 'VARCHAR' || (await editsFit(connection, name, own));
    const type = hasTypes && fits ? own : 'VARCHAR';
    const cell = touched.has(name) ? `t.${identifier(name)}` : types.has(name) ? `p.${identifier(name)}` : 'NULL';
    const value =
      edit < 0 ? cell : `CASE WHEN e.h${edit} THEN CAST(e.t${edit} AS ${type}) ELSE CAST(${cell} AS ${type}) END`;
    laid.push({ column, type, editsFit: fits });
    select.push(`CAST(${value} AS ${type}) AS u${index}`);
  }
  const joinEdits = edited.length > 0 ? 'LEFT JOIN edited e ON e.row = p.file_row_number' : '';
  const joinChosen = positions === null ? '' : 'JOIN chosen c ON c.row = p.file_row_number';
  const place = positions === null ? 'p.file_row_number' : 'c.place';
  // Both have the same rows in the same order.
  const beside = treated === null ? '' : `POSITIONAL JOIN read_parquet(${quoted(treated)}) t`;
  await connection.run(
    `CREATE TEMP VIEW laid AS SELECT CAST(${place} AS BIGINT) AS place, ${select.join(', ')}
     FROM read_parquet(${quoted(parquet)}, file_row_number = true) p ${beside} ${joinEdits} ${joinChosen}`,
  );
  return { laid, isJoined: joinEdits + joinChosen !== '' };
}

async function typesOf(connection: DuckDBConnection, query: string): Promise<Map<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE ${query}`);
  return new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
}
