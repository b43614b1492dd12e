import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { request as send } from 'undici';
import { newConnection } from '#shared/push/connection';
import { pushRequest, type PushRequest } from '#shared/push/push-request';
import { openHttp } from '../../electron/push/http-sender';
import { journalFile, openJournal } from '../../electron/push/journal-file';
import { openPlan } from '../../electron/push/plan-file';
import { runPush } from '../../electron/push/run-push';
import { platformKey } from '../platform/platform';

/*
 * Sends the changes of 100,000 profiles to the tests' platform, which checks every value, and the same requests by a bare
 * client that neither journals nor looks at answers; in turn, three times. Prints a JSON line for each round.
 */

const profiles = 100_000;
const inRequest = 1000;

function profileOf(at: number): string {
  return `{"tier":"tier ${at % 7}","score":${at},"lastVisit":${1_700_000_000_000 + at},"city":"İzmir ${at % 81}"}`;
}

async function writePlan(file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (let at = 0; at < profiles; at += 1) {
    const cells = ['c1', 'c2', 'c3', 'c4'].map((column) => [at, column, `${at}`]);
    const line = `${JSON.stringify({ operation: 'set', id: `customer-${at}`, profile: profileOf(at), cells })}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function bareRequests(connection: Parameters<typeof pushRequest>[0]): readonly PushRequest[] {
  return Array.from({ length: profiles / inRequest }, (_, batch) => {
    const parcels = Array.from({ length: inRequest }, (__, index) => {
      const at = batch * inRequest + index;
      return { id: `customer-${at}`, profile: profileOf(at) };
    });
    return pushRequest(connection, 'set', parcels, '');
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);

async function measure(folder: string, url: string, round: number): Promise<void> {
  // Without a limit of rate: what is measured is the work, not the waiting.
  const connection = { ...newConnection('bench', 'Bench', 'netmera'), url, requestsPerSecond: Infinity };
  const bareMs = await timed(async () => {
    for (const { headers, body, ...request } of bareRequests(connection)) {
      const answer = await send(request.url, {
        method: request.method,
        headers: { ...headers, [connection.keyHeader]: platformKey },
        body,
      });
      await answer.body.dump();
    }
  });
  const http = openHttp({ certificates: '', proxy: null });
  // A plan is looked at when it is made, before anybody asks for it to be sent.
  const made = await openPlan(path.join(folder, 'plan.ndjson'));
  if (!made) throw new Error('There is no plan');
  const { digest, parcels, values } = made;
  await made.close();
  let most = 0;
  const start = megabytes();
  const pushMs = await timed(async () => {
    const plan = await openPlan(path.join(folder, 'plan.ndjson'), digest);
    const journal = await openJournal(await journalFile(path.join(folder, `journal-${round}.ndjson`)));
    if (!plan || !journal) throw new Error('There is no plan');
    await journal.append({ kind: 'begun', at: '', run: 'bench', plan: digest, parcels, values });
    const never = new AbortController().signal;
    const reason = await runPush(
      {
        connection,
        plan,
        journal,
        send: (request, signal) => http.send(request, { [connection.keyHeader]: platformKey }, signal),
        now: Date.now,
        sleep: async () => undefined,
        random: () => 0,
        onStep: () => {
          most = Math.max(most, megabytes());
        },
      },
      { stop: never, end: never },
    );
    if (reason !== null || journal.state()?.acknowledged !== profiles) throw new Error(`It stands still: ${reason}`);
    await plan.close();
    await journal.close();
  });
  await http.close();
  const ratio = Math.round((pushMs / bareMs) * 100) / 100;
  console.log(
    JSON.stringify({ bench: 'push', round, profiles, bareMs, pushMs, ratio, grewMB: Math.max(0, most - start) }),
  );
}

const folder = await mkdtemp(path.join(tmpdir(), 'curator-bench-'));
const worker = new Worker(path.join(import.meta.dirname, 'push-platform-process.mjs'));
try {
  const [url] = await once(worker, 'message');
  await writePlan(path.join(folder, 'plan.ndjson'));
  for (let round = 1; round <= 3; round += 1) await measure(folder, String(url), round);
} finally {
  await worker.terminate();
  await rm(folder, { recursive: true });
}
