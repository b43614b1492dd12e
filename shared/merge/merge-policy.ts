import type { Json } from '../base/canonical-json';
import type { Fields } from '../change/change';
import { policyKey, withConsentIn } from '../policy/change-policy';
import { Policy } from '../policy/policy';
import { mergeRecord, type RecordRow } from './merge-record';
import { consenting, type PurposeNames } from './purpose-names';

/** A place of consent: what is said about it is one item of the list. */
const Place = Policy.shape.consent.element;
const placeOf = (item: Json): string => {
  const { by, name } = Place.parse(item);
  return `${by} ${name}`;
};
const maskingPrefix = 'masking.';

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
 * `names` says how what each side names goes on. No row where nobody settled anything.
 */
export function mergePolicies(policies: Three<Policy | null>, names: Three<PolicyNames>): readonly RecordRow[] {
  if (!policies.ours && !policies.theirs) return [];
  const side = (which: keyof Three<unknown>): Fields | null => {
    const policy = policies[which];
    return policy && policyFields(renamedPolicy(policy, names[which]));
  };
  const three = { base: side('base'), ours: side('ours'), theirs: side('theirs') };
  const kept = policies.ours && policyFields(policies.ours);
  const merged = mergeRecord(three, { consent: placeOf });
  return [{ table: 'policies', key: `policy:${policyKey}`, kept, ...three, ...merged }];
}

/** A policy as fields that are merged one by one. */
export function policyFields({ masking, ...others }: Policy): Fields {
  const inner = Object.entries(masking).map(([field, value]) => [maskingPrefix + field, value] as const);
  return { ...others, ...Object.fromEntries(inner) };
}

/** The policy that such fields say. */
export function policyOf(fields: Fields): Policy {
  const inner = Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(maskingPrefix) ? [[field.slice(maskingPrefix.length), value] as const] : [],
  );
  return Policy.parse({ ...fields, masking: Object.fromEntries(inner) });
}
