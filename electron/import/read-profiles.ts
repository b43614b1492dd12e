import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { CallOutput } from '#shared/contract/calls';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import { readFault } from '../disk/disk-fault';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import { uploadPath } from './offered-file';
import type { ReadParts } from './read-file';
import { profilesLimit, sizeFault } from './size-limit';
import { streamOnce } from './stream-once';

type ReadJob = Job<JobSubjectOf<'read'>>;

/** Has the engine read the beginning of the job's file. */
export async function lookAtJobFile(
  job: ReadJob,
  options: ProfileOptions,
  { engine }: ReadParts,
): Promise<Result<ProfileLook, Fault>> {
  return withScratch(job, async (source, folder) => {
    const order = { kind: 'lookProfile', ...source, options, folder } as const;
    const looked = await engine.run(order, { signal: job.signal });
    await removeFolder(folder);
    return looked;
  });
}

/** Has the engine write all of the job's file as Parquet, and answers the path that it can be fetched from once. */
export async function importJobFile(
  job: ReadJob,
  options: ProfileOptions,
  { engine, bulk, sendEvent }: ReadParts,
): Promise<Result<CallOutput<'profiles.import'>, Fault>> {
  return withScratch(job, async (source, folder) => {
    const target = path.join(folder, 'profiles.parquet');
    const imported = await engine.run(
      { kind: 'importProfile', ...source, options, target, folder },
      {
        signal: job.signal,
        onProgress: (done, total) => sendEvent('file.progress', { job: job.id, done, total }),
      },
    );
    if (!imported.ok) return imported;
    const answer = () => streamOnce(target, 'application/vnd.apache.parquet', job.signal);
    return ok({ parquet: bulk.offer({ method: 'GET', signal: job.signal, answer }), report: imported.value });
  });
}

/** The same for the files of several jobs as one. All is done and kept under the first. */
export async function importJobFiles(
  jobs: readonly [ReadJob, ...ReadJob[]],
  options: ProfileOptions,
  { engine, bulk, sendEvent }: ReadParts,
): Promise<Result<CallOutput<'profiles.importTogether'>, Fault>> {
  const [first] = jobs;
  const sources: { path: string; fileName: string; size: number }[] = [];
  for (const job of jobs) {
    const file = job.subject.path ?? (await uploadPath(job));
    const refused = await refuseFile(file, job.subject.name);
    if (refused) return fail(refused);
    sources.push({ path: file, fileName: job.subject.name, size: (await stat(file)).size });
  }
  return withScratch(first, async (_, folder) => {
    const target = path.join(folder, 'profiles.parquet');
    const imported = await engine.run(
      { kind: 'importTogether', sources, options, target, folder },
      {
        signal: first.signal,
        onProgress: (done, total) => sendEvent('file.progress', { job: first.id, done, total }),
      },
    );
    if (!imported.ok) return imported;
    const answer = () => streamOnce(target, 'application/vnd.apache.parquet', first.signal);
    const parquet = bulk.offer({ method: 'GET', signal: first.signal, answer });
    return ok({ parquet, ...imported.value });
  });
}

/** Does work on the job's file with a folder for whatever it needs; where it fails, nothing is left in there. */
async function withScratch<T>(
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
async function refuseFile(file: string, name: string): Promise<Fault | null> {
  try {
    return sizeFault((await stat(file)).size, profilesLimit, name);
  } catch (error) {
    return readFault(error, name);
  }
}
