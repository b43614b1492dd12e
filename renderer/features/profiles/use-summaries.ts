import { useEffect, useMemo, useRef, useState } from 'react';
import type { ColumnSummary } from '#shared/query/answers';
import type { QueryWorker } from '../../query/query-client';

interface Counted {
  readonly version: number;
  readonly summary: ColumnSummary;
}

/**
 * What the columns in sight hold, counted one after the other so that pages never wait long. After an edit the older
 * figures stand until the newer are there.
 */
export function useSummaries(
  query: QueryWorker,
  file: string,
  versions: ReadonlyMap<string, number>,
  inSight: readonly string[],
): ReadonlyMap<string, ColumnSummary> {
  const [counted, setCounted] = useState<ReadonlyMap<string, Counted>>(new Map());
  const known = useRef(counted);
  useEffect(() => {
    known.current = counted;
  }, [counted]);

  useEffect(() => {
    let wanted = true;
    const count = async () => {
      for (const column of inSight) {
        const version = versions.get(column) ?? 0;
        if (known.current.get(column)?.version === version) continue;
        const summary = await query.summary(file, column);
        if (!wanted) return;
        if (summary.ok) setCounted((before) => new Map(before).set(column, { version, summary: summary.value }));
      }
    };
    void count();
    return () => {
      wanted = false;
    };
  }, [query, file, versions, inSight]);

  return useMemo(() => new Map([...counted].map(([column, { summary }]) => [column, summary])), [counted]);
}
