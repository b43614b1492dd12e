import type { ValueDefinition } from '#shared/profile/read-value';
import { problemOf } from '#shared/rule/check-rule';
import { operandsOf, operatorsFor, type Operator } from '#shared/rule/operators';
import type { Messages } from '../../../text/text';
import type { Filter } from '../filters';
import type { FileColumn } from '../shown-columns';

/** What stands in the form of a condition on one column. */
export interface ConditionForm {
  readonly operator: Operator;
  /** As they were typed; an operator takes as many of them as it has operands. */
  readonly values: readonly string[];
}

/** What may be asked of a column, in the order in which it is offered; nothing that would tell what hidden values are. */
export function operatorsOf({ definition, isMasked }: FileColumn): readonly Operator[] {
  const all = operatorsFor(definition?.dataType ?? null);
  return isMasked ? all.filter((operator) => operandsOf(operator) === 'none') : all;
}

/** The form as a filter says it, else one to start from; what a filter asks that the column does not offer is not kept. */
export function conditionOf(column: FileColumn, filter: Filter | undefined): ConditionForm {
  const offered = operatorsOf(column);
  if (filter?.kind === 'condition' && offered.includes(filter.operator)) return filter;
  if (filter?.kind === 'value' && offered.includes('=')) return { operator: '=', values: [filter.value] };
  return { operator: offered[0] ?? 'empty', values: [] };
}

/** The form as a filter on its column, or why it is none: nothing was entered yet, or a value is not of the type. */
export function filterMeant(
  column: FileColumn,
  { operator, values }: ConditionForm,
): { readonly filter: Filter } | { readonly problem: 'unfinished' | 'not-of-type' } {
  const operands = operandsOf(operator);
  const meant = operands === 'none' ? [] : operands === 'many' ? values : values.slice(0, operands === 'two' ? 2 : 1);
  const problem = problemOf({ field: column.id, operator, value: [...meant] }, column.definition);
  if (problem === 'value-not-of-type') return { problem: 'not-of-type' };
  if (problem !== null) return { problem: 'unfinished' };
  return { filter: { kind: 'condition', column: column.id, operator, values: meant } };
}

/** The operator as it is said of a column: days are before, numbers less. */
export function operatorWord(
  operator: Operator,
  definition: ValueDefinition | null,
  words: Pick<Messages['rule'], 'operators' | 'times'>,
): string {
  const isTime = definition?.dataType === 'DATE' || definition?.dataType === 'TIME_STAMP';
  const times: Partial<Record<Operator, string>> = isTime ? words.times : {};
  return times[operator] ?? words.operators[operator];
}
