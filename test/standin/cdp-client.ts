import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';
import { WebSocket } from 'ws';

/** What is sent and heard about one target, or about the browser itself, typed as Playwright types it. */
export type CdpTarget = Pick<CDPSession, 'send' | 'on'>;

/** A connection to Chromium's DevTools socket: the browser's own half, and any target's by the id of its session. */
export interface CdpClient extends CdpTarget {
  target(sessionId: string): CdpTarget;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to `ws://…` as Chromium prints it. Several clients may be connected at once. */
export async function connectCdp(address: string): Promise<CdpClient> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 2 ** 30 });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const heard = new EventEmitter().setMaxListeners(0);
  let lastId = 0;

  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as Message;
    if (message.id === undefined) heard.emit(`${message.sessionId ?? ''}/${message.method}`, message.params);
    else settle(waiting, message.id, message);
  });
  socket.on('error', () => socket.close()); // Chromium went first; what waits is told below
  socket.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium has gone`));
    waiting.clear();
  });

  const target = (sessionId: string): CdpTarget => {
    const half = {
      send: (method: string, params: unknown = {}) =>
        new Promise<unknown>((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) return reject(new Error(`${method}: Chromium has gone`));
          const id = ++lastId;
          waiting.set(id, { method, resolve, reject });
          socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
        }),
      on: (method: string, listener: (params: unknown) => void) => {
        heard.on(`${sessionId}/${method}`, listener);
        return half;
      },
    };
    // The wire is untyped; Playwright's types say what Chromium sends for each method.
    return half as unknown as CdpTarget;
  };
  return Object.assign(target(''), { target });
}

function settle(waiting: Map<number, Waiting>, id: number, message: Message): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (message.error) asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
  else asked?.resolve(message.result);
}
