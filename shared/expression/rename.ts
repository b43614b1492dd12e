import { fail, ok, type Result } from '../base/result';
import { isIdentifier } from './environment';
import { parseExpression } from './parse';
import { referencesOf } from './references';

/** Why a code cannot be renamed inside an expression. */
export type RenameError = 'unparsable' | 'not-an-identifier' | 'captured';

/**
 * The expression with every reference to one code made a reference to another; everything else keeps its exact text.
 * Refused as `not-an-identifier` where the new code could only be written `profile["code"]`, and as `captured` where a
 * variable of the expression's own has that name. The result is read again to prove that only these references changed.
 */
export function renameInExpression(expression: string, from: string, to: string): Result<string, RenameError> {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return fail('unparsable');
  const references = referencesOf(parsed.value);
  let text = expression;
  for (const { code, by, start, end } of references.toReversed()) {
    if (code !== from) continue;
    if (by === 'name' && !isIdentifier(to)) return fail('not-an-identifier');
    text = text.slice(0, start) + (by === 'key' ? quoted(to) : to) + text.slice(end);
  }
  const wanted = references.map(({ code }) => (code === from ? to : code));
  return readsExactly(text, wanted) ? ok(text) : fail('captured');
}

function readsExactly(expression: string, codes: readonly string[]): boolean {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return false;
  const read = referencesOf(parsed.value);
  return read.length === codes.length && read.every(({ code }, index) => code === codes[index]);
}

/** CEL's escapes are those of JSON, and both take \u with four digits. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
