import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useSession } from '../../session/session';
import { noPages, pagesReducer, queryOf, type HistoryFilter, type HistoryPages } from './history-pages';

/** The history under a filter, kept up to date with the workspace. `now` is when it was read, for relative times. */
export interface HistoryReading {
  readonly pages: HistoryPages;
  readonly now: number;
  /** Reads on at the old end; does nothing while a reading is under way. */
  readOlder(): void;
  retry(): void;
}

export function useHistory(filter: HistoryFilter): HistoryReading {
  const { store, workspace } = useSession();
  const [pages, dispatch] = useReducer(pagesReducer, noPages);
  const [now, setNow] = useState(() => Date.now());
  // Of several readings under way only the latest one counts.
  const latest = useRef(0);

  const read = useCallback(
    async (kind: 'first' | 'newest' | 'older', before: number | null) => {
      const turn = ++latest.current;
      dispatch({ kind: 'asked' });
      const answer = await store.history(queryOf(filter, before));
      if (turn !== latest.current) return;
      setNow(Date.now());
      dispatch(answer.ok ? { kind, page: answer.value } : { kind: 'failed', fault: answer.error });
    },
    [store, filter],
  );

  useEffect(() => {
    let isReading = true;
    let isStale = false;
    const refresh = async (kind: 'first' | 'newest') => {
      isReading = true;
      isStale = false;
      await read(kind, null);
      isReading = false;
      if (isStale) void refresh('newest');
    };
    void refresh('first');
    // Many changes in a row, such as pasted cells, lead to one reading after the one that is under way.
    const stop = workspace.subscribe(() => {
      if (isReading) isStale = true;
      else void refresh('newest');
    });
    return () => {
      stop();
      isStale = false;
      latest.current += 1;
    };
  }, [read, workspace]);

  const oldest = pages.entries.at(-1)?.seq ?? null;
  const mayReadOn = pages.status === 'ready' && pages.more;
  return {
    pages,
    now,
    readOlder: () => void (mayReadOn && read('older', oldest)),
    retry: () => void read(oldest === null ? 'newest' : 'older', oldest),
  };
}
