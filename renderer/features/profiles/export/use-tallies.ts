import { useMemo } from 'react';
import type { PlannedColumn } from '#shared/policy/plan-file';
import type { PolicyTally } from '#shared/policy/tally';
import type { QueryWorker } from '../../../query/query-client';
import { useCounted } from './use-counted';
import type { SurveyWish } from './use-surveys';

/** What the policy would do to the values of each column, by its id, as far as it is counted. */
export function useTallies(
  query: QueryWorker,
  { file, view, edited, version }: SurveyWish,
  columns: readonly PlannedColumn[],
): ReadonlyMap<string, PolicyTally> {
  const scope = JSON.stringify([file, view, edited, version]);
  const byKey = new Map(columns.map((column) => [keyOf(scope, column), column]));
  const keys = [...byKey.keys()];
  const { found } = useCounted(keys, {
    count: (wanted, onShare) =>
      query.tally(
        file,
        { view, edited },
        wanted.flatMap((key) => byKey.get(key) ?? []),
        onShare,
      ),
    stop: () => void query.stopJobs(file, 'tally'),
  });
  const all = JSON.stringify(keys);
  return useMemo(
    () =>
      new Map(
        columns.flatMap((column) => {
          const tally = found.get(keyOf(scope, column));
          return tally ? [[column.column, tally] as const] : [];
        }),
      ),
    // The columns are compared by what they are.
    // oxlint-disable-next-line react/exhaustive-deps
    [found, all],
  );
}

/** Masking changes no count. */
function keyOf(scope: string, { column, plan }: PlannedColumn): string {
  return `${scope} ${column} ${JSON.stringify(plan)}`;
}
