import { z } from 'zod';
import type { Json } from '../base/canonical-json';
import { names, placeKey, saysYes } from '../policy/consent';
import { planColumn, type PolicySubject } from '../policy/decide';
import { Policy, Treatment, treatments, type ConsentSource } from '../policy/policy';
import { booleanWords } from '../profile/value-key';
import { LegalBasis, SpecialBasis, type PurposeRegister } from '../purpose/purpose';
import type { DefinitionLoosens } from './merged-fields';
import { maskingPrefix } from './policy-fields';

/** Whether one value of a field protects people less than another. False for fields that protect nobody. */
export type Loosens = (field: string, value: Json, than: Json) => boolean;

/** Of a policy, as fields that are merged one by one. */
export const policyLoosens: Loosens = (field, value, than) => {
  if (field.startsWith(maskingPrefix)) return masksLess(value, than);
  return settings[field]?.(value, than) ?? false;
};

/** Of a purpose: another basis than consent asks nobody, and special categories are used on a special basis alone. */
export const purposeLoosens: Loosens = (field, value, than) => {
  if (field === 'legalBasis') return asks(than) && !asks(value);
  return field === 'specialBasis' && specialRank(value) > specialRank(than);
};

/**
 * Of a definition, with the purposes as each side has them: a purpose that needs no consent, or a special category that is
 * one no more, lets values go of which somebody was asked before. Which purposes there are decides, not how many.
 */
export function definitionLoosens(registers: Readonly<Record<'ours' | 'theirs', PurposeRegister>>): DefinitionLoosens {
  return (field, value, side, own) => {
    if (field !== 'purposes' && field !== 'dataCategories') return false;
    const asksWith = (subject: PolicySubject) => !needsNoConsent(subject, registers[side]);
    return asksWith(own) && !asksWith({ ...own, [field]: Texts.parse(value) });
  };
}

const Texts = z.array(z.string());

/** Whether the values may be used whatever a person says. */
function needsNoConsent(subject: PolicySubject, register: PurposeRegister): boolean {
  const rules = { consent: [], register, records: new Set<string>() };
  const plan = planColumn(subject, rules, { purpose: null, otherwise: 'drop' }, () => null);
  return plan.kind === 'fixed' && plan.reason === 'other-basis';
}

const settings: Readonly<Record<string, (value: Json, than: Json) => boolean>> = {
  consent: (value, than) => {
    const kept = new Map(Consent.parse(value).map((each) => [placeKey(each), each]));
    return Consent.parse(than).some((each) => asksLess(kept.get(placeKey(each)), each));
  },
  onImport: letsMore,
  onExport: letsMore,
  fourEyes: (value, than) => than === true && value !== true,
  reviewMonths: (value, than) => Months.parse(value) > Months.parse(than),
};

const Consent = Policy.shape.consent;
/** Never is later than any month. */
const Months = Policy.shape.reviewMonths.transform((months) => months ?? Number.POSITIVE_INFINITY);

/** Whether a place of consent is gone, is asked about fewer purposes, or takes more words for a yes. */
function asksLess(kept: ConsentSource | undefined, than: ConsentSource): boolean {
  if (!kept) return true;
  const isForEvery = kept.purposes.length === 0;
  const wasForEvery = than.purposes.length === 0;
  if (!isForEvery && (wasForEvery || than.purposes.some((purpose) => !names(kept.purposes, purpose)))) return true;
  const words = kept.yes.length === 0 ? booleanWords.true : kept.yes;
  return words.some((word) => !saysYes(word, than.yes));
}

function letsMore(value: Json, than: Json): boolean {
  return treatments.indexOf(Treatment.parse(value)) < treatments.indexOf(Treatment.parse(than));
}

/** No two maskings but `redact` leave the same of a value, so that none of them is stricter than another. */
function masksLess(value: Json, than: Json): boolean {
  return value !== than && value !== 'redact';
}

const Basis = LegalBasis.nullable();
function asks(basis: Json): boolean {
  const said = Basis.parse(basis);
  return said === null || said === 'consent';
}

const Special = z.union([
  z.null().transform(() => 0),
  z.literal('explicit-consent').transform(() => 1),
  SpecialBasis.transform(() => 2),
]);
function specialRank(basis: Json): number {
  return Special.parse(basis);
}
