import { type Alignment, alignRow } from './align-row';
import { type ColumnProfile, misfit, support } from './column-profile';
import { type Entry, nextEntry } from './next-entry';
import type { ProfileSeparators } from './read-record';
import { repairRow } from './repair-row';

/** One row that stands on several lines: its cells, and the last entry that belongs to it. */
export interface JoinedRow {
  readonly row: Alignment;
  readonly last: Entry;
}

const mostLines = 8;
/** So much better must one row explain the lines than several do. */
const margin = 1;

/**
 * Whether a row goes on in the next lines, because a line end inside a cell was not quoted or the quotes around it are
 * damaged. 'more' where the text ends too early to tell; null where it does not go on.
 */
export function goesOn(
  text: string,
  first: Entry,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
  isWhole: (entry: Entry) => boolean,
): JoinedRow | 'more' | null {
  const width = columns.length;
  if (first.cells.length === width) {
    return first.open ? null : lastCellGoesOn(text, first, separators, columns, isWhole);
  }
  let cells = first.cells.length;
  let quotes = quotesIn(text, first, separators);
  const parts = [first];
  while (parts.length < mostLines) {
    const next = following(text, parts.at(-1), separators, width, isWhole);
    if (next === null || next === 'more') return next;
    if (next.blank || next.cells.length >= width) return null;
    cells += next.cells.length - 1;
    quotes += quotesIn(text, next, separators);
    parts.push(next);
    const adds = cells === width && !parts.some(({ open }) => open);
    if (adds || (quotes % 2 === 0 && quotesIn(text, first, separators) % 2 === 1)) {
      return asOneRow(text, parts, separators, columns);
    }
    if (cells > width) return null;
  }
  return null;
}

function following(
  text: string,
  entry: Entry | undefined,
  separators: ProfileSeparators,
  width: number,
  isWhole: (entry: Entry) => boolean,
): Entry | 'more' | null {
  if (!entry) return null;
  if (entry.next >= text.length) return isWhole(entry) ? null : 'more';
  const next = nextEntry(text, entry.next, separators, width);
  return isWhole(next) ? next : 'more';
}

function quotesIn(text: string, { start, end }: Entry, { quote }: ProfileSeparators): number {
  return quote === '' ? 0 : text.slice(start, end).split(quote).length - 1;
}

/** The lines as one row, if it has all its cells and suits the columns better than the lines do by themselves. */
function asOneRow(
  text: string,
  parts: readonly Entry[],
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): JoinedRow | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const whole = text.slice(first.start, last.end);
  const row = parts.some(({ open, strays }) => open || strays > 0)
    ? repairRow(whole, separators, columns)
    : alignRow(whole, separators, columns);
  if (!row || row.cells.includes(null) || support(columns, row.cells) === 0) return null;
  const apart = parts.reduce(
    (sum, part) => sum + (repairRow(text.slice(part.start, part.end), separators, columns)?.cost ?? columns.length),
    0,
  );
  if (row.cost + margin > apart) return null;
  return { row: { ...row, assumptions: ['row-lines-joined', ...row.assumptions] }, last };
}

/** A line without any delimiter between two whole rows, where the last column holds prose, goes on with the row above. */
function lastCellGoesOn(
  text: string,
  first: Entry,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
  isWhole: (entry: Entry) => boolean,
): JoinedRow | 'more' | null {
  const column = columns.at(-1);
  const last = first.cells.at(-1);
  if (columns.length < 3 || !last || !column || column.typed !== null || column.values.has(last)) return null;
  const next = following(text, first, separators, columns.length, isWhole);
  if (next === null || next === 'more') return next;
  const [rest = ''] = next.cells;
  if (next.blank || next.open || next.quoted > 0 || next.cells.length > 1 || misfit(columns[0], rest) < 0.5)
    return null;
  const otherwise = repairRow(text.slice(next.start, next.end), separators, columns)?.assumptions ?? [];
  if (otherwise.some((why) => why === 'row-other-delimiter' || why === 'row-in-quotes')) return null;
  const after = following(text, next, separators, columns.length, isWhole);
  if (after === null || after === 'more') return after;
  if (after.cells.length !== columns.length) return null;
  const cells = [...first.cells.slice(0, -1), last + text.slice(first.end, next.start) + rest];
  return { row: { cells, cost: 0, assumptions: ['row-lines-joined'] }, last: next };
}
