import { open } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProfilesToWrite } from '../engine-protocol';
import { quoted } from '../profiles/lockdown';
import { writeTexts } from '../profiles/text-file';

/**
 * Loads the edits as the table `edited`, one row for each edited row of the file, where `t<n>` is the text and `h<n>`
 * whether there is an edit. Answers the edited columns, each at its n; where there are none, there is no table.
 */
export async function loadEdits(connection: DuckDBConnection, { order, edits }: ProfilesToWrite): Promise<string[]> {
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

/** Whether each edit of the column can be said in its type. */
export async function editsFit(connection: DuckDBConnection, name: string, type: string): Promise<boolean> {
  const unfit = await connection.runAndReadAll(
    `SELECT count(*) FROM edits
     WHERE "column" = ${quoted(name)} AND text IS NOT NULL AND TRY_CAST(text AS ${type}) IS NULL`,
  );
  return Number(unfit.getRows()[0]?.[0]) === 0;
}

/** Loads the chosen rows as the table `chosen`, with their places in the written file. */
export async function loadPositions(
  connection: DuckDBConnection,
  { positions, folder }: ProfilesToWrite,
): Promise<void> {
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
