import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlannedColumn } from '#shared/policy/plan-file';
import type { PolicyTally } from '#shared/policy/tally';
import type { QueryWorker } from '../../../query/query-client';
import type { SurveyWish } from './use-surveys';

/**
 * What the policy would do to the values of each column, by its id, counted one column after the other; what was counted
 * stays known while other choices change.
 */
export function useTallies(
  query: QueryWorker,
  { file, view, edited, version }: SurveyWish,
  columns: readonly PlannedColumn[],
): ReadonlyMap<string, PolicyTally> {
  const [known, setKnown] = useState<ReadonlyMap<string, PolicyTally>>(new Map());
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const scope = JSON.stringify([file, view, edited, version]);
  const wanted = JSON.stringify(columns);

  useEffect(() => {
    let isWanted = true;
    const count = async () => {
      for (const column of columns) {
        const key = keyOf(scope, column);
        if (latest.current.has(key)) continue;
        const tally = await query.tally(file, { view, edited }, column);
        if (!isWanted) return;
        if (tally.ok) setKnown((before) => new Map(before).set(key, tally.value));
      }
    };
    void count();
    return () => {
      isWanted = false;
    };
    // The columns are compared by what they are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, scope, wanted]);

  return useMemo(
    () =>
      new Map(
        columns.flatMap((column) => {
          const tally = known.get(keyOf(scope, column));
          return tally ? [[column.column, tally] as const] : [];
        }),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- as above
    [known, scope, wanted],
  );
}

/** Masking changes no count. */
function keyOf(scope: string, { column, plan }: PlannedColumn): string {
  return `${scope} ${column} ${JSON.stringify(plan)}`;
}
