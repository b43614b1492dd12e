import type { Json } from '../base/canonical-json';
import type { ChangeSet, Fields } from '../change/change';
import { differenceOf } from '../change/diff-definition';
import { purposeKey } from '../purpose/purpose';
import type { ConsentSource, Policy } from './policy';

/** The key of the only row that a workspace's policy is. */
export const policyKey = 'workspace';

/** The changes that make one policy into another; none where they are the same. `before` is null where none is kept yet. */
export function changePolicy(before: Policy | null, after: Policy): ChangeSet {
  const row = fieldsOf(after);
  if (!before) return [{ kind: 'added', table: 'policies', key: policyKey, after: row }];
  const difference = differenceOf(fieldsOf(before), row);
  return difference ? [{ kind: 'updated', table: 'policies', key: policyKey, ...difference }] : [];
}

/** The policy with a purpose named anew wherever consent is about it. */
export function withPurposeNamed(policy: Policy, from: string, to: string): Policy {
  const named = (name: string) => (purposeKey(name) === purposeKey(from) ? to : name);
  return { ...policy, consent: policy.consent.map((each) => ({ ...each, purposes: each.purposes.map(named) })) };
}

/** The policy with attributes that consent stands in named by other codes. */
export function withConsentIn(policy: Policy, codes: ReadonlyMap<string, string>): Policy {
  const moved = ({ by, name, ...others }: ConsentSource): ConsentSource => ({
    by,
    name: by === 'attribute' ? (codes.get(name) ?? name) : name,
    ...others,
  });
  return { ...policy, consent: policy.consent.map(moved) };
}

/** The changes by which the policy follows an attribute that gets another code. They belong into the same step. */
export function followRenameInPolicy(policy: Policy | null, from: string, to: string): ChangeSet {
  return policy ? changePolicy(policy, withConsentIn(policy, new Map([[from, to]]))) : [];
}

/** A policy as its row; every field is JSON. */
function fieldsOf(policy: Policy): Fields {
  const row: Json = { id: policyKey, ...policy };
  return row;
}
