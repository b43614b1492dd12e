import type { DecimalSign } from '../profile/value-key';

/** Blanks of any kind and apostrophes stand between thousands too. */
const groupSigns = /[\s'’]/gu;
const currency = /^[₺$€£]\s*|\s*(?:[₺$€£]|TL|TRY|USD|EUR|GBP)$/giu;

/**
 * A number with a decimal point and nothing between thousands, every digit kept; null where the text is no number with
 * that decimal sign. A currency's sign goes; a number in brackets is negative, as accountants write it.
 */
export function plainNumber(text: string, decimal: DecimalSign): string | null {
  const trimmed = text.trim();
  const bracketed = /^\((.+)\)$/.exec(trimmed)?.[1];
  const bare = (bracketed ?? trimmed).replace(currency, '').trim();
  const [, sign = '', digits = ''] = /^([+-]?)\s*(\S.*)$/u.exec(bare) ?? [];
  if (bracketed !== undefined && sign !== '') return null;
  const number = withoutGroups(digits.replace(currency, ''), decimal);
  if (number === null) return null;
  return `${sign === '-' || bracketed !== undefined ? '-' : ''}${number}`;
}

function withoutGroups(digits: string, decimal: DecimalSign): string | null {
  const group = decimal === ',' ? '.' : ',';
  const joined = digits.replace(groupSigns, '');
  const [whole = '', decimals, ...more] = joined.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const isGrouped = whole.includes(group);
  if (isGrouped && !new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole)) return null;
  // Blanks part thousands as well, or the text is several numbers.
  const blank = digits.split(decimal)[0] ?? '';
  if (/[\s'’]/u.test(blank) && !/^\d{1,3}(?:[\s'’]\d{3})+$/u.test(blank)) return null;
  const plain = whole.replaceAll(group, '');
  if (!/^\d+$/.test(plain) && !(plain === '' && decimals !== undefined)) return null;
  return `${plain === '' ? '0' : plain}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** What the numbers of a column say about their decimal sign. */
export interface DecimalFindings {
  /** The sign with which all numbers can be read, and not with the other; null where that cannot be told. */
  readonly decimal: DecimalSign | null;
  /** Rows that are another number with the other sign, such as 1,234. */
  readonly ambiguous: number;
  /** Rows with a text that is no number with either. */
  readonly unreadable: number;
}

/** Finds the decimal sign of a column's numbers by texts and how many rows say each. */
export function findDecimal(texts: Iterable<readonly [text: string, rows: number]>): DecimalFindings {
  const only = { ',': 0, '.': 0 };
  let [ambiguous, unreadable] = [0, 0];
  for (const [text, rows] of texts) {
    const [comma, point] = [plainNumber(text, ','), plainNumber(text, '.')];
    if (comma === null && point === null) unreadable += rows;
    else if (comma === null) only['.'] += rows;
    else if (point === null) only[','] += rows;
    else if (comma !== point) ambiguous += rows;
  }
  const isComma = only[','] > 0 && only['.'] === 0;
  const isPoint = only['.'] > 0 && only[','] === 0;
  return { decimal: isComma ? ',' : isPoint ? '.' : null, ambiguous, unreadable };
}
