import { useMemo } from 'react';
import type { ColumnSurvey, SurveyKind } from '#shared/query/survey';
import type { QueryWorker } from '../../../query/query-client';
import { type Counted, useCounted } from './use-counted';

/** What is asked about the columns. */
export interface SurveyWish {
  readonly file: string;
  /** Null: all rows. */
  readonly view: number | null;
  readonly edited: boolean;
  /** Of the data: after an edit everything is counted anew. */
  readonly version: number;
}

/** Surveys of columns, by their ids. */
export function useSurveys(
  query: QueryWorker,
  { file, view, edited, version }: SurveyWish,
  columns: readonly string[],
  kind: SurveyKind,
): Counted<ColumnSurvey> {
  const scope = `${JSON.stringify([file, view, edited, version, kind])} `;
  const counted = useCounted(
    columns.map((column) => scope + column),
    {
      count: (keys, onShare) => {
        const asked = keys.map((key) => key.slice(scope.length));
        return query.survey(file, { view, edited }, asked, kind, onShare);
      },
      stop: () => void query.stopJobs(file, 'survey'),
    },
  );
  return useMemo(
    () => ({
      ...counted,
      found: new Map(
        [...counted.found].flatMap(([key, survey]) =>
          key.startsWith(scope) ? [[key.slice(scope.length), survey] as const] : [],
        ),
      ),
    }),
    [counted, scope],
  );
}
