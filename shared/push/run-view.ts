import { z } from 'zod';
import { haltReasons } from './journal';
import { RunFacts } from './receipt';
import { AgainReason } from './verdict';

const Count = z.number().int().nonnegative();

/** Why a run stands still, as people are told: what its journal says, or that the app ended amid it. */
export const StandReason = z.enum([...haltReasons, 'cut-off']);
export type StandReason = z.infer<typeof StandReason>;

/** A run as the screens see it. */
export const RunView = z.object({
  facts: RunFacts,
  /** stopping: it was asked to stand still, and a request is still under way. */
  status: z.enum(['running', 'stopping', 'halted', 'cancelled', 'finished']),
  reason: StandReason.nullable(),
  parcels: Count,
  acknowledged: Count,
  refused: Count,
  requests: Count,
  bytes: Count,
  begunAt: z.string(),
  /** Of the latest thing that happened. */
  at: z.string(),
  /** Profiles in a second, over the last moments; null while it is not known. */
  pace: z.number().nonnegative().nullable(),
  /** Why nothing is sent just now, and until when as an ISO 8601 instant. */
  waiting: z.object({ reason: AgainReason, until: z.string() }).nullable(),
  /** The values are gone from this machine's plan: what was acknowledged is known to the workspace. */
  released: z.boolean(),
});
export type RunView = z.infer<typeof RunView>;

/** Seconds until all is sent at this pace; null where nobody can tell. */
export function secondsLeft({ parcels, acknowledged, refused, pace }: RunView): number | null {
  return pace === null || pace === 0 ? null : Math.ceil((parcels - acknowledged - refused) / pace);
}

/**
 * Whether a run stands still although nobody asked it to and nothing has to be set right first, so that it is to be offered
 * again: the app ended amid it, or the platform was out of reach.
 */
export function wasInterrupted({ status, reason }: Pick<RunView, 'status' | 'reason'>): boolean {
  if (status !== 'halted' || reason === null) return false;
  return reason === 'cut-off' || AgainReason.safeParse(reason).success;
}

/** Measures how fast parcels are settled, over the last minute or so. */
export interface PaceMeter {
  /** So many are settled by now, in milliseconds. */
  note(settled: number, now: number): void;
  perSecond(): number | null;
}

/** How far back is looked, in milliseconds. */
const lookBack = 30_000;

export function createPaceMeter(): PaceMeter {
  let marks: { readonly settled: number; readonly at: number }[] = [];
  return {
    note(settled, now) {
      marks.push({ settled, at: now });
      const from = marks.findLastIndex(({ at }) => at <= now - lookBack);
      if (from > 0) marks = marks.slice(from);
    },
    perSecond() {
      const [first, last] = [marks[0], marks.at(-1)];
      if (!first || !last || last.at - first.at < 500) return null;
      return Math.max(0, ((last.settled - first.settled) * 1000) / (last.at - first.at));
    },
  };
}
