import type { AttributeDefinition, PersonalInfo } from '../attribute/attribute';
import { specialArticle } from '../purpose/special-category';
import type { Evidence } from './evidence';
import { flagOf, type ReviewDecision } from './review';

/** Why a decision has to be looked at again. The words are in shared/text. */
export type ReviewChange =
  /** More values than before are of a personal kind; `checked` where they pass its check. Shares are 0 to 1. */
  | {
      readonly code: 'values';
      readonly kind: string;
      readonly checked: boolean;
      readonly share: number;
      readonly before: number;
    }
  | {
      readonly code: 'proposal';
      readonly before: Evidence['proposal']['personal'];
      readonly after: Evidence['proposal']['personal'];
    }
  | { readonly code: 'category'; readonly category: string; readonly special: boolean }
  /** A formula reads something personal that it did not read, or that was not personal. */
  | { readonly code: 'input'; readonly input: string }
  | { readonly code: 'formula' }
  | { readonly code: 'data-type'; readonly before: string; readonly after: string }
  /** Somebody set the flag to something else than was decided. */
  | { readonly code: 'flag'; readonly flag: PersonalInfo }
  | { readonly code: 'overdue'; readonly since: string };

/** Growth of a share that is no news: a kind that was there doubles, or comes to so much more. */
const doubled = 2;
const muchMore = 0.05;

/**
 * What speaks against a decision that did not when it was taken, the weightiest first; none where it still stands. Evidence
 * that merely supports it is no reason to come back. `now` is an ISO 8601 instant.
 */
export function whatChanged(
  decision: ReviewDecision,
  evidence: Evidence,
  { isPersonalInfo }: Pick<AttributeDefinition, 'isPersonalInfo'>,
  now: string,
): readonly ReviewChange[] {
  const kept = decision.evidence;
  const changes: ReviewChange[] = [...moreValues(decision, evidence), ...personalInputs(decision, evidence)];
  if (!isOnlyTheCompany(kept, evidence)) changes.push(...otherProposal(decision, evidence, changes.length > 0));
  if (kept.formula !== evidence.formula) changes.push({ code: 'formula' });
  if (typeName(kept) !== typeName(evidence)) {
    changes.push({ code: 'data-type', before: typeName(kept), after: typeName(evidence) });
  }
  if (isPersonalInfo !== flagOf(decision.answer)) changes.push({ code: 'flag', flag: isPersonalInfo });
  if (decision.reviewBy !== null && now.slice(0, 10) >= decision.reviewBy) {
    changes.push({ code: 'overdue', since: decision.reviewBy });
  }
  return changes;
}

/**
 * Whether the list around the attribute is all that makes its proposal another one. A decision was taken about the
 * attribute, so it stands: else one new neighbour could bring back all that are near it.
 */
function isOnlyTheCompany(kept: Evidence, evidence: Evidence): boolean {
  const [before, after] = [kept, evidence].map(({ proposal: { reasons } }) => ({
    own: JSON.stringify(reasons.filter(({ from }) => from !== 'list')),
    company: JSON.stringify(reasons.filter(({ from }) => from === 'list')),
  }));
  return before?.own === after?.own && before?.company !== after?.company;
}

/** What the proposal says against the decision; what `isSaid` in figures need not be said again as an opinion. */
function* otherProposal(decision: ReviewDecision, evidence: Evidence, isSaid: boolean): Generator<ReviewChange> {
  const before = decision.evidence.proposal.personal;
  const after = evidence.proposal.personal;
  if (decision.answer === 'not-personal') {
    if (!isSaid && rank[after] > rank[before]) yield { code: 'proposal', before, after };
    return;
  }
  if (after === 'no' && before !== 'no') yield { code: 'proposal', before, after };
  yield* otherCategory(decision, evidence);
}

const rank = { no: 0, ask: 1, yes: 2 } as const;

function typeName({ dataType, array }: Evidence): string {
  return array ? `${dataType}[]` : dataType;
}

function* moreValues(
  { answer, categories, evidence: kept }: ReviewDecision,
  evidence: Evidence,
): Generator<ReviewChange> {
  const before = personalKinds(kept);
  const now = [...personalKinds(evidence)].sort(([, left], [, right]) => right.share - left.share);
  for (const [kind, { share, checked, category }] of now) {
    if (answer !== 'not-personal' && covers(categories, category)) continue;
    const was = before.get(kind)?.share ?? 0;
    if (was === 0 || share >= was * doubled || share - was >= muchMore) {
      if (share > was) yield { code: 'values', kind, checked, share, before: was };
    }
  }
}

interface KindShare {
  readonly share: number;
  readonly checked: boolean;
  readonly category: string;
}

/** The personal kinds among the values, each with its greatest share in any one column. */
function personalKinds({ values }: Evidence): ReadonlyMap<string, KindShare> {
  const kinds = new Map<string, KindShare>();
  const add = (kind: string, found: KindShare): void => {
    if (found.share > (kinds.get(kind)?.share ?? 0)) kinds.set(kind, found);
  };
  for (const { kind, category, share, checked, strays } of values) {
    if (kind !== null && category !== null) add(kind, { share: checked ?? share, checked: checked !== null, category });
    for (const stray of strays) {
      add(stray.kind, { share: stray.share, checked: checkedKinds.has(stray.kind), category: stray.category });
    }
  }
  return kinds;
}

/** The stray kinds that have a check digit: for these a share is of what passes it. */
const checkedKinds: ReadonlySet<string> = new Set(['iban', 'payment-card', 'tr-tckn']);

function* personalInputs({ answer, evidence: kept }: ReviewDecision, { inputs }: Evidence): Generator<ReviewChange> {
  if (answer !== 'not-personal') return;
  const personal = new Set(kept.inputs.filter(({ standing }) => standing === 'yes').map(({ code }) => code));
  for (const { code, standing } of inputs) {
    if (standing === 'yes' && !personal.has(code)) yield { code: 'input', input: code };
  }
}

function* otherCategory(
  { categories, evidence: kept }: ReviewDecision,
  { proposal }: Evidence,
): Generator<ReviewChange> {
  const { category } = proposal;
  if (category === null || category === kept.proposal.category || covers(categories, category)) return;
  yield { code: 'category', category, special: specialArticle(category) !== null };
}

/** Whether one of the decided categories says as much: it is the category, or of its branch (`user.contact`). */
function covers(decided: readonly string[], category: string): boolean {
  const branch = category.split('.').slice(0, 2).join('.');
  // Within a branch some data are special and others are not.
  if (specialArticle(category) !== null) return decided.some((each) => specialArticle(each) !== null);
  return decided.some((each) => each === branch || each.startsWith(`${branch}.`));
}
