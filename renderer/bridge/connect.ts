import { Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { type CallInput, type CallOutput, calls, WireAnswer } from '#shared/contract/calls';
import { events } from '#shared/contract/events';
import type { CallName, RawBridge } from '#shared/contract/names';
import { holdEvents } from './hold-events';
import type { MainProcess } from './main-process';

declare global {
  interface Window {
    /** What the preload script puts here; only this file reads it. */
    readonly curator?: RawBridge;
  }
}

/** The part of fetch that is used. */
export type FetchLike = (path: string, init: RequestInit) => Promise<Response>;

/** The main process behind this window; throws where the page runs without the app around it. */
export function openMainProcess(): MainProcess {
  if (!window.curator) throw new Error('The page runs outside the app');
  return connectMainProcess(holdEvents(window.curator), (path, init) => fetch(path, init));
}

/** Gives the raw bridge its types: what main answers and tells is parsed, and what does not parse is `unexpected`. */
export function connectMainProcess(raw: RawBridge, fetchLike: FetchLike): MainProcess {
  return {
    async call(name, input) {
      return callMain(raw, name, input);
    },
    on(name, listener) {
      return raw.on(name, (payload) => {
        const parsed = events[name].safeParse(payload);
        // The list pairs each name with its payload; the compiler cannot follow that pairing through a generic key.
        if (parsed.success) listener(parsed.data as Parameters<typeof listener>[0]);
      });
    },
    download: (path, signal) => transfer(fetchLike, path, withSignal({ method: 'GET' }, signal), textOf),
    downloadBytes: (path, signal) => transfer(fetchLike, path, withSignal({ method: 'GET' }, signal), bytesOf),
    upload: (path, body, signal) => transfer(fetchLike, path, withSignal({ method: 'POST', body }, signal), textOf),
  };
}

async function callMain<N extends CallName>(
  raw: RawBridge,
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>, Fault>> {
  try {
    const answer = WireAnswer.parse(await raw.call(name, input));
    if (!answer.ok) return answer;
    // As above: the schema of this name gives the output of this name.
    return ok(calls[name].output.parse(answer.value) as CallOutput<N>);
  } catch {
    return fail(fault('unexpected')); // main does not throw across: an answer of the wrong shape, or main is gone
  }
}

function withSignal(init: RequestInit, signal: AbortSignal | undefined): RequestInit {
  return signal ? { ...init, signal } : init;
}

const textOf = (answer: Response): Promise<string> => answer.text();
const bytesOf = (answer: Response): Promise<Blob> => answer.blob();

async function transfer<T>(
  fetchLike: FetchLike,
  path: string,
  init: RequestInit,
  read: (answer: Response) => Promise<T>,
): Promise<Result<T, Fault>> {
  try {
    const answer = await fetchLike(path, init);
    return answer.ok ? ok(await read(answer)) : fail(faultOf(answer.status, await answer.text()));
  } catch {
    return fail(fault(init.signal?.aborted ? 'cancelled' : 'unexpected'));
  }
}

/** A failed transfer says why in its body; a path that is unknown, used or expired has none. */
function faultOf(status: number, text: string): Fault {
  if (status === 403 || status === 404) return fault('refused', { reason: 'bulk' });
  try {
    return Fault.parse(JSON.parse(text));
  } catch {
    return fault('unexpected');
  }
}
