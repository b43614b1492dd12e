import { type Fault, fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import type { WriteStage } from '#shared/profile/profile-export';
import {
  engineAnswers,
  EngineMessage,
  type EngineOrder,
  type EngineOrderOf,
  type EngineRequest,
  type EngineValue,
} from './engine-protocol';

/** The part of Electron's UtilityProcess that is used; Node's own child processes have the same shape but for `send`. */
export interface EngineChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  onProgress?(done: number, total: number, stage?: WriteStage): void;
}

/** Has orders carried out. */
export interface Engine {
  run<K extends EngineOrder['kind']>(
    order: EngineOrderOf<K>,
    options: RunOptions,
  ): Promise<Result<EngineValue<K>, Fault>>;
}

/** A process for several orders about one file, one after the other; should it end, the next order has another. */
export interface EngineSession extends Engine {
  /** Ends the process; resolves when it has. */
  end(): Promise<void>;
}

export interface EngineClient extends Engine {
  /**
   * Starts a process for the next session, for whoever knows that a person is about to ask for one about profiles: it takes
   * a moment to start, and to load what profiles need. Nobody asking, it ends after `idleLimit`.
   */
  prepare(): void;
  /** The process starts with the first order at the latest, and ends with the signal at the latest. */
  session(signal: AbortSignal): EngineSession;
}

/** An engine that says nothing for so long has hung. */
export const silenceLimit = 2 * 60_000;

/** So long, in milliseconds, a process stands ready that nobody asked for. */
export const idleLimit = 60_000;

/**
 * Gives each order, or all of a session, a process of its own: a file that breaks its reader breaks nothing else, what it
 * held goes with it, and stopping it is ending it. A crash, a hang or an answer of the wrong shape is the fault
 * `engine-ended`, an abort `cancelled`. When `run` settles the process has ended, so that its files can be removed; that
 * of a session has then ended where there is a fault of these three, else its order.
 */
export function engineClient(fork: () => EngineChild): EngineClient {
  const spare = spareProcess(() => openProcess(fork()));
  return {
    prepare: () => spare.prepare(),
    async run(order, options) {
      if (options.signal.aborted) return fail(fault('cancelled'));
      const process = openProcess(fork());
      const answer = await process.carryOut(order, options);
      await process.end();
      return parsedAnswer(order.kind, answer);
    },
    session(signal) {
      let process: EngineProcess | null = null;
      const living = (): EngineProcess => {
        if (!process?.isAlive()) process = spare.take() ?? openProcess(fork());
        return process;
      };
      const end = async (): Promise<void> => process?.end();
      signal.addEventListener('abort', () => void end(), { once: true });
      return {
        end,
        async run(order, options) {
          if (options.signal.aborted) return fail(fault('cancelled'));
          return parsedAnswer(order.kind, await living().carryOut(order, options));
        },
      };
    },
  };
}

function parsedAnswer<K extends EngineOrder['kind']>(
  kind: K,
  answer: Result<unknown, Fault>,
): Result<EngineValue<K>, Fault> {
  if (!answer.ok) return answer;
  const parsed = engineAnswers[kind].safeParse(answer.value);
  return parsed.success ? parsed.data : fail(fault('engine-ended'));
}

/** An engine process that is there. */
interface EngineProcess {
  isAlive(): boolean;
  /** One order at a time. */
  carryOut(order: EngineOrder, options: RunOptions): Promise<Result<unknown, Fault>>;
  end(): Promise<void>;
}

/** At most one process that stands ready for whoever takes it. */
function spareProcess(open: () => EngineProcess) {
  let ready: EngineProcess | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const take = (): EngineProcess | null => {
    clearTimeout(idle);
    const taken = ready?.isAlive() ? ready : null;
    ready = null;
    return taken;
  };
  return {
    take,
    prepare(): void {
      const process = take() ?? startPrepared(open());
      ready = process;
      idle = setTimeout(() => void take()?.end(), idleLimit);
      idle.unref();
    },
  };
}

/** The process has loaded what profiles need before it carries out anything else. */
function startPrepared(process: EngineProcess): EngineProcess {
  // Should it fail, the order that follows tells why.
  const prepared = process.carryOut({ kind: 'prepareProfiles' }, { signal: new AbortController().signal });
  return {
    ...process,
    async carryOut(order, options) {
      await prepared;
      if (options.signal.aborted) return fail(fault('cancelled'));
      return process.isAlive() ? process.carryOut(order, options) : fail(fault('engine-ended'));
    },
  };
}

/** Who waits for an answer: told of each message, and of the process's end. */
interface Waiting {
  hear(message: unknown): void;
  fall(): void;
}

function openProcess(child: EngineChild): EngineProcess {
  let isAlive = true;
  let waiting: Waiting | null = null;
  let orders = 0;
  child.on('message', (message) => waiting?.hear(message));
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      isAlive = false;
      waiting?.fall();
      resolve();
    });
  });
  return {
    isAlive: () => isAlive,
    end() {
      if (isAlive) child.kill();
      return ended;
    },
    carryOut(order, { signal, onProgress }) {
      orders += 1;
      const request: EngineRequest = { id: orders, order };
      return new Promise((resolve) => {
        let outcome: Result<unknown, Fault> = fail(fault('engine-ended'));
        const settle = () => {
          clearTimeout(hung);
          signal.removeEventListener('abort', cancel);
          waiting = null;
          resolve(outcome);
        };
        const stop = (how: Result<unknown, Fault>) => {
          outcome = how;
          child.kill();
        };
        const cancel = () => stop(fail(fault('cancelled')));
        let hung = setTimeout(() => child.kill(), silenceLimit);
        waiting = {
          fall: settle,
          hear(message) {
            clearTimeout(hung);
            const parsed = EngineMessage.safeParse(message);
            if (!parsed.success || parsed.data.id !== request.id) return stop(fail(fault('engine-ended')));
            if (parsed.data.kind === 'done') {
              outcome = { ok: true, value: parsed.data.answer };
              return settle();
            }
            hung = setTimeout(() => child.kill(), silenceLimit);
            const { done, total, stage } = parsed.data;
            onProgress?.(done, total, stage);
          },
        };
        signal.addEventListener('abort', cancel, { once: true });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window: there is no origin
        child.postMessage(request);
      });
    },
  };
}
