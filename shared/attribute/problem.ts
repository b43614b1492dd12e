import type { EditableField } from './attribute';

/**
 * Everything that can be wrong with, or worth doubting in, a definition or a cell that is to become one. The words for
 * people are in shared/text/problems.*, one sentence a code and language.
 */
export const problemCodes = [
  'code-empty',
  'code-kept',
  'code-taken',
  'code-unknown',
  'name-empty',
  'name-taken',
  'control-character',
  'surrounding-space',
  'options-not-allowed',
  'option-empty',
  'option-not-of-type',
  'option-repeated',
  'order-not-integer',
  'expression-broken',
  'expression-cycle',
  'expression-not-renamable',
  'expression-of-wrong-type',
  'expression-type-error',
  'expression-unknown-code',
  'consent-itself',
  'consent-unknown',
  'field-locked',
  'cell-not-boolean',
  'cell-not-data-type',
  'cell-not-integer',
  'cell-not-list',
  'cell-not-personal-info',
  'cell-not-options',
  'row-ambiguous',
  'row-repeated',
  'row-without-key',
  'calculated-without-expression',
  'code-differs-in-case',
  'description-missing',
  'expression-unused',
  'label-missing',
  'name-style',
  'personal-info-undecided',
  'unit-spelling',
  'unit-unknown',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What fills a problem's sentence: codes, names and reasons, never a customer's value. */
export type ProblemParams = Readonly<Record<string, string>>;

/** A problem as data, put into words by `describeProblem` of shared/text/problems. */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** A problem of one field of a definition. */
export interface FieldProblem extends Problem {
  readonly field: EditableField;
}

/** A problem of that field, with what fills its sentence. */
export function fieldProblem(field: EditableField, code: ProblemCode, params: ProblemParams = {}): FieldProblem {
  return { field, code, params };
}
