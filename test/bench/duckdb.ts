import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import { peakOf } from './memory';

const Answer = z.union([
  z.object({ id: z.number(), ms: z.number(), rows: z.number() }),
  z.object({ id: z.number(), failed: z.string() }),
]);

/** DuckDB by itself: the rival of what the app does with files and columns. */
export interface DuckDb {
  /** Milliseconds of these queries, one after the other, their rows fetched. */
  time(...queries: readonly string[]): Promise<number>;
  /** The most memory that it has taken, in bytes; null where the system does not tell. */
  peakBytes(): number | null;
  end(): Promise<void>;
}

/** Starts it; the promise resolves when it answers. */
export async function openDuckDb(): Promise<DuckDb> {
  const child = fork(path.join(import.meta.dirname, 'duckdb-process.mjs'));
  const waiting = new Map<number, { resolve(ms: number): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', (message) => {
    const answer = Answer.parse(message);
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) asker?.reject(new Error(answer.failed));
    else asker?.resolve(answer.ms);
  });
  child.on('exit', (code) => {
    for (const asker of waiting.values()) asker.reject(new Error(`DuckDB's process ended with ${code}`));
  });
  const ask = (sql: string): Promise<number> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, sql });
    });
  await ask('SELECT 1');
  return {
    async time(...queries) {
      let total = 0;
      for (const sql of queries) total += await ask(sql);
      return total;
    },
    peakBytes: () => (child.pid === undefined ? null : peakOf(child.pid)),
    async end() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
