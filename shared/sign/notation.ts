import { dayNotation, type DayNotation } from './day-notation';
import { numberNotation, type NumberNotation } from './number-notation';

/** How a text is written, where it is written as a number, a day or an instant. */
export type Notation = NumberNotation | DayNotation;

/** The notation of a text, blanks at its ends aside; null where it is neither number nor time. */
export function notationOf(text: string): Notation | null {
  const trimmed = text.trim();
  return numberNotation(trimmed) ?? dayNotation(trimmed);
}

/** Whether a notation is one of numbers rather than of days and instants. */
export function isNumberNotation(notation: Notation): notation is NumberNotation {
  return !notation.startsWith('day-') && !notation.startsWith('instant-');
}
