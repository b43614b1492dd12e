import { dayNotation, type DayNotation } from './day-notation';
import { numberNotation, type NumberNotation } from './number-notation';

/** How a text is written, where it is written as a number, a day or an instant. */
export type Notation = NumberNotation | DayNotation;

/** The notation of a text, blanks at its ends aside; null where it is neither number nor time. */
export function notationOf(text: string): Notation | null {
  const trimmed = text.trim();
  // Every notation has a digit, or a sign before one, at one of its ends: most texts are told apart by that.
  if (
    !isDigit(trimmed.charCodeAt(0)) &&
    !isDigit(trimmed.charCodeAt(trimmed.length - 1)) &&
    !/^[+\-.,]/.test(trimmed)
  ) {
    return null;
  }
  return numberNotation(trimmed) ?? dayNotation(trimmed);
}

/** Whether a notation is one of numbers rather than of days and instants. */
export function isNumberNotation(notation: Notation): notation is NumberNotation {
  return !notation.startsWith('day-') && !notation.startsWith('instant-');
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
