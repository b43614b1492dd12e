import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { type ExportAnswer, ExportOrder, type ExportReport } from '#shared/format/export-order';
import type { Engine, EngineClient } from '../engine/engine-client';
import { type Bulk, jsonAnswer } from '../ipc/bulk';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import type { SendEvent } from '../ipc/send-event';
import { writeForJob } from './leftovers';
import { readLimited } from './read-limited';

/** The largest order that is taken, in bytes of JSON: tens of thousands of definitions with long descriptions. */
const orderLimit = 256 * 1024 * 1024;

/** What writing a job's file needs of the machine. */
export interface WriteParts {
  readonly engine: EngineClient;
  readonly bulk: Bulk;
  readonly sendEvent: SendEvent;
}

/** Answers the path that the order is posted to once; the post answers an ExportAnswer when the file stands. */
export function offerExport(
  job: Job<JobSubjectOf<'write'>>,
  { engine, bulk }: Pick<WriteParts, 'engine' | 'bulk'>,
): string {
  return bulk.offer({
    method: 'POST',
    signal: job.signal,
    answer: async ({ body }) => {
      const answer: ExportAnswer = await job.track(takeOrder(job, body, engine));
      return jsonAnswer(answer);
    },
  });
}

async function takeOrder(
  job: Job<JobSubjectOf<'write'>>,
  body: Request['body'],
  engine: Engine,
): Promise<Result<ExportReport, Fault>> {
  const text = await readLimited(body, orderLimit);
  const order = text === null ? null : parseOrder(text);
  if (order?.format !== job.subject.format) return fail(fault('invalid-value', { reason: 'order' }));
  return writeJobFile(job, order, engine);
}

function parseOrder(text: string): ExportOrder | null {
  try {
    return ExportOrder.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not JSON
  }
}

/** Has the engine write the job's file, all or not at all. The report names what does not read back as it was meant. */
export async function writeJobFile(
  job: Job<JobSubjectOf<'write'>>,
  order: ExportOrder,
  engine: Engine,
): Promise<Result<ExportReport, Fault>> {
  const { name, path } = job.subject;
  const written = await writeForJob(job, path, (temporary) =>
    engine.run({ kind: 'writeDefinitions', path: temporary, order }, { signal: job.signal }),
  );
  if (!written.ok) return fail({ file: name, ...written.error });
  return ok({ fileName: name, definitions: order.definitions.length, ...written.value });
}
