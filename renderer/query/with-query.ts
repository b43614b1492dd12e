import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import type { QueryWorker } from './query-client';

/**
 * Does work with a worker of its own, which ends with it, or sooner where it is cancelled; work that was cancelled before
 * does not begin, and answers `cancelled`.
 */
export async function withQuery<T>(
  { signal, openQuery }: { readonly signal: AbortSignal; openQuery(): QueryWorker },
  work: (query: QueryWorker) => Promise<Result<T, Fault>>,
): Promise<Result<T, Fault>> {
  if (signal.aborted) return fail(fault('cancelled'));
  const query = openQuery();
  signal.addEventListener('abort', query.end, { once: true });
  try {
    return await work(query);
  } finally {
    signal.removeEventListener('abort', query.end);
    query.end();
  }
}
