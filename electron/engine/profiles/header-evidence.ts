import { kindOf } from './cell-kind';
import { type ColumnProfile, suitsType } from './column-profile';

/** How much speaks for a row being names rather than data, given what the rows below look like: above 0 it is a header. */
export function headerEvidence(cells: readonly string[], columns: readonly ColumnProfile[]): number {
  let evidence = 0;
  for (const [index, given] of cells.entries()) {
    const cell = given.trim();
    const column = columns[index];
    const suits = suitsType(column, cell);
    const kind = kindOf(cell);
    if (cell === '') evidence -= 0.2 * (column && column.filled > 0 ? 1 - column.emptiness : 0);
    else if (isYearAbove(cell, column)) evidence += 0.5;
    else if (suits !== null) evidence += suits ? -1.5 : 1;
    else if (column?.values.has(cell)) evidence -= 1;
    else if (!/\p{L}/u.test(cell)) evidence -= 0.5;
    else if (kind === 'email' || kind === 'date' || kind === 'address') evidence -= 1;
    else evidence += column && column.values.size > 0 ? 0.4 : 0.1;
  }
  if (new Set(cells.filter((cell) => cell !== '')).size < cells.filter((cell) => cell !== '').length) evidence -= 0.2;
  return evidence;
}

/** Columns of a table over years are named by numbers, which would be strange among their values. */
function isYearAbove(cell: string, column: ColumnProfile | undefined): boolean {
  return /^(19|20)\d\d$/.test(cell) && column !== undefined && column.filled > 1 && !column.shapes.has('94');
}

/** Whether a row below a header is another line of names: it suits none of the columns that only take a certain kind. */
export function isFurtherHeader(cells: readonly string[], columns: readonly ColumnProfile[]): boolean {
  let strange = 0;
  let typed = 0;
  for (const [index, cell] of cells.entries()) {
    const suits = suitsType(columns[index], cell.trim());
    if (suits === true || (cell !== '' && columns[index]?.values.has(cell))) return false;
    if (columns[index]?.typed) typed += 1;
    if (suits === false && /\p{L}/u.test(cell)) strange += 1;
  }
  return strange >= Math.max(1, Math.min(2, typed), typed * 0.6);
}
