import { useEffect, useState } from 'react';
import { Review, type ReviewDecision } from '#shared/review/review';
import type { Change } from '#shared/change/change';
import { useSession } from '../../session/session';

/** One past step of a review: what held or was asked for after it. */
export interface TrailStep {
  readonly seq: number;
  readonly kind: 'decision' | 'request';
  readonly decision: ReviewDecision;
}

/** How many entries about one attribute are looked through for decisions. */
const mostEntries = 200;

/** The decisions that were taken about an attribute, newest first, as the history has them. `version` asks anew. */
export function useTrail(code: string, version: unknown): readonly TrailStep[] {
  const { store } = useSession();
  const [trail, setTrail] = useState<{ readonly code: string; readonly steps: readonly TrailStep[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    const query = { by: null, action: null, code, from: null, to: null, before: null, limit: mostEntries };
    void store.history(query).then((page) => {
      if (!wanted || !page.ok) return;
      const steps = page.value.entries.flatMap(({ seq, changes }) =>
        changes
          .filter(({ table, key }) => table === 'reviews' && key === code)
          .flatMap((change) => stepOf(seq, change)),
      );
      setTrail({ code, steps });
    });
    return () => {
      wanted = false;
    };
    // A new version means new entries.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, code, version]);
  return trail?.code === code ? trail.steps : [];
}

function stepOf(seq: number, change: Change): readonly TrailStep[] {
  if (change.kind === 'removed') return [];
  const { decision, request } = Review.partial().safeParse(change.after).data ?? {};
  if (decision) return [{ seq, kind: 'decision', decision }];
  return request ? [{ seq, kind: 'request', decision: request }] : [];
}
