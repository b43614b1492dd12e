import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import { readFault } from '../disk/disk-fault';
import type { Jobs } from '../ipc/jobs';
import { definitionsLimit, sizeFault } from './size-limit';

/** Opens a job for a file that the person picked, in a dialog or in the system; refuses what is too large or no file. */
export async function openChosenFile(
  jobs: Jobs,
  file: string,
  limit = definitionsLimit,
): Promise<Result<ChosenFile, Fault>> {
  const name = path.basename(file);
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return fail(fault('file-unreadable', { file: name, reason: 'EISDIR' }));
    const tooLarge = sizeFault(stats.size, limit, name);
    if (tooLarge) return fail(tooLarge);
    return ok({ job: jobs.open({ kind: 'read', name, path: file }).id, name, size: stats.size });
  } catch (error) {
    return fail(readFault(error, name));
  }
}
