import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result';
import { ReportAnswer } from '#shared/report/report-file';
import { openBulk } from '../ipc/bulk';
import { openJobs } from '../ipc/jobs';
import { reportCalls } from './report-calls';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stage(chosen: string | null) {
  const jobs = openJobs(path.join(folder, 'jobs'));
  const bulk = openBulk(() => 0);
  const calls = reportCalls({ jobs, bulk, chooseToSave: async () => chosen, confirmReplace: async () => true });
  return {
    jobs,
    choose: () => calls['report.choose']({ format: 'html', suggestedName: 'check of a/b' }),
    async save(body: string) {
      const choice = await calls['report.choose']({ format: 'html', suggestedName: 'check' });
      const started = await calls['report.save']({ job: choice.ok && choice.value ? choice.value.job : '' });
      if (!started.ok) return started;
      const request = new Request(`app://curator${started.value.upload}`, { method: 'POST', body });
      return ReportAnswer.parse(await (await bulk.handle(request)).json());
    },
    calls,
  };
}

describe('a report', () => {
  it('is written as it comes, under the chosen name with its extension', async () => {
    expect(await stage(path.join(folder, 'r')).save('<p>ş</p>')).toEqual(ok({ fileName: 'r.html', bytes: 9 }));
    expect(await readFile(path.join(folder, 'r.html'), 'utf8')).toBe('<p>ş</p>');
  });

  it('is written all or not at all', async () => {
    const target = path.join(folder, 'no', 'r.html');
    expect(await stage(target).save('x')).toMatchObject({ ok: false, error: { file: 'r.html' } });
    await writeFile(path.join(folder, 'r.html'), 'old');
    const { jobs, save } = stage(path.join(folder, 'r.html'));
    const saving = save('new');
    await jobs.releaseAll();
    await saving;
    expect(['old', 'new']).toContain(await readFile(path.join(folder, 'r.html'), 'utf8'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is not begun where the person cancels, or for a job of another kind', async () => {
    expect(await stage(null).choose()).toEqual(ok(null));
    const { jobs, calls } = stage(null);
    const { id } = jobs.open({ kind: 'read', name: 'a.csv', path: null });
    expect(await calls['report.save']({ job: id })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
