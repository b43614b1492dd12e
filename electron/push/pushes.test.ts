import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushOrder } from '#shared/push/push-order';
import { type Connection, newConnection } from '#shared/push/connection';
import { verifyReceipt } from '#shared/push/receipt';
import type { RunView } from '#shared/push/run-view';
import { testCertificate } from '../../test/platform/certificate';
import { createPlatform, platformKey } from '../../test/platform/platform';
import { type ServedPlatform, servePlatform } from '../../test/platform/serve-platform';
import { openSecrets, type SafeStorage } from '../secrets/secret-store';
import { openConnections } from './connections';
import { openOutboundLog } from './outbound-log';
import { openPushes, type PushParts } from './pushes';
import { tryConnection } from './try-connection';

/** Text turned round: enough to see that the key itself is never written. */
const storage: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text).reverse(),
  decryptString: (bytes) => Buffer.from(bytes).reverse().toString(),
};

let folder: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-push-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true });
});

function makePlatform() {
  return createPlatform([
    { name: 'city', dataType: 'STRING' },
    { name: 'age', dataType: 'LONG' },
  ]);
}

async function serve(platform = makePlatform(), tls?: { readonly key: string; readonly cert: string }) {
  const served = await servePlatform(platform, tls ? { tls } : {});
  ends.push(served.close);
  return served;
}

/** Waits are short here; that they are as long as they should be is for the run's own tests. */
const shortSleep: PushParts['sleep'] = (milliseconds) =>
  new Promise((resolve) => void setTimeout(resolve, Math.min(5, milliseconds)));

/** The part of main that sends, as after a start of the app; a second one over the same folder is the next start. */
async function machine(connection: Connection, key: string | null = platformKey, sleep = shortSleep) {
  const secrets = openSecrets(path.join(folder, 'secrets.json'), storage);
  const connections = openConnections(path.join(folder, 'connections.json'), secrets);
  const log = openOutboundLog(path.join(folder, 'outbound.ndjson'));
  await connections.save(connection);
  if (key !== null) await secrets.keep(`push/${connection.id}`, key);
  const views: RunView[] = [];
  const waiting = new Set<() => void>();
  const world = { secrets, log, now: Date.now, resolveProxy: async () => 'DIRECT' };
  let runs = 0;
  const pushes = openPushes({
    ...world,
    connections,
    folder: path.join(folder, 'pushes'),
    sleep,
    random: () => 0,
    newId: () => `run-${(runs += 1)}`,
    onChange(view) {
      views.push(view);
      for (const look of waiting) look();
    },
    onBug(error) {
      throw error;
    },
  });
  ends.push(pushes.end);
  /** The first view that holds. */
  const until = (holds: (view: RunView) => boolean): Promise<RunView> =>
    new Promise((resolve) => {
      const look = () => {
        const found = views.findLast(holds);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const still = () => until(({ status }) => status !== 'running' && status !== 'stopping');
  return { pushes, connections, secrets, log, world, views, until, still };
}

const connectionTo = ({ url }: Pick<ServedPlatform, 'url'>): Connection => ({
  ...newConnection('c1', 'Production', 'netmera'),
  url,
  requestsPerSecond: 50,
  profilesInRequest: 2,
});

const order: PushOrder = {
  connection: 'c1',
  file: 'f1',
  fileName: 'customers',
  by: 'Ada',
  policy: '',
  approved: [{ code: 'city', operation: 'set', values: 6 }],
  withheld: [],
};

async function* bodyOf(count: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < count; at += 1) {
    const profile = `{"city":"City ${at}","age":900719925474099${at}}`;
    yield Buffer.from(
      `${JSON.stringify({ operation: 'set', id: `id${at}`, profile, cells: [[at, 'c0', `City ${at}`]] })}\n`,
    );
  }
}

const never = new AbortController().signal;

function sound<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function textsOf(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

/** Everything that stands in the folder, as one text. */
function allFiles(place = folder): string {
  return readdirSync(place, { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('a run of the app', () => {
  it('sends a plan over a real connection, and leaves a receipt that proves it', async () => {
    const platform = makePlatform();
    const { pushes, still, log } = await machine(connectionTo(await serve(platform)));
    const { facts } = sound(await pushes.create(order, bodyOf(6), never));
    expect(platform.requests).toBe(0);
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'finished', acknowledged: 6, requests: 3, released: false });
    expect(platform.profiles.get('id3')?.get('age')).toBe('9007199254740993');
    const verdict = verifyReceipt(sound(await pushes.receipt(facts.run)));
    expect(verdict).toMatchObject({
      ok: true,
      receipt: { facts: { host: facts.host, by: 'Ada' }, outcome: { acknowledged: 6 } },
    });
    expect((await log.latest(10)).map(({ purpose, status, path: asked }) => [purpose, status, asked])).toEqual(
      Array.from({ length: 3 }, () => ['push', 200, '/rest/3.0/setProfileAttributes']),
    );
    const told = await textsOf(sound(await pushes.told(facts.run)));
    expect(told.trimEnd().split('\n')).toHaveLength(6);
    expect(sound(await pushes.release(facts.run)).released).toBe(true);
    expect(allFiles()).not.toContain('City 3');
    sound(await pushes.forget(facts.run));
    expect(await pushes.list()).toEqual([]);
  });

  it('goes on after it was cut off amid a run, and sends nothing again that was acknowledged', async () => {
    const platform = makePlatform();
    const served = await serve(platform);
    const connection = connectionTo(served);
    served.faults.push(...(['latency', 'lost-after', 'slow-body'] as const));
    const first = await machine(connection);
    const { facts } = sound(await first.pushes.create(order, bodyOf(6), never));
    sound(await first.pushes.resume(facts.run));
    await served.arrived(3);
    await first.pushes.end();
    const second = await machine(connection);
    const [cutOff] = await second.pushes.list();
    expect(cutOff).toMatchObject({ status: 'halted', reason: 'cut-off', acknowledged: 2 });
    sound(await second.pushes.resume(facts.run));
    expect(await second.still()).toMatchObject({ status: 'finished', acknowledged: 6 });
    // Acknowledged once and never sent again; what broke off after it was taken came twice.
    expect(platform.writes.get('id0 city')).toBe(1);
    expect(platform.writes.get('id2 city')).toBeGreaterThan(1);
    expect(verifyReceipt(sound(await second.pushes.receipt(facts.run))).ok).toBe(true);
  });

  it('that a person paused stays paused when the app ends', async () => {
    const served = await serve();
    const connection = { ...connectionTo(served), profilesInRequest: 1 };
    const { pushes, until } = await machine(connection);
    const { facts } = sound(await pushes.create(order, bodyOf(20), never));
    sound(await pushes.resume(facts.run));
    await until(({ acknowledged }) => acknowledged > 0);
    const paused = pushes.pause(facts.run);
    await pushes.end();
    await paused;
    const [next] = await (await machine(connection)).pushes.list();
    expect(next).toMatchObject({ status: 'halted', reason: 'paused' });
  });

  it('waits for a network that is gone and goes on by itself; a host that answers with errors is left to a person', async () => {
    const served = await serve();
    const { pushes, still, views } = await machine(connectionTo(served));
    const { facts } = sound(await pushes.create(order, bodyOf(4), never));
    served.faults.push(...Array.from({ length: 20 }, () => 'lost-before' as const));
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'finished', acknowledged: 4 });
    expect(views.some(({ waiting }) => waiting?.reason === 'no-connection')).toBe(true);
    views.splice(0);

    const other = sound(await pushes.create(order, bodyOf(4), never));
    served.faults.push(...Array.from({ length: 20 }, () => 'server-error' as const));
    sound(await pushes.resume(other.facts.run));
    expect(await still()).toMatchObject({ status: 'halted', reason: 'server-error', acknowledged: 0 });
  });

  it('tries at once when asked to while it waits for the network', async () => {
    const served = await serve();
    const endless: PushParts['sleep'] = (_milliseconds, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    const { pushes, until, still } = await machine(connectionTo(served), platformKey, endless);
    const { facts } = sound(await pushes.create(order, bodyOf(1), never));
    served.faults.push('lost-before');
    sound(await pushes.resume(facts.run));
    await until(({ waiting }) => waiting?.reason === 'no-connection');
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'finished', acknowledged: 1 });
  });

  it('can be paused, resumed and cancelled, and what was not sent is said', async () => {
    const served = await serve();
    const { pushes, until } = await machine({ ...connectionTo(served), requestsPerSecond: 20, profilesInRequest: 1 });
    const { facts } = sound(await pushes.create(order, bodyOf(20), never));
    sound(await pushes.resume(facts.run));
    await until(({ acknowledged }) => acknowledged > 0);
    const paused = sound(await pushes.pause(facts.run));
    expect(paused).toMatchObject({ status: 'halted', reason: 'paused' });
    sound(await pushes.resume(facts.run));
    expect(await pushes.told(facts.run)).toMatchObject({ ok: false });
    const cancelled = sound(await pushes.cancel(facts.run));
    expect(cancelled.status).toBe('cancelled');
    expect(cancelled.acknowledged).toBeLessThan(20);
    expect(await pushes.resume(facts.run)).toMatchObject({ ok: false });
    const told = (await textsOf(sound(await pushes.told(facts.run)))).trimEnd().split('\n');
    expect(told).toHaveLength(cancelled.acknowledged);
  });

  it('lets one run be under way at a time', async () => {
    const { pushes, still } = await machine({ ...connectionTo(await serve()), requestsPerSecond: 10 });
    const one = sound(await pushes.create(order, bodyOf(6), never));
    const other = sound(await pushes.create(order, bodyOf(6), never));
    sound(await pushes.resume(one.facts.run));
    expect(await pushes.resume(other.facts.run)).toMatchObject({ ok: false, error: { reason: 'run-busy' } });
    await still();
  });

  it.each([
    ['a key that is not taken', 'wrong', 'forbidden'],
    ['no key', null, 'no-key'],
  ])('stops at once on %s', async (_what, key, reason) => {
    const platform = makePlatform();
    const { pushes, still } = await machine(connectionTo(await serve(platform)), key);
    const { facts } = sound(await pushes.create(order, bodyOf(6), never));
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'halted', reason, acknowledged: 0 });
    expect(platform.requests).toBe(key === null ? 0 : 1);
  });

  it('sends nothing to another host than it was planned for', async () => {
    const { pushes, connections, secrets, still } = await machine(connectionTo(await serve()));
    const { facts } = sound(await pushes.create(order, bodyOf(2), never));
    const other = makePlatform();
    await connections.save(connectionTo(await serve(other)));
    expect(await secrets.state('push/c1')).toBe('none');
    await secrets.keep('push/c1', platformKey);
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'halted', reason: 'connection' });
    expect(other.requests).toBe(0);
  });

  it('writes requests to a file, each once, however often it was cut off', async () => {
    const { pushes, still } = await machine({ ...newConnection('c1', 'A file', 'file'), requestsPerSecond: 50 }, null);
    const { facts } = sound(await pushes.create(order, bodyOf(3), never));
    sound(await pushes.resume(facts.run));
    expect(await still()).toMatchObject({ status: 'finished', acknowledged: 3 });
    const target = path.join(folder, 'requests.ndjson');
    sound(await pushes.copyRequests(facts.run, target));
    const lines = readFileSync(target, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      method: 'POST',
      body: expect.stringContaining('"age":9007199254740992'),
    });
  });

  it('takes no plan that is none, and leaves nothing of it', async () => {
    const { pushes } = await machine(connectionTo(await serve()));
    async function* broken(): AsyncGenerator<Uint8Array, void> {
      yield Buffer.from('{"operation":"set","id":"id0"}\n');
    }
    expect(await pushes.create(order, broken(), never)).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
    expect(readdirSync(path.join(folder, 'pushes'))).toEqual([]);
  });
});

describe('a key', () => {
  it('stands in no file, log, journal or receipt (PUSH-4)', async () => {
    const { pushes, still } = await machine(connectionTo(await serve()));
    const { facts } = sound(await pushes.create(order, bodyOf(2), never));
    sound(await pushes.resume(facts.run));
    await still();
    expect(allFiles()).not.toContain(platformKey);
    expect(sound(await pushes.receipt(facts.run))).not.toContain(platformKey);
  });

  it('lives for the session where the system has no secure storage', async () => {
    const file = path.join(folder, 'secrets.json');
    for (const poor of [
      { ...storage, isEncryptionAvailable: () => false },
      { ...storage, getSelectedStorageBackend: () => 'basic_text' },
    ]) {
      const secrets = openSecrets(file, poor);
      expect(await secrets.keep('push/c1', platformKey)).toBe('session');
      expect([await secrets.state('push/c1'), await secrets.read('push/c1')]).toEqual(['session', platformKey]);
      expect(await openSecrets(file, poor).read('push/c1')).toBeNull();
    }
    const kept = openSecrets(file, storage);
    expect(await kept.keep('push/c1', platformKey)).toBe('stored');
    expect(await openSecrets(file, storage).read('push/c1')).toBe(platformKey);
    await kept.forget('push/c1');
    expect(await kept.state('push/c1')).toBe('none');
  });
});

describe('trying a connection', () => {
  it('tells whether the key is taken, without changing anything', async () => {
    const served = await serve();
    const connection = connectionTo(served);
    const { world, secrets } = await machine(connection);
    const outcome = async (tried = connection) => (await tryConnection(tried, 'test', world, never)).test;
    expect(await outcome()).toEqual({ outcome: 'accepted', status: 200, attributes: 2 });
    served.faults.push('foreign-page');
    expect(await outcome()).toMatchObject({ outcome: 'not-understood' });
    await secrets.keep('push/c1', 'wrong');
    expect(await outcome()).toMatchObject({ outcome: 'forbidden', status: 403 });
    await secrets.forget('push/c1');
    expect(await outcome()).toMatchObject({ outcome: 'no-key', status: null });
    await secrets.keep('push/c1', platformKey);
    expect(await outcome({ ...connection, url: 'http://127.0.0.1:1' })).toMatchObject({ outcome: 'no-connection' });
  });

  it('trusts no certificate that nobody vouches for, until a person does', async () => {
    const served = await serve(makePlatform(), testCertificate);
    const connection = connectionTo(served);
    const { world } = await machine(connection);
    expect((await tryConnection(connection, 'test', world, never)).test.outcome).toBe('tls');
    const trusting = { ...connection, certificates: testCertificate.cert };
    expect((await tryConnection(trusting, 'test', world, never)).test.outcome).toBe('accepted');
  });

  it("goes through the connection's proxy, or the system's", async () => {
    const served = await serve(makePlatform(), testCertificate);
    const asked: string[] = [];
    const proxy = await serveProxy(asked);
    const connection = { ...connectionTo(served), certificates: testCertificate.cert };
    const { world } = await machine(connection);
    const own = await tryConnection({ ...connection, proxy: `http://127.0.0.1:${proxy}` }, 'test', world, never);
    expect(own.test.outcome).toBe('accepted');
    const system = { ...world, resolveProxy: async () => `PROXY 127.0.0.1:${proxy}; DIRECT` };
    expect((await tryConnection(connection, 'test', system, never)).test.outcome).toBe('accepted');
    expect(asked).toEqual(Array.from({ length: 2 }, () => new URL(served.url).host));
  });
});

/** A proxy that only tunnels. */
async function serveProxy(asked: string[]): Promise<number> {
  const server: Server = createServer();
  server.on('connect', (request, client, head) => {
    asked.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const socket of [target, client]) socket.on('error', () => socket.destroy());
    ends.push(async () => [target, client].forEach((socket) => socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port; // a server on a port has no other kind of address
}
