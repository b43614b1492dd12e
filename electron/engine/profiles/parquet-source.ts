import type { ProfileFormat } from '#shared/profile/convert-report';
import { quoted, withDuckDb } from './lockdown';
import { writeTexts } from './text-file';
import { csvText } from './write-csv';
import { copy } from './write-parquet';

/** How many rows and which columns a Parquet file has. */
export interface ParquetShape {
  readonly rows: number;
  readonly names: readonly string[];
}

/** Writes a Parquet file in another format; its types are kept where the format has types. Errors are thrown. */
export async function convertParquet(
  source: string,
  target: string,
  format: ProfileFormat,
  folder: string,
): Promise<ParquetShape> {
  return withDuckDb({ paths: [source, target], folder }, async (connection) => {
    const from = `read_parquet(${quoted(source)})`;
    const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${from}`);
    const names = (await connection.runAndReadAll(`SELECT * FROM ${from} LIMIT 0`)).columnNames();
    if (format === 'parquet') await copy(connection, `SELECT * FROM ${from}`, names.length, target);
    else if (format === 'ndjson') {
      await connection.run(`COPY (SELECT * FROM ${from}) TO ${quoted(target)} (FORMAT json, USE_TMP_FILE false)`);
    } else {
      // The driver drops a byte order mark that a text begins with; behind another sign it is kept.
      const answer = await connection.stream(`SELECT '.' || CAST(COLUMNS(*) AS VARCHAR) FROM ${from}`);
      await writeTexts(target, texts(names, answer.yieldRows()));
    }
    return { rows: Number(counted.getRows()[0]?.[0] ?? 0), names };
  });
}

async function* texts(names: readonly string[], batches: AsyncIterable<readonly (readonly unknown[])[]>) {
  yield csvText([names]);
  for await (const rows of batches) {
    yield csvText(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(1) : null))));
  }
}
