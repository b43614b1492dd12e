import { z } from 'zod';

/** Every expected failure by name. The words for people are in shared/text, one sentence a code and language. */
export const faultCodes = [
  'cancelled',
  'column-missing',
  'conflict',
  'disk-full',
  'encoding-unknown',
  'engine-ended',
  'file-archive-bomb',
  'file-archive-broken',
  'file-binary',
  'file-empty',
  'file-json-broken',
  'file-json-foreign',
  'file-line-too-long',
  'file-missing',
  'file-no-header',
  'file-too-large',
  'file-too-many-bad-rows',
  'file-too-new',
  'file-unreadable',
  'file-unwritable',
  'format-unknown',
  'invalid-value',
  'meant-changed',
  'proof-foreign',
  'read-back-differs',
  'refresh-changing',
  'refresh-columns',
  'refresh-folder',
  'refresh-no-id',
  'refresh-no-rows',
  'refresh-place',
  'refresh-rejects',
  'refresh-shared',
  'refresh-shrunk',
  'refresh-target',
  'refused',
  'row-too-long',
  'row-too-short',
  'row-quote-open',
  'row-quote-stray',
  'store-damaged',
  'store-too-new',
  'unexpected',
  'workspace-bomb',
  'workspace-broken',
  'workspace-foreign',
  'workspace-locked',
  'workspace-passphrase',
  'workspace-too-large',
] as const;
export const FaultCode = z.enum(faultCodes);
export type FaultCode = z.infer<typeof FaultCode>;

/**
 * An expected failure as data: it crosses processes unchanged and is put into words at the edge.
 * Lines and columns count from 1, as editors do; `found`, `limit` and `reason` fill the sentence. `found` is shown to
 * people, so it never holds a personal value.
 */
export const Fault = z.object({
  code: FaultCode,
  file: z.string().optional(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  found: z.string().optional(),
  limit: z.string().optional(),
  reason: z.string().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** A fault of that code, with what fills its sentence. */
export function fault(code: FaultCode, details: Omit<Fault, 'code'> = {}): Fault {
  return { code, ...details };
}
