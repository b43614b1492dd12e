import type { Change, ChangeSet, Fields } from '../change/change';
import { differenceOf } from '../change/diff-definition';
import { renameInExpression } from '../expression/rename';
import { evidenceDigest, type Evidence } from './evidence';
import type { Review, ReviewDecision } from './review';

/**
 * The changes by which reviews follow a definition that gets another code: its own review goes with it, and the evidence
 * of whatever is calculated from it names it by the new code, so that nothing comes back for a mere renaming. They belong
 * into the same step as the new code.
 */
export function followRenameInReviews(reviews: Iterable<Review>, from: string, to: string): ChangeSet {
  const changes: Change[] = [];
  for (const review of reviews) {
    const after: Review = {
      ...review,
      code: review.code === from ? to : review.code,
      decision: redirected(review.decision, from, to),
      request: redirected(review.request, from, to),
    };
    if (review.code === from) {
      changes.push({ kind: 'removed', table: 'reviews', key: from, before: fields(review) });
      changes.push({ kind: 'added', table: 'reviews', key: to, after: fields(after) });
      continue;
    }
    const difference = differenceOf(fields(review), fields(after));
    if (difference) changes.push({ kind: 'updated', table: 'reviews', key: review.code, ...difference });
  }
  return changes;
}

function redirected(decision: ReviewDecision | null, from: string, to: string): ReviewDecision | null {
  if (!decision?.evidence.inputs.some(({ code }) => code === from)) return decision;
  const { evidence } = decision;
  const formula = renameInExpression(evidence.formula, from, to);
  const moved: Evidence = {
    ...evidence,
    formula: formula.ok ? formula.value : evidence.formula,
    inputs: evidence.inputs.map((input) => (input.code === from ? { ...input, code: to } : input)),
  };
  return { ...decision, evidence: moved, digest: evidenceDigest(moved) };
}

function fields(review: Review): Fields {
  return { ...review };
}
