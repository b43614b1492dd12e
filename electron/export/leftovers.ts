import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The note in a job's folder that says where a half-written file stands beside its target. */
const note = 'half-written';
const halfWritten = /^\.curator-[0-9a-f]{16}\.tmp$/;

/** Notes in the job's folder that a file is being written there, so that it is removed even after the app was killed. */
export async function noteHalfWritten(jobFolder: string, temporary: string): Promise<void> {
  await writeFile(path.join(jobFolder, note), temporary, { mode: 0o600 });
}

/** Removes the half-written files that jobs of an earlier run noted. Nothing else is ever removed by a note. */
export async function removeLeftovers(jobsFolder: string): Promise<void> {
  const jobs = await readdir(jobsFolder).catch(() => []); // no job was ever opened
  for (const job of jobs) {
    const noted = await readFile(path.join(jobsFolder, job, note), 'utf8').catch(() => '');
    if (path.isAbsolute(noted) && halfWritten.test(path.basename(noted))) {
      // The folder may be gone or closed to us by now: then there is nothing that we could do.
      await rm(noted, { force: true }).catch(() => undefined);
    }
  }
}
