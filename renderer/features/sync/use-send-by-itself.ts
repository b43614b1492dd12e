import { useCallback, useEffect, useRef } from 'react';
import { ok } from '#shared/base/result';
import type { ProfileFile } from '#shared/profile/profile-file';
import { groupKey } from '#shared/push/plan';
import { pushedColumns } from '#shared/push/pushed-columns';
import { mayGoByItself } from '#shared/refresh/by-itself';
import type { PushHindrance, RefreshPush } from '#shared/refresh/refresh-run';
import type { RefreshSource } from '#shared/refresh/refresh-source';
import type { ReviewState } from '#shared/review/state';
import type { QueryWorker } from '../../query/query-client';
import { withQuery } from '../../query/with-query';
import { useSession } from '../../session/session';
import { makeRun } from './make-run';
import { planEdits } from './plan-edits';
import { usePushRuns } from './push-runs';
import { useLeavingRules, type SettledRules } from './use-leaving-rules';
import { isOpenRun } from './use-runs';

/** How long is waited for the review to have weighed the attributes, and how often is looked, in milliseconds. */
const patience = 60_000;
const look = 250;

type Send = (source: RefreshSource, file: ProfileFile, signal: AbortSignal) => Promise<RefreshPush | null>;

/**
 * Sends what was corrected in a file that came in by itself, to the connection that its source names: through the same plan
 * and the same run as by hand, and only where nothing of it needs a person. Otherwise the plan waits, and why.
 */
export function useSendByItself(
  standings: ReadonlyMap<string, ReviewState> | null,
  openQuery: () => QueryWorker,
): Send {
  const { store, mainProcess, settings } = useSession();
  const { actions } = usePushRuns();
  const rules = useLeavingRules(standings);
  const now = useRef({ rules, actions, person: settings.person });
  useEffect(() => {
    now.current = { rules, actions, person: settings.person };
  });
  return useCallback<Send>(
    async (source, file, signal) => {
      if (source.push === null || signal.aborted) return null;
      const settled = await waitFor(() => now.current.rules, signal);
      if (!settled) return waits('rules');
      const [connections, runs] = await Promise.all([
        mainProcess.call('push.connections', {}),
        mainProcess.call('push.runs', {}),
      ]);
      if (!connections.ok || !runs.ok) return waits('failed');
      const connection = connections.value.find(({ id }) => id === source.push);
      if (!connection) return waits('connection');
      if (connection.adapter !== 'file' && connection.key === 'none') return waits('key');
      if (runs.value.some((run) => run.facts.connection === connection.id && isOpenRun(run))) return waits('open-run');
      const columns = pushedColumns(file, settled, null, connection.keyBy);
      const wish = { file, connection, columns, lists: 'whole' as const, snapshot: null };
      const done = await withQuery<RefreshPush>({ signal, openQuery }, async (query) => {
        const planned = await planEdits(wish, query, store, () => undefined);
        if (!planned.ok) return ok(waits('failed'));
        const verdict = mayGoByItself(planned.value);
        if (verdict === 'nothing') return ok({ kind: 'nothing' });
        if (verdict !== 'goes') return ok(waits(verdict));
        const { groups } = planned.value;
        const approval = { groups: groups.map(({ column, operation }) => groupKey(column, operation)), except: [] };
        const plan = { wish, planned: planned.value, approval, policy: settled.digest, declinedIn: () => 0 };
        const made = await makeRun(plan, now.current.person, query, mainProcess);
        if (!made.ok) return ok(waits('failed'));
        now.current.actions.add(made.value);
        void now.current.actions.resume(made.value.facts.run, false);
        return ok({ kind: 'sent', values: groups.reduce((sum, { items }) => sum + items, 0) });
      });
      // Cancelled before it was planned.
      return done.ok ? done.value : null;
    },
    [store, mainProcess, openQuery],
  );
}

function waits(reason: PushHindrance): RefreshPush {
  return { kind: 'waits', reason };
}

async function waitFor(rules: () => SettledRules | null, signal: AbortSignal): Promise<SettledRules | null> {
  const until = performance.now() + patience;
  while (!rules() && performance.now() < until && !signal.aborted) {
    await new Promise((resolve) => {
      setTimeout(resolve, look);
    });
  }
  return rules();
}
