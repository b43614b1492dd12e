import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { fault } from '#shared/base/fault';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { Connection } from '#shared/push/connection';
import type { PushedColumn } from '#shared/push/plan';
import type { Planned } from '#shared/push/plan-answers';
import type { ListStyle } from '#shared/push/plan-cell';
import type { QueryWorker } from '../../query/query-client';
import { readEdits } from '../../session/edit-changes';
import { useSession } from '../../session/session';

/** Where the plan of the chosen file stands. */
export type PlanState =
  | { readonly status: 'planning'; readonly share: number }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly planned: Planned; readonly query: QueryWorker; readonly isStale: boolean };

/** What is planned. `key` is another whenever anything of it is. */
export interface PlanWish {
  readonly file: ProfileFile;
  readonly connection: Connection;
  readonly columns: readonly PushedColumn[];
  readonly lists: ListStyle;
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
  const { file, connection, columns, lists, key } = wish;

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
      const [blob, edits, told] = await Promise.all([
        store.readProfileBlob(file.id),
        readEdits(store, file.id),
        store.toldValues(file.id, connection.id),
      ]);
      if (!blob.ok) return { status: 'failed', fault: blob.error };
      if (!edits.ok) return { status: 'failed', fault: edits.error };
      if (!told.ok) return { status: 'failed', fault: told.error };
      const meanings = new Map(columns.map((column) => [column.column, column.definition]));
      const opened = await query.open({
        id: file.id,
        parquet: blob.value,
        columns: file.columns.map(({ id, name }) => ({ id, name, meaning: meanings.get(id) ?? null })),
        edits: edits.value,
        idColumn: file.idColumn,
      });
      if (!opened.ok) return { status: 'failed', fault: opened.error };
      const planned = await query.planPush(
        file.id,
        { columns, told: told.value, style: connection.style, lists },
        ({ done, total }) => show({ status: 'planning', share: total === 0 ? 0 : done / total }),
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
