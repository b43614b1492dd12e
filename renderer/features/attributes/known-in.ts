import type { AttributeDefinition } from '#shared/attribute/attribute';
import { knownDefinitions, type KnownDefinitions } from '#shared/attribute/validate';

const indexes = new WeakMap<readonly AttributeDefinition[], KnownDefinitions>();

/** The definitions by code and name, indexed once for each list that the workspace shows. */
export function knownIn(definitions: readonly AttributeDefinition[]): KnownDefinitions {
  const standing = indexes.get(definitions);
  if (standing) return standing;
  const made = knownDefinitions(definitions);
  indexes.set(definitions, made);
  return made;
}
