import type { AttributeDefinition } from '../attribute/attribute';
import { groupBy } from '../base/group-by';
import { fail, ok, type Result } from '../base/result';
import type { Problem } from '../attribute/problem';
import type { ReadRow } from './read-definitions';

/** Finds the definition of the workspace that a row of a file speaks of. */
export interface Matcher {
  /** Null where the row is a new definition; a problem where it could be several or names none. */
  match(row: ReadRow): Result<AttributeDefinition | null, Problem>;
}

/**
 * A row is matched by its code, then by its name; by its label only where it gives neither, since labels are for reading
 * and two attributes may share one.
 */
export function matcherOf(current: readonly AttributeDefinition[]): Matcher {
  const byCode = new Map(current.map((each) => [each.code, each]));
  const byName = groupBy(current, ({ name }) => name);
  const byLabel = groupBy(current, ({ label }) => label);
  return {
    match({ code, given: { name = '', label = '' } }) {
      const exact = byCode.get(code) ?? byCode.get(code.trim());
      if (exact) return ok(exact);
      const named = (name === '' ? undefined : byName.get(name)) ?? [];
      if (named.length > 0 || code !== '') return onlyOne(named, name);
      const labelled = (name !== '' || label === '' ? undefined : byLabel.get(label)) ?? [];
      if (labelled.length > 0) return onlyOne(labelled, label);
      return fail({ code: 'row-without-key', params: {} });
    },
  };
}

function onlyOne(found: readonly AttributeDefinition[], text: string): Result<AttributeDefinition | null, Problem> {
  if (found.length <= 1) return ok(found[0] ?? null);
  return fail({ code: 'row-ambiguous', params: { text, codes: found.map(({ code }) => code).join(', ') } });
}
