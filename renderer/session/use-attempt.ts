import { useCallback, useEffect, useMemo, useRef } from 'react';

/** Work of which there is one at a time, with what belongs to it: beginning another one ends it, and so does leaving. */
export interface Attempts<A> {
  /** Null where there is none. */
  readonly current: () => A | null;
  begin(attempt: A): A;
  /** Whether it is still the one: what comes of another is dropped. */
  isCurrent(attempt: A): boolean;
  release(): void;
}

/** `end` gives back what belongs to an attempt: jobs, workers, requests. */
export function useAttempt<A>(end: (attempt: A) => void): Attempts<A> {
  const held = useRef<A | null>(null);
  const latestEnd = useRef(end);
  useEffect(() => {
    latestEnd.current = end;
  });
  const release = useCallback(() => {
    const ended = held.current;
    held.current = null;
    if (ended !== null) latestEnd.current(ended);
  }, []);
  useEffect(() => release, [release]);
  return useMemo(
    () => ({
      current: () => held.current,
      begin(attempt) {
        release();
        held.current = attempt;
        return attempt;
      },
      isCurrent: (attempt) => held.current === attempt,
      release,
    }),
    [release],
  );
}
