import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { readFault } from '../disk/disk-fault';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import { uploadPath } from './offered-file';
import { profilesLimit, sizeFault } from './size-limit';

/** A job about a file that is read. */
export type ReadJob = Job<JobSubjectOf<'read'>>;

/** Does work on the job's file with a folder for whatever it needs; where it fails, nothing is left in there. */
export async function withScratch<T>(
  job: ReadJob,
  work: (source: { readonly path: string; readonly fileName: string }, folder: string) => Promise<Result<T, Fault>>,
): Promise<Result<T, Fault>> {
  const { name } = job.subject;
  const file = job.subject.path ?? (await uploadPath(job));
  const refused = await refuseFile(file, name);
  if (refused) return fail(refused);
  const folder = path.join(await job.folder(), randomUUID());
  await makePrivateFolder(folder);
  const done = await work({ path: file, fileName: name }, folder);
  if (done.ok) return done;
  await removeFolder(folder);
  // A crash is told by the client, which does not know the file.
  return fail({ file: name, ...done.error });
}

/** The file may have grown or gone since it was chosen. */
export async function refuseFile(file: string, name: string): Promise<Fault | null> {
  try {
    return sizeFault((await stat(file)).size, profilesLimit, name);
  } catch (error) {
    return readFault(error, name);
  }
}
