import { kindOf, shapeOf } from './cell-kind';
import { type ColumnProfile, isCoded, isOfType, suitsType } from './column-profile';

/** How much speaks for a row being names rather than data, given what the rows below look like: above 0 it is a header. */
export function headerEvidence(cells: readonly string[], columns: readonly ColumnProfile[]): number {
  let evidence = 0;
  const years = yearsInOrder(cells);
  for (const [index, given] of cells.entries()) {
    // A row in apostrophes says what is between them.
    const cell = given.trim().replace(/^'(.+)'$/, '$1');
    const column = columns[index];
    const suits = suitsType(column, cell);
    const kind = kindOf(cell);
    // A first column of row numbers is seldom named.
    if (cell === '') evidence -= index > 0 && column && column.filled > 0 ? 0.2 * (1 - column.emptiness) : 0;
    else if (isYearAbove(cell, column) || (years.has(index) && isSeldomYear(column))) evidence += 0.5;
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

const leastYears = 3;

/** Places of years that follow one another from left to right, each the next one or the one before: they name columns. */
function yearsInOrder(cells: readonly string[]): ReadonlySet<number> {
  const years = cells.map((cell) => (/^(19|20)\d\d$/.test(cell.trim()) ? Number(cell) : null));
  const found = new Set<number>();
  for (let from = 0; from < years.length - 1; from += 1) {
    const first = years[from];
    const second = years[from + 1];
    if (typeof first !== 'number' || typeof second !== 'number' || Math.abs(second - first) !== 1) continue;
    let to = from + 1;
    while (years[to + 1] === first + (second - first) * (to + 1 - from)) to += 1;
    if (to - from + 1 >= leastYears) for (let place = from; place <= to; place += 1) found.add(place);
    from = to - 1;
  }
  return found;
}

/** Whether a column may not be one of years: not nearly all its cells are of four digits. */
function isSeldomYear(column: ColumnProfile | undefined): boolean {
  return column !== undefined && column.filled > 1 && (column.shapes.get('94') ?? 0) < 0.9;
}

/** Whether all that a row says stands in brackets, as units do that have a line of their own: [degC], (kg). */
function areUnits(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return said.length > 1 && said.every((cell) => /^(\[[^[\]]*\]|\([^()]*\))$/.test(cell));
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
  return areUnits(cells) || strange >= Math.max(1, Math.min(2, typed), typed * 0.6);
}

/** Whether these are names: words, each another one. */
export function isNames(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /\p{L}/u.test(cell)) && new Set(cells).size === cells.length;
}

/** Whether columns hold something by which names are told from what they hold. */
export function doTell(columns: readonly ColumnProfile[]): boolean {
  return columns.some((column) => column.typed !== null || column.values.size > 0 || isCoded(column));
}

/** Whether these are names of groups of columns: each said again, or nothing more, until the next one. */
export function isGroups(cells: readonly string[]): boolean {
  const goesOn = cells.filter((cell, index) => index > 0 && (cell === '' || cell === cells[index - 1])).length;
  const groups = cells.filter((cell, index) => cell !== '' && cell !== cells[index - 1]);
  return cells[0] !== '' && goesOn >= cells.length / 3 && groups.length > 0 && isNames(groups);
}
