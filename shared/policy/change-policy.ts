import type { Json } from '../base/canonical-json';
import type { ChangeSet, Fields } from '../change/change';
import { differenceOf } from '../change/diff-definition';
import { purposeKey } from '../purpose/purpose';
import type { Policy } from './policy';

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

/** A policy as its row; every field is JSON. */
function fieldsOf(policy: Policy): Fields {
  const row: Json = { id: policyKey, ...policy };
  return row;
}
