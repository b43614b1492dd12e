import type { WebContents } from 'electron';
import { type EventPayload, events } from '#shared/contract/events';
import type { EventName } from '#shared/contract/names';

/** Tells the page that something happened. */
export type SendEvent = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Sends events to the page of `contents()`, each stripped to what its schema names; to no page, nothing is sent. */
export function eventSender(contents: () => Pick<WebContents, 'send' | 'isDestroyed'> | null): SendEvent {
  return (name, payload) => {
    const page = contents();
    if (page && !page.isDestroyed()) page.send(name, events[name].parse(payload));
  };
}
