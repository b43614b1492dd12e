import type { AttributeDefinition } from '../attribute/attribute';
import type { Policy } from '../policy/policy';
import { purposeKey, registerOf, type Purpose } from '../purpose/purpose';
import type { Desk } from '../review/desk';
import type { ReviewFinding } from '../review/findings';
import type { ReviewItem } from '../review/group';
import { flagOf } from '../review/review';
import { describeKeptReason, describeReviewFinding, reviewWords } from '../text/reviews';
import { packFormat, packVersion, type EvidencePack, type PackAttribute, type PackChain, type PackFacts } from './pack';
import { itemDigest, packDigest } from './pack-digest';

/** What a pack is made of. */
export interface PackGiven {
  readonly facts: PackFacts;
  readonly definitions: readonly AttributeDefinition[];
  readonly desk: Pick<Desk, 'entries' | 'given'>;
  readonly purposes: readonly Purpose[];
  readonly findings: readonly ReviewFinding[];
  /** As it is kept; null while none is. */
  readonly policy: Policy | null;
  readonly chain: PackChain;
}

/** Makes a pack in short steps; retired attributes are no part of it. */
export function* makePack(given: PackGiven): Generator<void, EvidencePack> {
  const { facts, purposes, findings, policy, chain } = given;
  const used = given.definitions.filter(({ retired }) => !retired);
  const attributes: PackAttribute[] = [];
  for (const definition of used) {
    attributes.push(attributeOf(definition, given));
    yield;
  }
  const pack = {
    format: packFormat,
    version: packVersion,
    facts,
    purposes: purposesOf(used, purposes).map(withDigest),
    attributes,
    open: findings
      .map((finding) => ({
        subject: finding.subject,
        code: finding.code,
        text: describeReviewFinding(finding, facts.language),
      }))
      .map(withDigest),
    policy,
    chain,
  } as const;
  yield;
  return { ...pack, digest: packDigest(pack) };
}

function withDigest<T extends object>(item: T): T & { readonly digest: string } {
  return { ...item, digest: itemDigest(item) };
}

function attributeOf(definition: AttributeDefinition, { desk, facts }: PackGiven): PackAttribute {
  const { code, label, isPersonalInfo, dataCategories, purposes } = definition;
  const item = desk.entries.get(code)?.item;
  const review = desk.given.reviews.get(code) ?? null;
  return withDigest({
    code,
    label,
    flag: isPersonalInfo,
    categories: [...dataCategories],
    purposes: [...purposes],
    state: item?.standing.state ?? null,
    proposal: item ? proposalOf(item, facts.language) : null,
    decision: review?.decision ?? null,
    request: review?.request ?? null,
  });
}

/** What the reviewer was offered, with all grounds: what a calculated attribute inherits among them, and first. */
function proposalOf({ evidence, suggestion }: ReviewItem, language: PackFacts['language']): PackAttribute['proposal'] {
  const { reasons, category } = evidence.proposal;
  const personal = suggestion.answer === null ? 'ask' : flagOf(suggestion.answer) === 'yes' ? 'yes' : 'no';
  return {
    personal,
    category: suggestion.category,
    because: [
      ...suggestion.inherits.map((code) => reviewWords(language).inherits(code)),
      ...reasons.map((reason) => describeKeptReason(reason, category, language)),
    ],
  };
}

/** The register, and after it what attributes name without a description. */
function purposesOf(used: readonly AttributeDefinition[], purposes: readonly Purpose[]) {
  const register = registerOf(purposes);
  const names = new Map(purposes.map(({ name }) => [purposeKey(name), name]));
  for (const name of used.flatMap((definition) => definition.purposes)) {
    if (!names.has(purposeKey(name))) names.set(purposeKey(name), name);
  }
  return Array.from(names, ([key, name]) => ({
    name,
    purpose: register.get(key) ?? null,
    attributes: used
      .filter((definition) => definition.purposes.some((each) => purposeKey(each) === key))
      .map(({ code, label, dataCategories }) => ({ code, label, categories: [...dataCategories] })),
  }));
}
