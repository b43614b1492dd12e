import { constants, open } from 'node:fs/promises';
import { type Connection, hostOf } from '#shared/push/connection';
import type { OutboundPurpose } from '#shared/push/outbound';
import type { PushRequest } from '#shared/push/push-request';
import type { HttpSender, HttpSent } from './http-sender';
import type { Journal } from './journal-file';
import type { OutboundLog } from './outbound-log';
import type { Send } from './run-push';

/** Sends with the connection's key, and notes what left. */
export function loggedSend(
  http: HttpSender,
  connection: Connection,
  key: string,
  purpose: OutboundPurpose,
  { log, now }: { readonly log: OutboundLog; now(): number },
): (request: PushRequest, signal: AbortSignal, all?: boolean) => Promise<HttpSent> {
  return async (request, signal, all) => {
    const at = new Date(now()).toISOString();
    const sent = await http.send(request, { [connection.keyHeader]: key }, signal, all);
    await log.write({
      at,
      host: hostOf(request.url),
      method: request.method,
      path: new URL(request.url).pathname,
      purpose,
      sent: Buffer.byteLength(request.body),
      received: sent.received,
      status: sent.kind === 'answer' ? sent.answer.status : null,
    });
    return sent;
  };
}

/**
 * Writes requests to a file, a line each, in place of sending them. What was written and never acknowledged, since the app
 * was killed in between, is written over: the journal's bytes say where the file ends.
 */
export function fileSend(file: string, journal: Journal): Send {
  return async ({ method, url, headers, body }) => {
    // The body stays a text: reading it as JSON would lose digits of 64 bits.
    const line = `${JSON.stringify({ method, url, headers, body })}\n`;
    try {
      const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
      try {
        const from = journal.state()?.bytes ?? 0;
        await handle.truncate(from);
        await handle.write(line, from);
        await handle.datasync();
      } finally {
        await handle.close();
      }
    } catch {
      return { kind: 'failed', reason: 'file' };
    }
    return { kind: 'answer', answer: { status: 200, retryAfter: null, body: '' }, bytes: Buffer.byteLength(line) };
  };
}
