import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ReadOptions } from '#shared/format/source-table';
import { readFault } from '../disk/disk-fault';
import type { EngineClient } from '../engine/engine-client';
import type { Bulk } from '../ipc/bulk';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import type { SendEvent } from '../ipc/send-event';
import { uploadPath } from './offered-file';
import { definitionsLimit, sizeFault } from './size-limit';
import { streamOnce } from './stream-once';

/** What reading a job's file needs of the machine. */
export interface ReadParts {
  readonly engine: EngineClient;
  readonly bulk: Bulk;
  readonly sendEvent: SendEvent;
}

/**
 * Has the engine read the job's file as a table and answers the path that the table can be fetched from once. The same
 * job can be read again with other options.
 */
export async function readJobFile(
  job: Job<JobSubjectOf<'read'>>,
  options: ReadOptions,
  { engine, bulk, sendEvent }: ReadParts,
): Promise<Result<{ readonly table: string }, Fault>> {
  const { name } = job.subject;
  const file = job.subject.path ?? (await uploadPath(job));
  const refused = await refuseFile(file, name);
  if (refused) return fail(refused);
  const answerPath = path.join(await job.folder(), `${randomUUID()}.json`);
  const read = await engine.run(
    { kind: 'readTable', path: file, fileName: name, options, answerPath },
    {
      signal: job.signal,
      onProgress: (done, total) => sendEvent('file.progress', { job: job.id, done, total }),
    },
  );
  // A crash is told by the client, which does not know the file.
  if (!read.ok) return fail({ file: name, ...read.error });
  const answer = () => streamOnce(answerPath, 'application/json; charset=utf-8', job.signal);
  return ok({ table: bulk.offer({ method: 'GET', signal: job.signal, answer }) });
}

/** The file may have grown or gone since it was chosen. */
async function refuseFile(file: string, name: string): Promise<Fault | null> {
  try {
    return sizeFault((await stat(file)).size, definitionsLimit, name);
  } catch (error) {
    return readFault(error, name);
  }
}
