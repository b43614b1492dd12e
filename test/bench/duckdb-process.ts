import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';

/** DuckDB as it comes, in a process of its own: nothing of the app's is in it, and its memory is its own. */

const Query = z.object({ id: z.number(), sql: z.string() });

const connected = DuckDBInstance.create(':memory:').then((instance) => instance.connect());
let last: Promise<unknown> = connected;

process.on('message', (message) => {
  const { id, sql } = Query.parse(message);
  last = last.then(async () => {
    const connection = await connected;
    const began = performance.now();
    try {
      const answer = await connection.runAndReadAll(sql);
      process.send?.({ id, ms: performance.now() - began, rows: answer.currentRowCount });
    } catch (error) {
      process.send?.({ id, failed: String(error) });
    }
  });
});
