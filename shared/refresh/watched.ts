import { z } from 'zod';
import { Fault } from '../base/fault';
import { RefreshPlace, RefreshSource } from './refresh-source';
import { Stamp } from './sighting';

/** A source as the main process watches it: where, when, and what it need not find again. */
export const WatchedSource = RefreshSource.pick({ id: true, pattern: true, rhythm: true }).extend({
  place: RefreshPlace.shape.id,
  seen: Stamp.nullable(),
});
export type WatchedSource = z.infer<typeof WatchedSource>;

/** How a watched source stands. */
export const WatchState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('watching') }),
  /** ISO 8601 instant of the next look. */
  z.object({ kind: z.literal('waiting'), until: z.string() }),
  /** A newer file is still being written. */
  z.object({ kind: z.literal('settling'), name: z.string() }),
  z.object({ kind: z.literal('trouble'), fault: Fault }),
]);
export type WatchState = z.infer<typeof WatchState>;
