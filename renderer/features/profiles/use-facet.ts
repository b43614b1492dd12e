import { useEffect, useState } from 'react';
import type { Facet } from '#shared/query/answers';
import type { QueryWorker } from '../../query/query-client';

/** How often each value of a column occurs in a view; the counts before stand until the newer are there. */
export function useFacet(
  query: QueryWorker,
  file: string,
  view: number | null,
  version: number,
  column: string,
  containing: string,
): Facet | null {
  const [facet, setFacet] = useState<Facet | null>(null);
  useEffect(() => {
    let wanted = true;
    const count = async () => {
      const counted = await query.facet(file, view, column, { limit: 100, bins: 20, containing });
      if (wanted && counted.ok) setFacet(counted.value);
    };
    void count();
    return () => {
      wanted = false;
    };
    // A newer version means other values under the same view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file, view, version, column, containing]);
  return facet;
}
