import { z } from 'zod';
import type { AttributeDefinition } from '../attribute/attribute';
import { purposeKey, registerOf, type Purpose, type PurposeRegister } from '../purpose/purpose';
import { isSpecial } from '../purpose/special-category';
import { consentSources, names, placeKey, saysYes } from './consent';
import { Treatment, type ConsentPlace, type Policy } from './policy';

export const policyReasons = [
  /** allow: it is not personal. */
  'not-personal',
  /** allow: it records consent, which has to be shown later (GDPR Art. 7(1)). */
  'consent-record',
  /** allow: a purpose of the attribute needs no consent. */
  'other-basis',
  /** allow: the person agreed. */
  'consented',
  /** What says otherwise than yes. */
  'consent-refused',
  /** Nothing stands where the consent should. */
  'consent-missing',
  /** The file has no column with the consent. */
  'consent-absent',
  /** Nobody has said where the consent stands. */
  'no-source',
  /** The attribute does not serve the purpose that the values are wanted for. */
  'other-purpose',
  /** A special category, and no purpose of the attribute has the basis that it needs. */
  'special-category',
] as const;
export const PolicyReason = z.enum(policyReasons);
export type PolicyReason = z.infer<typeof PolicyReason>;

/** What the policy looks at in a definition. Any AttributeDefinition is one. */
export type PolicySubject = Readonly<Pick<AttributeDefinition, 'code' | 'isPersonalInfo' | 'consentAttribute'>> & {
  readonly dataCategories: readonly string[];
  readonly purposes: readonly string[];
};

/** What values are wanted for. */
export interface IntendedUse {
  /** The name of the purpose; null where none is said, as when values are kept: then any purpose will do. */
  readonly purpose: string | null;
  /** What becomes of a value that may not be used: `allow` overrides, and the decision says so by its reason. */
  readonly otherwise: Treatment;
}

/** What the workspace has settled, made ready by `policyRules`. */
export interface PolicyRules {
  readonly consent: Policy['consent'];
  readonly register: PurposeRegister;
  /** Codes of the attributes that record consent. */
  readonly records: ReadonlySet<string>;
}

/** The rules of a workspace. */
export function policyRules(
  { consent }: Pick<Policy, 'consent'>,
  purposes: readonly Purpose[],
  definitions: readonly Pick<AttributeDefinition, 'consentAttribute'>[],
): PolicyRules {
  const named = definitions.map(({ consentAttribute }) => consentAttribute);
  // Where none is named the text is empty, and so is the code of a column that is mapped to none.
  const records = new Set(named.filter((code) => code !== ''));
  for (const { by, name } of consent) if (by === 'attribute') records.add(name);
  return { consent, register: registerOf(purposes), records };
}

/** What becomes of one value, and why. An allowed value with a reason that refuses is one that the use overrides. */
export interface Decision {
  readonly treatment: Treatment;
  readonly reason: PolicyReason;
}

/** A place to ask, by the key under which its texts are found, and what says yes there. */
const ConsentQuestion = z.object({ at: z.string().nullable(), yes: z.array(z.string()) });

/**
 * The decisions about one attribute, before any profile is looked at: one for all profiles, or one that depends on what
 * each says. Values may be used where all questions of one purpose are answered with yes. It is data, so that it crosses
 * to whoever holds the values.
 */
export const ColumnPlan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), treatment: Treatment, reason: PolicyReason }),
  z.object({ kind: z.literal('consent'), anyOf: z.array(z.array(ConsentQuestion)).min(1), otherwise: Treatment }),
]);
export type ColumnPlan = z.infer<typeof ColumnPlan>;

/**
 * Whether a profile's value of an attribute may be used. The one decision of import, export and push. An attribute that
 * nobody has decided about counts as personal. `consentAt` answers what the profile says at a place of consent: null where
 * it says nothing, undefined where there is no such place.
 */
export function decide(
  subject: PolicySubject,
  rules: PolicyRules,
  use: IntendedUse,
  consentAt: (place: ConsentPlace) => string | null | undefined,
): Decision {
  const texts = new Map<string, string | null | undefined>();
  const locate = (place: ConsentPlace): string | null => {
    const text = consentAt(place);
    texts.set(placeKey(place), text);
    return text === undefined ? null : placeKey(place);
  };
  return settle(planColumn(subject, rules, use, locate), (key) => texts.get(key) ?? null);
}

/**
 * The part of `decide` that is the same for all profiles of a file. `locate` answers the key of the column that a place of
 * consent is, null where the file has none.
 */
export function planColumn(
  subject: PolicySubject,
  { consent, register, records }: PolicyRules,
  use: IntendedUse,
  locate: (place: ConsentPlace) => string | null,
): ColumnPlan {
  const fixed = (treatment: Treatment, reason: PolicyReason): ColumnPlan => ({ kind: 'fixed', treatment, reason });
  if (subject.isPersonalInfo === 'no') return fixed('allow', 'not-personal');
  if (records.has(subject.code)) return fixed('allow', 'consent-record');
  if (use.purpose !== null && !names(subject.purposes, use.purpose)) return fixed(use.otherwise, 'other-purpose');
  const wanted = use.purpose === null ? subject.purposes : [use.purpose];
  const special = isSpecial(subject.dataCategories);
  // An attribute without a purpose can be kept by a consent to everything, unless the law asks for more.
  if (wanted.length === 0 && special) return fixed(use.otherwise, 'special-category');
  const usable = wanted.filter((name) => !special || register.get(purposeKey(name))?.specialBasis);
  if (wanted.length > 0 && usable.length === 0) return fixed(use.otherwise, 'special-category');
  if (usable.some((name) => !needsConsent(register.get(purposeKey(name)), special))) {
    return fixed('allow', 'other-basis');
  }
  const asked = (wanted.length === 0 ? [null] : usable).map((purpose) =>
    consentSources(subject.consentAttribute, purpose, consent),
  );
  const anyOf = asked
    .filter((sources) => sources.length > 0)
    .map((sources) => sources.map((source) => ({ at: locate(source), yes: [...source.yes] })));
  return anyOf.length === 0 ? fixed(use.otherwise, 'no-source') : { kind: 'consent', anyOf, otherwise: use.otherwise };
}

/** A purpose that nobody has described rests on consent, as far as anyone knows. */
function needsConsent(purpose: Purpose | undefined, special: boolean): boolean {
  if (!purpose || purpose.legalBasis === null || purpose.legalBasis === 'consent') return true;
  return special && purpose.specialBasis === 'explicit-consent';
}

/** What the plan decides about one profile; `textAt` answers what it says under a key of the plan. */
export function settle(plan: ColumnPlan, textAt: (key: string) => string | null): Decision {
  if (plan.kind === 'fixed') return { treatment: plan.treatment, reason: plan.reason };
  let worst: Refusal = 'consent-absent';
  for (const questions of plan.anyOf) {
    const refusal = worstAnswer(questions, textAt);
    if (refusal === null) return { treatment: 'allow', reason: 'consented' };
    if (refusalOrder.indexOf(refusal) > refusalOrder.indexOf(worst)) worst = refusal;
  }
  return { treatment: plan.otherwise, reason: worst };
}

/** The later one tells more of what the person wants. */
const refusalOrder = ['consent-absent', 'consent-missing', 'consent-refused'] as const satisfies PolicyReason[];
type Refusal = (typeof refusalOrder)[number];

function worstAnswer(
  questions: readonly z.infer<typeof ConsentQuestion>[],
  textAt: (key: string) => string | null,
): Refusal | null {
  let worst: Refusal | null = null;
  for (const { at, yes } of questions) {
    const text = at === null ? null : textAt(at);
    if (text !== null && text.trim() !== '' && saysYes(text, yes)) continue;
    const refusal =
      at === null ? 'consent-absent' : text === null || text.trim() === '' ? 'consent-missing' : 'consent-refused';
    if (worst === null || refusalOrder.indexOf(refusal) > refusalOrder.indexOf(worst)) worst = refusal;
  }
  return worst;
}
