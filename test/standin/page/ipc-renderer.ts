import type { MainMessage, PageMessage } from '../ipc-main';
import { strict } from '../strict';
import { decodeWire, encodeWire } from '../wire';

type Listener = (event: object, ...values: unknown[]) => void;

/** Electron's `ipcRenderer` over a function that carries text; answers it with the function that takes text. */
export function createIpcRenderer(send: (text: string) => void) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  const post = (message: PageMessage) => send(encodeWire(message));

  const add = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    );
    return ipcRenderer;
  };
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        post({ kind: 'invoke', id, channel, values });
        waiting.set(id, { resolve, reject });
      }),
    send: (channel: string, ...values: unknown[]) => post({ kind: 'send', channel, values }),
    on: add,
    addListener: add,
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...values) => {
        remove(channel, once);
        listener(event, ...values);
      };
      return add(channel, once);
    },
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => void listeners.delete(channel),
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  const take = (text: string) => {
    const message = decodeWire(text) as MainMessage; // written by the stand-in's own other end
    if (message.kind === 'send') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.values);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  };
  return { ipcRenderer, take, greet: () => post({ kind: 'hello' }) };
}
