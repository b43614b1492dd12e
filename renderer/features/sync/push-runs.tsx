import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { RunView } from '#shared/push/run-view';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { isWaitingForNetwork, useRuns, type RunActions, type Runs } from './use-runs';

/** The runs of this machine, and the host that is asked something on the side of them. */
interface PushRuns {
  readonly runs: Runs;
  readonly actions: RunActions;
  readonly asked: string | null;
}

const PushRunsContext = createContext<PushRuns | null>(null);

/**
 * Follows the runs for the whole window: what they brought to the platform reaches the store whatever screen stands, and
 * a run that ends behind another screen says so.
 */
export function PushRunsProvider(props: { readonly children: ReactNode }) {
  const { mainProcess } = useSession();
  const { runs, actions } = useRuns();
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => mainProcess.on('push.asking', ({ host }) => setAsked(host)), [mainProcess]);
  useEndNotice();
  useRetryOnline(runs, actions);
  return <PushRunsContext value={{ runs, actions, asked }}>{props.children}</PushRunsContext>;
}

/** The runs as they go on; only used below the provider. */
export function usePushRuns(): PushRuns {
  const runs = useContext(PushRunsContext);
  if (!runs) throw new Error('usePushRuns is used outside its provider');
  return runs;
}

/** Whom the app speaks to now: a run that sends, a run that waits for the network, a host that is asked; null for nobody. */
export type NetworkUse = { readonly kind: 'sending' | 'waiting' | 'asking'; readonly host: string } | null;

/** What the app does in the network, as it is at this moment. */
export function useNetworkUse(): NetworkUse {
  const { runs, asked } = usePushRuns();
  const isUnderWay = ({ status, facts }: RunView) =>
    (status === 'running' || status === 'stopping') && facts.adapter !== 'file';
  const run = runs.status === 'ready' ? runs.list.find(isUnderWay) : undefined;
  if (run) {
    return { kind: isWaitingForNetwork(run) ? 'waiting' : 'sending', host: run.facts.host };
  }
  return asked === null ? null : { kind: 'asking', host: asked };
}

/** A run that waits for the network need not wait on once the system says that it is back. */
function useRetryOnline(runs: Runs, { resume }: RunActions): void {
  const waiting = runs.status === 'ready' ? runs.list.find(isWaitingForNetwork)?.facts.run : undefined;
  useEffect(() => {
    if (waiting === undefined) return undefined;
    const retry = () => void resume(waiting, false);
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [waiting, resume]);
}

/** Says that a run has ended, or stands still, to whoever looks at something else. */
function useEndNotice(): void {
  const { mainProcess, notify, go, screen } = useSession();
  const words = useText().sync;
  useEffect(
    () =>
      mainProcess.on('push.changed', ({ status, reason, facts, acknowledged, parcels }) => {
        if (screen === 'sync') return;
        const { host, fileName } = facts;
        const action = { label: words.send.showRuns, run: () => go('sync', 'runs') };
        if (status === 'finished') {
          notify({ tone: 'good', message: words.runs.ended(host || fileName, acknowledged, parcels), action });
        } else if (status === 'halted' && reason !== null && reason !== 'paused') {
          notify({ tone: 'danger', message: words.runs.stopped(host || fileName, words.halts[reason]), action });
        }
      }),
    [mainProcess, notify, go, screen, words],
  );
}
