import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { findRenames } from './find-renames';

/** What a file says of one definition; a field that is not in `given` is one that the file does not speak of. */
export interface SpokenDefinition {
  readonly code: string;
  readonly given: Partial<AttributeDefinition>;
}

/**
 * One side of a merge as a file gives it. Absent means leave alone: what the file does not speak of is as the ancestor has
 * it, also where the definition goes by another code.
 */
export function completeSide(
  spoken: readonly SpokenDefinition[],
  base: readonly AttributeDefinition[],
): readonly AttributeDefinition[] {
  const known = new Map(base.map((each) => [each.code, each]));
  const first = spoken.map((each) => complete(each, known.get(each.code)));
  const side = new Map(first.map((each) => [each.code, each]));
  const renamed = new Map([...findRenames(known, side, side)].map(([from, to]) => [to, known.get(from)]));
  if (renamed.size === 0) return first;
  return spoken.map((each) => complete(each, known.get(each.code) ?? renamed.get(each.code)));
}

function complete({ code, given }: SpokenDefinition, before: AttributeDefinition | undefined): AttributeDefinition {
  const extra = given.extra || before?.extra ? { ...before?.extra, ...given.extra } : {};
  return newAttribute({ ...before, ...given, extra, code }, '', '');
}
