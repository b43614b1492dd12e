import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { CallInput, CallOutput } from '#shared/contract/calls';
import type { EventPayload } from '#shared/contract/events';
import type { CallName, EventName } from '#shared/contract/names';

/** The main process as the renderer sees it: typed calls whose answers were checked, and events. */
export interface MainProcess {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, Fault>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Reads a one-time bulk path as JSON text. */
  download(path: string, signal?: AbortSignal): Promise<Result<string, Fault>>;
  /** Reads a one-time bulk path as bytes, which stay outside the page's memory. */
  downloadBytes(path: string, signal?: AbortSignal): Promise<Result<Blob, Fault>>;
  /** Posts a body to a one-time bulk path and answers what main answered. */
  upload(path: string, body: Blob | string, signal?: AbortSignal): Promise<Result<string, Fault>>;
}
