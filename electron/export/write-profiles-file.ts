import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ProfileExportAnswer, ProfileExportReport } from '#shared/profile/profile-export';
import { writeFault } from '../disk/disk-fault';
import type { MeantSum } from '../engine/engine-protocol';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import { jsonAnswer } from '../ipc/bulk';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import { writeForJob } from './leftovers';
import { type ReceivedParts, receiveParts } from './receive-parts';
import type { StagedFile, StagedProfiles } from './staged-profiles';
import type { WriteParts } from './write-file';

type ProfileJob = Job<JobSubjectOf<'writeProfiles'>>;

/**
 * Answers the path that the order and its parts are posted to once; the post answers when the file stands, of which
 * `onWritten` is told. With `staged` the file stands there and is not posted.
 */
export function offerProfileExport(
  job: ProfileJob,
  parts: WriteParts,
  staged: StagedProfiles | null,
  onWritten: () => void,
): string {
  return parts.bulk.offer({
    method: 'POST',
    signal: job.signal,
    answer: async ({ body }) => {
      const answer: ProfileExportAnswer = await job.track(takeProfiles(job, body, parts, staged));
      if (answer.ok) onWritten();
      return jsonAnswer(answer);
    },
  });
}

async function takeProfiles(
  job: ProfileJob,
  body: Request['body'],
  parts: WriteParts,
  staged: StagedProfiles | null,
): Promise<Result<ProfileExportReport, Fault>> {
  const { name } = job.subject;
  const folder = path.join(await job.folder(), randomUUID());
  try {
    await makePrivateFolder(folder);
    const writing = { job, body, folder, parts };
    const written = staged
      ? await staged.use(job.signal, (file) => writeStaged(writing, file))
      : await writePosted(writing);
    return written.ok ? ok({ fileName: name, ...written.value }) : fail({ file: name, ...written.error });
  } catch (error) {
    return fail(job.signal.aborted ? fault('cancelled', { file: name }) : writeFault(error, name));
  } finally {
    await removeFolder(folder);
  }
}

/** A writing that has begun: the order and its parts are on their way, into a folder of their own. */
interface Writing {
  readonly job: ProfileJob;
  readonly body: Request['body'];
  readonly folder: string;
  readonly parts: WriteParts;
}

type Written = Promise<Result<Omit<ProfileExportReport, 'fileName'>, Fault>>;

async function writePosted({ job, body, folder, parts }: Writing): Written {
  const session = parts.engine.session(job.signal);
  try {
    // While the parts are on their way; one order after the other.
    const prepared = session.run({ kind: 'prepareProfiles' }, { signal: job.signal });
    const received = await receiveParts(body, folder, job.signal);
    if (!received.ok) return received;
    await prepared; // should it have failed, the next order tells why
    return await writeReceived({ job, folder, parts }, received.value, { session, known: null, signal: job.signal });
  } finally {
    await session.end();
  }
}

async function writeStaged({ job, body, folder, parts }: Writing, staged: StagedFile): Written {
  const received = await receiveParts(body, folder, staged.signal, staged.parquet);
  if (!received.ok) return received;
  const known = await staged.known(received.value.digest);
  return writeReceived({ job, folder, parts }, received.value, { ...staged, known });
}

async function writeReceived(
  { job, folder, parts }: Omit<Writing, 'body'>,
  { order, ...files }: Omit<ReceivedParts, 'digest'>,
  { session, known, signal }: Pick<StagedFile, 'session' | 'signal'> & { readonly known: MeantSum | null },
): Written {
  const { format, path: target } = job.subject;
  if (order.format !== format) return fail(fault('invalid-value', { reason: 'order' }));
  return writeForJob(job, target, async (temporary) => {
    const written = await session.run(
      { kind: 'writeProfiles', order, ...files, target: temporary, folder, known },
      {
        signal,
        onProgress: (done, total, stage) => parts.sendEvent('file.progress', { job: job.id, done, total, stage }),
      },
    );
    // Nothing may hold the file open when it is renamed.
    await session.end();
    return written;
  });
}
