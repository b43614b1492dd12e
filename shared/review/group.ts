import { groupBy } from '../base/group-by';
import type { Evidence } from './evidence';
import type { Risk } from './risk';
import type { Standing } from './state';
import { isOpen } from './state';
import type { Suggestion } from './suggest';

/** One attribute as the queue sees it. */
export interface ReviewItem {
  readonly code: string;
  readonly evidence: Evidence;
  readonly suggestion: Suggestion;
  readonly standing: Standing;
  readonly risk: Risk;
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
  readonly reason: MainReason;
  readonly items: readonly ReviewItem[];
  /** Of its riskiest item. */
  readonly risk: Risk;
}

/** The ground that decides for an item, in one: what came first where it came back, else what weighs most. */
export function mainReason({ evidence, suggestion, standing }: Omit<ReviewItem, 'code' | 'risk'>): MainReason {
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

/**
 * The open items grouped by identical reason: same state, same suggestion, same category and same main ground. Groups and
 * items are ordered by risk; what is equally urgent stands in the order of codes.
 */
export function groupItems(items: readonly ReviewItem[]): readonly ReviewGroup[] {
  const open = items.filter(({ standing }) => isOpen(standing.state)).sort(byRisk);
  return Array.from(groupBy(open, keyOf), ([key, [first, ...others]]): ReviewGroup[] =>
    first ? [{ key, reason: mainReason(first), items: [first, ...others], risk: first.risk }] : [],
  ).flat();
}

function keyOf(item: ReviewItem): string {
  const { code, words } = mainReason(item);
  const { answer, category } = item.suggestion;
  return [item.standing.state, answer ?? 'ask', category ?? '', code, words].join(' | ');
}

function byRisk(left: ReviewItem, right: ReviewItem): number {
  if (left.risk.weight !== right.risk.weight) return right.risk.weight - left.risk.weight;
  return left.code < right.code ? -1 : 1;
}
