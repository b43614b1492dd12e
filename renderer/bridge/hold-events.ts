import type { EventName, RawBridge } from '#shared/contract/names';

/** Files that the system hands over: while the first start is asking, no screen stands that opens them. */
const heldNames: ReadonlySet<EventName> = new Set<EventName>(['file.arrived', 'workspace.arrived']);

/** The bridge with such events held until somebody listens, so that none is lost. */
export function holdEvents(raw: RawBridge): RawBridge {
  const kept = new Map([...heldNames].map((name) => [name, holder(raw, name)]));
  return {
    call: (name, input) => raw.call(name, input),
    on: (name, listener) => kept.get(name)?.(listener) ?? raw.on(name, listener),
  };
}

/** Follows one event from now on; answers how to listen to it, with what came before anybody did. */
function holder(raw: RawBridge, name: EventName): (listener: (payload: unknown) => void) => () => void {
  const listeners = new Set<(payload: unknown) => void>();
  let waiting: unknown[] = [];
  raw.on(name, (payload) => {
    if (listeners.size === 0) waiting.push(payload);
    for (const listener of listeners) listener(payload);
  });
  return (listener) => {
    listeners.add(listener);
    const came = waiting;
    waiting = [];
    for (const payload of came) listener(payload);
    return () => void listeners.delete(listener);
  };
}
