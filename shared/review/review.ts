import { z } from 'zod';
import type { PersonalInfo } from '../attribute/attribute';
import { Evidence } from './evidence';

/**
 * What a person can say about an attribute. quasi: it identifies in combination with others, as a birth date does; such
 * values are personal information like any other, but they are masked and counted in their own way.
 */
export const reviewAnswers = ['personal', 'not-personal', 'quasi'] as const;
export const ReviewAnswer = z.enum(reviewAnswers);
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** One decision about one attribute, with what it was taken on. */
export const ReviewDecision = z.object({
  answer: ReviewAnswer,
  /** fideslang keys; none where the answer is no. */
  categories: z.array(z.string()),
  reason: z.string(),
  /** Who decided, and when as an ISO 8601 instant. */
  by: z.string(),
  at: z.string(),
  evidence: Evidence,
  /** `digestOf` the evidence. */
  digest: z.string(),
  /** The day, YYYY-MM-DD, from which on it is to be looked at again; null never. */
  reviewBy: z.string().nullable(),
  /** Who approved it, and when, where two people decide; null where one does. */
  approval: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** All that reviewers have said about one attribute. What was decided before stands in the history. */
export const Review = z.object({
  /** The attribute's code. */
  code: z.string().min(1),
  /** What holds; null while nobody has decided. */
  decision: ReviewDecision.nullable(),
  /** What somebody decided and somebody else has yet to approve. */
  request: ReviewDecision.nullable(),
  note: z.string(),
});
export type Review = z.infer<typeof Review>;

/** The flag that an answer sets: what identifies only in combination is personal all the same. */
export function flagOf(answer: ReviewAnswer): PersonalInfo {
  return answer === 'not-personal' ? 'no' : 'yes';
}
