import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { noteHalfWritten, removeHalfWritten, removeLeftovers, writeForJob } from './leftovers';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-leftovers-'));
  await mkdir(at('jobs', 'one'), { recursive: true });
  await mkdir(at('jobs', 'two'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('removes what a killed run left half-written beside its target', async () => {
  const half = at('.curator-0123456789abcdef.tmp');
  await writeFile(half, 'half of i');
  await writeFile(at('profiles.csv'), 'whole');
  await noteHalfWritten(at('jobs', 'one'), half);
  await removeLeftovers(at('jobs'));
  expect((await readdir(folder)).sort()).toEqual(['jobs', 'profiles.csv']);
});

it.each(['profiles.csv', '.curator-x.tmp'])(
  'removes no file that is not ours, whatever a note says: %s',
  async (name) => {
    await writeFile(at(name), 'whole');
    await noteHalfWritten(at('jobs', 'one'), at(name));
    await removeLeftovers(at('jobs'));
    expect(await readdir(folder)).toContain(name);
  },
);

it('knows of what a job writes before it comes to be', async () => {
  await writeForJob({ folder: async () => at('jobs', 'one') }, at('out.csv'), async (half) => {
    expect(await readFile(at('jobs', 'one', 'half-written'), 'utf8')).toBe(half);
    await removeLeftovers(at('jobs'));
    expect(await readdir(folder)).toEqual(['jobs']);
    return fail(fault('cancelled'));
  });
  await mkdir(at('jobs', 'three'), { recursive: true });
  await writeForJob({ folder: async () => at('jobs', 'three') }, at('jobs', 'out.csv'), async () => ok(null));
  expect(await readdir(at('jobs', 'three'))).toEqual([]);
  const job = { folder: () => Promise.reject(new Error('No room for a note')) };
  expect(await writeForJob(job, at('out.csv'), async () => ok(null))).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['jobs']);
});

it('removes what is half-written in a folder of the app’s own, and nothing else', async () => {
  for (const name of ['.curator-0123456789abcdef.tmp', 'kept.curator', '.curator-x.tmp']) await writeFile(at(name), '');
  await removeHalfWritten(folder);
  await removeHalfWritten(at('none'));
  expect((await readdir(folder)).sort()).toEqual(['.curator-x.tmp', 'jobs', 'kept.curator']);
});

it('does nothing where there was no job, or nothing is left', async () => {
  await noteHalfWritten(at('jobs', 'one'), at('.curator-0123456789abcdef.tmp'));
  await removeLeftovers(at('jobs'));
  await removeLeftovers(at('none'));
  expect(await readdir(folder)).toEqual(['jobs']);
});
