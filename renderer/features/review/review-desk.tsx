import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../../session/session';
import { createDeskModel, type DeskModel, type DeskState } from './desk-model';
import type { ProposalWorker } from './proposal-client';

const DeskContext = createContext<DeskModel | null>(null);

/** Milliseconds after which the desk begins by itself: the first screen comes first. */
const startAfter = 2500;

/** Keeps the desk of the open workspace, for the review screen and for the count beside its name. */
export function ReviewDesk(props: { openProposals(): ProposalWorker; readonly children: ReactNode }) {
  const { workspace, store, screen } = useSession();
  const { openProposals } = props;
  const [worker] = useState<{ current: ProposalWorker | null }>(() => ({ current: null }));
  const [model] = useState(() =>
    createDeskModel({
      workspace,
      store,
      propose: (change) => (worker.current ??= openProposals()).propose(change),
      today: () => new Date().toISOString().slice(0, 10),
    }),
  );
  const [isAwaited, setAwaited] = useState(false);
  if ((screen === 'review' || screen === 'sync') && !isAwaited) setAwaited(true);
  useEffect(() => {
    const timer = setTimeout(() => setAwaited(true), startAfter);
    return () => clearTimeout(timer);
  }, []);
  // What the values of a file say may have been read on another screen.
  useEffect(() => {
    if (screen === 'review' && model.state().status === 'ready') void model.reload();
  }, [screen, model]);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const end = model.start();
    return () => {
      end();
      worker.current?.end();
      worker.current = null;
    };
  }, [isAwaited, model, worker]);
  return <DeskContext value={model}>{props.children}</DeskContext>;
}

/** The desk, and what it shows now. */
export function useReviewDesk(): { readonly state: DeskState; reload(): Promise<void> } {
  const model = useContext(DeskContext);
  if (!model) throw new Error('useReviewDesk is used outside a desk');
  const state = useSyncExternalStore(model.subscribe, model.state);
  return { state, reload: model.reload };
}

/** How many attributes wait for a decision; null while nobody knows. */
export function useOpenReviews(): number | null {
  const model = useContext(DeskContext);
  const count = () => {
    const state = model?.state();
    return state?.status === 'ready' && state.pending === 0 ? state.desk.order.length : null;
  };
  return useSyncExternalStore(model?.subscribe ?? neverChanges, count);
}

const neverChanges = () => () => undefined;
