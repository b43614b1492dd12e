import { useEffect, useMemo, useRef, useState } from 'react';
import type { ColumnSurvey } from '#shared/query/survey';
import type { QueryWorker } from '../../../query/query-client';

/** What is asked about the columns. */
export interface SurveyWish {
  readonly file: string;
  /** Null: all rows. */
  readonly view: number | null;
  readonly edited: boolean;
  /** Of the data: after an edit everything is counted anew. */
  readonly version: number;
}

/** The surveys so far, by column, and how many are still to come. */
export interface Surveys {
  readonly found: ReadonlyMap<string, ColumnSurvey>;
  readonly left: number;
}

/**
 * Surveys columns one after the other, so that the worker answers the grid in between; what was counted stays known
 * while the choices change. No column is looked at while `columns` is empty.
 */
export function useSurveys(query: QueryWorker, wish: SurveyWish, columns: readonly string[]): Surveys {
  const { file, view, edited, version } = wish;
  const scope = JSON.stringify([file, view, edited, version]);
  const [known, setKnown] = useState<{ readonly scope: string; readonly found: ReadonlyMap<string, ColumnSurvey> }>({
    scope,
    found: new Map(),
  });
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const wanted = JSON.stringify(columns);

  useEffect(() => {
    let isWanted = true;
    const count = async () => {
      for (const column of columns) {
        const { scope: of, found } = latest.current;
        if (of === scope && found.has(column)) continue;
        const survey = await query.survey(file, view, column, edited);
        if (!isWanted) return;
        if (!survey.ok) continue;
        setKnown((before) => {
          const next = new Map(before.scope === scope ? before.found : []);
          return { scope, found: next.set(column, survey.value) };
        });
      }
    };
    void count();
    return () => {
      isWanted = false;
    };
    // The columns are compared by what they are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, scope, wanted]);

  return useMemo(() => {
    const found = known.scope === scope ? known.found : new Map<string, ColumnSurvey>();
    return { found, left: columns.filter((column) => !found.has(column)).length };
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [known, scope, wanted]);
}
