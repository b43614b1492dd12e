import { stat } from 'node:fs/promises';
import { lookRows, type ProfileLook } from '#shared/profile/profile-look';
import { quoted, withDuckDb } from '../profiles/lockdown';

/** The first rows of a Parquet file as text; its rows are counted in its footer. */
export async function lookAtParquet(path: string, folder: string): Promise<ProfileLook> {
  const { size } = await stat(path);
  return withDuckDb({ paths: [path], folder }, async (connection) => {
    const from = `read_parquet(${quoted(path)})`;
    const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${from}`);
    const first = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${from} LIMIT ${lookRows}`);
    return {
      source: 'parquet',
      dialect: null,
      columns: first.columnNames(),
      rows: first.getRows().map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null))),
      doubts: [],
      rejects: [],
      sheets: [],
      estimate: { rows: Number(counted.getRows()[0]?.[0] ?? 0), exact: true, bytes: size, seconds: 0 },
    };
  });
}
