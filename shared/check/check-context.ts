import type { AttributeDefinition } from '../attribute/attribute';
import { dominantStyle, type NamingStyle } from '../attribute/naming';
import { knownDefinitions, type KnownDefinitions } from '../attribute/validate';
import { groupBy } from '../base/group-by';

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
export function checkContext(definitions: readonly AttributeDefinition[], { namingStyle }: CheckOptions): CheckContext {
  const byLowerCase = groupBy(
    definitions.map(({ code }) => code),
    (code) => code.toLowerCase(),
  );
  const ownNames = definitions.filter(({ locked }) => !locked).map(({ name }) => name);
  return {
    all: knownDefinitions(definitions),
    style: namingStyle === 'any' ? dominantStyle(ownNames) : namingStyle,
    sameButCase: (code) => (byLowerCase.get(code.toLowerCase()) ?? []).filter((each) => each !== code),
  };
}
