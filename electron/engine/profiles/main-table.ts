import { isPlaceholder } from '#shared/sign/placeholder';
import { type ColumnProfile, isClosed, isCoded, profileColumns } from './column-profile';
import { columnsOf, findStretches, largestStretch, type PlacedEntry, rowsOf, type Stretch } from './find-tables';
import { headerEvidence, isNames } from './header-evidence';

/** A table with nearly as many rows as the largest one, and not far narrower, is no smaller. */
const asLong = 0.8;
const asWide = 0.4;
/** Rows of other widths between names and the first stretch of even rows. */
const mostAbove = 50;
/** Of so few rows none may be as wide as another. */
const fewRows = 2;
/** How much names above a column of codes, or of few values, tell, where those above one of numbers or dates are 1. */
const coded = 0.7;
const closed = 0.4;
/** So much all columns together have to tell before a row is taken from among the others. */
const leastTelling = 1.1;
/** So many columns of one kind each have to tell before a table is parted. */
const leastTyped = 3;

/** The stretch that is the table, and its columns. */
export interface MainTable {
  readonly stretch: Stretch;
  readonly columns: readonly ColumnProfile[];
}

/**
 * The table that the file is about: the one with the most cells, or the first of those that are nearly as large; where
 * another one of the same width begins inside it, its larger part.
 */
export function mainTable(entries: readonly PlacedEntry[]): MainTable | null {
  const largest = firstOfLargest(entries, findStretches(entries));
  if (!largest) return null;
  const few = largest.rows === 1 ? belowNames(entries) : null;
  if (few) return few;
  const columns = columnsOf(entries, largest);
  const whole = fromHeader(entries, largest, columns);
  const cuts = otherHeaders(entries, whole, columns);
  if (cuts.length === 0) return { stretch: whole, columns };
  const starts = [whole.from, ...cuts];
  const parts = starts.map((from, index) => {
    const to = (starts[index + 1] ?? whole.to + 1) - 1;
    return { from, to, width: whole.width, rows: rowsOf(entries, { ...whole, from, to }).length };
  });
  const stretch = firstOfLargest(entries, parts) ?? whole;
  return { stretch, columns: columnsOf(entries, stretch) };
}

/** Where hardly any rows follow names, and none as wide, the names say how wide the table is: all, or those that say something. */
function belowNames(entries: readonly PlacedEntry[]): MainTable | null {
  const [header, ...rows] = entries.filter(({ blank }) => !blank);
  const [first] = rows;
  if (!header || !first || header.open || rows.length > fewRows) return null;
  const names = header.cells.filter((cell) => cell.trim() !== '');
  const width = names.length;
  const isNear = ({ cells }: PlacedEntry) => Math.abs(cells.length - width) <= width / 2;
  if (width < 2 || !isNames(names) || !rows.every(isNear)) return null;
  const areFull = width < header.cells.length && rows.every(({ cells }) => cells.length === width);
  if (width < header.cells.length && !areFull) return null;
  // A longer row of which no cell looks like one too many, or like a part of one, is rather below names that lost a delimiter.
  const isTooMuch = (cell: string) => cell.trim() === '' || /^[\s[{(]/.test(cell);
  if (rows.some(({ cells, clean }) => clean && cells.length > width && !cells.some(isTooMuch))) return null;
  const stretch = { from: entries.indexOf(areFull ? first : header), to: entries.length - 1, width, rows: rows.length };
  return { stretch, columns: areFull ? columnsOf(entries, stretch) : profileColumns([], width) };
}

/** A stretch without names goes up to those above it, if all that stands between is rows of other widths. */
function fromHeader(entries: readonly PlacedEntry[], stretch: Stretch, columns: readonly ColumnProfile[]): Stretch {
  if (stretch.width < 3 || headerEvidence(rowsOf(entries, stretch)[0]?.cells ?? [], columns) > 0) return stretch;
  for (let from = stretch.from - 1; from >= Math.max(0, stretch.from - mostAbove); from -= 1) {
    const entry = entries[from];
    if (entry && isDrawn(entry)) continue;
    if (!entry || entry.blank || entry.cells.length < stretch.width - 1) return stretch;
    // A frame leaves nothing on either side.
    const said = entry.cells.filter((cell, place) => cell !== '' || (columns[place]?.filled ?? 0) > 0);
    const isHeader =
      entry.cells.length === stretch.width && isNames(said) && headerEvidence(entry.cells, columns) > 0.5;
    if (isHeader) return { ...stretch, from, rows: rowsOf(entries, { ...stretch, from }).length };
  }
  return stretch;
}

/** Whether a line is only drawn, between names and rows. */
function isDrawn({ blank, cells }: PlacedEntry): boolean {
  return !blank && cells.some((cell) => /^[-=_*]{3,}$/.test(cell)) && cells.every((cell) => /^[-=_*\s]*$/.test(cell));
}

function firstOfLargest(entries: readonly PlacedEntry[], stretches: readonly Stretch[]): Stretch | null {
  const largest = largestStretch(stretches);
  if (!largest) return null;
  const isNoSmaller = (stretch: Stretch) =>
    stretch.rows >= asLong * largest.rows && stretch.width >= Math.max(2, asWide * largest.width);
  const top = (stretch: Stretch) => rowsOf(entries, stretch)[0]?.cells ?? [];
  // What comes first has to be a table in its own right: names above columns of some kind, or the names of the larger one.
  const isTable = (stretch: Stretch) =>
    headerEvidence(top(stretch), columnsOf(entries, stretch)) > 0.5 ||
    top(largest).slice(0, stretch.width).join('\n') === top(stretch).join('\n');
  const first = stretches.find((stretch) => stretch === largest || isNoSmaller(stretch)) ?? largest;
  if (first === largest) return largest;
  return stretches.find((stretch) => stretch === largest || (isNoSmaller(stretch) && isTable(stretch))) ?? largest;
}

/** Positions of headers of other tables inside a stretch; a header that only comes again begins none. */
function otherHeaders(entries: readonly PlacedEntry[], main: Stretch, columns: readonly ColumnProfile[]): number[] {
  const [first] = rowsOf(entries, main);
  if (!first || headerEvidence(first.cells, columns) <= 0) return [];
  const top = first.cells.join('\n');
  const telling = columns.map(({ typed }) => (typed === null ? 0 : 1));
  // That a row is strange in two columns happens in any large table, and must not part it.
  if (telling.filter((tells) => tells > 0).length < leastTyped) return [];
  return laterHeaders(entries, main, columns, telling, 4).filter((index) => entries[index]?.cells.join('\n') !== top);
}

/** Where a single row names columns of one kind, of codes or of few values, of which no row above them does. */
export function movedNames(
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  columns: readonly ColumnProfile[],
): number | null {
  const telling = columns.map((column) =>
    column.typed !== null ? 1 : isCoded(column) ? coded : isClosed(column) ? closed : 0,
  );
  if (telling.filter((tells) => tells > 0).length < 2 || sumOf(telling) < leastTelling) return null;
  const [found, ...others] = laterHeaders(entries, stretch, columns, telling, 1);
  return found === undefined || others.length > 0 ? null : found;
}

/** Where in a stretch a row stands that names all columns which tell, and suits none of them. Positions in the sample. */
function laterHeaders(
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  columns: readonly ColumnProfile[],
  telling: readonly number[],
  after: number,
): number[] {
  const enough = sumOf(telling) - 0.1;
  const found: number[] = [];
  for (let index = stretch.from + after; index <= stretch.to; index += 1) {
    const entry = entries[index];
    if (!entry || entry.blank || entry.open || entry.cells.length !== stretch.width) continue;
    const { cells } = entry;
    if (headerEvidence(cells, columns) >= enough && isNames(cells) && !cells.some(isPlaceholder)) found.push(index);
  }
  return found;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
