import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { ReadOptions } from '#shared/format/source-table';
import type { Engine, EngineClient } from '../engine/engine-client';
import type { EngineOrder } from '../engine/engine-protocol';
import { type Bulk, openBulk } from '../ipc/bulk';
import { type Jobs, openJobs } from '../ipc/jobs';
import { importCalls } from './import-calls';
import { offerFile } from './offered-file';
import { definitionsLimit, sizeFault } from './size-limit';

let folder: string;
let jobs: Jobs;
let bulk: Bulk;
const chosen = () => path.join(folder, 'a.csv');
const options = ReadOptions.parse({});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-import-'));
  jobs = openJobs(path.join(folder, 'jobs'));
  bulk = openBulk(() => 0);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An engine that answers the file's own bytes as its table. */
const echo: Engine = {
  async run(order: EngineOrder) {
    if (order.kind !== 'readTable') return fail(fault('unexpected'));
    const bytes = await readFile(order.path);
    await writeFile(order.answerPath, bytes, { flag: 'wx' });
    return ok({ bytes: bytes.byteLength }) as never;
  },
};

function calls(runs: Engine = echo, file: string | null = chosen()) {
  const engine: EngineClient = {
    ...runs,
    prepare: () => undefined,
    session: () => ({ ...runs, start: () => undefined, end: async () => undefined }),
  };
  const events: unknown[] = [];
  const sendEvent = (name: string, payload: unknown) => void events.push([name, payload]);
  return {
    ...importCalls({
      jobs,
      bulk,
      engine,
      sendEvent,
      chooseToOpen: async () => file,
      chooseProfilesToOpen: async () => [],
    }),
    events,
  };
}

const get = (at: string) => bulk.handle(new Request(`app://curator${at}`));
const post = (at: string, body: BodyInit) => bulk.handle(new Request(`app://curator${at}`, { method: 'POST', body }));
const leftIn = async (job: string) => readdir(path.join(folder, 'jobs', job)).catch(() => null);

describe('choosing', () => {
  it('answers the file’s name and size, never its path', async () => {
    await writeFile(chosen(), 'a,b');
    const answer = await calls()['file.choose']({ kind: 'definitions' });
    expect(answer).toMatchObject({ ok: true, value: { name: 'a.csv', size: 3 } });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it('answers nothing when the person cancels', async () => {
    expect(await calls(echo, null)['file.choose']({ kind: 'definitions' })).toEqual({ ok: true, value: null });
  });

  it('tells of a file that has gone', async () => {
    expect(await calls()['file.choose']({ kind: 'definitions' })).toMatchObject({ error: { code: 'file-missing' } });
  });

  it('does not take a folder for a file', async () => {
    const answer = await calls(echo, folder)['file.choose']({ kind: 'definitions' });
    expect(answer).toMatchObject({ error: { code: 'file-unreadable' } });
  });
});

describe('reading', () => {
  it('streams the table once and removes it behind', async () => {
    await writeFile(chosen(), 'a,b');
    const all = calls();
    const file = await all['file.choose']({ kind: 'definitions' });
    const job = file.ok && file.value ? file.value.job : '';
    const read = await all['file.read']({ job, options });
    const answer = await get(read.ok ? read.value.table : '');
    expect(await answer.text()).toBe('a,b');
    await expect.poll(() => leftIn(job)).toEqual([]);
    expect(await readFile(chosen(), 'utf8')).toBe('a,b');
  });

  it('reads the same file again with other options', async () => {
    await writeFile(chosen(), 'a,b');
    const all = calls();
    const file = await all['file.choose']({ kind: 'definitions' });
    const job = file.ok && file.value ? file.value.job : '';
    await all['file.read']({ job, options });
    expect((await all['file.read']({ job, options: { ...options, delimiter: ';' } })).ok).toBe(true);
  });

  it('hands the engine’s fault and progress on', async () => {
    await writeFile(chosen(), '');
    const engine: Engine = {
      async run(_order, { onProgress }) {
        onProgress?.(1, 2);
        return fail(fault('file-empty', { file: 'a.csv' }));
      },
    };
    const all = calls(engine);
    const job = jobs.open({ kind: 'read', name: 'a.csv', path: chosen() }).id;
    expect(await all['file.read']({ job, options })).toEqual(fail(fault('file-empty', { file: 'a.csv' })));
    expect(all.events).toEqual([['file.progress', { job, done: 1, total: 2 }]]);
  });

  it('tells of a file that went after it was chosen', async () => {
    const job = jobs.open({ kind: 'read', name: 'a.csv', path: chosen() }).id;
    expect(await calls()['file.read']({ job, options })).toMatchObject({ error: { code: 'file-missing' } });
  });

  it('refuses a job that it does not know, or of another kind', async () => {
    const { id } = jobs.open({ kind: 'write', name: 'a.csv', path: chosen(), format: 'csv' });
    for (const job of ['unknown', id]) {
      expect(await calls()['file.read']({ job, options })).toMatchObject({ error: { code: 'refused' } });
    }
  });
});

describe('a dropped file', () => {
  async function drop(body: BodyInit, size = 3, limit = definitionsLimit) {
    const offered = offerFile(jobs, bulk, { name: 'b.csv', size }, limit);
    if (!offered.ok) throw new Error(offered.error.code);
    return { job: offered.value.job, answer: await post(offered.value.upload, body) };
  }

  it('is read from its own private copy', async () => {
    const { job, answer } = await drop('c,d');
    expect(answer.status).toBe(200);
    const read = await calls()['file.read']({ job, options });
    expect(await (await get(read.ok ? read.value.table : '')).text()).toBe('c,d');
    if (process.platform !== 'win32') {
      expect((await stat(path.join(folder, 'jobs', job, 'upload.csv'))).mode & 0o777).toBe(0o600);
    }
  });

  it('leaves nothing once it is released', async () => {
    const { job } = await drop('c,d');
    await calls()['file.release']({ job });
    expect(await leftIn(job)).toBeNull();
  });

  it('may be empty, which the engine then tells of', async () => {
    expect((await drop('', 0)).answer.status).toBe(200);
  });

  it('keeps to the limit whatever it announced', async () => {
    const { answer } = await drop('x'.repeat(101), 3, 100);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'file-too-large', file: 'b.csv' });
  });

  it('is refused before a byte of it comes where it announces too much', async () => {
    const answer = await calls()['file.offer']({ kind: 'definitions', name: 'b.csv', size: definitionsLimit + 1 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-too-large', found: '65 MB', limit: '64 MB' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('cannot be read before it has come', async () => {
    const offered = await calls()['file.offer']({ kind: 'definitions', name: 'b.csv', size: 3 });
    const job = offered.ok ? offered.value.job : '';
    expect(await calls()['file.read']({ job, options })).toMatchObject({ error: { code: 'file-missing' } });
  });

  it('stops coming when its job is released', async () => {
    const offered = offerFile(jobs, bulk, { name: 'b.csv', size: 3 });
    if (!offered.ok) throw new Error(offered.error.code);
    const endless = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        controller.enqueue(new Uint8Array(1));
        await jobs.release(offered.value.job);
      },
    });
    const at = `app://curator${offered.value.upload}`;
    const answer = await bulk.handle(new Request(at, { method: 'POST', body: endless, duplex: 'half' } as RequestInit));
    expect(await answer.json()).toEqual({ code: 'cancelled' });
    await expect.poll(() => leftIn(offered.value.job)).toBeNull();
  });
});

it('allows a file of exactly the limit and never shows a size above it as the limit', () => {
  expect(sizeFault(definitionsLimit, definitionsLimit, 'a.csv')).toBeNull();
  expect(sizeFault(definitionsLimit + 1, definitionsLimit, 'a.csv')).toMatchObject({ found: '65 MB', limit: '64 MB' });
});
