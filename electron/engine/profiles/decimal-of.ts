import { findDecimal } from '#shared/bulk-edit/read-numbers';
import type { DecimalSign } from '#shared/profile/value-key';
import type { PlacedEntry } from './find-tables';

/** So many rows show how numbers are written. */
const mostRows = 300;

/**
 * What stands before the decimals of a table's numbers: a comma where at least one column of numbers can be read with it
 * alone, and none with a point alone. A column counts only where every filled cell is a number.
 */
export function decimalOf(rows: readonly Pick<PlacedEntry, 'cells'>[]): DecimalSign {
  const seen = rows.slice(0, mostRows);
  const width = Math.max(0, ...seen.map(({ cells }) => cells.length));
  let isComma = false;
  for (let place = 0; place < width; place += 1) {
    const texts = seen.flatMap(({ cells }) => cells[place]?.trim() || []);
    const { decimal, unreadable } = findDecimal(texts.map((text) => [text, 1] as const));
    if (decimal === null || unreadable > 0) continue;
    if (decimal === '.') return '.';
    isComma = true;
  }
  return isComma ? ',' : '.';
}
