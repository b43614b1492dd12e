import { nameColumns } from '../column-names';
import { alignRow } from './align-row';
import { brokenHeader } from './broken-header';
import { type ColumnProfile, profileColumns } from './column-profile';
import type { Doubts } from './doubts';
import { type PlacedEntry, rowsOf, type Stretch } from './find-tables';
import { headerEvidence, isFurtherHeader, isGroups, isNames } from './header-evidence';
import { movedNames } from './main-table';
import type { ProfileSeparators } from './read-record';

/**
 * The names that stand above a table. `from` and `body` are positions in the sample: its first line and the first row;
 * `line` is where the names begin. `movedFrom`: the position of a header that stands among its rows.
 */
export interface Header {
  readonly names: readonly string[];
  readonly lines: number;
  readonly line: number;
  readonly from: number;
  readonly body: number;
  readonly movedFrom: number | null;
}

const mostHeaderLines = 4;
const mostTitles = 20;
const mostNotes = 6;
const fewLines = 3;

/** Finds the header of a stretch: its first row or rows, broken rows directly above it, a row inside it, or none. */
export function findHeader(
  text: string,
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
  doubts: Doubts,
  forcedLines: number | null,
): Header {
  const rows = belowTitles(entries, rowsOf(entries, stretch), columns);
  const namesIn = (row: PlacedEntry) => (row.open ? cellsOf(row, separators, stretch.width) : row.cells);
  const [first] = rows;
  if (!first) return headerOf([], 1, stretch.from, stretch.from);
  const at = entries.indexOf(first);
  if (forcedLines !== null) {
    return headerOf(
      rows.slice(0, forcedLines).map(namesIn),
      first.line,
      at,
      Math.min(at + forcedLines, entries.length),
    );
  }
  const evidence = headerEvidence(namesIn(first), columns);
  const isNamed = rows.length === 1 ? isNames(namesIn(first)) : evidence > 0 || isOverNames(rows, columns);
  // A single row may be the names themselves, unless a line stands above it that may be.
  const mayHaveNamesAbove = rows.length > 1 || (at === 1 && entries.length - at <= fewLines);
  const above = mayHaveNamesAbove ? brokenHeader(text, entries, at, separators, columns, isNamed ? evidence : 0) : null;
  if (above) {
    doubts.add('header-repaired', entries[above.from]?.line);
    return { ...headerOf([above.names], entries[above.from]?.line ?? 1, above.from, at), lines: at - above.from };
  }
  if (!isNamed) return movedHeader(entries, stretch, columns, at, doubts);
  const lines = [namesIn(first), ...furtherLines(rows, entries, at, columns)];
  if (lines.length > 1) doubts.add('header-lines-joined', first.line, String(lines.length));
  return headerOf(lines, first.line, at, at + lines.length);
}

function headerOf(lines: readonly (readonly string[])[], line: number, from: number, body: number): Header {
  return { names: joinLines(lines), lines: lines.length, line, from, body, movedFrom: null };
}

/** The lines below the first that belong to the header: names again, or the names of what the first line groups. */
function furtherLines(
  rows: readonly PlacedEntry[],
  entries: readonly PlacedEntry[],
  at: number,
  columns: readonly ColumnProfile[],
): (readonly string[])[] {
  const lines: (readonly string[])[] = [];
  const top = rows[0]?.cells ?? [];
  for (const [index, row] of rows.slice(1, mostHeaderLines).entries()) {
    if (entries[at + 1 + index] !== row) break;
    const isSame = row.cells.length > 1 && row.cells.join('\n') === top.join('\n') && isNames(top);
    const isUnderGroups = index === 0 && isOverNames(rows, columns);
    if (!isSame && !isUnderGroups && !isFurtherHeader(row.cells, columns)) break;
    lines.push(row.cells);
  }
  return lines;
}

/** Whether the first row names groups of the columns that the second row names. */
function isOverNames([first, second]: readonly PlacedEntry[], columns: readonly ColumnProfile[]): boolean {
  if (!first || !second) return false;
  return isGroups(first.cells) && isNames(second.cells) && headerEvidence(second.cells, columns) > 0;
}

/** Where the first row is data, but a single row further down names the columns: someone has sorted, or put rows above. */
function movedHeader(
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  columns: readonly ColumnProfile[],
  at: number,
  doubts: Doubts,
): Header {
  const none = headerOf([], entries[at]?.line ?? 1, at, at);
  const found = movedNames(entries, stretch, columns);
  const row = found === null ? undefined : entries[found];
  if (!row) return none;
  doubts.add('header-moved', row.line);
  return { ...none, names: row.cells, lines: 1, line: row.line, movedFrom: found };
}

/** The cells of a row in which a quote is left open, laid onto so many columns of which nothing is known. */
function cellsOf(row: PlacedEntry, separators: ProfileSeparators, width: number): string[] {
  const found = alignRow(row.cells.join(separators.delimiter), separators, profileColumns([], width));
  return found?.cells.map((cell) => cell ?? '') ?? row.cells;
}

/**
 * The rows below those at the top that are none of the table: titles that a spreadsheet padded to its width, comments, and
 * notes of the same width that a blank line sets apart.
 */
function belowTitles(
  entries: readonly PlacedEntry[],
  rows: readonly PlacedEntry[],
  columns: readonly ColumnProfile[],
): readonly PlacedEntry[] {
  const filled = ({ cells }: PlacedEntry) => cells.filter((cell) => cell.trim() !== '').length;
  const isAboveBlank = (row: PlacedEntry) => entries[entries.indexOf(row) + 1]?.blank === true;
  const isTitle = (row: PlacedEntry) =>
    /^(#|\/\/) /.test(row.cells[0] ?? '') ||
    filled(row) <= (row.cells.length > 2 ? Math.max(1, row.cells.length / 4) : isAboveBlank(row) ? 1 : 0);
  const first = rows.findIndex((row) => !isTitle(row));
  const full = rows[first];
  const hasTitles = first > 0 && first <= mostTitles && full !== undefined && filled(full) > full.cells.length / 2;
  const left = hasTitles ? rows.slice(first) : rows;
  const notes = left.slice(0, mostNotes).findIndex(isAboveBlank) + 1;
  const names = left[notes];
  const saysMore = (row: PlacedEntry | undefined) => headerEvidence(row?.cells ?? [], columns);
  // Names of their own kind below the blank line, and nothing like the table above it.
  const areNotes =
    notes > 0 && names && isNames(names.cells) && saysMore(names) > Math.max(...left.slice(0, notes).map(saysMore));
  return areNotes && left.slice(1, notes).every((row) => saysMore(row) > -0.5) ? left.slice(notes) : left;
}

/** Names over several lines read from top to bottom; a group's name holds until the next one. */
function joinLines(lines: readonly (readonly string[])[]): string[] {
  const [top = [], ...below] = lines;
  if (below.length === 0) return [...top];
  let group = '';
  return top.map((cell, index) => {
    const under = below.map((line) => (line[index] ?? '').trim()).filter((name) => name !== '');
    if (cell.trim() !== '') group = cell.trim();
    const over = cell.trim() !== '' || under.length > 0 ? group : '';
    return [over, ...under].filter((name, place, all) => name !== '' && name !== all[place - 1]).join(' ');
  });
}

/** The names that columns get, with a doubt for each that the file does not say so. */
export function usableNames(header: Header, used: readonly number[], line: number, doubts: Doubts): string[] {
  const given = used.map((index) => header.names[index] ?? '');
  const names = nameColumns(given);
  if (header.lines === 0) doubts.add('header-missing');
  for (const [index, name] of names.entries()) {
    if (header.lines === 0 || name === given[index]?.trim()) continue;
    doubts.add(given[index]?.trim() === '' ? 'column-unnamed' : 'column-renamed', line, name);
  }
  return names;
}
