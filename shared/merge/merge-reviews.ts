import type { PersonalInfo } from '../attribute/attribute';
import { sameJson, type Json } from '../base/canonical-json';
import { flagOf, type Review, type ReviewDecision } from '../review/review';
import { mergeValue } from './merge-value';

/** What reviewers said about one attribute on both sides, and in the ancestor; null where they said nothing. */
export interface ThreeReviews {
  readonly base: Review | null;
  readonly ours: Review | null;
  readonly theirs: Review | null;
}

/**
 * The reviews of both sides as one, under the code that the attribute goes on under. A decision goes with the flag that it
 * sets: of two the one that fits what the merge came to, and of those the later; where none fits, nobody has decided, and
 * the attribute comes back to the review. Notes are put together. Symmetric in its sides; null where nothing was said.
 */
export function mergeReviews({ base, ours, theirs }: ThreeReviews, code: string, flag: PersonalInfo): Review | null {
  const decision = mergeDecision(of('decision', { base, ours, theirs }), flag);
  const request = mergeRequest(of('request', { base, ours, theirs }));
  const note = mergeNotes(base?.note ?? '', ours?.note ?? '', theirs?.note ?? '');
  return decision || request || note !== '' ? { code, decision, request, note } : null;
}

interface ThreeDecisions {
  readonly base: ReviewDecision | null;
  readonly ours: ReviewDecision | null;
  readonly theirs: ReviewDecision | null;
}

function of(part: 'decision' | 'request', { base, ours, theirs }: ThreeReviews): ThreeDecisions {
  return { base: base?.[part] ?? null, ours: ours?.[part] ?? null, theirs: theirs?.[part] ?? null };
}

function mergeDecision(three: ThreeDecisions, flag: PersonalInfo): ReviewDecision | null {
  const { base, ours, theirs } = three;
  if (same(ours, theirs)) return ours;
  const taken = settled(three);
  // What one side took back is taken back.
  if (taken === null) return null;
  const candidates = [...(taken ? [taken] : []), ...latestFirst([ours, theirs]), ...latestFirst([base])];
  return candidates.find(({ answer }) => flagOf(answer) === flag) ?? null;
}

/** A request is no decision yet: the later one stands. */
function mergeRequest(three: ThreeDecisions): ReviewDecision | null {
  const taken = settled(three);
  return taken === undefined ? (latestFirst([three.ours, three.theirs])[0] ?? null) : taken;
}

/** What both sides agree on; undefined where each said something of its own. */
function settled({ base, ours, theirs }: ThreeDecisions): ReviewDecision | null | undefined {
  const merged = mergeValue({ base, ours, theirs });
  return merged === undefined ? undefined : ([ours, theirs].find((each) => same(each, merged)) ?? null);
}

function same(left: ReviewDecision | null, right: Json): boolean {
  return sameJson(left, right);
}

function latestFirst(decisions: readonly (ReviewDecision | null)[]): readonly ReviewDecision[] {
  const keyOf = ({ at, digest }: ReviewDecision) => `${at} ${digest}`;
  return decisions
    .filter((each) => each !== null)
    .sort((left, right) => (keyOf(left) < keyOf(right) ? 1 : keyOf(left) > keyOf(right) ? -1 : 0));
}

function mergeNotes(base: string, ours: string, theirs: string): string {
  const merged = mergeValue({ base, ours, theirs });
  if (typeof merged === 'string') return merged;
  return [...new Set([ours, theirs])].sort().join('\n');
}
