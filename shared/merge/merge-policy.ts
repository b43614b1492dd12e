import type { Json } from '../base/canonical-json';
import type { Fields } from '../change/change';
import { policyKey, withConsentIn } from '../policy/change-policy';
import { defaultPolicy, Policy } from '../policy/policy';
import { policyLoosens } from './loosens';
import { mergeRecord, type RecordRow } from './merge-record';
import { policyFields } from './policy-fields';
import { consenting, type PurposeNames } from './purpose-names';

/** A place of consent: what is said about it is one item of the list. */
const Place = Policy.shape.consent.element;
const placeOf = (item: Json): string => {
  const { by, name } = Place.parse(item);
  return `${by} ${name}`;
};

/** Something for each side and for what both come from. */
interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** How what a policy names goes on: attributes that consent stands in, and purposes that it is about. */
export interface PolicyNames {
  readonly codes: ReadonlyMap<string, string>;
  readonly purposes: PurposeNames;
}

/** The policy with what it names as it goes on. */
export function renamedPolicy(policy: Policy, { codes, purposes }: PolicyNames): Policy {
  return consenting(withConsentIn(policy, codes), purposes);
}

/**
 * What both sides have settled, field by field; each masking is a field of its own, and each place of consent an item.
 * `names` says how what each side names goes on. No row where nobody settled anything; where one side alone did, the other
 * says what holds without, so that what would protect less than that is asked about.
 */
export function mergePolicies(policies: Three<Policy | null>, names: Three<PolicyNames>): readonly RecordRow[] {
  if (!policies.ours && !policies.theirs) return [];
  const isFirst = !policies.base && !(policies.ours && policies.theirs);
  const side = (which: keyof Three<unknown>): Fields | null => {
    const policy = policies[which] ?? (isFirst ? defaultPolicy : null);
    return policy && policyFields(renamedPolicy(policy, names[which]));
  };
  const three = { base: side('base'), ours: side('ours'), theirs: side('theirs') };
  const kept = policies.ours && policyFields(policies.ours);
  const merged = mergeRecord(three, { consent: placeOf }, policyLoosens);
  return [{ table: 'policies', key: `policy:${policyKey}`, kept, ...three, ...merged }];
}
