import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { FoundFile } from '#shared/contract/calls';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RefreshCause, RefreshPush, RefreshRun } from '#shared/refresh/refresh-run';
import type { MarkedSource, RefreshSource } from '#shared/refresh/refresh-source';
import type { WatchState } from '#shared/refresh/watched';
import { refreshFile, type RefreshStep, type RefreshSurroundings } from './refresh-file';

/** A run that is under way. */
export interface RunningRefresh {
  readonly source: string;
  readonly step: RefreshStep;
  /** From 0 to 1; null where nobody knows. */
  readonly share: number | null;
}

/** What the screen sees of refreshing; another object whenever anything of it changed. */
export interface RunnerState {
  readonly running: RunningRefresh | null;
  /** Sources whose runs wait for the one that is under way. */
  readonly waiting: readonly string[];
  readonly states: ReadonlyMap<string, WatchState>;
  /** Grows with every run that was written to the log. */
  readonly logged: number;
}

/** What runs need of the app. */
export interface RunnerSurroundings extends Omit<RefreshSurroundings, 'signal' | 'report'> {
  /** Sends what was corrected, where the source lets it; null where it does not. */
  send(source: RefreshSource, file: ProfileFile, signal: AbortSignal): Promise<RefreshPush | null>;
  /** A run is over and in the log. */
  onLogged(run: RefreshRun): void;
}

/** Refreshes of the open workspace, one after the other. */
export interface RefreshRunner {
  state(): RunnerState;
  subscribe(listener: () => void): () => void;
  /** From now on these sources are watched, as far as they are enabled. */
  watch(sources: readonly MarkedSource[]): void;
  runNow(source: string): void;
  /** Takes a source's run back that is under way or waits. */
  cancel(source: string): void;
  end(): void;
}

interface Asked {
  readonly source: string;
  readonly cause: RefreshCause;
  /** The file that was found; null where it is looked for first. */
  readonly file: FoundFile | null;
}

/** Starts to listen for what the main process finds. */
export function startRefreshes(surroundings: RunnerSurroundings): RefreshRunner {
  const { mainProcess, store } = surroundings;
  const listeners = new Set<() => void>();
  let state: RunnerState = { running: null, waiting: [], states: new Map(), logged: 0 };
  let queue: readonly Asked[] = [];
  let abort: AbortController | null = null;
  let isEnded = false;
  const show = (part: Partial<RunnerState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const release = (file: FoundFile | null) => {
    if (file) void mainProcess.call('file.release', { job: file.job });
  };
  const enqueue = (next: readonly Asked[]) => {
    queue = next;
    show({ waiting: queue.map(({ source }) => source) });
  };

  const log = async (run: RefreshRun, seen: FoundFile['stamp'] | null) => {
    const kept = await store.keepRefreshRun(run, seen);
    // A workspace that was closed meanwhile has no log any more.
    if (!kept.ok || isEnded) return;
    show({ logged: state.logged + 1 });
    surroundings.onLogged(run);
  };
  const findSource = async (id: string): Promise<MarkedSource | null> => {
    const all = await store.listRefreshSources();
    return all.ok ? (all.value.find(({ source }) => source.id === id) ?? null) : null;
  };
  const find = async ({ source, mark }: MarkedSource, { file }: Asked): Promise<Result<FoundFile | null, Fault>> => {
    if (file) return ok(file);
    // What was refused before may be tried again; what came in need not.
    const seen = mark.isTaken && mark.seen ? { seen: mark.seen } : {};
    return mainProcess.call('refresh.newest', { place: source.place.id, pattern: source.pattern, ...seen });
  };

  const run = async (asked: Asked, signal: AbortSignal): Promise<void> => {
    const marked = await findSource(asked.source);
    const isKnown = asked.file && marked?.mark.seen?.digest === asked.file.stamp.digest;
    if (!marked || (asked.cause !== 'person' && (!marked.source.isEnabled || isKnown))) return release(asked.file);
    const begun = performance.now();
    const { source } = marked;
    const first = { id: surroundings.newId(), source: source.id, name: source.name, at: surroundings.now() };
    const runOf = (part: Partial<RefreshRun>): RefreshRun => ({
      ...first,
      cause: asked.cause,
      file: null,
      outcome: 'failed',
      failure: null,
      figures: null,
      push: null,
      ...part,
      took: Math.round(performance.now() - begun),
    });
    const report = (step: RefreshStep, share: number | null) => show({ running: { source: source.id, step, share } });
    report('looking', null);
    const found = await find(marked, asked);
    if (signal.aborted) {
      release(found.ok ? found.value : null);
      return log(runOf({ outcome: 'cancelled' }), null);
    }
    if (!found.ok) return log(runOf({ failure: found.error }), null);
    const file = found.value;
    if (!file) return log(runOf({ outcome: 'unchanged' }), null);
    const about = { file: { name: file.name, size: file.size } };
    const endReading = mainProcess.on('file.progress', ({ job, done, total }) => {
      if (job === file.job) report('reading', total > 0 ? done / total : null);
    });
    const letGo = () => release(file);
    signal.addEventListener('abort', letGo, { once: true });
    try {
      const refreshed = await refreshFile(
        marked,
        file,
        (figures) => runOf({ ...about, outcome: 'refreshed', figures }),
        { ...surroundings, signal, report },
      ).catch(() => fail(fault('unexpected')));
      if (!refreshed.ok) {
        const isCancelled = signal.aborted;
        const failure = isCancelled ? null : refreshed.error;
        // A file that changed while it was read is found again by itself, once it stands still.
        const seen = failure?.code === 'refresh-changing' ? null : file.stamp;
        return await log(runOf({ ...about, outcome: isCancelled ? 'cancelled' : 'failed', failure }), seen);
      }
      const done = { ...about, outcome: 'refreshed' as const, figures: refreshed.value.figures };
      report('sending', null);
      const push = await surroundings.send(source, refreshed.value.file, signal);
      return await log(runOf({ ...done, push }), file.stamp);
    } finally {
      endReading();
      signal.removeEventListener('abort', letGo);
      release(file);
    }
  };
  const goOn = async (): Promise<void> => {
    if (abort || isEnded) return;
    const [next, ...others] = queue;
    if (!next) return;
    abort = new AbortController();
    enqueue(others);
    await run(next, abort.signal).catch(() => undefined);
    abort = null;
    show({ running: null });
    await goOn();
  };
  const ask = (asked: Asked) => {
    if (isEnded) return release(asked.file);
    // Of a source that waits already the later file counts.
    const others = queue.filter(({ source }) => source !== asked.source);
    for (const { source, file } of queue) if (source === asked.source) release(file);
    enqueue([...others, asked]);
    void goOn();
  };

  const ends = [
    mainProcess.on('refresh.state', ({ source, state: now }) =>
      show({ states: new Map([...state.states, [source, now]]) }),
    ),
    mainProcess.on('refresh.found', ({ source, cause, file }) => ask({ source, cause, file })),
    mainProcess.on('refresh.failed', ({ source: id, cause, fault: failure }) => {
      void findSource(id).then((marked) => {
        if (!marked) return;
        const { name } = marked.source;
        const nothing = { file: null, figures: null, push: null, took: 0 };
        const at = surroundings.now();
        void log(
          { id: surroundings.newId(), source: id, name, at, cause, outcome: 'failed', failure, ...nothing },
          null,
        );
      });
    }),
  ];

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch(sources) {
      const enabled = sources.filter(({ source }) => source.isEnabled);
      const ids = new Set(enabled.map(({ source }) => source.id));
      show({ states: new Map([...state.states].filter(([id]) => ids.has(id))) });
      void mainProcess.call('refresh.watch', {
        sources: enabled.map(({ source: { id, place, pattern, rhythm }, mark }) => ({
          id,
          place: place.id,
          pattern,
          rhythm,
          seen: mark.seen,
        })),
      });
    },
    runNow(source) {
      const isBusy = state.running?.source === source || state.waiting.includes(source);
      if (!isBusy) ask({ source, cause: 'person', file: null });
    },
    cancel(source) {
      if (state.running?.source === source) abort?.abort();
      for (const asked of queue) if (asked.source === source) release(asked.file);
      enqueue(queue.filter((asked) => asked.source !== source));
    },
    end() {
      isEnded = true;
      abort?.abort();
      for (const { file } of queue) release(file);
      for (const end of ends) end();
      void mainProcess.call('refresh.watch', { sources: [] });
    },
  };
}
