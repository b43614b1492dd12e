import type { AttributeDefinition } from '../attribute/attribute';
import { dominantStyle, type NamingStyle } from '../attribute/naming';
import { knownDefinitions, type KnownDefinitions } from '../attribute/validate';
import { groupBy } from '../base/group-by';
import { finish, type Steps } from '../base/steps';

export interface CheckOptions {
  /** The style that custom names are to have; `any` is the one that most of them show. */
  readonly namingStyle: NamingStyle | 'any';
}

/** What a definition is checked against: the others. Made once for many checks. */
export interface CheckContext {
  readonly all: KnownDefinitions;
  readonly style: NamingStyle | null;
  /** Codes that are this one but for upper and lower case. */
  sameButCase(code: string): readonly string[];
}

/** Prepares the checking of definitions against one another. */
export function checkContext(definitions: readonly AttributeDefinition[], options: CheckOptions): CheckContext {
  return finish(contextSteps(definitions, options));
}

/** `checkContext` a piece at a time. */
export function* contextSteps(
  definitions: readonly AttributeDefinition[],
  { namingStyle }: CheckOptions,
): Steps<CheckContext> {
  const byLowerCase = groupBy(
    definitions.map(({ code }) => code),
    (code) => code.toLowerCase(),
  );
  yield;
  const ownNames = definitions.filter(({ locked }) => !locked).map(({ name }) => name);
  const style = namingStyle === 'any' ? dominantStyle(ownNames) : namingStyle;
  yield;
  const all = knownDefinitions(definitions);
  // Their indexes are made when they are first asked.
  all.get('');
  yield;
  all.named('');
  yield;
  return {
    all,
    style,
    sameButCase: (code) => (byLowerCase.get(code.toLowerCase()) ?? []).filter((each) => each !== code),
  };
}
