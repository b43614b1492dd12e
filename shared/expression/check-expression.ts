import { fieldProblem, type FieldProblem } from '../attribute/problem';
import type { AttributeDefinition } from '../attribute/attribute';
import { celTypeOf, isIdentifier, language } from './environment';
import { explainCause, shownType } from './expression-cause';
import { parseExpression } from './parse';
import { referencesOf } from './references';

/** Where definitions are found by code. */
export interface DefinitionsByCode {
  get(code: string): AttributeDefinition | undefined;
}

/**
 * What is wrong with the definition's expression taken by itself: it does not parse, reads a code that is not there, its
 * types do not fit, or its value is not of the attribute's type. Null where all is well or there is none.
 */
export function checkExpression(
  definition: Pick<AttributeDefinition, 'expression' | 'dataType' | 'array'>,
  all: DefinitionsByCode,
): FieldProblem | null {
  const { expression } = definition;
  if (expression.trim() === '') return null;
  const parsed = parseExpression(expression);
  if (!parsed.ok) {
    const { cause, detail, reason, start } = parsed.error;
    const column = String(start + 1);
    return fieldProblem('expression', 'expression-broken', { cause: cause ?? '', detail, reason, column });
  }
  const environment = language.clone();
  const seen = new Set<string>();
  for (const { code } of referencesOf(parsed.value)) {
    const read = all.get(code);
    if (!read) return fieldProblem('expression', 'expression-unknown-code', { code });
    if (seen.has(code) || !isIdentifier(code)) continue;
    seen.add(code);
    environment.registerVariable(code, celTypeOf(read));
  }
  const { valid, type = 'dyn', error } = environment.check(expression);
  if (!valid) {
    const { cause, detail } = error ? explainCause(error, expression) : { cause: null, detail: '' };
    const reason = error?.summary ?? '';
    return fieldProblem('expression', 'expression-type-error', { cause: cause ?? '', detail, reason });
  }
  if (fits(type, celTypeOf(definition))) return null;
  return fieldProblem('expression', 'expression-of-wrong-type', {
    found: shownType(type),
    wanted: definition.dataType,
  });
}

/** `dyn` is known only when it is computed; a whole number may stand where a decimal one is wanted. */
function fits(found: string, wanted: string): boolean {
  return (
    found === wanted ||
    found === 'dyn' ||
    (found === 'list<dyn>' && wanted.startsWith('list<')) ||
    (found === 'int' && wanted === 'double')
  );
}
