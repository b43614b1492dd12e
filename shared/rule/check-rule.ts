import type { ValueDefinition } from '../profile/read-value';
import { keyOf } from '../profile/value-key';
import { operandsOf, operatorsFor, writtenOperators } from './operators';
import { isGroup, type Rule, type RuleCondition, type RuleGroup } from './rule';

export const conditionProblemCodes = [
  'column-missing',
  'operator-not-for-type',
  'value-missing',
  'value-not-of-type',
] as const;
/** Why a condition cannot be meant as it stands. */
export type ConditionProblemCode = (typeof conditionProblemCodes)[number];

/** A condition's problem; `path` are the places in `rules` from the outermost group on. */
export interface ConditionProblem {
  readonly path: readonly number[];
  readonly code: ConditionProblemCode;
}

/** Finds every condition that is not finished or no longer fits its column; `undefined` is a column that is not there. */
export function checkRule(
  rule: RuleGroup,
  meaningOf: (field: string) => ValueDefinition | null | undefined,
): readonly ConditionProblem[] {
  const within = (each: Rule, path: readonly number[]): readonly ConditionProblem[] => {
    if (isGroup(each)) return each.rules.flatMap((inner, index) => within(inner, [...path, index]));
    const code = problemOf(each, meaningOf(each.field));
    return code === null ? [] : [{ path, code }];
  };
  return within(rule, []);
}

/** What is wrong with a condition over a column of that meaning; null where nothing is. */
export function problemOf(
  condition: Readonly<RuleCondition>,
  meaning: ValueDefinition | null | undefined,
): ConditionProblemCode | null {
  if (meaning === undefined) return 'column-missing';
  const { operator, value } = condition;
  const isOffered = operatorsFor(meaning?.dataType ?? null).includes(operator);
  if (!isOffered && !writtenOperators.has(operator)) return 'operator-not-for-type';
  const values = typeof value === 'string' ? [value] : value;
  const operands = operandsOf(operator);
  if (operands === 'none') return null;
  const needed = operands === 'two' ? 2 : 1;
  if (values.filter((each) => each !== '').length < needed) return 'value-missing';
  const isOrder = operands === 'two' || ['<', '<=', '>', '>='].includes(operator);
  if (!isOrder || meaning === null || meaning.dataType === 'STRING') return null;
  const { dataType, decimal } = meaning;
  return values.every((each) => keyOf(each, dataType, decimal) !== null) ? null : 'value-not-of-type';
}

/** The rule without its unfinished conditions, to show what is there while it is being written. */
export function finishedPart(
  rule: RuleGroup,
  meaningOf: (field: string) => ValueDefinition | null | undefined,
): RuleGroup {
  const kept = rule.rules.flatMap((each): readonly Rule[] => {
    if (!isGroup(each)) return problemOf(each, meaningOf(each.field)) === null ? [each] : [];
    const inner = finishedPart(each, meaningOf);
    return inner.rules.length === 0 && each.rules.length > 0 ? [] : [inner];
  });
  return { ...rule, rules: kept };
}
