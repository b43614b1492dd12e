import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { writeFault } from '../disk/disk-fault';
import { type Bulk, faultAnswer, jsonAnswer } from '../ipc/bulk';
import type { Job, Jobs, JobSubjectOf } from '../ipc/jobs';
import { definitionsLimit, sizeFault } from './size-limit';

/**
 * Where in a job's private folder the bytes of a dropped file stand. Only the endings of its name are kept: they tell
 * formats apart that look alike, and nothing else of a name is needed on the disk.
 */
export async function uploadPath(job: Job<JobSubjectOf<'read'>>): Promise<string> {
  const [endings = ''] = /(?:\.[a-z0-9]{1,8}){1,2}$/i.exec(job.subject.name) ?? [];
  return path.join(await job.folder(), `upload${endings}`);
}

/**
 * Opens a job for a dropped file, whose path the page does not know: its bytes are posted to the answered path and kept
 * in the job's private folder. `name` is the file's name.
 */
export function offerFile(
  jobs: Jobs,
  bulk: Bulk,
  file: { readonly name: string; readonly size: number },
  limit = definitionsLimit,
): Result<{ readonly job: string; readonly upload: string }, Fault> {
  const tooLarge = sizeFault(file.size, limit, file.name);
  if (tooLarge) return fail(tooLarge);
  const job = jobs.open({ kind: 'read', name: path.basename(file.name), path: null });
  const upload = bulk.offer({
    method: 'POST',
    signal: job.signal,
    answer: async ({ body }) => {
      const received = await job.track(receive(job, body, limit));
      return received.ok ? jsonAnswer({}) : faultAnswer(received.error);
    },
  });
  return ok({ job: job.id, upload });
}

/** Streams a body into the job's folder. The limit holds for what really comes, whatever was announced. */
async function receive(
  job: Job<JobSubjectOf<'read'>>,
  body: Request['body'],
  limit: number,
): Promise<Result<null, Fault>> {
  const { name } = job.subject;
  let tooLarge: Fault | null = null;
  let size = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, pass) {
      size += chunk.byteLength;
      tooLarge = sizeFault(size, limit, name);
      pass(tooLarge && new Error(tooLarge.code), chunk);
    },
  });
  try {
    const target = (await open(await uploadPath(job), 'wx', 0o600)).createWriteStream();
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), measure, target, { signal: job.signal });
    return ok(null);
  } catch (error) {
    if (job.signal.aborted) return fail(fault('cancelled'));
    return fail(tooLarge ?? writeFault(error, name));
  }
}
