import { ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { fail, ok, type Result } from '../base/result';
import { language } from './environment';
import { explainCause, type ExplainedCause } from './expression-cause';

/** Why a text is no expression, in the library's words, and where: `start` and `end` count characters from 0. */
export interface ExpressionError extends ExplainedCause {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** A text that is an expression of the language, with its syntax tree. */
export interface ParsedExpression {
  readonly text: string;
  readonly tree: ASTNode;
}

/** Reads an expression; names in it may be unknown and types may not fit. */
export function parseExpression(text: string): Result<ParsedExpression, ExpressionError> {
  try {
    return ok({ text, tree: language.parse(text).ast });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? { start: 0, end: text.length };
    return fail({ ...explainCause(error, text), reason: error.summary, start, end });
  }
}
