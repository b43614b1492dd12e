import { z } from 'zod';

/** Why a request left this machine. */
export const OutboundPurpose = z.enum(['test', 'definitions', 'push']);
export type OutboundPurpose = z.infer<typeof OutboundPurpose>;

/** One request that left this machine: to whom, how much and why; nothing of what was in it. */
export const OutboundEntry = z.object({
  at: z.string(),
  host: z.string(),
  method: z.enum(['GET', 'POST']),
  path: z.string(),
  purpose: OutboundPurpose,
  /** Bytes of the bodies. */
  sent: z.number().int().nonnegative(),
  received: z.number().int().nonnegative(),
  /** Null where no answer came. */
  status: z.number().int().nullable(),
});
export type OutboundEntry = z.infer<typeof OutboundEntry>;
