import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { Applied, ChangeOrder, PatchBlock, StoreService, UndoState } from './store-protocol';

/** How many changes one message carries: about 5 ms of the screen's time, where ten thousand at once take 80. */
const sliceSize = 1000;

type Sliced = 'createWorkspace' | 'apply' | 'undo' | 'redo';

/** What came of an undo or redo; its changes are fetched slice by slice. */
export interface Stepped {
  readonly count: number;
  readonly undo: UndoState;
}

/**
 * The store as it stands across the worker's boundary: the same service, but changes travel in slices of their own
 * messages, so that an order of any size lets the screen breathe. An order's own changes never travel back.
 */
export interface StoreTransport extends Omit<StoreService, Sliced> {
  /** Hands over the next slice of the order with that id; the order itself follows with no changes in it. */
  stage(id: string, slice: ChangeSet): Promise<Result<null, Fault>>;
  createWorkspace(name: string, seed: ChangeOrder): Promise<Result<UndoState, Fault>>;
  apply(order: ChangeOrder, blocks?: readonly PatchBlock[]): Promise<Result<UndoState, Fault>>;
  undo(id: string, at: string, by: string): Promise<Result<Stepped | null, Fault>>;
  redo(id: string, at: string, by: string): Promise<Result<Stepped | null, Fault>>;
  /** The next slice of what the undo or redo with that id changed; each is answered once. */
  fetch(id: string): Promise<Result<ChangeSet, Fault>>;
}

/** The worker's side: gathers the slices of an order, keeps those of an answer until they are fetched. */
export function serveStore(store: StoreService): StoreTransport {
  const staged = new Map<string, ChangeSet[]>();
  const kept = new Map<string, ChangeSet>();
  const whole = (order: ChangeOrder): ChangeOrder => {
    const changes = (staged.get(order.id) ?? []).flat();
    staged.delete(order.id);
    return { ...order, changes };
  };
  const step = (side: 'undo' | 'redo') => async (id: string, at: string, by: string) => {
    const answer = await store[side](id, at, by);
    if (!answer.ok || !answer.value) return answer.ok ? ok(null) : answer;
    const { changes, undo } = answer.value;
    kept.set(id, changes);
    return ok({ count: changes.length, undo });
  };

  return {
    ...store,
    stage: async (id, slice) => {
      staged.set(id, [...(staged.get(id) ?? []), slice]);
      return ok(null);
    },
    createWorkspace: async (name, seed) => undoIn(await store.createWorkspace(name, whole(seed))),
    apply: async (order, blocks) => undoIn(await store.apply(whole(order), blocks)),
    undo: step('undo'),
    redo: step('redo'),
    fetch: async (id) => {
      const rest = kept.get(id) ?? [];
      if (rest.length > sliceSize) kept.set(id, rest.slice(sliceSize));
      else kept.delete(id);
      return ok(rest.slice(0, sliceSize));
    },
  };
}

/** The page's side: the plain service again. */
export function storeOver(transport: StoreTransport): StoreService {
  type Send = (order: ChangeOrder) => Promise<Result<UndoState, Fault>>;
  const sendWhole = async (order: ChangeOrder, send: Send): Promise<Result<Applied, Fault>> => {
    const { id, changes } = order;
    for (let from = 0; from < changes.length; from += sliceSize) {
      const staged = await transport.stage(id, changes.slice(from, from + sliceSize));
      if (!staged.ok) return staged;
    }
    const sent = await send({ ...order, changes: [] });
    return sent.ok ? ok({ changes, undo: sent.value }) : sent;
  };
  const step = (side: 'undo' | 'redo') => async (id: string, at: string, by: string) => {
    const answer = await transport[side](id, at, by);
    if (!answer.ok || !answer.value) return answer.ok ? ok(null) : answer;
    const { count, undo } = answer.value;
    const changes: ChangeSet[] = [];
    for (let fetched = 0; fetched < count; fetched += sliceSize) {
      const slice = await transport.fetch(id);
      if (!slice.ok) return slice;
      changes.push(slice.value);
    }
    return ok({ changes: changes.flat(), undo });
  };

  return {
    ...transport,
    createWorkspace: (name, seed) => sendWhole(seed, (order) => transport.createWorkspace(name, order)),
    apply: (order, blocks) => sendWhole(order, (empty) => transport.apply(empty, blocks)),
    undo: step('undo'),
    redo: step('redo'),
  };
}

function undoIn(answer: Result<Applied, Fault>): Result<UndoState, Fault> {
  return answer.ok ? ok(answer.value.undo) : answer;
}
