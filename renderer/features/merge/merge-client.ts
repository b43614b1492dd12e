import { wrap } from 'comlink';
import type { RemoteMerge } from './merge-protocol';

/** One merge in its worker. A crash rejects `crashed`, and calls that wait then never answer. */
export interface MergeClient {
  readonly remote: RemoteMerge;
  readonly crashed: Promise<never>;
  end(): void;
}

/** Starts a worker for one merge. */
export function startMerge(): MergeClient {
  const worker = new Worker(new URL('./merge-worker.ts', import.meta.url), { type: 'module' });
  const { promise: crashed, reject } = Promise.withResolvers<never>();
  // Whoever waits for an answer hears of it; where nobody waits there is nothing to say.
  crashed.catch(() => null);
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  const remote: RemoteMerge = wrap<RemoteMerge>(worker);
  return { remote, crashed, end: () => worker.terminate() };
}
