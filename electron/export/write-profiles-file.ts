import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ProfileExportAnswer, ProfileExportReport } from '#shared/profile/profile-export';
import { writeFault } from '../disk/disk-fault';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import { jsonAnswer } from '../ipc/bulk';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import { writeForJob } from './leftovers';
import { receiveParts } from './receive-parts';
import type { WriteParts } from './write-file';

type ProfileJob = Job<JobSubjectOf<'writeProfiles'>>;

/**
 * Answers the path that the order and its parts are posted to once; the post answers when the file stands, of which
 * `onWritten` is told.
 */
export function offerProfileExport(job: ProfileJob, parts: WriteParts, onWritten: () => void): string {
  return parts.bulk.offer({
    method: 'POST',
    signal: job.signal,
    answer: async ({ body }) => {
      const answer: ProfileExportAnswer = await job.track(takeProfiles(job, body, parts));
      if (answer.ok) onWritten();
      return jsonAnswer(answer);
    },
  });
}

async function takeProfiles(
  job: ProfileJob,
  body: Request['body'],
  parts: WriteParts,
): Promise<Result<ProfileExportReport, Fault>> {
  const { name } = job.subject;
  const folder = path.join(await job.folder(), randomUUID());
  try {
    await makePrivateFolder(folder);
    const written = await writeReceived(job, body, folder, parts);
    return written.ok ? ok({ fileName: name, ...written.value }) : fail({ file: name, ...written.error });
  } catch (error) {
    return fail(job.signal.aborted ? fault('cancelled', { file: name }) : writeFault(error, name));
  } finally {
    await removeFolder(folder);
  }
}

async function writeReceived(
  job: ProfileJob,
  body: Request['body'],
  folder: string,
  { engine, sendEvent }: WriteParts,
): Promise<Result<Omit<ProfileExportReport, 'fileName'>, Fault>> {
  const session = engine.session(job.signal);
  try {
    // While the parts are on their way; one order after the other.
    const prepared = session.run({ kind: 'prepareProfiles' }, { signal: job.signal });
    const received = await receiveParts(body, folder, job.signal);
    if (!received.ok) return received;
    const { order, ...files } = received.value;
    const { format, path: target } = job.subject;
    if (order.format !== format) return fail(fault('invalid-value', { reason: 'order' }));
    await prepared; // should it have failed, the next order tells why
    return await writeForJob(job, target, async (temporary) => {
      const written = await session.run(
        { kind: 'writeProfiles', order, ...files, target: temporary, folder },
        {
          signal: job.signal,
          onProgress: (done, total, stage) => sendEvent('file.progress', { job: job.id, done, total, stage }),
        },
      );
      // Nothing may hold the file open when it is renamed.
      await session.end();
      return written;
    });
  } finally {
    await session.end();
  }
}
