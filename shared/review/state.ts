import type { AttributeDefinition } from '../attribute/attribute';
import type { Evidence } from './evidence';
import type { Review } from './review';
import type { Suggestion } from './suggest';
import { whatChanged, type ReviewChange } from './what-changed';

/**
 * Where an attribute stands. unreviewed: nobody decided, and nothing gives a ground to; suggested: nobody decided, and
 * there is a proposal with reasons; requested: one person decided and another has to approve; again: it was decided, and
 * something speaks against it now.
 */
export const reviewStates = [
  'unreviewed',
  'suggested',
  'requested',
  'again',
  'personal',
  'quasi',
  'not-personal',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The state, and why it is to be decided again; `because` is empty in every other state. */
export interface Standing {
  readonly state: ReviewState;
  readonly because: readonly ReviewChange[];
}

/**
 * Where an attribute stands at `now`, an ISO 8601 instant. A suggestion never takes the place of a decision: the decision
 * stands, and comes back with what changed.
 */
export function standingOf(
  definition: Pick<AttributeDefinition, 'isPersonalInfo'>,
  evidence: Evidence,
  suggestion: Pick<Suggestion, 'grounded'>,
  review: Review | null,
  now: string,
): Standing {
  if (review?.request) return { state: 'requested', because: [] };
  if (!review?.decision) return { state: suggestion.grounded ? 'suggested' : 'unreviewed', because: [] };
  const because = whatChanged(review.decision, evidence, definition, now);
  return because.length > 0 ? { state: 'again', because } : { state: review.decision.answer, because };
}

/** Whether a person has something to do about it. */
export function isOpen(state: ReviewState): boolean {
  return state === 'unreviewed' || state === 'suggested' || state === 'requested' || state === 'again';
}
