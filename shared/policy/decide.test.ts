import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPurpose, type Purpose } from '../purpose/purpose';
import { decide, policyRules, type Decision, type IntendedUse, type PolicySubject } from './decide';
import type { ConsentSource } from './policy';
import { anyPolicyCase } from '../../test/support/policy-arbitraries';

const keep: IntendedUse = { purpose: null, otherwise: 'drop' };
const email: PolicySubject = {
  code: 'email',
  isPersonalInfo: 'yes',
  consentAttribute: '',
  dataCategories: ['user.contact.email'],
  purposes: [],
};
const newsletter: ConsentSource = { by: 'attribute', name: 'optIn', purposes: [], yes: [] };
const byConsent = newPurpose('1', 'Newsletter', { legalBasis: 'consent' });
const byContract = newPurpose('2', 'Orders', { legalBasis: 'contract' });

function decided(
  given: Partial<PolicySubject>,
  says: Readonly<Record<string, string | null>>,
  more: { readonly consent?: ConsentSource[]; readonly purposes?: Purpose[]; readonly use?: IntendedUse } = {},
): string {
  const subject = { ...email, ...given };
  const rules = policyRules({ consent: more.consent ?? [newsletter] }, more.purposes ?? [byConsent, byContract], [
    subject,
  ]);
  const decision = decide(subject, rules, more.use ?? keep, ({ name }) => says[name]);
  return `${decision.treatment}: ${decision.reason}`;
}

describe('the policy', () => {
  it('lets pass what is not personal, and nothing else without consent', () => {
    expect(decided({ isPersonalInfo: 'no' }, {})).toBe('allow: not-personal');
    expect(decided({ isPersonalInfo: 'yes' }, { optIn: 'no' })).toBe('drop: consent-refused');
  });
  it('takes what nobody has decided about for personal', () => {
    expect(decided({ isPersonalInfo: 'undecided' }, { optIn: 'false' })).toBe('drop: consent-refused');
  });
  it('lets pass the record of consent itself', () => {
    expect(decided({ code: 'optIn' }, { optIn: 'no' })).toBe('allow: consent-record');
  });
  it('takes no column that is mapped to nothing for a record of consent', () => {
    expect(decided({ code: '', consentAttribute: '' }, { optIn: 'no' })).toBe('drop: consent-refused');
  });
  it.each<[string, Record<string, string | null>, string]>([
    ['a yes in any of its usual words', { optIn: ' EVET ' }, 'allow: consented'],
    ['a no', { optIn: '0' }, 'drop: consent-refused'],
    ['a word that it does not know', { optIn: 'perhaps' }, 'drop: consent-refused'],
    ['a blank', { optIn: ' ' }, 'drop: consent-missing'],
    ['no value', { optIn: null }, 'drop: consent-missing'],
    ['no such column', {}, 'drop: consent-absent'],
  ])('answers %s', (_, says, answer) => {
    expect(decided({}, says)).toBe(answer);
  });
  it('knows the words of yes that a place has of its own, and then no others', () => {
    const consent = [{ ...newsletter, yes: ['Opted in'] }];
    expect(decided({}, { optIn: 'OPTED IN' }, { consent })).toBe('allow: consented');
    expect(decided({}, { optIn: 'true' }, { consent })).toBe('drop: consent-refused');
  });
  it('says so where nobody has said where the consent stands', () => {
    expect(decided({}, {}, { consent: [] })).toBe('drop: no-source');
  });
  it('asks the attribute that the definition names before all others', () => {
    expect(decided({ consentAttribute: 'mailOk' }, { mailOk: 'yes', optIn: 'no' })).toBe('allow: consented');
  });
  it('needs no consent where a purpose rests on something else', () => {
    expect(decided({ purposes: ['Newsletter', 'orders '] }, { optIn: 'no' })).toBe('allow: other-basis');
  });
  it('holds values to the purpose that they are wanted for', () => {
    const use: IntendedUse = { purpose: 'Newsletter', otherwise: 'mask' };
    expect(decided({ purposes: ['Orders'] }, { optIn: 'yes' }, { use })).toBe('mask: other-purpose');
    expect(decided({ purposes: ['Orders', 'Newsletter'] }, { optIn: 'no' }, { use })).toBe('mask: consent-refused');
    expect(decided({ purposes: ['Orders', 'Newsletter'] }, { optIn: 'yes' }, { use })).toBe('allow: consented');
  });
  it('asks every place that names the purpose, and each must say yes', () => {
    const consent: ConsentSource[] = [
      newsletter,
      { by: 'attribute', name: 'mail', purposes: ['newsletter'], yes: [] },
      { by: 'column', name: 'double opt-in', purposes: ['Newsletter'], yes: [] },
    ];
    const given = { purposes: ['Newsletter'] };
    expect(decided(given, { optIn: 'no', mail: 'yes', 'double opt-in': 'yes' }, { consent })).toBe('allow: consented');
    expect(decided(given, { optIn: 'yes', mail: 'yes', 'double opt-in': 'no' }, { consent })).toBe(
      'drop: consent-refused',
    );
  });
  it('takes a purpose that nobody has described for one that needs consent', () => {
    expect(decided({ purposes: ['Unheard of'] }, { optIn: 'no' })).toBe('drop: consent-refused');
  });
  it('lets a special category pass only with a basis of its own', () => {
    const given = { dataCategories: ['user.health_and_medical'], purposes: ['Care'] };
    const care = (special: Purpose['specialBasis']) => ({
      purposes: [newPurpose('3', 'Care', { legalBasis: 'contract', specialBasis: special })],
    });
    expect(decided(given, { optIn: 'yes' }, care(null))).toBe('drop: special-category');
    expect(decided(given, { optIn: 'no' }, care('health-care'))).toBe('allow: other-basis');
    expect(decided(given, { optIn: 'no' }, care('explicit-consent'))).toBe('drop: consent-refused');
    expect(decided({ ...given, purposes: [] }, { optIn: 'yes' })).toBe('drop: special-category');
  });
  it('lets the person override, and still says what stood against it', () => {
    expect(decided({}, { optIn: 'no' }, { use: { purpose: null, otherwise: 'allow' } })).toBe('allow: consent-refused');
  });

  it('never lets a personal value pass that no ground allows', () => {
    const grounds: readonly Decision['reason'][] = ['not-personal', 'consent-record', 'other-basis', 'consented'];
    fc.assert(
      fc.property(anyPolicyCase(), ({ subject, rules, use, says }) => {
        const decision = decide(subject, rules, use, ({ name }) => says[name]);
        if (grounds.includes(decision.reason)) expect(decision.treatment).toBe('allow');
        else expect(decision.treatment).toBe(use.otherwise);
        if (decision.reason === 'not-personal') expect(subject.isPersonalInfo).toBe('no');
        if (decision.reason === 'consented') expect(Object.values(says)).toContain('yes');
      }),
    );
  });
});
