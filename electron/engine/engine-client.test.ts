import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ReadOptions } from '#shared/format/source-table';
import { type EngineChild, engineClient, idleLimit, silenceLimit } from './engine-client';
import { type EngineOrderOf, EngineRequest } from './engine-protocol';

const order: EngineOrderOf<'readTable'> = {
  kind: 'readTable',
  path: '/a.csv',
  fileName: 'a.csv',
  options: ReadOptions.parse({}),
  answerPath: '/answer.json',
};
const alive = () => new AbortController().signal;
const done = (answer: unknown) => ({ id: 1, kind: 'done', answer });

describe('with real processes', () => {
  let folder: string;
  let scripts = 0;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'curator-engine-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A client whose engine runs `code` on each message; `children` are the processes that it made. */
  function clientRunning(code: string) {
    const script = path.join(folder, `${++scripts}.cjs`);
    writeFileSync(script, `process.on('message', (request) => { ${code} });`);
    const children: ReturnType<typeof fork>[] = [];
    const client = engineClient(() => {
      const child = fork(script, { stdio: 'ignore' });
      children.push(child);
      return {
        postMessage: (message) => void child.send(message as object),
        on: (event: string, listener: (value: never) => void) =>
          child.on(event, (value: unknown) => listener(value as never)),
        kill: () => child.kill('SIGKILL'),
      };
    });
    return { client, children };
  }

  it('answers what the engine answered and ends its process', async () => {
    const { client, children } = clientRunning(
      `process.send({ id: request.id, kind: 'done', answer: { ok: true, value: { bytes: 12 } } })`,
    );
    expect(await client.run(order, { signal: alive() })).toEqual({ ok: true, value: { bytes: 12 } });
    expect(children.map(hasEnded)).toEqual([true]);
  });

  it('tells a crash as a fault and carries out the next order anew', async () => {
    const { client, children } = clientRunning('process.abort()');
    const crashed = { ok: false, error: { code: 'engine-ended' } };
    expect(await client.run(order, { signal: alive() })).toEqual(crashed);
    expect(await client.run(order, { signal: alive() })).toEqual(crashed);
    expect(children).toHaveLength(2);
  });

  it('carries out the orders of a session in one process, which ends with it', async () => {
    const { client, children } = clientRunning(
      `process.send({ id: request.id, kind: 'done', answer: { ok: true, value: { bytes: request.id } } })`,
    );
    const session = client.session(alive());
    expect(await session.run(order, { signal: alive() })).toEqual({ ok: true, value: { bytes: 1 } });
    expect(await session.run(order, { signal: alive() })).toEqual({ ok: true, value: { bytes: 2 } });
    expect(children.map(hasEnded)).toEqual([false]);
    await session.end();
    expect(children.map(hasEnded)).toEqual([true]);
  });

  it('gives a session another process where the first crashed, and ends it with the signal', async () => {
    const { client, children } = clientRunning(
      `if (request.order.fileName === 'bad') process.abort();
       process.send({ id: request.id, kind: 'done', answer: { ok: true, value: { bytes: 1 } } })`,
    );
    const abort = new AbortController();
    const session = client.session(abort.signal);
    const crashed = await session.run({ ...order, fileName: 'bad' }, { signal: abort.signal });
    expect(crashed).toEqual({ ok: false, error: { code: 'engine-ended' } });
    expect(await session.run(order, { signal: abort.signal })).toEqual({ ok: true, value: { bytes: 1 } });
    abort.abort();
    await vi.waitUntil(() => children.every(hasEnded));
    expect(await session.run(order, { signal: abort.signal })).toMatchObject({ error: { code: 'cancelled' } });
    expect(children).toHaveLength(2);
  });

  it('ends the process of an order that is cancelled while it works', async () => {
    const { client, children } = clientRunning(
      `process.send({ id: request.id, kind: 'progress', done: 1, total: 2 }); setInterval(() => {}, 1000)`,
    );
    const abort = new AbortController();
    const answer = await client.run(order, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(children.map(hasEnded)).toEqual([true]);
  });
});

describe('over messages', () => {
  afterEach(() => vi.useRealTimers());

  /** A process that does only what the test says; it exits when it is killed. */
  function puppet() {
    const events = new EventEmitter();
    const sent: unknown[] = [];
    const child: EngineChild = {
      postMessage: (message) => void sent.push(message),
      on: (event: string, listener: (value: never) => void) =>
        events.on(event, (value: unknown) => listener(value as never)),
      kill: () => events.emit('exit', 0),
    };
    return {
      child,
      sent,
      say: (message: unknown) => events.emit('message', message),
      exit: () => events.emit('exit', 1),
    };
  }

  it('sends one request, of the shape that the engine parses', () => {
    const { child, sent } = puppet();
    void engineClient(() => child).run(order, { signal: alive() });
    expect(sent.map((request) => EngineRequest.parse(request))).toEqual([{ id: 1, order }]);
  });

  it('hands progress and faults on', async () => {
    const { child, say } = puppet();
    const heard: unknown[] = [];
    const answer = engineClient(() => child).run(order, { signal: alive(), onProgress: (...all) => heard.push(all) });
    say({ id: 1, kind: 'progress', done: 5, total: 10 });
    say(done({ ok: false, error: { code: 'file-empty', file: 'a.csv' } }));
    expect(await answer).toEqual({ ok: false, error: { code: 'file-empty', file: 'a.csv' } });
    expect(heard).toEqual([[5, 10, undefined]]);
  });

  it.each([
    ['no message of the protocol', { kind: 'done' }],
    ['an answer to another request', { ...done({ ok: true, value: { bytes: 1 } }), id: 2 }],
    ['an answer of another shape', done({ ok: true, value: { bytes: 'many' } })],
  ])('does not trust %s', async (_what, message) => {
    const { child, say } = puppet();
    const answer = engineClient(() => child).run(order, { signal: alive() });
    say(message);
    expect(await answer).toEqual({ ok: false, error: { code: 'engine-ended' } });
  });

  it('ends an engine that has said nothing for too long, however long it has worked', async () => {
    vi.useFakeTimers();
    const { child, say } = puppet();
    const answer = engineClient(() => child).run(order, { signal: alive() });
    const settled = vi.fn();
    void answer.then(settled);
    await vi.advanceTimersByTimeAsync(silenceLimit - 1);
    say({ id: 1, kind: 'progress', done: 1, total: 2 });
    await vi.advanceTimersByTimeAsync(silenceLimit - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ ok: false, error: { code: 'engine-ended' } });
  });

  it('has a process stand ready for the next session, which carries nothing out before it has loaded what it needs', async () => {
    const { child, sent, say } = puppet();
    const fork = vi.fn(() => child);
    const client = engineClient(fork);
    client.prepare();
    client.prepare();
    const session = client.session(alive());
    const answer = session.run(order, { signal: alive() });
    await Promise.resolve();
    expect(sent).toEqual([{ id: 1, order: { kind: 'prepareProfiles' } }]);
    say(done({ ok: true, value: null }));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    say({ id: 2, kind: 'done', answer: { ok: true, value: { bytes: 3 } } });
    expect(await answer).toEqual({ ok: true, value: { bytes: 3 } });
    expect(fork).toHaveBeenCalledTimes(1);
    await session.end();
  });

  it('ends a process that stands ready and is not asked for, and starts another for a session after that', async () => {
    vi.useFakeTimers();
    const children = [puppet(), puppet()];
    const ended = vi.spyOn(children[0]!.child, 'kill');
    const fork = vi.fn(() => children[fork.mock.calls.length - 1]!.child);
    const client = engineClient(fork);
    client.prepare();
    await vi.advanceTimersByTimeAsync(idleLimit);
    expect(ended).toHaveBeenCalled();
    void client.session(alive()).run(order, { signal: alive() });
    expect(fork).toHaveBeenCalledTimes(2);
    expect(children[1]!.sent).toEqual([{ id: 1, order }]);
  });

  it('cancels an order that waits for a process to be ready', async () => {
    const { child, sent } = puppet();
    const client = engineClient(() => child);
    client.prepare();
    const abort = new AbortController();
    const answer = client.session(abort.signal).run(order, { signal: abort.signal });
    abort.abort();
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(sent).toHaveLength(1);
  });

  it('starts nothing for an order that is cancelled already', async () => {
    const fork = vi.fn();
    expect(await engineClient(fork).run(order, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(fork).not.toHaveBeenCalled();
  });
});

function hasEnded(child: ReturnType<typeof fork>): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
