import { EventEmitter } from 'node:events';
import { preventable } from './preventable';
import { strict } from './strict';
import { encodeWire } from './wire';

type InvokeHandler = (event: object, ...values: unknown[]) => unknown;

/** What a page's preload script says to the main process. `hello` comes first, from each new document. */
export type PageMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'send'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] };

/** What the main process says to a page's preload script. */
export type MainMessage =
  | { readonly kind: 'send'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

const handlers = new Map<string, InvokeHandler>();

/** Electron's `ipcMain`. */
export const ipcMain = strict(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle(channel: string, handler: InvokeHandler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    handleOnce(channel: string, handler: InvokeHandler) {
      handlers.set(channel, (...values) => {
        handlers.delete(channel);
        return handler(...values);
      });
    },
    removeHandler: (channel: string) => void handlers.delete(channel),
  }),
);

/** Gives one `invoke` to its handler and answers the encoded reply; a failure is told as Electron tells it. */
export async function answerInvoke(
  { id, channel, values }: Extract<PageMessage, { kind: 'invoke' }>,
  sender: object,
): Promise<string> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(preventable({ ...sender, type: 'frame' }), ...values);
    return encodeWire({ kind: 'reply', id, value } satisfies MainMessage);
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    return encodeWire({ kind: 'failure', id, message } satisfies MainMessage);
  }
}
