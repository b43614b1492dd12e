import type { AttributeDefinition } from '../attribute/attribute';
import type { Change, ChangeSet } from '../change/change';
import { changeOf, differenceOf } from '../change/diff-definition';
import { changePolicy, withPurposeNamed } from '../policy/change-policy';
import type { Policy } from '../policy/policy';
import { purposeKey, type Purpose } from './purpose';

/** The change that brings a purpose in. */
export function additionOfPurpose(purpose: Purpose): Change {
  return { kind: 'added', table: 'purposes', key: purpose.id, after: { ...purpose } };
}

/**
 * The changes that make one purpose into another of the same id; none where they are the same. Where its name changes, the
 * definitions that serve it and the places of its consent name it by the new one. `policy` is null where none is kept.
 */
export function changePurpose(
  before: Purpose,
  after: Purpose,
  definitions: readonly AttributeDefinition[],
  policy: Policy | null,
): ChangeSet {
  const difference = differenceOf({ ...before }, { ...after });
  if (!difference) return [];
  const change: Change = { kind: 'updated', table: 'purposes', key: before.id, ...difference };
  if (before.name === after.name) return [change];
  const consent = policy && changePolicy(policy, withPurposeNamed(policy, before.name, after.name));
  return [change, ...rename(definitions, before.name, after.name), ...(consent ?? [])];
}

/** The changes that take a purpose out; the definitions that served it no longer name it. */
export function removePurpose(purpose: Purpose, definitions: readonly AttributeDefinition[]): ChangeSet {
  return [
    ...rename(definitions, purpose.name, null),
    { kind: 'removed', table: 'purposes', key: purpose.id, before: { ...purpose } },
  ];
}

/** The changes by which exactly these attributes serve a purpose. */
export function linkPurpose(
  name: string,
  codes: ReadonlySet<string>,
  definitions: readonly AttributeDefinition[],
): ChangeSet {
  return definitions.flatMap((definition) => {
    const serves = definition.purposes.some((each) => purposeKey(each) === purposeKey(name));
    if (serves === codes.has(definition.code)) return [];
    const purposes = serves ? without(definition.purposes, name) : [...definition.purposes, name];
    const change = changeOf(definition, { ...definition, purposes });
    return change ? [change] : [];
  });
}

/** The purpose that has this name already, other than the one of that id. */
export function purposeNamed(purposes: readonly Purpose[], name: string, id: string): Purpose | undefined {
  return purposes.find((each) => each.id !== id && purposeKey(each.name) === purposeKey(name));
}

function rename(definitions: readonly AttributeDefinition[], from: string, to: string | null): readonly Change[] {
  return definitions.flatMap((definition) => {
    if (!definition.purposes.some((each) => purposeKey(each) === purposeKey(from))) return [];
    const purposes =
      to === null
        ? without(definition.purposes, from)
        : definition.purposes.map((each) => (purposeKey(each) === purposeKey(from) ? to : each));
    const change = changeOf(definition, { ...definition, purposes });
    return change ? [change] : [];
  });
}

function without(purposes: readonly string[], name: string): string[] {
  return purposes.filter((each) => purposeKey(each) !== purposeKey(name));
}
