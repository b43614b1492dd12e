import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBackupDue } from '#shared/workspace-file/backup';
import { openBackups } from './backups';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'curator-backups-')), 'backups');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

function stage() {
  let day = 1;
  const backups = openBackups(folder, () => new Date(Date.UTC(2026, 0, (day += 1))));
  const { signal } = new AbortController();
  const keep = (workspace: string, most: number, text = 'bytes') =>
    backups.keep(workspace, most, new Response(text).body, signal);
  const days = async () => (await backups.list()).map(({ at, workspace }) => `${workspace} ${at.slice(0, 10)}`);
  return { backups, keep, days };
}

describe('backups', () => {
  it('are kept up to so many of a workspace, and the oldest go (SAVE-5)', async () => {
    const { keep, days } = stage();
    for (let count = 0; count < 4; count += 1) await keep('first', 2);
    await keep('second', 2);
    expect(await days()).toEqual(['second 2026-01-06', 'first 2026-01-05', 'first 2026-01-04']);
  });

  it('can be read again, and only they: an id is no path', async () => {
    const { backups, keep } = stage();
    const kept = await keep('first', 2, 'as it is');
    const file = await backups.find(kept.ok ? kept.value.id : '');
    expect(file.ok && (await readFile(file.value, 'utf8'))).toBe('as it is');
    await writeFile(path.join(folder, 'other.curator'), 'x');
    expect(await backups.list()).toHaveLength(1);
    for (const id of ['other', '../other', '2026-01-02T00-00-00-000Z-../x']) {
      expect(await backups.find(id)).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(await backups.find('2020-01-02T00-00-00-000Z-first')).toMatchObject({ error: { code: 'file-missing' } });
  });

  it('stand in a folder of their owner alone, and go all together', async () => {
    const { backups, keep } = stage();
    await keep('first', 2);
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o077).toBe(0);
    await backups.clear();
    expect(await backups.list()).toEqual([]);
    expect(await readdir(path.dirname(folder))).toEqual([]);
  });

  it('leave nothing of one that broke off', async () => {
    const { backups } = stage();
    const broken = new ReadableStream<Uint8Array>({ pull: (stream) => stream.error(new Error('gone')) });
    const kept = await backups.keep('first', 2, broken as Request['body'], new AbortController().signal);
    expect(kept).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it('are due when the last one is old enough, never where they are off', () => {
    const noon = Date.parse('2026-01-02T12:00:00.000Z');
    expect(isBackupDue('day', null, noon)).toBe(true);
    expect(isBackupDue('day', '2026-01-02T00:00:00.000Z', noon)).toBe(false);
    expect(isBackupDue('day', '2026-01-01T12:00:00.000Z', noon)).toBe(true);
    expect(isBackupDue('never', null, noon)).toBe(false);
  });
});
