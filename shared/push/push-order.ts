import { z } from 'zod';
import { Fault } from '../base/fault';
import { RunFacts } from './receipt';
import { RunView } from './run-view';
import { AgainReason, stopReasons } from './verdict';

/** What a run is to be about, as the page says it; the parcels follow as a body of lines, and main knows the rest. */
export const PushOrder = RunFacts.pick({
  connection: true,
  file: true,
  fileName: true,
  by: true,
  policy: true,
  approved: true,
  withheld: true,
});
export type PushOrder = z.infer<typeof PushOrder>;

/** What trying a connection came to. reached: somebody answers there, and more cannot be told without sending something. */
export const ConnectionTest = z.object({
  outcome: z.enum(['accepted', 'reached', 'no-key', ...stopReasons, ...AgainReason.options]),
  status: z.number().int().nullable(),
  /** How many attributes the platform knows; null where it did not say. */
  attributes: z.number().int().nonnegative().nullable(),
});
export type ConnectionTest = z.infer<typeof ConnectionTest>;

/** What came of posting a plan. */
export const PushAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: RunView }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type PushAnswer = z.infer<typeof PushAnswer>;
