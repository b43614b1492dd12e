import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { Connection } from '#shared/push/connection';
import { RunFacts } from '#shared/push/receipt';
import { writeFault } from '../disk/disk-fault';
import { jsonFile } from '../disk/json-file';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import { type Journal, journalFile, openJournal } from './journal-file';
import { openPlan } from './plan-file';

/** What stands in a run's folder; the plan holds values and goes as soon as they are known to the workspace. */
export interface RunFolder {
  readonly facts: RunFacts;
  /** As it was when the run began. */
  readonly connection: Connection;
  readonly plan: string;
  readonly requests: string;
  /** Null where it is damaged. */
  openJournal(): Promise<Journal | null>;
  hasPlan(): Promise<boolean>;
  removePlan(): Promise<void>;
  remove(): Promise<void>;
}

const unfinished = '.new';
/** Nobody has so much to send; a body without an end must not fill the disk. */
const mostBytes = 8 * 1024 ** 3;

/** The folders of all runs, the latest first. Whatever was cut off while it was made is removed. */
export async function listRuns(folder: string): Promise<readonly RunFolder[]> {
  const names = await readdir(folder).catch(() => []);
  const runs: RunFolder[] = [];
  for (const name of names.sort((left, right) => (left < right ? 1 : -1))) {
    if (name.endsWith(unfinished)) continue;
    const run = await openRun(folder, name);
    if (run) runs.push(run);
  }
  return runs;
}

/** Removes the folders of runs that never came to be. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith(unfinished)) await removeFolder(path.join(folder, name));
  }
}

/** The run of that id; null where there is none. */
export async function openRun(folder: string, id: string): Promise<RunFolder | null> {
  if (!/^[0-9a-z-]{1,64}$/.test(id)) return null;
  const at = (name: string) => path.join(folder, id, name);
  const facts = await jsonFile(at('facts.json'), RunFacts.nullable(), null).read();
  const connection = await jsonFile(at('connection.json'), Connection.nullable(), null).read();
  if (!facts || !connection) return null;
  const plan = at('plan.ndjson');
  return {
    facts,
    connection,
    plan,
    requests: at('requests.ndjson'),
    openJournal: async () => openJournal(await journalFile(at('journal.ndjson'))),
    hasPlan: () =>
      stat(plan).then(
        () => true,
        () => false,
      ),
    removePlan: () => rm(plan, { force: true }),
    remove: () => removeFolder(path.join(folder, id)),
  };
}

/**
 * Makes a run of these parcels, all or not at all; its first journal entry says which plan it is. Faults: `invalid-value`
 * where the body is no plan, `disk-full`, `file-unwritable`, `cancelled`.
 */
export async function createRun(
  folder: string,
  facts: RunFacts,
  connection: Connection,
  body: AsyncIterable<Uint8Array>,
  now: () => number,
  signal: AbortSignal,
): Promise<Result<RunFolder, Fault>> {
  const made = path.join(folder, `${facts.run}${unfinished}`);
  const file = path.join(made, 'plan.ndjson');
  try {
    await makePrivateFolder(made);
    await pipeline(limited(body), createWriteStream(file, { mode: 0o600, flags: 'wx' }), { signal });
    const plan = await openPlan(file);
    await plan?.close();
    if (!plan || plan.parcels === 0) return fail(fault('invalid-value', { reason: 'plan' }));
    await jsonFile(path.join(made, 'facts.json'), RunFacts, facts).write(facts);
    await jsonFile(path.join(made, 'connection.json'), Connection, connection).write(connection);
    const journal = await openJournal(await journalFile(path.join(made, 'journal.ndjson')));
    const { digest, parcels, values } = plan;
    const at = new Date(now()).toISOString();
    await journal?.append({ kind: 'begun', at, run: facts.run, plan: digest, parcels, values });
    await journal?.close();
    await rename(made, path.join(folder, facts.run));
    const run = await openRun(folder, facts.run);
    return run ? ok(run) : fail(fault('unexpected', { reason: 'run' }));
  } catch (error) {
    return fail(signal.aborted ? fault('cancelled') : writeFault(error, 'plan'));
  } finally {
    await removeFolder(made);
  }
}

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new Error('A plan without an end');
    yield piece;
  }
}
