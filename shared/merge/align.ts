import type { AttributeDefinition } from '../attribute/attribute';
import { dependencies } from '../expression/references';
import { renameInExpression } from '../expression/rename';
import { findRenames, type ByCode } from './find-renames';

/** Both sides and what they come from. */
export interface MergeSides {
  readonly base: readonly AttributeDefinition[];
  readonly ours: readonly AttributeDefinition[];
  readonly theirs: readonly AttributeDefinition[];
}

/** One definition in its three states, whatever its code is in each; null where it is not there. */
export interface AlignedRow {
  /** Names the row within the merge. */
  readonly key: string;
  /** The code that it goes on under, as far as nobody decides otherwise. */
  readonly code: string;
  /** Each side gave it another code. */
  readonly isCodeDisputed: boolean;
  /** What these refer to is named by the codes that go on, so that following a new code is no change. */
  readonly base: AttributeDefinition | null;
  readonly ours: AttributeDefinition | null;
  readonly theirs: AttributeDefinition | null;
}

/** The rows of a merge: those of the ancestor in its order, then what was added, by code. */
export function alignDefinitions(sides: MergeSides): readonly AlignedRow[] {
  const [base, ours, theirs] = [byCode(sides.base), byCode(sides.ours), byCode(sides.theirs)];
  const renames = agreedRenames(base, ours, theirs);
  const codes = [...base.keys()].map((code) => {
    const [our, their] = [renames.ours.get(code) ?? code, renames.theirs.get(code) ?? code];
    const isDisputed = our !== code && their !== code && our !== their;
    // The lesser of two is no decision, only the same whichever side asks.
    const final = isDisputed ? [our, their].sort()[0] : our === code ? their : our;
    return { code, our, their, final: final ?? code, isDisputed };
  });
  const spokenFor = {
    ours: new Set(codes.map(({ our }) => our)),
    theirs: new Set(codes.map(({ their }) => their)),
  };
  const moved = (which: 'code' | 'our' | 'their') =>
    new Map(codes.flatMap((each) => (each[which] === each.final ? [] : [[each[which], each.final] as const])));
  const redirect = { base: moved('code'), ours: moved('our'), theirs: moved('their') };
  const known = codes.map(({ code, our, their, final, isDisputed }): AlignedRow => ({
    key: `base:${code}`,
    code: final,
    isCodeDisputed: isDisputed,
    base: redirected(base.get(code), redirect.base),
    ours: redirected(ours.get(our), redirect.ours),
    theirs: redirected(theirs.get(their), redirect.theirs),
  }));
  const added = [
    ...[...ours.keys()].filter((code) => !spokenFor.ours.has(code)),
    ...[...theirs.keys()].filter((code) => !spokenFor.theirs.has(code)),
  ];
  const fresh = [...new Set(added)].sort().map((code): AlignedRow => {
    const [our, their] = [ours.get(code), theirs.get(code)];
    return {
      key: `new:${code}`,
      code,
      isCodeDisputed: false,
      base: null,
      ours: spokenFor.ours.has(code) ? null : redirected(our, redirect.ours),
      theirs: spokenFor.theirs.has(code) ? null : redirected(their, redirect.theirs),
    };
  });
  return [...known, ...fresh];
}

/**
 * The renamings that are followed: those whose definition the other side still has, under whatever code, and whose new
 * code means nothing else there.
 */
function agreedRenames(base: ByCode, ours: ByCode, theirs: ByCode) {
  const [our, their] = [findRenames(base, ours, theirs), findRenames(base, theirs, ours)];
  const found = { ours: withSameAs(their, our, ours), theirs: withSameAs(our, their, theirs) };
  const agreed = (own: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>, other: ByCode) =>
    new Map(
      [...own].filter(([from, to]) => {
        const theirCode = others.get(from);
        const isThere = other.has(from) || theirCode !== undefined;
        return isThere && (!other.has(to) || theirCode === to);
      }),
    );
  return { ours: agreed(found.ours, found.theirs, theirs), theirs: agreed(found.theirs, found.ours, ours) };
}

/**
 * The renamings of a side, and those of the other side that it made too: it lacks the old code and has the new one, however
 * much the definition has changed since, as it has where both were merged before.
 */
function withSameAs(
  others: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  side: ByCode,
): ReadonlyMap<string, string> {
  const taken = new Set(own.values());
  const same = [...others].filter(([from, to]) => !own.has(from) && !side.has(from) && side.has(to) && !taken.has(to));
  return new Map([...own, ...same]);
}

/** The definition with what it refers to named by other codes. An expression that cannot be rewritten stays as it is. */
function redirected(
  definition: AttributeDefinition | undefined,
  codes: ReadonlyMap<string, string>,
): AttributeDefinition | null {
  if (!definition || codes.size === 0) return definition ?? null;
  const { consentAttribute } = definition;
  let { expression } = definition;
  for (const code of dependencies(expression)) {
    const to = codes.get(code);
    if (to === undefined) continue;
    const renamed = renameInExpression(expression, code, to);
    if (renamed.ok) expression = renamed.value;
  }
  return { ...definition, expression, consentAttribute: codes.get(consentAttribute) ?? consentAttribute };
}

function byCode(definitions: readonly AttributeDefinition[]): ByCode {
  return new Map(definitions.map((each) => [each.code, each]));
}
