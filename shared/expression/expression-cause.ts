/**
 * What can be wrong with an expression, as far as we have words of our own for it (shared/text/expression-causes.*). The
 * library's codes are the keys of `causeByCode` (https://github.com/marcbachmann/cel-js).
 */
export const expressionCauses = [
  'ends-too-soon',
  'missing-sign',
  'missing-name',
  'not-here',
  'quote-open',
  'line-end-in-text',
  'not-a-number',
  'unknown-escape',
  'reserved-word',
  'too-large',
  'not-computable',
  'no-such-function',
  'not-yes-or-no',
  'branches-differ',
  'no-parts',
  'index-not-a-number',
  'not-a-list',
] as const;
export type ExpressionCause = (typeof expressionCauses)[number];

/** The cause, and what of the expression it is about; `cause` is null where only the library has words. */
export interface ExplainedCause {
  readonly cause: ExpressionCause | null;
  readonly detail: string;
}

/** The part of the library's errors that is read here. */
export interface LanguageError {
  readonly code: string;
  readonly summary: string;
  readonly range?: { readonly start: number; readonly end: number } | undefined;
}

const causeByCode: Readonly<Record<string, ExpressionCause>> = {
  unexpected_token: 'not-here',
  unexpected_character: 'not-here',
  unterminated_string: 'quote-open',
  unterminated_triple_quoted_string: 'quote-open',
  newline_in_string: 'line-end-in-text',
  invalid_number: 'not-a-number',
  invalid_integer: 'not-a-number',
  invalid_hex_integer: 'not-a-number',
  invalid_exponent: 'not-a-number',
  invalid_escape_sequence: 'unknown-escape',
  invalid_hex_escape: 'unknown-escape',
  invalid_octal_escape: 'unknown-escape',
  octal_escape_out_of_range: 'unknown-escape',
  invalid_unicode_escape: 'unknown-escape',
  invalid_unicode_surrogate: 'unknown-escape',
  bytes_unicode_escape: 'unknown-escape',
  reserved_identifier: 'reserved-word',
  limit_exceeded: 'too-large',
  no_such_overload: 'not-computable',
  no_matching_overload: 'no-such-function',
  invalid_logical_operand: 'not-yes-or-no',
  invalid_condition_type: 'not-yes-or-no',
  incompatible_ternary_branches: 'branches-differ',
  cannot_index_type: 'no-parts',
  invalid_index_type: 'index-not-a-number',
  invalid_comprehension_range: 'not-a-list',
};

/** Signs by the names that the library's parser has for them. */
const signs: Readonly<Record<string, string>> = {
  RPAREN: ')',
  RBRACKET: ']',
  RBRACE: '}',
  COLON: ':',
  COMMA: ',',
};

/** What of the library's error can be said in our words. `text` is the expression. */
export function explainCause(error: LanguageError, text: string): ExplainedCause {
  const wanted = /^Expected (\w+), got (\w+)$/u.exec(error.summary);
  if (error.code === 'expected_token' && wanted) return missing(wanted[1] ?? '');
  if (error.code === 'unexpected_token' && error.summary.endsWith(' EOF'))
    return { cause: 'ends-too-soon', detail: '' };
  const cause = causeByCode[error.code] ?? null;
  return { cause, detail: cause === null ? '' : detailOf(cause, error, text) };
}

function missing(token: string): ExplainedCause {
  if (token === 'IDENTIFIER') return { cause: 'missing-name', detail: '' };
  const sign = signs[token];
  return sign === undefined ? { cause: null, detail: '' } : { cause: 'missing-sign', detail: sign };
}

/** Errors of types say them in the summary, quoted or at its end; errors of reading say where they are. */
function detailOf(cause: ExpressionCause, { summary, range }: LanguageError, text: string): string {
  const types = [...summary.matchAll(/'([^']+)'/gu)].map(([, type = '']) => shownType(type));
  switch (cause) {
    case 'not-computable':
      return shownType(summary.replace('no such overload: ', ''));
    case 'no-such-function':
    case 'not-yes-or-no':
    case 'no-parts':
    case 'not-a-list':
      return types[0] ?? '';
    case 'index-not-a-number':
      return types.at(-1) ?? '';
    case 'branches-differ':
      return types.join(', ');
    case 'not-here':
    case 'not-a-number':
    case 'reserved-word':
    case 'unknown-escape':
      return range ? text.slice(range.start, Math.max(range.end, range.start + 1)) : '';
    case 'ends-too-soon':
    case 'missing-name':
    case 'missing-sign':
    case 'quote-open':
    case 'line-end-in-text':
    case 'too-large':
      return '';
  }
}

/** Types as people write them in an expression. */
export function shownType(type: string): string {
  return type
    .replaceAll('google.protobuf.', '')
    .replaceAll(/\b(?:Timestamp|Duration)\b/gu, (name) => name.toLowerCase());
}
