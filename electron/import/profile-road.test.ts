import { parse } from 'csv-parse/sync';
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { calls } from '#shared/contract/calls';
import { ExportColumn, ProfileExportAnswer, StageAnswer, WriteDialect } from '#shared/profile/profile-export';
import { findOutProfile, ProfileOptions } from '#shared/profile/profile-options';
import { profileExportBody } from '../../renderer/store/export-profiles';
import { type EngineHost, openEngineHost } from '../../test/support/engine-host';
import { engineClient } from '../engine/engine-client';
import { exportCalls } from '../export/export-calls';
import { type Bulk, openBulk } from '../ipc/bulk';
import { type Jobs, openJobs } from '../ipc/jobs';
import { importCalls } from './import-calls';

const fixtures = path.resolve(import.meta.dirname, '../../test/fixtures/profiles');
const telco = path.join(fixtures, 'telco-customer-churn.csv');
const legislators = path.join(fixtures, 'legislators-current.csv');

let host: EngineHost;
let folder: string;
let jobs: Jobs;
let bulk: Bulk;
beforeAll(async () => {
  host = await openEngineHost();
}, 60_000);
afterAll(() => host.end());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-road-'));
  jobs = openJobs(path.join(folder, 'jobs'));
  bulk = openBulk(() => 0);
});
afterEach(async () => {
  await jobs.releaseAll();
  rmSync(folder, { recursive: true });
});

/** The files that were shown in their folders. */
let shown: string[] = [];

/** The calls over the real engine process. `onProgress` is told of every `file.progress`. */
function road(
  files: readonly string[],
  onProgress: (job: string) => void = () => undefined,
  target = path.join(folder, 'out.csv'),
) {
  const parts = {
    jobs,
    bulk,
    engine: engineClient(host.fork),
    sendEvent: (_: string, payload: unknown) => onProgress((payload as { job: string }).job),
    chooseToOpen: async () => null,
    chooseProfilesToOpen: async () => files,
    chooseToSave: async () => target,
    confirmReplace: async () => true,
    showInFolder: (file: string) => void shown.push(file),
  };
  return { ...importCalls(parts), ...exportCalls(parts) };
}

async function chosenJob(on: ReturnType<typeof road>): Promise<string> {
  const chosen = await on['profiles.choose']({});
  return chosen.ok ? chosen.value[0]!.job : '';
}
const request = (at: string, body?: Blob) =>
  bulk.handle(new Request(`app://curator${at}`, body ? { method: 'POST', body } : {}));
const leftIn = (...names: string[]) => readdir(path.join(folder, ...names)).catch(() => null);

/** The same numbers from 0 to 1 each time (mulberry32), so that what failed once fails again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A disk of 200 kB; false where none may be mounted. */
function mountTinyDisk(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A file that the engine's own reader does not take, large enough to be caught in the middle. */
async function longFile(): Promise<string> {
  const file = path.join(folder, 'long.csv');
  const stream = createWriteStream(file, 'latin1');
  stream.write('id;name;city\n');
  for (let row = 0; row < 400_000; row += 1) stream.write(`${row};Özgür "Ö" ${row};Çorlu\n`);
  stream.end();
  await finished(stream);
  return file;
}

describe('looking at a profile file', () => {
  it('answers its first rows, how it is read and how large it is, and leaves nothing', async () => {
    const on = road([legislators]);
    const job = await chosenJob(on);
    const looked = await on['profiles.look']({ job, options: findOutProfile });
    const [header = [], ...rows] = parse(await readFile(legislators));
    expect(looked).toMatchObject({
      ok: true,
      value: {
        source: 'delimited',
        dialect: { delimiter: ',', encoding: 'utf-8', headerLines: 1 },
        columns: header,
        rows: rows.slice(0, 50),
        estimate: { rows: rows.length, exact: true },
      },
    });
    expect(calls['profiles.look'].output.safeParse(looked.ok && looked.value).success).toBe(true);
    expect(await leftIn('jobs', job)).toEqual([]);
  });

  it('reads it as it is told', async () => {
    await writeFile(path.join(folder, 'a.txt'), 'note\na;b,"say \\"hi\\""\n1;2,3\n');
    const on = road([path.join(folder, 'a.txt')]);
    const options = ProfileOptions.parse({ delimiter: ',', skipRows: 1, header: false, escape: '\\', quote: '"' });
    const looked = await on['profiles.look']({ job: await chosenJob(on), options });
    expect(looked).toMatchObject({
      value: {
        rows: [
          ['a;b', 'say "hi"'],
          ['1;2', '3'],
        ],
      },
    });
  });

  it('counts what it has not read by its size', async () => {
    const on = road([await longFile()]);
    const looked = await on['profiles.look']({ job: await chosenJob(on), options: findOutProfile });
    const estimate = looked.ok ? looked.value.estimate : null;
    expect(estimate).toMatchObject({ exact: false });
    expect(Math.abs(estimate!.rows - 400_000)).toBeLessThan(40_000);
  });
});

describe('a profile file on its way through the app', () => {
  it.each([telco, legislators])('comes out as it went in: %s', async (file) => {
    const on = road([file]);
    const imported = await on['profiles.import']({ job: await chosenJob(on), options: findOutProfile });
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    const { report, parquet: at } = imported.value;
    expect(JSON.stringify(imported.value)).not.toContain(fixtures);
    const parquet = await (await request(at)).blob();
    expect(parquet.size).toBe(report.bytes);

    const target = await on['profiles.chooseTarget']({ format: 'csv', suggestedName: 'out' });
    const started = await on['profiles.export']({ job: target.ok ? target.value!.job : '' });
    const dialect = WriteDialect.parse({});
    const columns = report.columns.map((name) => ExportColumn.parse({ name, header: name }));
    const body = profileExportBody(
      { format: 'csv', dialect, columns },
      { parquet, treated: null, edits: new Blob(), positions: null },
    );
    const show = { job: target.ok ? target.value!.job : '' };
    expect(await on['export.show'](show)).toMatchObject({ ok: false, error: { code: 'refused' } });
    const answer = await request(started.ok ? started.value.upload : '', body);
    expect(ProfileExportAnswer.parse(await answer.json())).toMatchObject({
      ok: true,
      value: { fileName: 'out.csv', rows: report.rows, differing: [], asText: [] },
    });
    shown = [];
    expect(await on['export.show'](show)).toEqual({ ok: true, value: {} });
    expect(shown).toEqual([path.join(folder, 'out.csv')]);
    const written = parse(await readFile(path.join(folder, 'out.csv')));
    expect(written).toEqual(parse(await readFile(file)));
    expect((await leftIn())?.sort()).toEqual(['jobs', 'out.csv']);
  });

  it('tells what is no profile file, by the name that people know', async () => {
    await writeFile(path.join(folder, 'photo.csv'), new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]));
    const on = road([path.join(folder, 'photo.csv')]);
    const job = await chosenJob(on);
    const fault = { ok: false, error: { code: 'file-binary', file: 'photo.csv', reason: 'profiles' } };
    expect(await on['profiles.look']({ job, options: findOutProfile })).toEqual(fault);
    expect(await on['profiles.import']({ job, options: findOutProfile })).toEqual(fault);
    expect(await leftIn('jobs', job)).toEqual([]);
  });

  it('tells of a damaged Parquet file without telling its path', async () => {
    await writeFile(path.join(folder, 'a.parquet'), 'PAR1 and then nothing that is any good');
    const on = road([path.join(folder, 'a.parquet')]);
    const looked = await on['profiles.look']({ job: await chosenJob(on), options: findOutProfile });
    expect(looked).toMatchObject({ ok: false, error: { code: 'file-unreadable', file: 'a.parquet' } });
    expect(JSON.stringify(looked)).not.toContain(folder);
  });
});

describe('an import that begins while the person looks', () => {
  const looking = async (on: ReturnType<typeof road>, options = findOutProfile) => {
    const job = await chosenJob(on);
    expect(await on['profiles.look']({ job, options, ahead: true })).toMatchObject({ ok: true });
    return job;
  };

  it('is what is answered, by the process that looked, and is the same as without (IMP-10)', async () => {
    const on = road([legislators]);
    const before = host.children.length;
    const imported = await on['profiles.import']({ job: await looking(on), options: findOutProfile });
    expect(host.children.length - before).toBe(1);
    const plain = await on['profiles.import']({ job: await chosenJob(on), options: findOutProfile });
    if (!imported.ok || !plain.ok) throw new Error('not imported');
    expect(imported.value.report).toEqual(plain.value.report);
    const bytes = await Promise.all([imported, plain].map(async ({ value }) => (await request(value.parquet)).bytes()));
    expect(bytes[0]).toEqual(bytes[1]);
  });

  it('is dropped where the file is wanted otherwise', async () => {
    await writeFile(path.join(folder, 'a.csv'), 'a,b;c\n1,2;3\n4,5;6\n');
    const on = road([path.join(folder, 'a.csv')]);
    const job = await looking(on);
    const options = { ...findOutProfile, delimiter: ';' };
    const imported = await on['profiles.import']({ job, options });
    expect(imported).toMatchObject({ ok: true, value: { report: { columns: ['a,b', 'c'] } } });
    expect(await leftIn('jobs', job)).toHaveLength(1);
  });

  it('leaves nothing where nobody asks for it (IMP-10)', async () => {
    const on = road([await longFile()]);
    const job = await looking(on);
    await on['file.release']({ job });
    expect(await leftIn('jobs')).toEqual([]);
    expect(host.children.every((child) => child.exitCode !== null || child.signalCode !== null)).toBe(true);
  });
});

describe('an import that is cut off', () => {
  it('leaves nothing where it is cancelled in the middle', async () => {
    const on = road([await longFile()], (job) => void jobs.release(job));
    const job = await chosenJob(on);
    const imported = await on['profiles.import']({ job, options: findOutProfile });
    expect(imported).toEqual({ ok: false, error: { code: 'cancelled', file: 'long.csv' } });
    await jobs.releaseAll();
    expect(await leftIn('jobs')).toEqual([]);
  });

  it('is a fault and leaves nothing where the engine is killed while it writes', async () => {
    const on = road([await longFile()]);
    const job = await chosenJob(on);
    const importing = on['profiles.import']({ job, options: findOutProfile });
    const scratch = () => readdir(path.join(folder, 'jobs', job), { recursive: true }).catch(() => []);
    // It has begun to write: what it holds open there is what could be left.
    await vi.waitUntil(async () => (await scratch()).some((name) => name.endsWith('.csv')), { timeout: 20_000 });
    host.children.at(-1)!.kill('SIGKILL');
    expect(await importing).toEqual({ ok: false, error: { code: 'engine-ended', file: 'long.csv' } });
    expect(await leftIn('jobs', job)).toEqual([]);
  });

  it('leaves nothing at whatever moment it is cancelled', { timeout: 120_000 }, async () => {
    const file = await longFile();
    const random = seeded(20_260_731);
    for (let turn = 0; turn < 12; turn += 1) {
      const on = road([file]);
      const job = await chosenJob(on);
      const importing = on['profiles.import']({ job, options: findOutProfile });
      await pause(random() * 2500);
      await jobs.release(job);
      const imported = await importing;
      if (!imported.ok) expect(imported.error).toEqual({ code: 'cancelled', file: 'long.csv' });
      expect(await leftIn('jobs'), `turn ${turn}`).toEqual([]);
    }
    expect((await leftIn())?.sort()).toEqual(['jobs', 'long.csv']);
  });

  it('says that the disk is full, and leaves nothing', async ({ skip }) => {
    const file = await longFile();
    await mkdir(path.join(folder, 'jobs'));
    if (!mountTinyDisk(path.join(folder, 'jobs'))) skip('no disk can be mounted here');
    try {
      const on = road([file]);
      const job = await chosenJob(on);
      const imported = await on['profiles.import']({ job, options: findOutProfile });
      expect(imported).toMatchObject({ ok: false, error: { code: 'disk-full', file: 'long.csv' } });
      expect(await leftIn('jobs', job)).toEqual([]);
    } finally {
      await jobs.releaseAll();
      execFileSync('umount', [path.join(folder, 'jobs')]);
    }
  });

  it('breaks the transfer off where the job is released before the bytes are fetched whole', async () => {
    const on = road([telco]);
    const job = await chosenJob(on);
    const imported = await on['profiles.import']({ job, options: findOutProfile });
    const answer = await request(imported.ok ? imported.value.parquet : '');
    await jobs.release(job);
    await expect(answer.blob()).rejects.toThrow();
    expect(await leftIn('jobs')).toEqual([]);
  });
});

describe('an export that is cut off', () => {
  /** Imports a file and starts to write it to `out.csv`; answers the job and what the upload will answer. */
  async function exporting(on: ReturnType<typeof road>, parquet: Blob, names: readonly string[]) {
    const target = await on['profiles.chooseTarget']({ format: 'csv', suggestedName: 'out' });
    const job = target.ok ? target.value!.job : '';
    const started = await on['profiles.export']({ job });
    const columns = names.map((name) => ExportColumn.parse({ name, header: name }));
    const choice = { format: 'csv', dialect: WriteDialect.parse({ lineEnd: 'crlf' }), columns } as const;
    const body = profileExportBody(choice, { parquet, treated: null, edits: new Blob(), positions: null });
    const answer = request(started.ok ? started.value.upload : '', body).then((given) => given.json());
    return { job, answer };
  }

  async function imported(on: ReturnType<typeof road>): Promise<{ parquet: Blob; names: readonly string[] }> {
    const job = await chosenJob(on);
    const read = await on['profiles.import']({ job, options: findOutProfile });
    if (!read.ok) throw new Error(read.error.code);
    const parquet = await (await request(read.value.parquet)).blob();
    await jobs.release(job);
    return { parquet, names: read.value.report.columns };
  }

  it('leaves the old file or the whole new one at whatever moment it is cancelled', { timeout: 120_000 }, async () => {
    const on = road([telco]);
    const { parquet, names } = await imported(on);
    const random = seeded(20_260_801);
    for (let turn = 0; turn < 12; turn += 1) {
      await writeFile(path.join(folder, 'out.csv'), 'old');
      const { job, answer } = await exporting(on, parquet, names);
      await pause(random() * 700);
      await jobs.release(job);
      await answer.catch(() => null);
      const written = await readFile(path.join(folder, 'out.csv'), 'utf8');
      if (written !== 'old') expect(parse(written), `turn ${turn}`).toEqual(parse(await readFile(telco)));
      expect((await leftIn())?.sort(), `turn ${turn}`).toEqual(['jobs', 'out.csv']);
      expect(await leftIn('jobs'), `turn ${turn}`).toEqual([]);
    }
  });

  it('says that the disk is full, and leaves the old file whole and nothing beside it', async ({ skip }) => {
    const disk = path.join(folder, 'disk');
    await mkdir(disk);
    if (!mountTinyDisk(disk)) skip('no disk can be mounted here');
    try {
      const on = road([telco], () => undefined, path.join(disk, 'out.csv'));
      const { parquet, names } = await imported(on);
      await writeFile(path.join(disk, 'out.csv'), 'old');
      const { answer } = await exporting(on, parquet, names);
      expect(await answer).toMatchObject({ ok: false, error: { code: 'disk-full', file: 'out.csv' } });
      expect(await readFile(path.join(disk, 'out.csv'), 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(['out.csv']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('leaves the target as it was where the engine is killed', async () => {
    await writeFile(path.join(folder, 'out.csv'), 'old');
    const on = road([telco], () => void host.children.at(-1)!.kill('SIGKILL'));
    const target = await on['profiles.chooseTarget']({ format: 'csv', suggestedName: 'out' });
    const started = await on['profiles.export']({ job: target.ok ? target.value!.job : '' });
    const dialect = WriteDialect.parse({});
    const columns = [ExportColumn.parse({ name: 'a', header: 'a' })];
    const body = profileExportBody(
      { format: 'csv', dialect, columns },
      {
        parquet: new Blob(['PAR1']),
        treated: null,
        edits: new Blob(),
        positions: null,
      },
    );
    const answer = await request(started.ok ? started.value.upload : '', body);
    expect(await answer.json()).toEqual({ ok: false, error: { code: 'engine-ended', file: 'out.csv' } });
    expect(await readFile(path.join(folder, 'out.csv'), 'utf8')).toBe('old');
    expect((await leftIn())?.sort()).toEqual(['jobs', 'out.csv']);
  });
});

describe('an export of a file that was staged', () => {
  const noEdits = new Blob();

  /** Imports a file and stages it; `body` is what is posted of an export beside it. */
  async function staging(on: ReturnType<typeof road>) {
    const job = await chosenJob(on);
    const read = await on['profiles.import']({ job, options: findOutProfile });
    if (!read.ok) throw new Error(read.error.code);
    const parquet = await (await request(read.value.parquet)).blob();
    await jobs.release(job);
    const offered = await on['profiles.stageExport']({ bytes: parquet.size });
    if (!offered.ok || !offered.value) throw new Error('It was not staged');
    const columns = read.value.report.columns.map((name) => ExportColumn.parse({ name, header: name }));
    const body = (header = true, edits = noEdits) =>
      profileExportBody(
        { format: 'csv', dialect: WriteDialect.parse({ header }), columns },
        { parquet: null, treated: null, edits, positions: null },
      );
    return { ...offered.value, parquet, body };
  }
  const post = async (at: string, body: Blob) => StageAnswer.parse(await (await request(at, body)).json());
  async function draft(on: ReturnType<typeof road>, staged: string, body: Blob) {
    const offered = await on['profiles.draftExport']({ staged });
    return post(offered.ok ? offered.value.upload : '', body);
  }
  async function write(on: ReturnType<typeof road>, staged: string, body: Blob) {
    const target = await on['profiles.chooseTarget']({ format: 'csv', suggestedName: 'out' });
    const job = target.ok ? target.value!.job : '';
    const started = await on['profiles.export']({ job, staged });
    if (!started.ok) return started;
    return ProfileExportAnswer.parse(await (await request(started.value.upload, body)).json());
  }
  const outcome = async () => parse(await readFile(path.join(folder, 'out.csv')));

  it('is written from there, drafted or not, and whatever was drafted last', async () => {
    const on = road([legislators]);
    const { job, upload, parquet, body } = await staging(on);
    expect(await post(upload, parquet)).toEqual({ ok: true, value: null });
    const meant = parse(await readFile(legislators));
    expect(await write(on, job, body())).toMatchObject({ ok: true, value: { rows: meant.length - 1, differing: [] } });
    expect(await outcome()).toEqual(meant);

    expect(await draft(on, job, body())).toEqual({ ok: true, value: null });
    expect(await write(on, job, body())).toMatchObject({ ok: true, value: { rows: meant.length - 1, differing: [] } });
    expect(await outcome()).toEqual(meant);

    // What was drafted was otherwise: nothing of it is believed.
    const column = String(meant[0]?.[0]);
    const edits = new Blob([`${JSON.stringify({ row: 0, column, text: 'edited' })}\n`]);
    expect(await write(on, job, body(false, edits))).toMatchObject({ ok: true, value: { differing: [] } });
    expect((await outcome())[0]).toEqual(['edited', ...(meant[1] as string[]).slice(1)]);
    expect((await leftIn('jobs', job))?.sort()).toEqual(['profiles.parquet']);
    await jobs.releaseAll();
    expect(await leftIn('jobs')).toEqual([]);
  });

  it('is not written where the draft’s sum is not that of the file any more', async () => {
    await writeFile(path.join(folder, 'out.csv'), 'old');
    const on = road([legislators]);
    const { job, upload, parquet, body } = await staging(on);
    await post(upload, parquet);
    await draft(on, job, body());
    const other = await staging(road([telco]));
    await writeFile(path.join(folder, 'jobs', job, 'profiles.parquet'), await other.parquet.bytes());
    expect(await write(on, job, body())).toEqual({ ok: false, error: { code: 'meant-changed', file: 'out.csv' } });
    expect(await readFile(path.join(folder, 'out.csv'), 'utf8')).toBe('old');
  });

  it('waits for a draft that is still being worked out, and ends one of something else', async () => {
    const on = road([telco]);
    const { job, upload, parquet, body } = await staging(on);
    await post(upload, parquet);
    for (const header of [true, false]) {
      const drafted = draft(on, job, body());
      const written = await write(on, job, body(header));
      expect(written).toMatchObject({ ok: true, value: { differing: [] } });
      await drafted;
    }
  });

  it('takes the last of drafts that follow each other quickly', async () => {
    const on = road([telco]);
    const { job, upload, parquet, body } = await staging(on);
    await post(upload, parquet);
    const drafts = [true, false, true].map((header) => draft(on, job, body(header)));
    expect((await Promise.all(drafts)).at(-1)).toEqual({ ok: true, value: null });
    expect(await write(on, job, body())).toMatchObject({ ok: true, value: { differing: [] } });
  });

  it('refuses a file that is longer or shorter than it was said to be, and then exports of it', async () => {
    const on = road([telco]);
    for (const wrong of [(whole: Blob) => whole.slice(1), (whole: Blob) => new Blob([whole, '!'])]) {
      const { job, upload, parquet, body } = await staging(on);
      expect(await post(upload, wrong(parquet))).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
      expect(await draft(on, job, body())).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(await write(on, job, body())).toMatchObject({ ok: false, error: { code: 'refused' } });
      await jobs.release(job);
    }
    expect(await leftIn()).toEqual(['jobs']);
  });

  it('refuses an order that brings a file as well, and one of a staged file that is gone', async () => {
    const on = road([telco]);
    const { job, upload, parquet, body } = await staging(on);
    await post(upload, parquet);
    const whole = profileExportBody(
      { format: 'csv', dialect: WriteDialect.parse({}), columns: [ExportColumn.parse({ name: 'a', header: 'a' })] },
      { parquet, treated: null, edits: noEdits, positions: null },
    );
    expect(await write(on, job, whole)).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
    await jobs.release(job);
    expect(await write(on, job, body())).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('leaves nothing where it is released at whatever moment', { timeout: 60_000 }, async () => {
    const on = road([telco]);
    const random = seeded(20_261_127);
    for (let turn = 0; turn < 8; turn += 1) {
      await writeFile(path.join(folder, 'out.csv'), 'old');
      const { job, upload, parquet, body } = await staging(on);
      const whole = (async () => {
        await post(upload, parquet);
        await draft(on, job, body());
        return write(on, job, body());
      })().catch(() => null);
      await pause(random() * 600);
      await jobs.release(job);
      await whole;
      await jobs.releaseAll();
      const written = await readFile(path.join(folder, 'out.csv'), 'utf8');
      if (written !== 'old') expect(parse(written), `turn ${turn}`).toEqual(parse(await readFile(telco)));
      expect((await leftIn())?.sort(), `turn ${turn}`).toEqual(['jobs', 'out.csv']);
      expect(await leftIn('jobs'), `turn ${turn}`).toEqual([]);
    }
  });
});
