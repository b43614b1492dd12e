import type { AttributeDefinition } from '../attribute/attribute';
import { purposeKey, registerOf, type Purpose } from '../purpose/purpose';
import { specialArticle } from '../purpose/special-category';
import type { Lineage } from './lineage';
import { flagOf, type Review } from './review';

/** What is amiss with what is personal and what it is for. `purpose` is a name, `category` a fideslang key. */
export type ReviewFinding = { readonly subject: string } & (
  | { readonly code: 'no-purpose' }
  | { readonly code: 'purpose-unknown'; readonly purpose: string }
  | {
      readonly code: 'special-without-basis';
      readonly purpose: string;
      readonly category: string;
      readonly article: 9 | 10;
    }
  | { readonly code: 'overdue'; readonly since: string }
  | { readonly code: 'flag-differs'; readonly answer: 'yes' | 'no' }
  | { readonly code: 'undecided-in-use' }
  | { readonly code: 'inherits'; readonly input: string }
  | { readonly code: 'purpose-without-basis' }
  | { readonly code: 'purpose-unused' }
);
export type ReviewFindingCode = ReviewFinding['code'];

/** What the findings are found in. */
export interface FindingContext {
  readonly definitions: readonly AttributeDefinition[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly purposes: readonly Purpose[];
  /** Codes that a profile file has values for. */
  readonly inUse: ReadonlySet<string>;
  readonly lineage: Lineage;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** All findings: those of attributes in their order, then those of purposes; `subject` is a code, or a purpose's name. */
export function reviewFindings(context: FindingContext): readonly ReviewFinding[] {
  const { definitions, purposes } = context;
  const register = registerOf(purposes);
  const used = definitions.filter(({ retired }) => !retired);
  const found = used.flatMap((definition) => ofAttribute(definition, context, register));
  const serving = new Set(used.flatMap((definition) => definition.purposes.map(purposeKey)));
  return [
    ...found,
    ...purposes.flatMap(({ name, legalBasis }): ReviewFinding[] => [
      ...(legalBasis === null ? [{ code: 'purpose-without-basis', subject: name } as const] : []),
      ...(serving.has(purposeKey(name)) ? [] : [{ code: 'purpose-unused', subject: name } as const]),
    ]),
  ];
}

function ofAttribute(
  definition: AttributeDefinition,
  { reviews, inUse, lineage, today }: FindingContext,
  register: ReadonlyMap<string, Purpose>,
): readonly ReviewFinding[] {
  const { code: subject, isPersonalInfo } = definition;
  const findings: ReviewFinding[] = [];
  const decision = reviews.get(subject)?.decision ?? null;
  if (decision && flagOf(decision.answer) !== isPersonalInfo) {
    findings.push({ code: 'flag-differs', subject, answer: decision.answer === 'not-personal' ? 'no' : 'yes' });
  }
  if (decision?.reviewBy && today >= decision.reviewBy) {
    findings.push({ code: 'overdue', subject, since: decision.reviewBy });
  }
  if (isPersonalInfo === 'undecided' && inUse.has(subject)) findings.push({ code: 'undecided-in-use', subject });
  if (isPersonalInfo === 'no' && !decision) {
    const input = lineage.inputsOf(subject).find(({ standing }) => standing === 'yes');
    if (input) findings.push({ code: 'inherits', subject, input: input.code });
  }
  if (isPersonalInfo === 'yes' && definition.purposes.length === 0) findings.push({ code: 'no-purpose', subject });
  for (const purpose of definition.purposes) {
    if (!register.has(purposeKey(purpose))) findings.push({ code: 'purpose-unknown', subject, purpose });
  }
  if (isPersonalInfo !== 'no') findings.push(...withoutBasis(definition, register));
  return findings;
}

function* withoutBasis(
  { code: subject, dataCategories, purposes }: AttributeDefinition,
  register: ReadonlyMap<string, Purpose>,
): Generator<ReviewFinding> {
  const category = dataCategories.find((each) => specialArticle(each) !== null);
  const article = category === undefined ? null : specialArticle(category);
  if (category === undefined || article === null) return;
  for (const name of purposes) {
    const purpose = register.get(purposeKey(name));
    if (purpose && purpose.specialBasis === null) {
      yield { code: 'special-without-basis', subject, purpose: purpose.name, category, article };
    }
  }
}
