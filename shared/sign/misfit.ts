import { foldForSearch } from '../attribute/naming';
import { readValue, type ValueDefinition } from '../profile/read-value';
import { valueProblemCodes } from '../profile/value-problem';
import { dayNotation } from './day-notation';
import { numberNotation } from './number-notation';
import { isPlaceholder, isSentinelDay, isSpreadsheetError } from './placeholder';

/** Every way in which a value does not fit its definition, as exactly as its text tells; each value has one. */
export const misfitCodes = [
  ...valueProblemCodes,
  'value-label',
  'value-blank',
  'value-placeholder',
  'value-spreadsheet-error',
  'value-with-unit',
  'value-grouped',
  'value-abbreviated',
  'value-other-notation',
] as const;
export type MisfitCode = (typeof misfitCodes)[number];

/** A value that does not fit: in which way, and what was probably meant where an option was. */
export interface Misfit {
  readonly code: MisfitCode;
  readonly suggestion: string | null;
}

/** Why the text does not fit the definition; null where it fits or is empty. */
export function misfitOf(text: string, meaning: ValueDefinition): Misfit | null {
  const reading = readValue(text, meaning);
  if (reading.kind !== 'invalid') return null;
  const { code, suggestion = null } = reading.problem;
  if (suggestion !== null || meaning.array) return { code, suggestion };
  const nothing = whatItIs(text);
  if (nothing !== null) return { code: nothing, suggestion };
  if (meaning.options.length > 0) {
    const labelled = labelledSo(text, meaning);
    return { code: labelled === null ? 'value-not-option' : 'value-label', suggestion: labelled };
  }
  return { code: howItIsWritten(text.trim(), meaning) ?? code, suggestion };
}

/** The option that people call so, or by its first letter, as in F and M, where only one begins with it. */
function labelledSo(text: string, { options }: ValueDefinition): string | null {
  const folded = foldForSearch(text).trim();
  const called = options.find(({ label }) => foldForSearch(label) === folded);
  if (called || !/^\p{L}$/u.test(folded)) return called?.value ?? null;
  const begun = options.filter(({ label }) => foldForSearch(label).startsWith(folded));
  return begun.length === 1 ? (begun[0]?.value ?? null) : null;
}

function whatItIs(text: string): MisfitCode | null {
  if (text.trim() === '') return 'value-blank';
  if (isSpreadsheetError(text)) return 'value-spreadsheet-error';
  return isPlaceholder(text) || text.startsWith('0000-00-00') ? 'value-placeholder' : null;
}

function howItIsWritten(text: string, { dataType }: ValueDefinition): MisfitCode | null {
  switch (dataType) {
    case 'INT':
    case 'LONG':
    case 'DOUBLE': {
      const notation = numberNotation(text);
      if (notation?.startsWith('unit:')) return 'value-with-unit';
      if (notation === 'grouped') return 'value-grouped';
      return notation === 'exponent' ? 'value-abbreviated' : null;
    }
    case 'DATE':
    case 'TIME_STAMP': {
      if (isSentinelDay(text)) return 'value-placeholder';
      const notation = dayNotation(text);
      // Written as it should be and still no day, such as 2025-02-30; slashes have a reason of their own.
      const isRead = notation === 'day-iso' || notation === 'day-dotted';
      const hasReason = dataType === 'DATE' && notation === 'day-slashed';
      return notation === null || isRead || hasReason ? null : 'value-other-notation';
    }
    case 'BOOLEAN':
    case 'STRING':
      return null;
  }
}
