import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { ExportAnswer, type ExportOrder, type ExportReport } from '#shared/format/export-order';

/** Definitions put into text at a time: a few milliseconds' work. */
const slice = 500;

/**
 * An export order as the body of an upload. It is put into text slice by slice, with room for the screen in between, so
 * that tens of thousands of definitions do not hold it up.
 */
export async function orderBody(order: ExportOrder): Promise<Blob> {
  const { definitions, ...rest } = order;
  const parts = [`{"definitions":[`];
  for (let start = 0; start < definitions.length; start += slice) {
    const texts = definitions.slice(start, start + slice).map((definition) => JSON.stringify(definition));
    parts.push(start === 0 ? '' : ',', texts.join(','));
    await nextTask();
  }
  parts.push(`],${JSON.stringify(rest).slice(1)}`);
  return new Blob(parts, { type: 'application/json' });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** What main answered to the upload; anything but an ExportAnswer is an unexpected fault. */
export function readAnswer(text: string): Result<ExportReport, Fault> {
  try {
    return ExportAnswer.parse(JSON.parse(text));
  } catch (error) {
    return fail(fault('unexpected', { reason: error instanceof Error ? error.message : String(error) }));
  }
}
