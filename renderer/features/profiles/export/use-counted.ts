import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../query/query-protocol';

/** What was counted so far, by key, and how far the rest is. */
export interface Counted<T> {
  readonly found: ReadonlyMap<string, T>;
  /** How many are still to come. */
  readonly left: number;
  /** Of what is being counted now, 0 to 1. */
  readonly share: number;
}

/** Has keys counted, all of them in one go, in their order; `stop` ends that. */
export interface Counting<T> {
  count(keys: readonly string[], onShare: (share: number) => void): Answer<readonly T[]>;
  stop(): void;
}

/**
 * Counts what is wanted and not known yet. What was counted stays known while the choices change, so a key says all that
 * its count depends on. Nothing is counted on for a dialog that is gone, or for choices that were changed.
 */
export function useCounted<T>(wanted: readonly string[], counting: Counting<T>): Counted<T> {
  const [known, setKnown] = useState<ReadonlyMap<string, T>>(new Map());
  const [share, setShare] = useState(0);
  const latest = useRef({ known, counting });
  useEffect(() => {
    latest.current = { known, counting };
  }, [known, counting]);
  const all = JSON.stringify(wanted);

  useEffect(() => {
    const { known: before, counting: now } = latest.current;
    const missing = wanted.filter((key) => !before.has(key));
    if (missing.length === 0) return;
    let isWanted = true;
    const count = async (): Promise<void> => {
      setShare(0);
      const counted = await now.count(missing, (done) => isWanted && setShare(done));
      if (!isWanted || !counted.ok) return;
      const { value } = counted;
      setKnown((others) => {
        const next = new Map(others);
        for (const [at, key] of missing.entries()) {
          const found = value[at];
          if (found !== undefined) next.set(key, found);
        }
        return next;
      });
    };
    void count();
    return () => {
      isWanted = false;
      now.stop();
    };
    // The keys are compared by what they are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [all]);

  return useMemo(
    () => ({ found: known, left: wanted.filter((key) => !known.has(key)).length, share }),
    // oxlint-disable-next-line react/exhaustive-deps -- as above
    [known, all, share],
  );
}
