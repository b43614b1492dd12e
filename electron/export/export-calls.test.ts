import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { ExportAnswer, type ExportOrder } from '#shared/format/export-order';
import type { Engine } from '../engine/engine-client';
import type { EngineOrder } from '../engine/engine-protocol';
import { type Bulk, openBulk } from '../ipc/bulk';
import { type Jobs, openJobs } from '../ipc/jobs';
import { exportCalls } from './export-calls';
import { readLimited } from './read-limited';

let folder: string;
let jobs: Jobs;
let bulk: Bulk;
const target = () => path.join(folder, 'a.csv');
/** What stands where the person writes to, besides what the app keeps for itself. */
const written = async () => (await readdir(folder)).filter((name) => name !== 'jobs');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-export-'));
  jobs = openJobs(path.join(folder, 'jobs'));
  bulk = openBulk(() => 0);
});
afterEach(() => rmSync(folder, { recursive: true }));

const order: ExportOrder = {
  format: 'csv',
  columns: 'full',
  delimiter: ',',
  byteOrderMark: false,
  definitions: [newAttribute({ code: 'a1' }, '2026-01-01T00:00:00.000Z', 'me')],
};

/** An engine that writes the codes. */
const codes: Engine = {
  async run(engineOrder: EngineOrder) {
    if (engineOrder.kind !== 'writeDefinitions') return fail(fault('unexpected'));
    const text = engineOrder.order.definitions.map(({ code }) => code).join();
    await writeFile(engineOrder.path, text);
    return ok({ bytes: text.length, differences: [] }) as never;
  },
};

function calls(runs = codes, chosen: string | null = target(), mayReplace = false) {
  const engine = { ...runs, prepare: () => undefined, session: () => ({ ...runs, end: async () => undefined }) };
  const asked: unknown[] = [];
  const chooseToSave = async (...all: unknown[]) => {
    asked.push(all);
    return chosen;
  };
  return {
    ...exportCalls({
      jobs,
      bulk,
      engine,
      sendEvent: () => undefined,
      showInFolder: () => undefined,
      chooseToSave,
      confirmReplace: async () => mayReplace,
    }),
    asked,
  };
}

async function send(body: string, engine = codes, chosen = target()) {
  const all = calls(engine, chosen);
  const choice = await all['export.choose']({ format: 'csv', suggestedName: 'a' });
  const job = choice.ok && choice.value ? choice.value.job : '';
  const started = await all['export.start']({ job });
  const at = started.ok ? started.value.upload : '';
  const answer = await bulk.handle(new Request(`app://curator${at}`, { method: 'POST', body }));
  return { job, answer: ExportAnswer.parse(await answer.json()) };
}

describe('choosing', () => {
  it('suggests a name that every system takes, with the format’s extension', async () => {
    const { asked, ...all } = calls();
    await all['export.choose']({ format: 'xlsx', suggestedName: '../my: "attributes"?' });
    expect(asked).toEqual([['xlsx', ['xlsx'], 'my attributes.xlsx']]);
  });

  it.each([
    ['a', 'a.csv'],
    ['a.v2', 'a.v2.csv'],
    ['a.CSV', 'a.CSV'],
    ['a.tsv', 'a.tsv'],
  ])('answers "%s" as %s', async (typed, name) => {
    const answer = await calls(codes, path.join(folder, typed))['export.choose']({ format: 'csv', suggestedName: 'a' });
    expect(answer).toMatchObject({ ok: true, value: { name } });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it('asks before the added extension makes it another file that is there already', async () => {
    await writeFile(target(), 'old');
    const typed = path.join(folder, 'a');
    const choose = (mayReplace: boolean) =>
      calls(codes, typed, mayReplace)['export.choose']({ format: 'csv', suggestedName: 'a' });
    expect(await choose(false)).toEqual(ok(null));
    expect(await choose(true)).toMatchObject({ value: { name: 'a.csv' } });
  });

  it('answers nothing when the person cancels', async () => {
    expect(await calls(codes, null)['export.choose']({ format: 'csv', suggestedName: 'a' })).toEqual(ok(null));
  });
});

describe('writing', () => {
  it('writes the file and reports it', async () => {
    const { answer } = await send(JSON.stringify(order));
    expect(answer).toEqual(ok({ fileName: 'a.csv', bytes: 2, definitions: 1, differences: [] }));
    expect(await readFile(target(), 'utf8')).toBe('a1');
    expect(await written()).toEqual(['a.csv']);
  });

  it('reports what did not read back as it was meant', async () => {
    const difference = { code: 'a1', field: 'label', meant: 'x', read: 'y' };
    const engine: Engine = { run: async () => ok({ bytes: 0, differences: [difference] }) as never };
    expect((await send(JSON.stringify(order), engine)).answer).toMatchObject({ value: { differences: [difference] } });
  });

  it.each([
    ['no JSON', '{'],
    ['no order', '{}'],
    ['an order of another format', JSON.stringify({ ...order, format: 'json' })],
  ])('refuses %s and leaves the target alone', async (_what, body) => {
    await writeFile(target(), 'old');
    expect((await send(body)).answer).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
    expect(await readFile(target(), 'utf8')).toBe('old');
  });

  it('leaves the target alone when the engine fails', async () => {
    await writeFile(target(), 'old');
    const engine: Engine = { run: async () => fail(fault('engine-ended')) };
    expect((await send(JSON.stringify(order), engine)).answer).toMatchObject({ error: { code: 'engine-ended' } });
    expect(await readFile(target(), 'utf8')).toBe('old');
    expect(await written()).toEqual(['a.csv']);
  });

  it('is stopped by releasing its job, with nothing left beside the target', async () => {
    const engine: Engine = {
      run: (_order, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(fail(fault('cancelled'))));
          void jobs.releaseAll();
        }),
    };
    expect((await send(JSON.stringify(order), engine)).answer).toMatchObject({ error: { code: 'cancelled' } });
    expect(await written()).toEqual([]);
  });

  it('refuses to start a job that reads', async () => {
    const { id } = jobs.open({ kind: 'read', name: 'a.csv', path: target() });
    expect(await calls()['export.start']({ job: id })).toMatchObject({ error: { code: 'refused' } });
  });
});

it('reads a body to its limit and not beyond, whole letters over its parts', async () => {
  const bytes = new TextEncoder().encode('çş');
  const parts = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
  expect(await readLimited(parts() as Request['body'], bytes.length)).toBe('çş');
  expect(await readLimited(parts() as Request['body'], bytes.length - 1)).toBeNull();
  expect(await readLimited(null, 1)).toBe('');
});
