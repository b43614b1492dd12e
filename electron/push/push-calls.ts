import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Fault } from '#shared/base/fault';
import { fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { hostOf } from '#shared/push/connection';
import type { PushAnswer } from '#shared/push/push-order';
import { writeAtomically } from '../disk/atomic-file';
import { chooseTarget, type TargetDialogs } from '../export/choose-target';
import { type Bulk, jsonAnswer } from '../ipc/bulk';
import type { Handlers } from '../ipc/register';
import type { AskedHosts } from './asked-hosts';
import { type Connections, secretName } from './connections';
import type { OutletParts } from './open-outlet';
import type { Pushes } from './pushes';
import { tryConnection } from './try-connection';

/** What the calls about sending need of the machine. */
export interface PushCallParts extends OutletParts, TargetDialogs {
  readonly bulk: Bulk;
  readonly pushes: Pushes;
  readonly connections: Connections;
  readonly asked: AskedHosts;
  /** Aborted when the page goes. */
  signal(): AbortSignal;
}

type PushCalls = Extract<keyof Handlers, `push.${string}`>;

/** Answers the calls about connections, runs and what left this machine. */
export function pushCalls(parts: PushCallParts): Pick<Handlers, PushCalls> {
  const { bulk, pushes, connections, secrets, log } = parts;
  const withConnection = async <T>(
    id: string,
    purpose: 'test' | 'definitions',
    answer: (tried: Awaited<ReturnType<typeof tryConnection>>) => T,
  ): Promise<Result<T, Fault>> => {
    const connection = await connections.find(id);
    if (!connection) return fail(fault('refused', { reason: 'connection' }));
    const ask = () => tryConnection(connection, purpose, parts, parts.signal());
    return ok(answer(await parts.asked.during(hostOf(connection.url), ask)));
  };
  const save = async (
    format: 'json' | 'ndjson',
    suggested: string,
    write: (temporary: string) => Promise<Result<null, Fault>>,
  ) => {
    const target = await chooseTarget(parts, format, suggested, 'receipt');
    if (!target) return ok(null);
    const written = await writeAtomically<null>(target.path, write);
    return written.ok ? ok({ name: target.name }) : fail({ ...written.error, file: target.name });
  };
  return {
    'push.connections': async () => ok([...(await connections.list())]),
    'push.saveConnection': async (connection) => {
      await connections.save(connection);
      return ok({});
    },
    'push.removeConnection': async ({ connection }) => {
      await connections.remove(connection);
      return ok({});
    },
    'push.setKey': async ({ connection, key }) => {
      if (!(await connections.find(connection))) return fail(fault('refused', { reason: 'connection' }));
      return ok({ key: await secrets.keep(secretName(connection), key) });
    },
    'push.forgetKey': async ({ connection }) => {
      await secrets.forget(secretName(connection));
      return ok({});
    },
    'push.test': ({ connection }) => withConnection(connection, 'test', ({ test }) => test),
    'push.definitions': ({ connection }) =>
      withConnection(connection, 'definitions', ({ test, text }) => ({
        test,
        definitions: text === null ? null : bulk.offer(textOnce(text, parts.signal())),
      })),
    'push.create': async (order) => {
      const signal = parts.signal();
      const upload = bulk.offer({
        method: 'POST',
        signal,
        answer: async ({ body }) => {
          const answer: PushAnswer = await pushes.create(order, body ?? empty(), signal);
          return jsonAnswer(answer);
        },
      });
      return ok({ upload });
    },
    'push.runs': async () => ok([...(await pushes.list())]),
    'push.resume': ({ run, again }) => pushes.resume(run, again),
    'push.pause': ({ run }) => pushes.pause(run),
    'push.cancel': ({ run }) => pushes.cancel(run),
    'push.told': async ({ run }) => {
      const cells = await pushes.told(run);
      if (!cells.ok) return cells;
      const answer = async () => new Response(Readable.toWeb(Readable.from(utf8(cells.value))) as ReadableStream);
      return ok({ cells: bulk.offer({ method: 'GET', signal: parts.signal(), answer }) });
    },
    'push.release': ({ run }) => pushes.release(run),
    'push.forget': async ({ run }) => {
      const forgotten = await pushes.forget(run);
      return forgotten.ok ? ok({}) : forgotten;
    },
    'push.saveReceipt': async ({ run }) => {
      const receipt = await pushes.receipt(run);
      if (!receipt.ok) return receipt;
      return save('json', `receipt-${run}`, async (temporary) => {
        await writeFile(temporary, receipt.value);
        return ok(null);
      });
    },
    'push.saveRequests': ({ run }) =>
      save('ndjson', `requests-${run}`, (temporary) => pushes.copyRequests(run, temporary)),
    'push.outbound': async ({ most }) => ok([...(await log.latest(most))]),
  };
}

function textOnce(text: string, signal: AbortSignal) {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { method: 'GET', signal, answer: async () => new Response(text, { headers }) } as const;
}

async function* utf8(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const text of texts) yield Buffer.from(text);
}

async function* empty(): AsyncGenerator<Uint8Array, void> {
  // A post without a body has no pieces.
}
