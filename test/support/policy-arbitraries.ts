import fc from 'fast-check';
import { personalInfoAnswers } from '#shared/attribute/attribute';
import { policyRules, type IntendedUse, type PolicyRules, type PolicySubject } from '#shared/policy/decide';
import { treatments, type ConsentSource } from '#shared/policy/policy';
import { legalBases, newPurpose, specialBases } from '#shared/purpose/purpose';

const purposeNames = ['Newsletter', 'Orders', 'Care'] as const;
const places = ['consentA', 'consentB', 'consentC'] as const;

/** One attribute under some policy, what it is wanted for, and what a profile says about consent. */
export interface PolicyCase {
  readonly subject: PolicySubject;
  readonly rules: PolicyRules;
  readonly use: IntendedUse;
  readonly says: Readonly<Record<string, string | null>>;
}

/** What a profile may say at each place of consent; a place that is missing is no column. */
export function anyConsent(): fc.Arbitrary<Record<string, string | null>> {
  return fc.dictionary(fc.constantFrom(...places), fc.constantFrom('yes', 'no', '', null, 'maybe'), {
    noNullPrototype: true,
  });
}

/** Any policy over the places and purposes that the other arbitraries name. */
export function anyRules(): fc.Arbitrary<PolicyRules> {
  const source: fc.Arbitrary<ConsentSource> = fc.record({
    by: fc.constantFrom('attribute', 'column'),
    name: fc.constantFrom(...places),
    purposes: fc.subarray([...purposeNames]),
    yes: fc.constantFrom([], ['yes']),
  });
  const purposes = fc.tuple(
    ...purposeNames.map((name) =>
      fc
        .record({
          legalBasis: fc.option(fc.constantFrom(...legalBases)),
          specialBasis: fc.option(fc.constantFrom(...specialBases)),
        })
        .map((given) => newPurpose(name, name, given)),
    ),
  );
  return fc
    .record({ consent: fc.array(source, { maxLength: 4 }), purposes })
    .map(({ consent, purposes: list }) => policyRules({ consent }, list, []));
}

export function anySubject(): fc.Arbitrary<PolicySubject> {
  return fc.record({
    code: fc.constantFrom('email', 'city', ...places),
    isPersonalInfo: fc.constantFrom(...personalInfoAnswers),
    consentAttribute: fc.constantFrom('', '', ...places),
    dataCategories: fc.subarray(['user.contact.email', 'user.health_and_medical']),
    purposes: fc.subarray([...purposeNames, 'Unheard of']),
  });
}

export function anyUse(): fc.Arbitrary<IntendedUse> {
  return fc.record({
    purpose: fc.option(fc.constantFrom(...purposeNames)),
    otherwise: fc.constantFrom(...treatments),
  });
}

export function anyPolicyCase(): fc.Arbitrary<PolicyCase> {
  return fc.record({ subject: anySubject(), rules: anyRules(), use: anyUse(), says: anyConsent() });
}
