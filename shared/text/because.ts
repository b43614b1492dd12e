import type { ProblemParams } from '../attribute/problem';
import type { ExpressionCause } from '../expression/expression-cause';

/** Why an expression is wrong, in our words; in the library's own where we have none. */
export function because(
  { cause, detail, reason }: ProblemParams,
  words: Readonly<Record<ExpressionCause, (detail: string) => string>>,
): string {
  return isCause(cause, words) ? words[cause](detail ?? '') : (reason ?? '');
}

function isCause<Cause extends string>(
  cause: string | undefined,
  words: Readonly<Record<Cause, unknown>>,
): cause is Cause {
  return cause !== undefined && Object.hasOwn(words, cause);
}
