import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteHalfWritten, removeLeftovers } from './leftovers';

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

it('does nothing where there was no job, or nothing is left', async () => {
  await noteHalfWritten(at('jobs', 'one'), at('.curator-0123456789abcdef.tmp'));
  await removeLeftovers(at('jobs'));
  await removeLeftovers(at('none'));
  expect(await readdir(folder)).toEqual(['jobs']);
});
