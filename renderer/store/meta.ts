import { z } from 'zod';
import { ChainEnd } from '#shared/change/history-chain';
import type { StoreDatabase } from './database';
import { readNamedRow } from './rows';
import type { WorkspaceFacts } from './store-protocol';
import { UndoStacks } from './undo-stacks';

/** What the store keeps about itself. */
interface MetaValues {
  /** Our own number, compared on opening. */
  schemaVersion: number;
  workspace: WorkspaceFacts;
  /** The newest history entry: how a history whose end was cut off is found out. */
  head: ChainEnd;
  stacks: UndoStacks;
  /** Where the chain ended before it was sealed anew (upgrade 6). Goes with the first file that has texts up to there. */
  formerHead: ChainEnd;
  /** States of other workspaces whose definitions came in, the newest first. */
  origins: ChainEnd[];
  /** In hex; hashes of masked values are made with it. */
  maskingKey: string;
}

const metaValues: { readonly [K in keyof MetaValues]: z.ZodType<MetaValues[K]> } = {
  schemaVersion: z.number().int().positive(),
  workspace: z.object({ name: z.string(), createdAt: z.string() }),
  head: ChainEnd,
  formerHead: ChainEnd,
  stacks: UndoStacks,
  origins: z.array(ChainEnd),
  maskingKey: z.string().regex(/^[0-9a-f]{64}$/),
};

/** One value of `meta`; undefined where it was never written, a `store-damaged` refusal where it does not parse. */
export async function readMeta<K extends keyof MetaValues>(
  database: StoreDatabase,
  key: K,
): Promise<MetaValues[K] | undefined> {
  return readNamedRow(metaValues[key], await database.meta.get(key), 'meta');
}

/** Writes one value of `meta`, as part of the transaction that is running. */
export async function writeMeta<K extends keyof MetaValues>(
  database: StoreDatabase,
  key: K,
  value: MetaValues[K],
): Promise<void> {
  await database.meta.put({ key, value });
}
