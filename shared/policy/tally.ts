import { z } from 'zod';
import { PolicyReason, type Decision } from './decide';
import { Treatment } from './policy';

/** How many values became what, by reason. A cell without a value has nothing to decide about and is not counted. */
export const PolicyTally = z.record(Treatment, z.partialRecord(PolicyReason, z.number().int().positive()));
export type PolicyTally = z.infer<typeof PolicyTally>;

/** Counts decisions as they are made. */
export interface PolicyCounter {
  count(decision: Decision, times?: number): void;
  tally(): PolicyTally;
}

/** A counter of nothing yet. */
export function startTally(): PolicyCounter {
  const counts: Record<Treatment, Partial<Record<PolicyReason, number>>> = { allow: {}, mask: {}, drop: {} };
  return {
    count({ treatment, reason }, times = 1) {
      if (times > 0) counts[treatment][reason] = (counts[treatment][reason] ?? 0) + times;
    },
    tally: () => ({ allow: { ...counts.allow }, mask: { ...counts.mask }, drop: { ...counts.drop } }),
  };
}

/** How many values of a tally became this, whatever the reason. */
export function totalOf(tally: PolicyTally, treatment: Treatment): number {
  return Object.values(tally[treatment]).reduce((sum, count) => sum + count, 0);
}
