import { wrap } from 'comlink';
import type { RemoteImport } from './import-protocol';

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
