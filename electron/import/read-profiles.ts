import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { CallOutput } from '#shared/contract/calls';
import type { ProfileOptions } from '#shared/profile/profile-options';
import { uploadPath } from './offered-file';
import type { ProfileReader } from './profile-reader';
import type { ReadParts } from './read-file';
import { type ReadJob, refuseFile, withScratch } from './scratch';
import { streamOnce } from './stream-once';

/** Answers the path that the job's file can be fetched from once as Parquet, after all of it was written. */
export async function importJobFile(
  job: ReadJob,
  options: ProfileOptions,
  reader: ProfileReader,
  { bulk, sendEvent }: ReadParts,
): Promise<Result<CallOutput<'profiles.import'>, Fault>> {
  const imported = await reader.import(options, (done, total) =>
    sendEvent('file.progress', { job: job.id, done, total }),
  );
  if (!imported.ok) return imported;
  const { target, report } = imported.value;
  const answer = () => streamOnce(target, 'application/vnd.apache.parquet', job.signal);
  return ok({ parquet: bulk.offer({ method: 'GET', signal: job.signal, answer }), report });
}

/** The same for the files of several jobs as one. All is done and kept under the first. */
export async function importJobFiles(
  jobs: readonly [ReadJob, ...ReadJob[]],
  how: { readonly options: ProfileOptions; readonly fileColumn: string },
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
      { kind: 'importTogether', sources, ...how, target, folder },
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
