import { z } from 'zod';
import { AttributeDefinition } from '../attribute/attribute';
import { Fault } from '../base/fault';
import { ChainEnd } from '../change/history-chain';
import { FileFormat } from './source-table';

/** Which columns a CSV or XLSX gets: the dashboard's seven, or every field (nothing is lost). */
export const columnSets = ['dashboard', 'full'] as const;
export type ColumnSet = (typeof columnSets)[number];

/** As many states as a file of ours names: enough to find where two stewards parted. */
export const mostStates = 200;

export const ExportOrder = z.object({
  format: FileFormat,
  columns: z.enum(columnSets),
  delimiter: z.enum([',', ';', '\t', '|', '~']),
  /** Excel needs the mark to take a CSV for UTF-8. */
  byteOrderMark: z.boolean(),
  definitions: z.array(AttributeDefinition),
  /** States of workspaces that the definitions come from, the newest first; only JSON has room for them. */
  states: z.array(ChainEnd).max(mostStates).optional(),
});
export type ExportOrder = z.infer<typeof ExportOrder>;

/** One cell that reads back other than it was meant. */
export const ReadBackDifference = z.object({
  code: z.string(),
  field: z.string(),
  meant: z.string(),
  read: z.string(),
});

/** What was written, after the file was read again from the disk and compared. */
export const ExportReport = z.object({
  fileName: z.string(),
  bytes: z.number(),
  definitions: z.number(),
  differences: z.array(ReadBackDifference),
});
export type ExportReport = z.infer<typeof ExportReport>;

export const ExportAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: ExportReport }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type ExportAnswer = z.infer<typeof ExportAnswer>;
