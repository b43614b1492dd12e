import type { AttributeDefinition } from '../attribute/attribute';
import { fieldProblem, type FieldProblem } from '../attribute/problem';
import { knownDefinitions, validateField } from '../attribute/validate';
import { fail, ok, type Result } from '../base/result';
import { dependencies } from '../expression/references';
import { renameInExpression } from '../expression/rename';
import type { Change, ChangeSet } from './change';
import { additionOf, changeOf, removalOf } from './diff-definition';

/**
 * Gives a definition another code: its row is removed and added under the new key, and every consent attribute and
 * expression that refers to it follows, its own included. Refused as a whole with the problem that stands in the way;
 * `params.code` then names the definition that has it where that is another one.
 */
export function renameCode(
  definitions: readonly AttributeDefinition[],
  from: string,
  to: string,
): Result<ChangeSet, FieldProblem> {
  if (from === to) return ok([]);
  const all = knownDefinitions(definitions);
  const before = all.get(from);
  if (!before) return fail(fieldProblem('code', 'code-unknown', { code: from }));
  const [problem] = validateField({ ...before, code: to }, 'code', all, before);
  if (problem) return fail(problem);

  const moved = redirect(before, from, to);
  if (!moved.ok) return moved;
  const renamed = { ...moved.value, code: to, revision: before.revision + 1 };
  const changes: Change[] = [removalOf(before), additionOf(renamed)];
  for (const referrer of definitions) {
    if (referrer.code === from) continue;
    const redirected = redirect(referrer, from, to);
    if (!redirected.ok) return redirected;
    const change = changeOf(referrer, redirected.value);
    if (change) changes.push(change);
  }
  return ok(changes);
}

/** The codes of the definitions that a new code of this one would change. */
export function referrersOf(definitions: readonly AttributeDefinition[], code: string): readonly string[] {
  return definitions.filter((each) => each.code !== code && refersTo(each, code)).map((each) => each.code);
}

function refersTo({ consentAttribute, expression }: AttributeDefinition, code: string): boolean {
  return consentAttribute === code || dependencies(expression).includes(code);
}

function redirect(
  definition: AttributeDefinition,
  from: string,
  to: string,
): Result<AttributeDefinition, FieldProblem> {
  if (!refersTo(definition, from)) return ok(definition);
  const consentAttribute = definition.consentAttribute === from ? to : definition.consentAttribute;
  if (!dependencies(definition.expression).includes(from)) return ok({ ...definition, consentAttribute });
  const expression = renameInExpression(definition.expression, from, to);
  if (expression.ok) return ok({ ...definition, consentAttribute, expression: expression.value });
  return fail(fieldProblem('code', 'expression-not-renamable', { code: definition.code, to }));
}
