import { copyFile, open } from 'node:fs/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { hostOf } from '#shared/push/connection';
import type { HaltReason, RunState } from '#shared/push/journal';
import type { PushOrder } from '#shared/push/push-order';
import { makeReceipt } from '#shared/push/receipt';
import { createPaceMeter, type RunView } from '#shared/push/run-view';
import type { Connections } from './connections';
import type { Journal } from './journal-file';
import { connectionOfRun, openOutlet, type OutletParts } from './open-outlet';
import { openPlan } from './plan-file';
import { createRun, listRuns, openRun, type RunFolder } from './run-folder';
import { viewOfState } from './run-of-state';
import { runPush, type RunParts } from './run-push';
import { toldCells } from './told-cells';

/** What runs need of the machine. */
export interface PushParts extends OutletParts, Pick<RunParts, 'sleep' | 'random'> {
  /** Where runs are kept. */
  readonly folder: string;
  readonly connections: Connections;
  newId(): string;
  onChange(view: RunView): void;
  onBug(error: unknown): void;
}

/** The runs of this machine. Of all of them one is under way at a time. */
export interface Pushes {
  /** Makes a run and does not begin to send. */
  create(order: PushOrder, body: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Result<RunView, Fault>>;
  list(): Promise<readonly RunView[]>;
  /**
   * Sends what is left; resolves when that has begun. `again` takes what was refused once more. A run that is under way and
   * waits for the network tries at once.
   */
  resume(run: string, again?: boolean): Promise<Result<RunView, Fault>>;
  /** Resolves when the run stands still. */
  pause(run: string): Promise<Result<RunView, Fault>>;
  /** Ends a run for good: what is left is not sent. */
  cancel(run: string): Promise<Result<RunView, Fault>>;
  /** What the platform is known to say now, as lines of `[row, column, text]`; of a run that is over. */
  told(run: string): Promise<Result<AsyncIterable<string>, Fault>>;
  /** Removes the values of a run that is over. */
  release(run: string): Promise<Result<RunView, Fault>>;
  /** Removes all of a run that is over. */
  forget(run: string): Promise<Result<null, Fault>>;
  /** The receipt as it stands now, as text. */
  receipt(run: string): Promise<Result<string, Fault>>;
  /** Copies the requests that were written to a file. */
  copyRequests(run: string, target: string): Promise<Result<null, Fault>>;
  /** Gives up what is under way, when the app ends: the run's journal stops where it is, as if the app had been killed. */
  end(): Promise<void>;
}

interface Active {
  readonly folder: RunFolder;
  readonly journal: Journal;
  readonly stop: AbortController;
  readonly end: AbortController;
  readonly pace: ReturnType<typeof createPaceMeter>;
  waiting: RunView['waiting'];
  /** Ends the wait that the run is in. */
  nap: AbortController;
  /** The app ends, and nobody asked the run to stand still. */
  isCutOff: boolean;
  done: Promise<void>;
}

const refused = (reason: string) => fail(fault('refused', { reason }));

/** The runs in a folder of this machine. */
export function openPushes(parts: PushParts): Pushes {
  let active: Active | null = null;
  const instant = () => new Date(parts.now()).toISOString();

  const find = async (run: string): Promise<Result<RunFolder, Fault>> => {
    const folder = await openRun(parts.folder, run);
    return folder ? ok(folder) : refused('run');
  };
  const viewOf = async (folder: RunFolder): Promise<RunView> => {
    if (active?.folder.facts.run === folder.facts.run) return activeView(active);
    const journal = await folder.openJournal();
    await journal?.close();
    const state = journal?.state() ?? null;
    return viewOfState(folder, state, { released: !(await folder.hasPlan()) });
  };
  const tell = (running: Active): void => parts.onChange(activeView(running));

  /** A run that is under way stands still before anything else is done about it. */
  const stand = async (run: string): Promise<void> => {
    if (active?.folder.facts.run !== run) return;
    const { done, stop } = active;
    stop.abort();
    tell(active);
    await done;
  };

  const withJournal = async <T>(
    run: string,
    work: (journal: Journal, state: RunState, folder: RunFolder) => Promise<Result<T, Fault>>,
  ): Promise<Result<T, Fault>> => {
    const folder = await find(run);
    if (!folder.ok) return folder;
    const own = active?.folder.facts.run === run ? active.journal : null;
    const journal = own ?? (await folder.value.openJournal());
    const state = journal?.state();
    try {
      return journal && state ? await work(journal, state, folder.value) : refused('run-damaged');
    } finally {
      if (!own) await journal?.close();
    }
  };
  const whenOver = <T>(
    run: string,
    work: (state: RunState, folder: RunFolder) => Promise<Result<T, Fault>>,
  ): Promise<Result<T, Fault>> =>
    withJournal(run, async (_journal, state, folder) =>
      state.status === 'finished' || state.status === 'cancelled' ? work(state, folder) : refused('run-open'),
    );

  const start = async (folder: RunFolder, journal: Journal, again: boolean): Promise<Result<RunView, Fault>> => {
    const running: Active = {
      folder,
      journal,
      stop: new AbortController(),
      end: new AbortController(),
      pace: createPaceMeter(),
      waiting: null,
      nap: new AbortController(),
      isCutOff: false,
      done: Promise.resolve(),
    };
    active = running;
    const state = journal.state();
    if (again && state && state.refused > 0)
      await journal.append({ kind: 'reopened', at: instant(), parcels: state.refused });
    if (journal.entries().length > 1) await journal.append({ kind: 'resumed', at: instant() });
    running.done = settle(running);
    return ok(activeView(running));
  };

  /** Sends until the run stands still, and writes down why; it never throws. */
  const settle = async (running: Active): Promise<void> => {
    const { folder, journal } = running;
    try {
      const reason = await send(running).catch((error: unknown): HaltReason => {
        parts.onBug(error);
        return 'file';
      });
      const at = instant();
      const isCutOff = running.isCutOff && reason === 'paused';
      if (!isCutOff) await journal.append(reason ? { kind: 'halted', at, reason } : { kind: 'finished', at });
    } catch (error) {
      // A disk that takes nothing any more: the journal says what was done until then.
      parts.onBug(error);
    }
    active = null;
    await journal.close().catch(parts.onBug);
    parts.onChange(await viewOf(folder));
  };

  const send = async (running: Active): Promise<HaltReason | null> => {
    const { folder, journal, stop, end, pace } = running;
    const connection = await connectionOfRun(folder, parts.connections);
    if (!connection) return 'connection';
    const outlet = await openOutlet(connection, folder, journal, parts);
    if (!outlet) return 'no-key';
    const plan = await openPlan(folder.plan, journal.state()?.plan ?? '');
    try {
      if (!plan) return 'damaged';
      pace.note(settled(journal), parts.now());
      const { now, random } = parts;
      const sleep: RunParts['sleep'] = (milliseconds, signal) => {
        running.nap = new AbortController();
        return parts.sleep(milliseconds, AbortSignal.any([signal, running.nap.signal]));
      };
      const onStep: RunParts['onStep'] = (waiting) => {
        pace.note(settled(journal), now());
        running.waiting = waiting && { reason: waiting.reason, until: new Date(waiting.until).toISOString() };
        tell(running);
      };
      return await runPush(
        { connection, plan, journal, send: outlet.send, now, sleep, random, onStep },
        { stop: stop.signal, end: end.signal },
      );
    } finally {
      await plan?.close();
      await outlet.close();
    }
  };

  return {
    async create(order, body, signal) {
      const connection = await parts.connections.find(order.connection);
      if (!connection) return refused('connection');
      const { id, name, adapter, url } = connection;
      const facts = { ...order, run: parts.newId(), connection: id, connectionName: name, adapter, host: hostOf(url) };
      const made = await createRun(parts.folder, facts, connection, body, parts.now, signal);
      return made.ok ? ok(await viewOf(made.value)) : made;
    },
    async list() {
      return Promise.all((await listRuns(parts.folder)).map(viewOf));
    },
    async resume(run, again = false) {
      if (active) return active.folder.facts.run === run ? ok(hurry(active)) : refused('run-busy');
      const folder = await find(run);
      if (!folder.ok) return folder;
      const journal = await folder.value.openJournal();
      const status = journal?.state()?.status;
      const isOpen = status === 'running' || status === 'halted';
      // While the file was opened, another run may have begun.
      if (journal && isOpen && !active) return start(folder.value, journal, again);
      await journal?.close();
      return refused(active ? 'run-busy' : 'run-over');
    },
    async pause(run) {
      await stand(run);
      const folder = await find(run);
      return folder.ok ? ok(await viewOf(folder.value)) : folder;
    },
    async cancel(run) {
      await stand(run);
      return withJournal(run, async (journal, state, folder) => {
        if (state.status === 'running' || state.status === 'halted') {
          // With nothing left but what was refused, it is finished.
          const left = state.parcels - state.acknowledged - state.refused;
          await journal.append({ kind: left === 0 ? 'finished' : 'cancelled', at: instant() });
        }
        return ok(await viewOf(folder));
      });
    },
    told: (run) => whenOver(run, async (state, folder) => ok(toldCells(folder, state))),
    release: (run) =>
      whenOver(run, async (_state, folder) => {
        await folder.removePlan();
        return ok(await viewOf(folder));
      }),
    async forget(run) {
      if (active?.folder.facts.run === run) return refused('run-open');
      const folder = await find(run);
      if (!folder.ok) return folder;
      await folder.value.remove();
      return ok(null);
    },
    receipt: (run) =>
      withJournal(run, async (journal, _state, { facts }) =>
        ok(`${JSON.stringify(makeReceipt(facts, journal.entries()), null, 2)}\n`),
      ),
    copyRequests: (run, target) =>
      withJournal(run, async (_journal, { bytes }, { requests }) => {
        await copyFile(requests, target);
        const handle = await open(target, 'r+');
        try {
          await handle.truncate(bytes);
        } finally {
          await handle.close();
        }
        return ok(null);
      }),
    async end() {
      if (!active) return;
      active.isCutOff = !active.stop.signal.aborted;
      active.stop.abort();
      active.end.abort();
      await active.done;
    },
  };
}

/** Tries at once where only the network is waited for; what a host asks for is waited in any case. */
function hurry(running: Active): RunView {
  if (running.waiting?.reason === 'no-connection') running.nap.abort();
  return activeView(running);
}

function settled(journal: Journal): number {
  const state = journal.state();
  return (state?.acknowledged ?? 0) + (state?.refused ?? 0);
}

function activeView({ folder, journal, stop, pace, waiting }: Active): RunView {
  const view = viewOfState(folder, journal.state(), { released: false });
  return {
    ...view,
    status: stop.signal.aborted ? 'stopping' : 'running',
    reason: null,
    pace: pace.perSecond(),
    waiting,
  };
}
