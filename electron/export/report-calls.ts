import { writeFile } from 'node:fs/promises';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { ReportAnswer } from '#shared/report/report-file';
import { type Bulk, jsonAnswer } from '../ipc/bulk';
import type { Job, Jobs, JobSubjectOf } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { chooseTarget, type TargetDialogs } from './choose-target';
import { writeForJob } from './leftovers';

/** What saving a report needs of the machine. */
export interface ReportParts extends TargetDialogs {
  readonly jobs: Jobs;
  readonly bulk: Bulk;
}

/** The longest report in bytes: tens of millions of lines. */
const reportLimit = 4 * 1024 ** 3;

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
  let bytes = 0;
  const written = await writeForJob<null>(job, path, async (temporary) => {
    await writeFile(temporary, counted(), { signal: job.signal });
    if (bytes <= reportLimit) return ok(null);
    return fail(fault('file-too-large', { limit: String(reportLimit), reason: 'bytes' }));
  });
  /** What comes in, as far as it is not too much. */
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > reportLimit) return;
      yield chunk;
    }
  }
  if (job.signal.aborted) return fail(fault('cancelled', { file: name }));
  return written.ok ? ok({ fileName: name, bytes }) : fail({ ...written.error, file: name });
}
