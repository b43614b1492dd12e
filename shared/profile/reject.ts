import { z } from 'zod';

/** Every reason for which a part of a file is no row of its table. The words are in shared/text. */
export const rejectReasons = [
  'preamble',
  'comment',
  'ruler',
  'footer',
  'total',
  'header-repeated',
  'other-table',
  'row-too-long',
  'not-json',
  'not-a-record',
] as const;
export const RejectReason = z.enum(rejectReasons);
export type RejectReason = z.infer<typeof RejectReason>;

/** What of a file did not become a row: where it stands, why, and what it says. Lines and columns count from 1. */
export const Reject = z.object({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  reason: RejectReason,
  /** The file that it stands in, where several were read as one. */
  file: z.string().optional(),
  /** As the file says it, cut after `rejectedTextLimit` characters. */
  text: z.string(),
});
export type Reject = z.infer<typeof Reject>;

/** So much of a rejected text is told. */
export const rejectedTextLimit = 2000;
