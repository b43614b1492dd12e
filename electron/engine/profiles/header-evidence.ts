import { kindOf, shapeOf } from './cell-kind';
import { type ColumnProfile, isCoded, isOfType, suitsType } from './column-profile';

/** How much speaks for a row being names rather than data, given what the rows below look like: above 0 it is a header. */
export function headerEvidence(cells: readonly string[], columns: readonly ColumnProfile[]): number {
  let evidence = 0;
  for (const [index, given] of cells.entries()) {
    // A row in apostrophes says what is between them.
    const cell = given.trim().replace(/^'(.+)'$/, '$1');
    const column = columns[index];
    const suits = suitsType(column, cell);
    const kind = kindOf(cell);
    // A first column of row numbers is seldom named.
    if (cell === '') evidence -= index > 0 && column && column.filled > 0 ? 0.2 * (1 - column.emptiness) : 0;
    else if (isYearAbove(cell, column)) evidence += 0.5;
    else if (suits === false) evidence += 1;
    // A column of dates has a word here and there: that it suits those few says little.
    else if (suits) evidence += isOfType(column, cell) ? -1.5 : 0.3;
    else if (column?.values.has(cell)) evidence -= 1;
    else if (isCoded(column) && /^\D*\p{L}\D*$/u.test(cell)) evidence += 0.7;
    else if (isCoded(column) && (column?.shapes.get(shapeOf(cell)) ?? 0) >= 0.2) evidence -= 0.7;
    else if (!/\p{L}/u.test(cell)) evidence -= 0.5;
    else if (kind === 'email' || kind === 'date' || kind === 'address') evidence -= 1;
    else evidence += column && column.values.size > 0 ? 0.4 : 0.1;
  }
  if (new Set(cells.filter((cell) => cell !== '')).size < cells.filter((cell) => cell !== '').length) evidence -= 0.1;
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

/** Whether these are names: words, each another one. */
export function isNames(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /\p{L}/u.test(cell)) && new Set(cells).size === cells.length;
}

/** Whether these are names of groups of columns: each said again, or nothing more, until the next one. */
export function isGroups(cells: readonly string[]): boolean {
  const goesOn = cells.filter((cell, index) => index > 0 && (cell === '' || cell === cells[index - 1])).length;
  const groups = cells.filter((cell, index) => cell !== '' && cell !== cells[index - 1]);
  return cells[0] !== '' && goesOn >= cells.length / 3 && groups.length > 0 && isNames(groups);
}
