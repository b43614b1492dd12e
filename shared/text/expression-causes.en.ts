import type { ExpressionCause } from '../expression/expression-cause';

/** What is wrong with an expression, as the end of a sentence, in English. */
export const expressionCausesEn: Readonly<Record<ExpressionCause, (detail: string) => string>> = {
  'ends-too-soon': () => 'something is missing at its end',
  'missing-sign': (sign) => `“${sign}” is missing`,
  'missing-name': () => 'a name is missing',
  'not-here': (text) => `“${text}” cannot stand here`,
  'quote-open': () => 'a text has no closing quote',
  'line-end-in-text': () => 'a text in quotes goes over the end of the line',
  'not-a-number': (text) => `“${text}” is no number`,
  'unknown-escape': (text) => `“${text}” means nothing inside a text; write two backslashes for one`,
  'reserved-word': (word) => `“${word}” is a word of the language`,
  'too-large': () => 'it is too long or too deeply nested',
  'not-computable': (computation) => `“${computation}” cannot be computed`,
  'no-such-function': (call) => `there is no “${call}”`,
  'not-yes-or-no': (type) => `yes or no is wanted where ${type} stands`,
  'branches-differ': (types) => `what comes before and after “:” is of different types (${types})`,
  'no-parts': (type) => `${type} has no parts to ask for`,
  'index-not-a-number': (type) => `a place in a list is a whole number, not ${type}`,
  'not-a-list': (type) => `a list is wanted where ${type} stands`,
};
