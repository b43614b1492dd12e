import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJobs } from './jobs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-jobs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = { kind: 'read', name: 'a.csv', path: '/a.csv' } as const;

it('finds a job by its id and kind', () => {
  const jobs = openJobs(folder);
  const job = jobs.open(file);
  expect(jobs.find(job.id, 'read')).toEqual({ ok: true, value: job });
  expect(jobs.find(job.id, 'write')).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(jobs.find('another', 'read')).toMatchObject({ ok: false, error: { code: 'refused' } });
});

it('gives a job a folder that nobody else can look into', async () => {
  const job = openJobs(folder).open(file);
  const own = await job.folder();
  expect(await job.folder()).toBe(own);
  if (process.platform !== 'win32') expect((await stat(own)).mode & 0o777).toBe(0o700);
});

it('removes all that a job left once it is released', async () => {
  const jobs = openJobs(folder);
  const job = jobs.open(file);
  await writeFile(path.join(await job.folder(), 'upload'), 'bytes');
  await jobs.release(job.id);
  expect(await readdir(folder)).toEqual([]);
  expect(jobs.find(job.id, 'read').ok).toBe(false);
});

it('stops the work of a released job and waits for it before it tidies', async () => {
  const jobs = openJobs(folder);
  const job = jobs.open(file);
  const own = await job.folder();
  const order: string[] = [];
  const stopped = new Promise<void>((resolve) => job.signal.addEventListener('abort', () => resolve()));
  const work = stopped.then(async () => {
    await writeFile(path.join(own, 'late'), 'bytes');
    order.push('worked');
  });
  void job.track(work);
  await jobs.release(job.id);
  order.push('released');
  expect(order).toEqual(['worked', 'released']);
  expect(await readdir(folder)).toEqual([]);
});

it('releases a job whose work failed', async () => {
  const jobs = openJobs(folder);
  const job = jobs.open(file);
  await expect(job.track(Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await jobs.release(job.id);
  expect(jobs.find(job.id, 'read').ok).toBe(false);
});

it('takes the release of a job that is gone for done', async () => {
  await expect(openJobs(folder).release('gone')).resolves.toBeUndefined();
});

it('releases all jobs at once', async () => {
  const jobs = openJobs(folder);
  const opened = [jobs.open(file), jobs.open({ kind: 'write', name: 'b.csv', path: '/b.csv', format: 'csv' })];
  await Promise.all(opened.map((job) => job.folder()));
  await jobs.releaseAll();
  expect(opened.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  expect(await readdir(folder)).toEqual([]);
});

it('has released all only when those that were ending already are gone too', async () => {
  const jobs = openJobs(folder);
  await Promise.all([1, 2, 3].map(() => jobs.open(file).folder()));
  void jobs.releaseAll();
  await jobs.releaseAll();
  expect(await readdir(folder)).toEqual([]);
});
