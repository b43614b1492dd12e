import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { fault } from '#shared/base/fault';
import type { Planned } from '#shared/push/plan-answers';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { planEdits, type PlannedEdits } from './plan-edits';

/** Where the plan of the chosen file stands. */
export type PlanState =
  | { readonly status: 'planning'; readonly share: number }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly planned: Planned; readonly query: QueryWorker; readonly isStale: boolean };

/** What is planned. `key` is another whenever anything of it is. */
export interface PlanWish extends PlannedEdits {
  readonly key: string;
}

/** Plans in a worker of its own, which ends with the screen; an edit that comes later makes the plan stale. */
export function usePlan(
  wish: PlanWish,
  openQuery: () => QueryWorker,
): { readonly state: PlanState; again(): void; stop(): void } {
  const { store, workspace } = useSession();
  const [state, setState] = useState<PlanState>({ status: 'planning', share: 0 });
  const [turn, setTurn] = useState(0);
  const stop = useRef(() => undefined as void);
  const { file, connection, columns, lists, snapshot, key } = wish;

  useEffect(() => {
    const query = openQuery();
    let wanted = true;
    const show = (next: PlanState) => wanted && setState(next);
    stop.current = () => {
      show({ status: 'failed', fault: fault('cancelled') });
      wanted = false;
      query.end();
    };
    const plan = async (): Promise<PlanState> => {
      const planned = await planEdits({ file, connection, columns, lists, snapshot }, query, store, (share) =>
        show({ status: 'planning', share }),
      );
      return planned.ok
        ? { status: 'ready', planned: planned.value, query, isStale: false }
        : { status: 'failed', fault: planned.error };
    };
    setState({ status: 'planning', share: 0 });
    void plan().then(show);
    const end = workspace.onApplied((changes) => {
      const isAboutFile = changes.some(
        ({ table, key: changed }) =>
          (table === 'cellEdits' || table === 'columnPatches') && changed.startsWith(`${file.id}/`),
      );
      if (isAboutFile && wanted) {
        setState((now) => (now.status === 'ready' ? { ...now, isStale: true } : now));
      }
    });
    return () => {
      wanted = false;
      end();
      query.end();
    };
    // The key stands for all that is planned.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, workspace, openQuery, key, turn]);
  return {
    state,
    again: useCallback(() => setTurn((now) => now + 1), []),
    stop: useCallback(() => stop.current(), []),
  };
}
