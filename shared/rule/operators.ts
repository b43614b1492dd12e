import type { DataType } from '../attribute/data-type';

/** What a condition can ask of a column, by react-querybuilder's names where it has them. */
export const operators = [
  '=',
  '!=',
  'contains',
  'doesNotContain',
  'beginsWith',
  'doesNotBeginWith',
  'endsWith',
  'doesNotEndWith',
  'in',
  'notIn',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'notBetween',
  'empty',
  'notEmpty',
  'valid',
  'invalid',
  'duplicate',
  'unique',
  'edited',
  'notEdited',
  'exactly',
  'looksLike',
] as const;
export type Operator = (typeof operators)[number];

/**
 * What findings write to name their rows, for columns of every type; no form offers them. `exactly` is one of these texts
 * letter by letter, `looksLike` a text that shows one of the looks of shared/sign/look.
 */
export const writtenOperators: ReadonlySet<Operator> = new Set<Operator>(['exactly', 'looksLike']);

/** How many values an operator compares with: none, one, two, or a list of any length. */
export type OperandCount = 'none' | 'one' | 'two' | 'many';

/** The values that an operator takes, for the form that asks for them. */
export function operandsOf(operator: Operator): OperandCount {
  switch (operator) {
    case 'between':
    case 'notBetween':
      return 'two';
    case 'in':
    case 'notIn':
    case 'exactly':
    case 'looksLike':
      return 'many';
    case 'empty':
    case 'notEmpty':
    case 'valid':
    case 'invalid':
    case 'duplicate':
    case 'unique':
    case 'edited':
    case 'notEdited':
      return 'none';
    case '=':
    case '!=':
    case 'contains':
    case 'doesNotContain':
    case 'beginsWith':
    case 'doesNotBeginWith':
    case 'endsWith':
    case 'doesNotEndWith':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return 'one';
  }
}

const always = [
  'empty',
  'notEmpty',
  'valid',
  'invalid',
  'duplicate',
  'unique',
  'edited',
  'notEdited',
] as const satisfies readonly Operator[];
const sameness = ['=', '!=', 'in', 'notIn'] as const satisfies readonly Operator[];
const order = ['<', '<=', '>', '>=', 'between', 'notBetween'] as const satisfies readonly Operator[];
const wording = [
  'contains',
  'doesNotContain',
  'beginsWith',
  'doesNotBeginWith',
  'endsWith',
  'doesNotEndWith',
] as const satisfies readonly Operator[];

/** The operators that make sense for a type, in the order in which they are offered; null is a column without meaning. */
export function operatorsFor(dataType: DataType | null): readonly Operator[] {
  switch (dataType) {
    case null:
    case 'STRING':
      return [...sameness, ...wording, ...always];
    case 'BOOLEAN':
      return ['=', '!=', ...always];
    case 'INT':
    case 'LONG':
    case 'DOUBLE':
    case 'DATE':
    case 'TIME_STAMP':
      return [...sameness, ...order, ...wording, ...always];
  }
}
