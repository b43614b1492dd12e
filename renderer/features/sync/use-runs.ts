import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { RunView } from '#shared/push/run-view';
import type { MainProcess } from '../../bridge/main-process';
import type { StoreService } from '../../store/store-protocol';
import { useSession } from '../../session/session';

export type Runs =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly list: readonly RunView[] };

/** What can be done about runs; each shows its own fault. */
export interface RunActions {
  resume(run: string, again: boolean): Promise<void>;
  pause(run: string): Promise<void>;
  cancel(run: string): Promise<void>;
  forget(run: string): Promise<void>;
  /** A run that was made just now. */
  add(view: RunView): void;
  reload(): void;
}

/**
 * The runs of this machine as they go on. What a run that is over has brought to the platform is handed to the store, so
 * that the next plan knows of it, and its values then leave main's folder.
 */
export function useRuns(): { readonly runs: Runs; readonly actions: RunActions } {
  const { mainProcess, store, notifyFault } = useSession();
  const [runs, setRuns] = useState<Runs>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  const handedOver = useRef(new Set<string>());

  const show = useCallback(
    (view: RunView) =>
      setRuns((now) => {
        if (now.status !== 'ready') return now;
        const isKnown = now.list.some(({ facts }) => facts.run === view.facts.run);
        const list = isKnown
          ? now.list.map((each) => (each.facts.run === view.facts.run ? view : each))
          : [view, ...now.list];
        return { status: 'ready', list };
      }),
    [],
  );
  useEffect(() => mainProcess.on('push.changed', show), [mainProcess, show]);
  useEffect(() => {
    let wanted = true;
    void mainProcess.call('push.runs', {}).then((answer) => {
      if (!wanted) return;
      setRuns(answer.ok ? { status: 'ready', list: answer.value } : { status: 'failed', fault: answer.error });
    });
    return () => {
      wanted = false;
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mainProcess, turn]);

  useEffect(() => {
    if (runs.status !== 'ready') return;
    for (const view of runs.list) {
      if (!isToHandOver(view) || handedOver.current.has(view.facts.run)) continue;
      handedOver.current.add(view.facts.run);
      void handOver(view, mainProcess, store).then((released) => released && show(released));
    }
  }, [runs, mainProcess, store, show]);

  const actions = useMemo<RunActions>(() => {
    const act = async (call: 'push.resume' | 'push.pause' | 'push.cancel', run: string, again = false) => {
      const answer = await mainProcess.call(call, call === 'push.resume' ? { run, again } : { run });
      if (answer.ok) show(answer.value);
      else notifyFault(answer.error);
    };
    return {
      resume: (run, again) => act('push.resume', run, again),
      pause: (run) => act('push.pause', run),
      cancel: (run) => act('push.cancel', run),
      async forget(run) {
        const answer = await mainProcess.call('push.forget', { run });
        if (!answer.ok) return notifyFault(answer.error);
        setRuns((now) =>
          now.status === 'ready' ? { status: 'ready', list: now.list.filter(({ facts }) => facts.run !== run) } : now,
        );
      },
      add: show,
      reload: () => setTurn((now) => now + 1),
    };
  }, [mainProcess, notifyFault, show]);
  return { runs, actions };
}

/** Whether a run is over and the store does not know yet what became of it. */
export function isToHandOver({ status, released, reason }: RunView): boolean {
  return (status === 'finished' || status === 'cancelled') && !released && reason !== 'damaged';
}

/** Whether a run sends nothing because its host is out of reach; it goes on by itself. */
export function isWaitingForNetwork({ status, waiting }: RunView): boolean {
  return status === 'running' && waiting?.reason === 'no-connection';
}

/** Whether a run may still send something. */
export function isOpenRun({ status }: RunView): boolean {
  return status === 'running' || status === 'stopping' || status === 'halted';
}

async function handOver(view: RunView, mainProcess: MainProcess, store: StoreService): Promise<RunView | null> {
  const { run, file, connection } = view.facts;
  const told = await mainProcess.call('push.told', { run });
  if (!told.ok) return null;
  const kept = await store.keepToldValues(file, connection, told.value.cells);
  // A file of another workspace is told of it when that one is open; until then the run keeps what it knows.
  if (!kept.ok) return null;
  const released = await mainProcess.call('push.release', { run });
  return released.ok ? released.value : null;
}
