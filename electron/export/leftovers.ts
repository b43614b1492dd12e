import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { isHalfWritten, writeAtomically } from '../disk/atomic-file';
import type { Job } from '../ipc/jobs';

/** The note in a job's folder that says where a half-written file stands beside its target. */
const note = 'half-written';

/** Notes in the job's folder that a file is about to be written there, so that it is removed even after the app was killed. */
export async function noteHalfWritten(jobFolder: string, temporary: string): Promise<void> {
  await writeFile(path.join(jobFolder, note), temporary, { mode: 0o600 });
}

/** Writes a job's file all or not at all; should the app be killed meanwhile, the next start removes what it left. */
export async function writeForJob<T>(
  job: Pick<Job, 'folder'>,
  target: string,
  write: (temporary: string) => Promise<Result<T, Fault>>,
): Promise<Result<T, Fault>> {
  let folder: string | null = null;
  const announce = async (temporary: string) => {
    folder = await job.folder();
    await noteHalfWritten(folder, temporary);
  };
  try {
    return await writeAtomically(target, write, announce);
  } finally {
    // The job may go on for as long as its report is looked at.
    if (folder !== null) await rm(path.join(folder, note), { force: true });
  }
}

/** Removes what an earlier run left half-written in a folder of the app's own. */
export async function removeHalfWritten(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []); // nothing was ever kept there
  for (const name of names) if (isHalfWritten(name)) await rm(path.join(folder, name), { force: true });
}

/** Removes the half-written files that jobs of an earlier run noted. Nothing else is ever removed by a note. */
export async function removeLeftovers(jobsFolder: string): Promise<void> {
  const jobs = await readdir(jobsFolder).catch(() => []); // no job was ever opened
  for (const job of jobs) {
    const noted = await readFile(path.join(jobsFolder, job, note), 'utf8').catch(() => '');
    if (path.isAbsolute(noted) && isHalfWritten(path.basename(noted))) {
      // The folder may be gone or closed to us by now: then there is nothing that we could do.
      await rm(noted, { force: true }).catch(() => undefined);
    }
  }
}
