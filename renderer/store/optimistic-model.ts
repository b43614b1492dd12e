import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { finish, type Steps } from '#shared/base/steps';
import { countChanges } from '#shared/change/count-changes';
import { recordedActions } from '#shared/change/history-entry';
import type { CurrentRows } from '#shared/change/stamp';
import { applySteps, applyToDefinitions, findDefinition, type Definitions } from './sorted-definitions';
import type { Applied, ChangeOrder, UndoState } from './store-protocol';

/**
 * What the screens see: the definitions that the store holds, and over them the orders it has not answered yet.
 * Every state is an immutable list, so taking an order back is going back to a list that is still there.
 */
export interface OptimisticModel extends CurrentRows {
  definitions(): Definitions;
  undoState(): UndoState;
  subscribe(listener: () => void): () => void;
  /** Lays an order over what is shown; refused with `conflict` where it does not fit. */
  show(order: ChangeOrder): Result<null, Fault>;
  /** `show` a piece at a time, and then all at once; nothing else may change what is shown meanwhile. */
  showSteps(order: ChangeOrder): Steps<Result<null, Fault>>;
  /** The store has it: the oldest order is now what the store holds. */
  keep(order: ChangeOrder, undo: UndoState): void;
  /** The store refused it: shows what the store holds with the orders that still fit. */
  drop(order: ChangeOrder): void;
  /** Follows a change that the store made by itself (undo, redo). */
  follow(applied: Applied): Result<null, Fault>;
}

/** An order without an answer, and the list after it; null where it no longer fits and the store will refuse it. */
interface Pending {
  readonly order: ChangeOrder;
  readonly after: Definitions | null;
}

/** The model of a store that holds these definitions, ordered by code, and nothing on its way. */
export function createOptimisticModel(definitions: Definitions, undo: UndoState): OptimisticModel {
  let stored = definitions;
  let storedUndo = undo;
  let pending: readonly Pending[] = [];
  let shown = stored;
  let shownUndo = storedUndo;
  const listeners = new Set<() => void>();

  const changed = () => {
    shown = pending.findLast(({ after }) => after)?.after ?? stored;
    shownUndo = undoAfter(storedUndo, pending);
    for (const listener of listeners) listener();
  };
  const restack = (orders: readonly ChangeOrder[]) => {
    let top = stored;
    pending = orders.map((order) => {
      const next = applyToDefinitions(top, order.changes);
      if (next.ok) top = next.value;
      return { order, after: next.ok ? next.value : null };
    });
  };
  function* showSteps(order: ChangeOrder): Steps<Result<null, Fault>> {
    const next = yield* applySteps(shown, order.changes);
    if (!next.ok) return next;
    yield;
    pending = [...pending, { order, after: next.value }];
    changed();
    return ok(null);
  }
  const without = (order: ChangeOrder) => pending.map((each) => each.order).filter((each) => each !== order);

  return {
    get: (code) => findDefinition(shown, code),
    definitions: () => shown,
    undoState: () => shownUndo,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    show: (order) => finish(showSteps(order)),
    showSteps,
    keep(order, undoNow) {
      const [oldest, ...others] = pending;
      storedUndo = undoNow;
      if (oldest?.order === order && oldest.after) {
        stored = oldest.after;
        pending = others;
      } else {
        const next = applyToDefinitions(stored, order.changes);
        if (next.ok) stored = next.value;
        restack(without(order));
      }
      changed();
    },
    drop(order) {
      restack(without(order));
      changed();
    },
    follow({ changes, undo: undoNow }) {
      const next = applyToDefinitions(stored, changes);
      if (!next.ok) return next;
      stored = next.value;
      storedUndo = undoNow;
      restack(pending.map(({ order }) => order));
      changed();
      return ok(null);
    },
  };
}

/** An order on its way is what undo will take back; its seq is 0 until the store has numbered it. */
function undoAfter(stored: UndoState, pending: readonly Pending[]): UndoState {
  const order = pending.findLast(({ after, order }) => after && !recordedActions.has(order.action))?.order;
  if (!order) return stored;
  const { action, subject, changes } = order;
  return { undo: { seq: 0, action, subject, ...countChanges(changes) }, redo: null };
}
