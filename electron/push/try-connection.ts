import type { Connection } from '#shared/push/connection';
import type { ConnectionTest } from '#shared/push/push-order';
import { definitionsRequest } from '#shared/push/push-request';
import { readAnswer } from '#shared/push/verdict';
import { secretName } from './connections';
import type { OutletParts } from './open-outlet';
import { loggedSend } from './outlets';
import { routeOf } from './route-of';

/** What a platform said to the question for its definitions; `text` is its answer where that was a yes. */
export interface Tried {
  readonly test: ConnectionTest;
  readonly text: string | null;
}

/** Asks for the definitions, which changes nothing, once and without another attempt. */
export async function tryConnection(
  connection: Connection,
  purpose: 'test' | 'definitions',
  { secrets, log, resolveProxy, now }: OutletParts,
  signal: AbortSignal,
): Promise<Tried> {
  if (connection.adapter === 'file') return outcome('reached', null);
  const key = await secrets.read(secretName(connection.id));
  if (key === null) return outcome('no-key', null);
  const { openHttp } = await import('./http-sender');
  const http = openHttp(await routeOf(connection, resolveProxy));
  try {
    const send = loggedSend(http, connection, key, purpose, { log, now });
    const sent = await send(
      definitionsRequest(connection),
      signal,
      purpose === 'definitions' || connection.adapter === 'netmera',
    );
    if (sent.kind === 'failed') return outcome(sent.reason === 'file' ? 'no-connection' : sent.reason, null);
    const { status, body } = sent.answer;
    const verdict = readAnswer(sent.answer, now());
    if (verdict.kind === 'stop' || verdict.kind === 'again') {
      // A service that only takes what is posted is there all the same.
      const takesNoGet =
        connection.adapter === 'http' && verdict.reason !== 'unauthorised' && verdict.reason !== 'forbidden';
      return outcome(takesNoGet ? 'reached' : verdict.reason, status);
    }
    if (connection.adapter === 'http') return outcome('reached', status);
    if (verdict.kind === 'refused') return outcome('request-refused', status);
    const attributes = countDefinitions(body);
    return attributes === null
      ? outcome('not-understood', status)
      : { test: { outcome: 'accepted', status, attributes }, text: body };
  } finally {
    await http.close();
  }
}

function outcome(said: ConnectionTest['outcome'], status: number | null): Tried {
  return { test: { outcome: said, status, attributes: null }, text: null };
}

/** How many definitions the platform's answer holds; null where it is none. */
function countDefinitions(text: string): number | null {
  const answer: unknown = JSON.parse(text === '' ? 'null' : text);
  const lists = ['standardProfileAttributes', 'customProfileAttributes'].map((name) =>
    typeof answer === 'object' && answer !== null ? (Reflect.get(answer, name) as unknown) : undefined,
  );
  const found = lists.filter(Array.isArray);
  return found.length === 0 ? null : found.reduce((sum, list) => sum + list.length, 0);
}
