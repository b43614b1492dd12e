/** Every reason for which a cell of a profile does not fit its definition. The words are in shared/text/value-problems. */
export const valueProblemCodes = [
  'value-not-whole',
  'value-out-of-range',
  'value-not-number',
  'value-decimal-comma',
  'value-decimal-point',
  'value-not-boolean',
  'value-not-day',
  'value-day-ambiguous',
  'value-not-instant',
  'value-not-option',
  'value-not-list',
] as const;
export type ValueProblemCode = (typeof valueProblemCodes)[number];

/** Why a value does not fit. It never holds the value itself: that may be personal. */
export interface ValueProblem {
  readonly code: ValueProblemCode;
  /** The option that was probably meant. */
  readonly suggestion?: string;
  /** Which item of a list, from 1. */
  readonly item?: number;
}
