import type { DuckDBConnection } from '@duckdb/node-api';

/** The only places on the disk that one job may touch. */
export interface Reach {
  readonly paths: readonly string[];
  /** Its own folder, for what does not fit the memory. */
  readonly folder: string;
}

/**
 * Opens a database in memory that reaches nothing but the files of its job: no network, no extension from anywhere, no
 * other file, and no way to change that. `work` gets the connection, which is closed in the end.
 */
export async function withDuckDb<T>(reach: Reach, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  // 70 MB of native code that most commands never need.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`SET temp_directory = ${quoted(reach.folder)}`);
    await connection.run(`SET allowed_directories = [${quoted(`${reach.folder}/`)}]`);
    await connection.run(`SET allowed_paths = [${reach.paths.map(quoted).join(', ')}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET preserve_insertion_order = true');
    // Nothing is printed; it makes DuckDB tell how far a query is.
    await connection.run('SET enable_progress_bar = true');
    await connection.run('SET enable_progress_bar_print = false');
    await connection.run('SET lock_configuration = true');
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
