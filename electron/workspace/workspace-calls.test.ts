import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/base/digest';
import { ok } from '#shared/base/result';
import { WorkspaceSaveAnswer } from '#shared/workspace-file/save-answer';
import { openBulk } from '../ipc/bulk';
import { openJobs } from '../ipc/jobs';
import { workspaceCalls } from './workspace-calls';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stage(chosen: string | null) {
  const jobs = openJobs(path.join(folder, 'jobs'));
  const bulk = openBulk(() => 0);
  const calls = workspaceCalls({
    jobs,
    bulk,
    chooseWorkspaceToOpen: async () => chosen,
    chooseToSave: async () => chosen,
    confirmReplace: async () => true,
  });
  const ask = (url: string, init: RequestInit = {}) => bulk.handle(new Request(`app://curator${url}`, init));
  return {
    jobs,
    async save(body: BodyInit) {
      const target = await calls['workspace.chooseTarget']({ suggestedName: 'Shop: a/b' });
      const started = await calls['workspace.save']({ job: target.ok && target.value ? target.value.job : '' });
      if (!started.ok) return started;
      return WorkspaceSaveAnswer.parse(await (await ask(started.value.upload, { method: 'POST', body })).json());
    },
    async read() {
      const file = await calls['workspace.choose']({});
      if (!file.ok || !file.value) return file;
      const offered = await calls['workspace.read']({ job: file.value.job });
      return offered.ok ? ask(offered.value.bytes) : offered;
    },
  };
}

describe('a workspace file', () => {
  it('is written as it comes, read back, and answered with its digest', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10]);
    const saved = await stage(path.join(folder, 'shop')).save(bytes);
    expect(saved).toEqual(ok({ fileName: 'shop.curator', bytes: 4, sha256: sha256Hex(bytes) }));
    expect([...(await readFile(path.join(folder, 'shop.curator')))]).toEqual([...bytes]);
  });

  it('is written all or not at all', async () => {
    const target = path.join(folder, 'shop.curator');
    await writeFile(target, 'old');
    const { jobs, save } = stage(target);
    const saving = save('new');
    await jobs.releaseAll();
    await saving;
    expect(['old', 'new']).toContain(await readFile(target, 'utf8'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const nowhere = await stage(path.join(folder, 'no', 'shop.curator')).save('x');
    expect(nowhere).toMatchObject({ ok: false, error: { file: 'shop.curator' } });
  });

  it('is read as it is, and stays where it is', async () => {
    const file = path.join(folder, 'shop.curator');
    await writeFile(file, 'as it is');
    const answer = await stage(file).read();
    expect(answer instanceof Response && (await answer.text())).toBe('as it is');
    expect(await readFile(file, 'utf8')).toBe('as it is');
  });

  it('that is not there is said so, and none where the person cancels', async () => {
    const missing = await stage(path.join(folder, 'none.curator')).read();
    expect(missing).toMatchObject({ ok: false, error: { code: 'file-missing', file: 'none.curator' } });
    expect(await stage(null).read()).toEqual(ok(null));
  });
});
