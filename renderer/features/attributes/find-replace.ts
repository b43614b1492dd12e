import type { AttributeDefinition } from '#shared/attribute/attribute';
import { isEditable } from '#shared/attribute/attribute';
import { fail, ok, type Result } from '#shared/base/result';

export const replaceFields = ['label', 'name', 'description', 'unit'] as const;
export type ReplaceField = (typeof replaceFields)[number];

/** What to look for, where, and what stands there afterwards. */
export interface Replacement {
  readonly find: string;
  readonly replaceWith: string;
  readonly fields: readonly ReplaceField[];
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
}

/** One cell before and after. */
export interface ReplacedCell {
  readonly code: string;
  readonly field: ReplaceField;
  readonly before: string;
  readonly after: string;
}

/** What a replacement would do; `refused` counts matches in fixed fields or with a result that is not valid. */
export interface ReplacePlan {
  readonly cells: readonly ReplacedCell[];
  readonly matches: number;
  readonly refused: number;
}

/**
 * The pattern that finds the text, or the engine's words on why it cannot be read. A word ends where letters, digits and
 * underscores do, in any script.
 */
export function patternOf(replacement: Replacement): Result<RegExp, string> {
  const source = replacement.regex ? replacement.find : replacement.find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const bounded = replacement.wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return ok(new RegExp(bounded, replacement.matchCase ? 'gu' : 'giu'));
  } catch (error) {
    return fail(error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '');
  }
}

/**
 * Every cell that the replacement would change. `read` turns the new text of a field into the value to store, or null
 * where it would not be valid.
 */
export function planReplace(
  definitions: readonly AttributeDefinition[],
  replacement: Replacement,
  pattern: RegExp,
  read: (definition: AttributeDefinition, field: ReplaceField, text: string) => string | null,
): ReplacePlan {
  const cells: ReplacedCell[] = [];
  let matches = 0;
  let refused = 0;
  for (const definition of definitions) {
    for (const field of replacement.fields) {
      const before = definition[field];
      const replaced = replaceIn(before, pattern, replacement);
      if (replaced === null) continue;
      matches += 1;
      if (replaced === before) continue;
      const after = isEditable(definition, field) ? read(definition, field, replaced) : null;
      if (after === null) refused += 1;
      else if (after !== before) cells.push({ code: definition.code, field, before, after });
    }
  }
  return { cells, matches, refused };
}

/** The text with every match replaced; null where nothing matches. Only a regular expression knows `$1`. */
function replaceIn(text: string, pattern: RegExp, { regex, replaceWith }: Replacement): string | null {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return null;
  return regex ? text.replace(pattern, replaceWith) : text.replace(pattern, () => replaceWith);
}

/** The definitions before and after the accepted cells, one pair a definition. */
export function replacedPairs(
  cells: readonly ReplacedCell[],
  find: (code: string) => AttributeDefinition | undefined,
): readonly { readonly before: AttributeDefinition; readonly after: AttributeDefinition }[] {
  const pairs = new Map<string, { before: AttributeDefinition; after: AttributeDefinition }>();
  for (const cell of cells) {
    const pair = pairs.get(cell.code);
    const before = pair?.before ?? find(cell.code);
    if (!before) continue;
    pairs.set(cell.code, { before, after: { ...(pair?.after ?? before), [cell.field]: cell.after } });
  }
  return [...pairs.values()];
}
