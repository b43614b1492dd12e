import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { writeAtomically } from './atomic-file';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-atomic-'));
  target = path.join(folder, 'a.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => async (temporary: string) => ok(await writeFile(temporary, text));
const failWith = (code: string) => async (temporary: string) => {
  await writeFile(temporary, 'half of i');
  throw Object.assign(new Error('disk'), { code });
};
const onPosix = it.skipIf(process.platform === 'win32');

it('writes a file that was not there, and leaves nothing beside it', async () => {
  expect(await writeAtomically(target, write('new'))).toEqual({ ok: true, value: undefined });
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.csv']);
});

it('writes over a file that is there', async () => {
  await writeFile(target, 'old');
  await writeAtomically(target, write('new'));
  expect(await readFile(target, 'utf8')).toBe('new');
});

it('hands on what writing answered', async () => {
  expect(await writeAtomically(target, async () => ok(12))).toEqual({ ok: true, value: 12 });
});

it('shows the old file until the new one is whole', async () => {
  await writeFile(target, 'old');
  await writeAtomically(target, async (temporary) => {
    await writeFile(temporary, 'new');
    expect(await readFile(target, 'utf8')).toBe('old');
    return ok(null);
  });
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'file-unwritable'],
  ['EROFS', 'file-unwritable'],
  ['EIO', 'file-unwritable'],
])('tells %s as %s, with the target untouched and nothing beside it', async (system, code) => {
  await writeFile(target, 'old');
  expect(await writeAtomically(target, failWith(system))).toMatchObject({ ok: false, error: { code, file: 'a.csv' } });
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.csv']);
});

it('hands on the fault that writing answered, with the target untouched', async () => {
  await writeFile(target, 'old');
  const answer = await writeAtomically(target, async (temporary) => {
    await writeFile(temporary, 'half of i');
    return fail(fault('cancelled'));
  });
  expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.csv']);
});

it('refuses a folder that is not there', async () => {
  const answer = await writeAtomically(path.join(folder, 'none', 'a.csv'), write('new'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-unwritable', reason: 'ENOENT' } });
});

it('does not write over a folder', async () => {
  await mkdir(target);
  expect(await writeAtomically(target, write('new'))).toMatchObject({ ok: false, error: { code: 'file-unwritable' } });
  expect(await readdir(folder)).toEqual(['a.csv']);
});

onPosix('follows a link instead of replacing it', async () => {
  const real = path.join(folder, 'real.csv');
  await writeFile(real, 'old');
  await symlink(real, target);
  await writeAtomically(target, write('new'));
  expect(await readFile(real, 'utf8')).toBe('new');
  expect((await readdir(folder)).sort()).toEqual(['a.csv', 'real.csv']);
});

onPosix('keeps the permissions of the file that it replaces', async () => {
  await writeFile(target, 'old');
  await chmod(target, 0o640);
  await writeAtomically(target, write('new'));
  expect((await stat(target)).mode & 0o777).toBe(0o640);
});

it('writes a file whose name is as long as names can be', async () => {
  const long = path.join(folder, `${'a'.repeat(251)}.csv`);
  expect((await writeAtomically(long, write('new'))).ok).toBe(true);
});

it('lets the last of many writers win whole, and leaves nothing beside the file', async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(1000));
  await Promise.all(texts.map((text) => writeAtomically(target, write(text))));
  expect(texts).toContain(await readFile(target, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.csv']);
});
