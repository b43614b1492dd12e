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

/** Has orders carried out in a process of their own. */
export interface EngineClient {
  run<K extends EngineOrder['kind']>(
    order: EngineOrderOf<K>,
    options: RunOptions,
  ): Promise<Result<EngineValue<K>, Fault>>;
}

/** An engine that says nothing for so long has hung. */
export const silenceLimit = 2 * 60_000;

/**
 * Gives each order a process of its own: a file that breaks its reader breaks nothing else, what it held goes with it,
 * and stopping it is ending it. A crash, a hang or an answer of the wrong shape is the fault `engine-ended`, an abort
 * `cancelled`; either way the process has ended when the promise settles, so its files can be removed.
 */
export function engineClient(fork: () => EngineChild): EngineClient {
  return {
    async run<K extends EngineOrder['kind']>(order: EngineOrderOf<K>, options: RunOptions) {
      const answer = await carryOut(fork, order, options);
      if (!answer.ok) return answer;
      const parsed = engineAnswers[order.kind].safeParse(answer.value);
      if (!parsed.success) return fail(fault('engine-ended'));
      return parsed.data;
    },
  };
}

function carryOut(
  fork: () => EngineChild,
  order: EngineOrder,
  { signal, onProgress }: RunOptions,
): Promise<Result<unknown, Fault>> {
  if (signal.aborted) return Promise.resolve(fail(fault('cancelled')));
  const child = fork();
  const request: EngineRequest = { id: 1, order };
  return new Promise((resolve) => {
    let outcome: Result<unknown, Fault> = fail(fault('engine-ended'));
    const finish = (how: Result<unknown, Fault>) => {
      outcome = how;
      child.kill();
    };
    const cancel = () => finish(fail(fault('cancelled')));
    let hung = setTimeout(() => child.kill(), silenceLimit);

    child.on('message', (message) => {
      clearTimeout(hung);
      const parsed = EngineMessage.safeParse(message);
      if (!parsed.success || parsed.data.id !== request.id) return finish(fail(fault('engine-ended')));
      if (parsed.data.kind === 'done') return finish({ ok: true, value: parsed.data.answer });
      hung = setTimeout(() => child.kill(), silenceLimit);
      const { done, total, stage } = parsed.data;
      onProgress?.(done, total, stage);
    });
    child.on('exit', () => {
      clearTimeout(hung);
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    });
    signal.addEventListener('abort', cancel, { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window: there is no origin
    child.postMessage(request);
  });
}
