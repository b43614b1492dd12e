import { stat } from 'node:fs/promises';
import type { DelimitedSource } from '../profiles/delimited-source';
import type { EngineOrderOf } from '../engine-protocol';

type Order = Pick<EngineOrderOf<'lookProfile'>, 'path' | 'options'>;

/** The latest look of this process at a delimited file. */
let latest: { readonly about: string; readonly source: DelimitedSource } | null = null;

/** Remembers what a look found out, for the import that mostly follows: finding it takes as long as reading the file. */
export async function rememberLook(order: Order, source: DelimitedSource): Promise<void> {
  // What was unpacked goes with its order.
  latest = source.file.path === order.path ? { about: await aboutOf(order), source } : null;
}

/** What was found out about this very file with the same fixed; null where it was not, or where the file changed since. */
export async function lookedAt(order: Order): Promise<DelimitedSource | null> {
  return latest !== null && latest.about === (await aboutOf(order)) ? latest.source : null;
}

async function aboutOf({ path, options }: Order): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  return JSON.stringify([path, options, size, mtimeMs, ino]);
}
