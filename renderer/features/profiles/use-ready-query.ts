import { useCallback, useEffect, useRef } from 'react';
import type { QueryWorker } from '../../query/query-client';

/**
 * Starts workers that answer about files, one of them ahead while `isComing`: a file will be looked at soon, and its
 * worker needs a moment to start. One that nobody took by then is ended.
 */
export function useReadyQuery<Query extends Pick<QueryWorker, 'end'>>(
  openQuery: () => Query,
  isComing: boolean,
): () => Query {
  const ready = useRef<Query | null>(null);
  const take = useCallback(() => {
    const taken = ready.current ?? openQuery();
    ready.current = null;
    return taken;
  }, [openQuery]);
  const drop = useCallback(() => {
    ready.current?.end();
    ready.current = null;
  }, []);
  useEffect(() => {
    // Not when this effect ends: the screen that takes the worker may come with the same drawing, and is asked before.
    if (isComing) ready.current ??= openQuery();
    else drop();
  }, [openQuery, isComing, drop]);
  useEffect(() => drop, [drop]);
  return take;
}
