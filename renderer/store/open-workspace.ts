import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { finish, type Steps } from '#shared/base/steps';
import type { ChangeSet } from '#shared/change/change';
import type { Action } from '#shared/change/history-entry';
import { stampSteps } from '#shared/change/stamp';
import { sliced } from '../base/in-slices';
import { sliceSize } from './read-slices';
import { findDefinition } from './sorted-definitions';
import { createOptimisticModel, type OptimisticModel } from './optimistic-model';
import type {
  Applied,
  ChangeOrder,
  OpenedStore,
  PatchBlock,
  SignedOrder,
  StepLabel,
  StoreService,
} from './store-protocol';
import type { Workspace } from './workspace';

/** More changes than that are laid over what is shown in slices, so that the window stays awake meanwhile. */
const mostAtOnce = 100;

/** What the workspace is given from outside: time as an ISO instant, new ids, and who signs changes now. */
export interface WorkspaceSurroundings {
  now(): string;
  newId(): string;
  person(): string;
}

/** Reads the opened store's workspace into memory. Faults: those of the store; `refused` where there is none. */
export async function openWorkspace(
  store: StoreService,
  opened: OpenedStore,
  surroundings: WorkspaceSurroundings,
): Promise<Result<Workspace, Fault>> {
  if (!opened.workspace) return fail(fault('refused', { reason: 'no-workspace' }));
  const definitions = await readAll(store, opened.definitionCount);
  if (!definitions.ok) return definitions;
  const model = createOptimisticModel(definitions.value, opened.undo);
  return ok(createWorkspace(store, opened.workspace, model, surroundings));
}

/** Each slice is a message of its own, so the screen breathes between them. */
async function readAll(store: StoreService, count: number): Promise<Result<AttributeDefinition[], Fault>> {
  const definitions: AttributeDefinition[] = [];
  while (definitions.length < count) {
    const slice = await store.readDefinitions(definitions.length, sliceSize);
    if (!slice.ok) return slice;
    if (slice.value.length === 0) break;
    definitions.push(...slice.value);
  }
  return ok(definitions);
}

function createWorkspace(
  store: StoreService,
  facts: Workspace['facts'],
  model: OptimisticModel,
  { now, newId, person }: WorkspaceSurroundings,
): Workspace {
  const enqueue = createQueue();
  /** Work in the queue whose outcome the next change must be made from, so that it waits instead of running ahead. */
  let awaited = 0;
  /** Changes that were shown and that the store then refused. */
  let dropped = 0;
  const listeners = new Set<(changes: ChangeSet) => void>();
  const tell = (changes: ChangeSet) => {
    for (const listener of listeners) listener(changes);
  };

  function* show(action: Action, subject: string, changes: ChangeSet): Steps<Result<ChangeOrder, Fault>> {
    const stamp = { at: now(), by: person() };
    const stamped = yield* stampSteps(changes, model, stamp);
    const order = { id: newId(), ...stamp, action, subject, changes: stamped };
    const shown = yield* model.showSteps(order);
    return shown.ok ? ok(order) : shown;
  }
  const send = async (order: ChangeOrder, blocks?: readonly PatchBlock[]): Promise<Result<null, Fault>> => {
    const answer = await store.apply(order, blocks);
    if (!answer.ok) {
      model.drop(order);
      dropped += 1;
      return answer;
    }
    model.keep(order, answer.value.undo);
    tell(order.changes);
    return ok(null);
  };
  /** Shows what the store did by itself. */
  const follow = (applied: Applied): Result<null, Fault> => {
    const followed = model.follow(applied);
    if (followed.ok) tell(applied.changes);
    return followed;
  };
  const sign = (): SignedOrder => ({ id: newId(), at: now(), by: person() });
  const stepBy = async (
    step: (id: string, at: string, by: string) => Promise<Result<Applied | null, Fault>>,
    label: StepLabel | null,
  ): Promise<Result<StepLabel | null, Fault>> => {
    const answer = await step(newId(), now(), person());
    if (!answer.ok || !answer.value) return answer.ok ? ok(null) : answer;
    const followed = follow(answer.value);
    return followed.ok ? ok(label) : followed;
  };
  const takeStep = async (side: 'undo' | 'redo'): Promise<Result<StepLabel | null, Fault>> => {
    awaited += 1;
    try {
      return await enqueue(() => stepBy(store[side], model.undoState()[side]));
    } finally {
      awaited -= 1;
    }
  };

  return {
    facts,
    definitions: model.definitions,
    definition: (code) => findDefinition(model.definitions(), code),
    undoState: model.undoState,
    subscribe: model.subscribe,
    apply: (action, subject, changes, blocks) => {
      if (awaited === 0 && changes.length <= mostAtOnce) {
        const shown = finish(show(action, subject, changes));
        return shown.ok ? enqueue(() => send(shown.value, blocks)) : Promise.resolve(shown);
      }
      awaited += 1;
      return enqueue(async () => {
        const shown = await sliced(show(action, subject, changes)).finally(() => (awaited -= 1));
        return shown.ok ? send(shown.value, blocks) : shown;
      });
    },
    settled() {
      const before = dropped;
      return enqueue(async () => dropped === before);
    },
    undo: () => takeStep('undo'),
    redo: () => takeStep('redo'),
    onApplied(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    // Not in the queue: its bytes may take long, and nothing that waits there depends on it.
    async addProfileFile(record, parquet, takenOver, refreshed) {
      const answer = await store.addProfileFile(record, parquet, sign(), takenOver, refreshed);
      return answer.ok ? follow(answer.value) : answer;
    },
    deleteProfileFile: (id) =>
      enqueue(async () => {
        const answer = await store.deleteProfileFile(id, sign());
        return answer.ok ? follow(answer.value) : answer;
      }),
    clearRefreshRuns: () =>
      enqueue(async () => {
        const answer = await store.clearRefreshRuns(sign());
        return answer.ok ? follow(answer.value) : answer;
      }),
  };
}

/** Runs one piece of work after another, in the order they were given, whatever became of those before. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => null);
    return done;
  };
}
