import { assertNever } from '../base/assert-never';
import type { DecimalSign } from '../profile/value-key';
import type { BulkEdit } from './bulk-edit';
import { isoOfDay } from './read-days';
import { plainNumber } from './read-numbers';

/** Every blank that Unicode knows, no-break ones too. */
const ends = /^\s+|\s+$/gu;
const blanks = /\s+/gu;

/** The edits that work on the letters of a text, whatever row it stands in. */
export type TextEdit = Extract<BulkEdit, { kind: 'trim' | 'collapse' | 'case' | 'days' | 'numbers' }>;

/**
 * What the edit makes of a text; the same text where it does not apply. Numbers are written with the decimal sign that
 * their column is read by.
 */
export function editText(text: string, edit: TextEdit, decimal: DecimalSign = '.'): string {
  switch (edit.kind) {
    case 'trim':
      return text.replace(ends, '');
    case 'collapse':
      return text.replace(ends, '').replace(blanks, ' ');
    case 'case':
      return inCase(text, edit.to, edit.language);
    case 'days':
      return isoOfDay(text, edit.order) ?? text;
    case 'numbers':
      return plainNumber(text, edit.decimal)?.replace('.', decimal) ?? text;
    default:
      return assertNever(edit, 'bulk edit');
  }
}

/** A word is a run of letters and digits; what follows an apostrophe is a word of its own after one letter, as in O'Neil. */
const word = /(?<![\p{L}\p{N}])(\p{L}['’])?([\p{L}\p{N}])((?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*)/gu;

function inCase(text: string, to: 'upper' | 'lower' | 'title', language: string): string {
  if (to === 'upper') return text.toLocaleUpperCase(language);
  if (to === 'lower') return text.toLocaleLowerCase(language);
  return text.replace(
    word,
    (_, before: string | undefined, first: string, rest: string) =>
      (before ?? '').toLocaleUpperCase(language) + first.toLocaleUpperCase(language) + rest.toLocaleLowerCase(language),
  );
}
