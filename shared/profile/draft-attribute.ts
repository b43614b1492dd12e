import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { toStyle, toWords } from '../attribute/naming';
import type { InferredMeaning } from '../sign/infer-meaning';

/**
 * A definition for a column that has none: called as the column is, with the type and options that its values show where
 * they were looked at. Nothing is decided about it. `place` counts from 0 and names a column without a name.
 */
export function draftAttribute(
  column: { readonly name: string; readonly place: number; readonly meaning: Partial<AttributeDefinition> },
  taken: ReadonlySet<string>,
  now: string,
  by: string,
): AttributeDefinition {
  const { name, place, meaning } = column;
  const code = freeCode(toStyle(name, 'camelCase') || `column${place + 1}`, taken);
  return newAttribute({ code, label: isIdentifier(name) ? toWords(name) : name, ...meaning }, now, by);
}

/** What values showed, as fields of a definition; none where they showed nothing. */
export function inferredFields(inferred: InferredMeaning | null): Partial<AttributeDefinition> {
  if (!inferred) return {};
  return { dataType: inferred.dataType, options: inferred.options.map((value) => ({ value, label: '' })) };
}

/** `last_order` and `lastOrder` are names for machines; `E-Mail`, `GSM` and `Müşteri tipi` are words already. */
function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+$/u.test(name) || /^\p{Ll}+[\p{L}\p{N}]*\p{Lu}/u.test(name);
}

/** The code, or the first with a number behind it that is not taken. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  let code = wanted;
  for (let turn = 2; taken.has(code); turn += 1) code = `${wanted}${turn}`;
  return code;
}
