import { wrap } from 'comlink';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Change, ChangeSet } from '#shared/change/change';
import type { RemoteImport } from './import-protocol';

/** How many records one message carries: a few milliseconds of the screen's time. */
const slice = 500;

/** One opened file in its worker; `end` stops it and what it was doing. */
export interface ImportClient {
  readonly remote: RemoteImport;
  end(): void;
}

/** Starts a worker for one file. A crash rejects `crashed`, and calls that wait then never answer. */
export function startImport(): ImportClient & { readonly crashed: Promise<never> } {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const { promise: crashed, reject } = Promise.withResolvers<never>();
  // Whoever waits for an answer hears of it; where nobody waits there is nothing to say.
  crashed.catch(() => null);
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  const remote: RemoteImport = wrap<RemoteImport>(worker);
  return { remote, crashed, end: () => worker.terminate() };
}

/** Hands the workspace's definitions over, a message a slice, so that the screen breathes between them. */
export async function sendCurrent(remote: RemoteImport, definitions: readonly AttributeDefinition[]): Promise<void> {
  for (let offset = 0; offset === 0 || offset < definitions.length; offset += slice) {
    await remote.takeCurrent(offset, definitions.slice(offset, offset + slice));
  }
}

/** Fetches the changes of the accepted positions, a message a slice. */
export async function fetchChanges(remote: RemoteImport, positions: readonly number[]): Promise<ChangeSet> {
  const count = await remote.accept(positions);
  const changes: Change[] = [];
  while (changes.length < count) changes.push(...(await remote.changes(changes.length, slice)));
  return changes;
}
