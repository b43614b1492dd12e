import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RefreshPush, RefreshRun } from '#shared/refresh/refresh-run';
import type { MarkedSource, RefreshSource } from '#shared/refresh/refresh-source';
import { describeFault } from '#shared/text/faults';
import { isCellEdited } from '../../grid/open-editor';
import type { QueryWorker } from '../../query/query-client';
import type { Notice, Session } from '../../session/session';
import { useSession } from '../../session/session';
import { useStored, type Stored } from '../../session/use-stored';
import type { StoreService } from '../../store/store-protocol';
import { useLocale, type Text } from '../../text/text';
import { startRefreshes, type RefreshRunner, type RunnerState } from './refresh-runner';

/** Refreshing of the open workspace, as its screen sees it. */
export interface Refreshing extends Pick<RefreshRunner, 'runNow' | 'cancel'> {
  readonly sources: Stored<readonly MarkedSource[]>;
  readonly state: RunnerState;
}

const RefreshContext = createContext<Refreshing | null>(null);
const nothingRuns: RunnerState = { running: null, waiting: [], states: new Map(), logged: 0 };
const idle = { subscribe: () => () => undefined, state: () => nothingRuns };
/** A file that a person opens a newer version of takes its sources along. */
const tables = ['refreshSources', 'profileFiles'] as const;
const listSources = (store: StoreService) => store.listRefreshSources();
/** How long a run waits before it looks again whether somebody has saved, in milliseconds. */
const patience = 500;

/** The tab of the sync screen that shows it. */
const refreshFocus = 'refresh';

/**
 * Watches the workspace's sources as long as it is open, whatever screen is shown, and says what came of each run. `send`
 * sends what was corrected, where the source lets it.
 */
export function RefreshHost(props: {
  openQuery(): QueryWorker;
  send(source: RefreshSource, file: ProfileFile, signal: AbortSignal): Promise<RefreshPush | null>;
  readonly children: ReactNode;
}) {
  const { openQuery } = props;
  const session = useSession();
  const text = useLocale();
  const { store, workspace, mainProcess } = session;
  const [runner, setRunner] = useState<RefreshRunner | null>(null);
  const now = useRef({ session, text, send: props.send });
  useEffect(() => {
    now.current = { session, text, send: props.send };
  });
  useEffect(() => {
    const started = startRefreshes({
      mainProcess,
      store,
      workspace,
      openQuery,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      person: () => now.current.session.settings.person,
      send: (source, file, signal) => now.current.send(source, file, signal),
      async unhurried(signal) {
        // Only what is edited of profiles would go with the file that it is about.
        const isEdited = ({ screen, isUnsaved }: Session) => screen === 'profiles' && (isUnsaved() || isCellEdited());
        while (!signal.aborted && isEdited(now.current.session)) {
          await new Promise((resolve) => {
            setTimeout(resolve, patience);
          });
        }
      },
      onLogged(run) {
        if (run.outcome === 'failed') void mainProcess.call('refresh.notifyFailure', {});
        now.current.session.notify(noticeOf(run, now.current.text, (screen) => now.current.session.go(...screen)));
      },
    });
    setRunner(started);
    return () => {
      setRunner(null);
      started.end();
    };
  }, [mainProcess, store, workspace, openQuery]);

  const state = useSyncExternalStore((runner ?? idle).subscribe, (runner ?? idle).state);
  const sources = useStored(tables, listSources, state.logged);
  useEffect(() => {
    if (sources.status === 'ready') runner?.watch(sources.value);
  }, [runner, sources]);
  const refreshing: Refreshing = {
    sources,
    state,
    runNow: (source) => runner?.runNow(source),
    cancel: (source) => runner?.cancel(source),
  };
  return <RefreshContext value={refreshing}>{props.children}</RefreshContext>;
}

/** The refreshing of the open workspace; only used below its host. */
export function useRefreshing(): Refreshing {
  const refreshing = useContext(RefreshContext);
  if (!refreshing) throw new Error('useRefreshing is used outside its host');
  return refreshing;
}

/** What a person is told of a run that is over, wherever they are. */
function noticeOf(
  run: RefreshRun,
  { language, messages }: Text,
  go: (place: Parameters<ReturnType<typeof useSession>['go']>) => void,
): Notice {
  const words = messages.refresh;
  const { name, outcome } = run;
  switch (outcome) {
    case 'refreshed': {
      if (run.push?.kind === 'waits') {
        const action = { label: words.showPlan, run: () => go(['sync', 'send']) };
        return { tone: 'warning', message: words.planWaits(name), action };
      }
      return { tone: 'good', message: words.refreshed(name, run.figures?.rows ?? 0) };
    }
    case 'unchanged':
      return { tone: 'info', message: words.unchanged(name) };
    case 'cancelled':
      return { tone: 'info', message: words.cancelled(name) };
    case 'failed': {
      const why = run.failure ? describeFault(run.failure, language) : '';
      const action = { label: words.show, run: () => go(['sync', refreshFocus]) };
      return { tone: 'danger', message: words.didFail(name, why), action };
    }
  }
}
