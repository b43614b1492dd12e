import { groupBy } from '../base/group-by';
import type { Reviewed } from './decide-review';
import type { Evidence } from './evidence';
import { riskOf, type Risk } from './risk';
import { isOpen, standingOf, type Standing } from './state';
import type { Suggestion } from './suggest';

/** One attribute as the queue sees it. */
export interface ReviewItem {
  readonly code: string;
  readonly evidence: Evidence;
  readonly suggestion: Suggestion;
  readonly standing: Standing;
  readonly risk: Risk;
  readonly reason: MainReason;
  /** What an item has in common with those that wait for the identical reason. */
  readonly group: string;
}

/** The ground that weighs most for what is suggested: what a group has in common. */
export interface MainReason {
  /** A reason of the detector, `inherits`, why it came back (`again`), or `nothing`. */
  readonly code: string;
  /** The words, the kind of value or the code of the input that decided. */
  readonly words: string;
}

/** Items that wait for the same reason, the riskiest first. */
export interface ReviewGroup {
  readonly key: string;
  readonly items: readonly ReviewItem[];
  /** Of its riskiest item. */
  readonly risk: Risk;
}

/** An attribute under review as the queue sees it at `now`, an ISO 8601 instant or day. */
export function reviewItem({ definition, review, evidence, suggestion }: Reviewed, now: string): ReviewItem {
  const standing = standingOf(definition, evidence, suggestion, review, now);
  const risk = riskOf(definition, evidence, suggestion, standing);
  const reason = mainReason(evidence, suggestion, standing);
  const { answer, category } = suggestion;
  // Different words for one thing are one reason: “email” and “e-posta” name an e-mail address.
  const words = reason.code === 'again' ? reason.words : '';
  const group = [standing.state, answer ?? 'ask', category ?? '', reason.code, words].join(' | ');
  return { code: definition.code, evidence, suggestion, standing, risk, reason, group };
}

/** The ground that decides for an item, in one: what came first where it came back, else what weighs most. */
function mainReason(evidence: Evidence, suggestion: Suggestion, standing: Standing): MainReason {
  const [change] = standing.because;
  if (change) return { code: 'again', words: change.code === 'values' ? change.kind : change.code };
  const [input] = suggestion.inherits;
  const personal = suggestion.answer !== 'not-personal';
  const { reasons } = evidence.proposal;
  const [best] = reasons
    .filter(({ weight }) => (personal ? weight > 0 : weight < 0))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  if (best) return { code: best.code, words: best.words };
  if (input !== undefined) return { code: 'inherits', words: input };
  return { code: 'nothing', words: '' };
}

/** The open ones of the items, ordered by risk; what is equally urgent stands in the order of codes. */
export function orderItems(items: Iterable<ReviewItem>): readonly ReviewItem[] {
  return [...items].filter(({ standing }) => isOpen(standing.state)).sort(byRisk);
}

/** An order with some items changed: `isStale` tells those that are in it no more as they were, `fresh` are as they are now. */
export function reorderItems(
  order: readonly ReviewItem[],
  isStale: (item: ReviewItem) => boolean,
  fresh: Iterable<ReviewItem>,
): readonly ReviewItem[] {
  const added = orderItems(fresh);
  const merged: ReviewItem[] = [];
  let next = 0;
  for (const item of order) {
    if (isStale(item)) continue;
    for (let each = added[next]; each && byRisk(each, item) < 0; each = added[next]) {
      merged.push(each);
      next += 1;
    }
    merged.push(item);
  }
  return [...merged, ...added.slice(next)];
}

/**
 * Ordered items grouped by identical reason: same state, same suggestion, same category and same kind of main ground. The
 * group of the most urgent item comes first.
 */
export function groupItems(order: readonly ReviewItem[]): readonly ReviewGroup[] {
  const groups = groupBy(order, ({ group }) => group);
  return Array.from(groups, ([key, [first, ...others]]): ReviewGroup[] =>
    first ? [{ key, items: [first, ...others], risk: first.risk }] : [],
  ).flat();
}

function byRisk(left: ReviewItem, right: ReviewItem): number {
  if (left.risk.weight !== right.risk.weight) return right.risk.weight - left.risk.weight;
  return left.code < right.code ? -1 : 1;
}
