import type { AttributeDefinition } from '#shared/attribute/attribute';
import { isEditable } from '#shared/attribute/attribute';
import type { TextReplacement } from '#shared/bulk-edit/replace-texts';

export const replaceFields = ['label', 'name', 'description', 'unit'] as const;
export type ReplaceField = (typeof replaceFields)[number];

/** What to look for, where, and what stands there afterwards. */
export interface Replacement extends TextReplacement {
  readonly fields: readonly ReplaceField[];
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

/** The texts of the chosen fields, definition by definition. */
export function textsOf(
  definitions: readonly AttributeDefinition[],
  fields: readonly ReplaceField[],
): readonly string[] {
  return definitions.flatMap((definition) => fields.map((field) => definition[field]));
}

/**
 * Every cell that a replacement changes. `replaced` has the new texts in the order of `textsOf`, null where nothing
 * matches; `read` turns the new text of a field into the value to store, or null where it would not be valid.
 */
export function planReplace(
  definitions: readonly AttributeDefinition[],
  fields: readonly ReplaceField[],
  replaced: readonly (string | null)[],
  read: (definition: AttributeDefinition, field: ReplaceField, text: string) => string | null,
): ReplacePlan {
  const cells: ReplacedCell[] = [];
  let matches = 0;
  let refused = 0;
  for (const [row, definition] of definitions.entries()) {
    for (const [column, field] of fields.entries()) {
      const before = definition[field];
      const text = replaced[row * fields.length + column] ?? null;
      if (text === null) continue;
      matches += 1;
      if (text === before) continue;
      const after = isEditable(definition, field) ? read(definition, field, text) : null;
      if (after === null) refused += 1;
      else if (after !== before) cells.push({ code: definition.code, field, before, after });
    }
  }
  return { cells, matches, refused };
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
