import { z } from 'zod';
import { Fault } from '../base/fault';

/** The formats that reports are saved in. */
export const ReportFormat = z.enum(['html', 'csv', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** A report that stands, or why it does not. */
export const ReportAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ fileName: z.string(), bytes: z.number().int().nonnegative() }) }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type ReportAnswer = z.infer<typeof ReportAnswer>;
