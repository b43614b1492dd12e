import { writeFile } from 'node:fs/promises';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { ReportAnswer } from '#shared/report/report-file';
import { writeAtomically } from '../disk/atomic-file';
import { type Bulk, jsonAnswer } from '../ipc/bulk';
import type { Job, Jobs, JobSubjectOf } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { chooseTarget, type TargetDialogs } from './choose-target';
import { noteHalfWritten } from './leftovers';
import { readLimited } from './read-limited';

/** What saving a report needs of the machine. */
export interface ReportParts extends TargetDialogs {
  readonly jobs: Jobs;
  readonly bulk: Bulk;
}

/** The longest report in bytes: hundreds of thousands of lines. */
const reportLimit = 128 * 1024 * 1024;

/** Answers the calls about saving reports: their text is made by the page and written as it comes. */
export function reportCalls(parts: ReportParts): Pick<Handlers, 'report.choose' | 'report.save'> {
  const { jobs, bulk } = parts;
  return {
    'report.choose': async ({ format, suggestedName }) => {
      const target = await chooseTarget(parts, format, suggestedName, 'report');
      return ok(target && { job: jobs.open({ kind: 'writeReport', ...target }).id, name: target.name });
    },
    'report.save': async ({ job }) => {
      const found = jobs.find(job, 'writeReport');
      if (!found.ok) return found;
      const { value } = found;
      const upload = bulk.offer({
        method: 'POST',
        signal: value.signal,
        answer: async ({ body }) => jsonAnswer(await value.track(writeReport(value, body))),
      });
      return ok({ upload });
    },
  };
}

async function writeReport(job: Job<JobSubjectOf<'writeReport'>>, body: Request['body']): Promise<ReportAnswer> {
  const { name, path } = job.subject;
  const text = await readLimited(body, reportLimit);
  if (text === null) return fail(fault('file-too-large', { file: name, limit: String(reportLimit), reason: 'bytes' }));
  const bytes = Buffer.byteLength(text);
  const written = await writeAtomically<null>(path, async (temporary) => {
    await noteHalfWritten(await job.folder(), temporary);
    await writeFile(temporary, text, { signal: job.signal });
    return ok(null);
  });
  if (job.signal.aborted) return fail(fault('cancelled', { file: name }));
  return written.ok ? ok({ fileName: name, bytes }) : fail({ ...written.error, file: name });
}
