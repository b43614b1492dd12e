import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { CallInput, CallOutput } from '#shared/contract/calls';
import type { EventPayload } from '#shared/contract/events';
import type { CallName, EventName } from '#shared/contract/names';
import type { MainProcess } from '../../renderer/bridge/main-process';

type Answers = {
  readonly [N in CallName]?: (
    input: CallInput<N>,
  ) => Result<CallOutput<N>, Fault> | Promise<Result<CallOutput<N>, Fault>>;
};

/** A main process that answers what a test tells it to, remembers what it was asked and can send events. */
export function scriptedMain(script: {
  readonly answers: Answers;
  readonly downloads?: Readonly<Record<string, string>>;
  upload?(path: string, body: Blob | string): Promise<Result<string, Fault>>;
}) {
  const asked: { readonly name: CallName; readonly input: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const main: MainProcess = {
    async call(name, input) {
      asked.push({ name, input });
      const answer = script.answers[name] as ((given: unknown) => Promise<never>) | undefined;
      return answer ? answer(input) : (ok({}) as never);
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    async download(path) {
      const text = script.downloads?.[path];
      return text === undefined ? fail(fault('file-missing')) : ok(text);
    },
    downloadBytes: async (path) => ok(await (await fetch(path)).blob()),
    async upload(path, body) {
      return script.upload ? script.upload(path, body) : ok('{}');
    },
  };
  const send = <N extends EventName>(name: N, payload: EventPayload<N>) => {
    for (const listener of listeners.get(name) ?? []) (listener as (given: EventPayload<N>) => void)(payload);
  };
  return { main, asked, send };
}
