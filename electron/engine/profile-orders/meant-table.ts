import { open } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EngineOrderOf } from '../engine-protocol';
import { identifier, quoted } from '../profiles/lockdown';
import { writeTexts } from '../profiles/text-file';

/** A column of what is meant to be written. */
export interface MeantColumn {
  /** Its name in `meant`. */
  readonly alias: string;
  readonly header: string;
  readonly type: string;
  /** It has a type of its own, which an edit does not fit. */
  readonly asText: boolean;
}

/** What is meant to be written: the view `meant` with a `place`, counting from 0, and these columns; `order` sorts it. */
export interface MeantTable {
  readonly columns: readonly MeantColumn[];
  readonly order: string;
}

type Order = EngineOrderOf<'writeProfiles'>;

/**
 * Makes the view of the chosen rows and columns with the edits laid over. With `keepTypes`, a column keeps the Parquet
 * file's type as long as each of its edits fits it; else every column is text, edits as they were typed.
 */
export async function makeMeantTable(
  connection: DuckDBConnection,
  given: Order,
  keepTypes: boolean,
): Promise<MeantTable> {
  const { order, parquet } = given;
  const edited = await loadEdits(connection, given);
  await loadPositions(connection, given);
  const from = `read_parquet(${quoted(parquet)}, file_row_number = true)`;
  const types = await typesOf(connection, `SELECT * FROM read_parquet(${quoted(parquet)})`);
  const columns: MeantColumn[] = [];
  const select: string[] = [];
  for (const [index, { name, header }] of order.columns.entries()) {
    const own = types.get(name);
    const edit = edited.indexOf(name);
    const fits = !keepTypes || edit < 0 || own === undefined || (await editsFit(connection, name, own));
    const type = keepTypes && fits && own !== undefined ? own : 'VARCHAR';
    const cell = own === undefined ? 'NULL' : `p.${identifier(name)}`;
    const value =
      edit < 0 ? cell : `CASE WHEN e.h${edit} THEN CAST(e.t${edit} AS ${type}) ELSE CAST(${cell} AS ${type}) END`;
    columns.push({ alias: `v${index}`, header, type, asText: !fits });
    select.push(`CAST(${value} AS ${type}) AS v${index}`);
  }
  const joinEdits = edited.length > 0 ? 'LEFT JOIN edited e ON e.row = p.file_row_number' : '';
  const joinChosen = given.positions === null ? '' : 'JOIN chosen c ON c.row = p.file_row_number';
  const place = given.positions === null ? 'p.file_row_number' : 'c.place';
  await connection.run(
    `CREATE TEMP VIEW meant AS SELECT CAST(${place} AS BIGINT) AS place, ${select.join(', ')}
     FROM ${from} p ${joinEdits} ${joinChosen}`,
  );
  // Without joins the file's own order holds by itself, and need not be sorted.
  return { columns, order: joinEdits + joinChosen === '' ? '' : 'ORDER BY place' };
}

/** Loads the edits, one row for each edited row of the file; answers the edited columns by their place there. */
async function loadEdits(connection: DuckDBConnection, { order, edits }: Order): Promise<string[]> {
  if (order.parts.edits === 0) return [];
  await connection.run(
    `CREATE TEMP TABLE edits AS SELECT * FROM read_json(${quoted(edits)}, format = 'newline_delimited',
     columns = {row: 'BIGINT', "column": 'VARCHAR', text: 'VARCHAR'})`,
  );
  const names = await connection.runAndReadAll('SELECT DISTINCT "column" FROM edits ORDER BY 1');
  const edited = names.getRows().map(([name]) => String(name));
  const wide = edited.map((name, index) => {
    const isOwn = `FILTER ("column" = ${quoted(name)})`;
    return `max(text) ${isOwn} AS t${index}, count(*) ${isOwn} > 0 AS h${index}`;
  });
  await connection.run(`CREATE TEMP TABLE edited AS SELECT row, ${wide.join(', ')} FROM edits GROUP BY row`);
  return edited;
}

/** Loads the chosen rows with their places in the written file. */
async function loadPositions(connection: DuckDBConnection, { positions, folder }: Order): Promise<void> {
  if (positions === null) return;
  const list = path.join(folder, 'positions.csv');
  await writeTexts(list, positionTexts(positions));
  await connection.run(
    `CREATE TEMP TABLE chosen AS SELECT * FROM read_csv(${quoted(list)}, auto_detect = false, header = false,
     columns = {'place': 'BIGINT', 'row': 'BIGINT'})`,
  );
}

async function* positionTexts(file: string): AsyncGenerator<string> {
  const bytes = Buffer.alloc(256 * 1024);
  const handle = await open(file, 'r');
  try {
    let place = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, place * 4);
      if (bytesRead < 4) return;
      let text = '';
      for (let at = 0; at + 4 <= bytesRead; at += 4, place += 1) text += `${place},${bytes.readUInt32LE(at)}\n`;
      yield text;
    }
  } finally {
    await handle.close();
  }
}

async function editsFit(connection: DuckDBConnection, name: string, type: string): Promise<boolean> {
  const unfit = await connection.runAndReadAll(
    `SELECT count(*) FROM edits
     WHERE "column" = ${quoted(name)} AND text IS NOT NULL AND TRY_CAST(text AS ${type}) IS NULL`,
  );
  return Number(unfit.getRows()[0]?.[0]) === 0;
}

async function typesOf(connection: DuckDBConnection, query: string): Promise<Map<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE ${query}`);
  return new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
}
