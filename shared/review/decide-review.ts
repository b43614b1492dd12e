import type { AttributeDefinition } from '../attribute/attribute';
import { foldForSearch } from '../attribute/naming';
import type { Json } from '../base/canonical-json';
import { fail, ok, type Result } from '../base/result';
import type { Change, ChangeSet, Fields } from '../change/change';
import { changeOf, differenceOf } from '../change/diff-definition';
import { evidenceDigest, type Evidence } from './evidence';
import { flagOf, type Review, type ReviewAnswer, type ReviewDecision } from './review';
import type { Suggestion } from './suggest';

/** What a reviewer says about one attribute. */
export interface Verdict {
  readonly answer: ReviewAnswer;
  /** fideslang keys; they are left out where the answer is no. */
  readonly categories: readonly string[];
  readonly reason: string;
}

/** Who says it, when, and by which rules of the workspace. */
export interface Reviewing {
  readonly by: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly fourEyes: boolean;
  /** Months until the decision is to be looked at again; null never. */
  readonly reviewMonths: number | null;
}

/** One attribute under review. */
export interface Reviewed {
  readonly definition: AttributeDefinition;
  readonly review: Review | null;
  readonly evidence: Evidence;
  readonly suggestion: Suggestion;
}

export type ReviewRefusal =
  /** What is against the suggestion, or sets an inherited trait aside, needs a reason in words. */
  | 'reason-missing'
  /** Two people decide, and this is the one who asked. */
  | 'same-person'
  | 'nothing-requested';

/** Whether an answer has to say why: a no where there are grounds for a yes. */
export function needsReason({ suggestion }: Pick<Reviewed, 'suggestion'>, answer: ReviewAnswer): boolean {
  return answer === 'not-personal' && suggestion.answer !== 'not-personal';
}

/**
 * The changes by which a reviewer decides: the review and, with it, the definition's flag and categories. Where two people
 * decide, only the request is kept and the definition stays as it is until it is approved.
 */
export function decideReview(
  { definition, review, evidence, suggestion }: Reviewed,
  verdict: Verdict,
  { by, at, fourEyes, reviewMonths }: Reviewing,
): Result<ChangeSet, ReviewRefusal> {
  const reason = verdict.reason.trim();
  if (reason === '' && needsReason({ suggestion }, verdict.answer)) return fail('reason-missing');
  const decision: ReviewDecision = {
    answer: verdict.answer,
    categories: verdict.answer === 'not-personal' ? [] : [...verdict.categories],
    reason,
    by,
    at,
    evidence,
    digest: evidenceDigest(evidence),
    reviewBy: reviewMonths === null ? null : laterDay(at, reviewMonths),
    approval: null,
  };
  const before = review ?? emptyReview(definition.code);
  if (fourEyes) return ok(reviewChanges(review, { ...before, request: decision }));
  return ok([...reviewChanges(review, { ...before, decision, request: null }), ...follow(definition, decision)]);
}

/** The changes by which a second person approves what a first one asked for. */
export function approveReview(
  { definition, review }: Pick<Reviewed, 'definition' | 'review'>,
  { by, at }: Pick<Reviewing, 'by' | 'at'>,
): Result<ChangeSet, ReviewRefusal> {
  if (!review?.request) return fail('nothing-requested');
  if (samePerson(review.request.by, by)) return fail('same-person');
  const decision = { ...review.request, approval: { by, at } };
  return ok([...reviewChanges(review, { ...review, decision, request: null }), ...follow(definition, decision)]);
}

/** The changes that take a request back, whoever made it: what was decided before holds on. */
export function withdrawRequest(review: Review): Result<ChangeSet, ReviewRefusal> {
  return review.request ? ok(reviewChanges(review, { ...review, request: null })) : fail('nothing-requested');
}

/** The changes that keep a note; none where it is the same. */
export function noteReview(code: string, review: Review | null, note: string): ChangeSet {
  return reviewChanges(review, { ...(review ?? emptyReview(code)), note: note.trim() });
}

/** Names are typed by people: neither case nor accents nor blanks make somebody else, in Turkish letters either. */
export function samePerson(left: string, right: string): boolean {
  return asTyped(left) === asTyped(right);
}

function asTyped(name: string): string {
  return foldForSearch(name).replace(/\s+/gu, ' ').trim();
}

function emptyReview(code: string): Review {
  return { code, decision: null, request: null, note: '' };
}

function reviewChanges(before: Review | null, after: Review): ChangeSet {
  const key = after.code;
  if (!before) return [{ kind: 'added', table: 'reviews', key, after: fieldsOf(after) }];
  const difference = differenceOf(fieldsOf(before), fieldsOf(after));
  return difference ? [{ kind: 'updated', table: 'reviews', key, ...difference }] : [];
}

/** A review's fields by name; every one of them is JSON. */
function fieldsOf(review: Review): Fields {
  const plain: Json = { ...review };
  return plain;
}

/** The flag that a decision sets, and the categories, if it names any. */
function follow(definition: AttributeDefinition, { answer, categories }: ReviewDecision): readonly Change[] {
  const dataCategories = answer !== 'not-personal' && categories.length > 0 ? categories : definition.dataCategories;
  const change = changeOf(definition, { ...definition, isPersonalInfo: flagOf(answer), dataCategories });
  return change ? [change] : [];
}

/** The day so many months after an instant; the last of the month where it has no such day. */
function laterDay(at: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}
