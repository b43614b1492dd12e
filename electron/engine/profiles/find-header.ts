import { nameColumns } from '../column-names';
import { alignRow } from './align-row';
import { type ColumnProfile, profileColumns } from './column-profile';
import type { Doubts } from './doubts';
import { type PlacedEntry, rowsOf, type Stretch } from './find-tables';
import { headerEvidence, isFurtherHeader } from './header-evidence';
import { type ProfileSeparators, readRecord } from './read-record';
import { repairRow } from './repair-row';

/** The names that stand above a table. `from` and `body` are positions in the sample: its first line and the first row. */
export interface Header {
  readonly names: readonly string[];
  readonly lines: number;
  readonly from: number;
  readonly body: number;
}

const mostHeaderLines = 4;
const mostTitles = 20;

/** Finds the header of a stretch: its first row or rows, a broken row directly above it, or none. */
export function findHeader(
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
  doubts: Doubts,
  forcedLines: number | null,
): Header {
  const rows = belowTitles(rowsOf(entries, stretch));
  const namesIn = (row: PlacedEntry) => (row.open ? cellsOf(row, separators, stretch.width) : row.cells);
  const [first] = rows;
  if (!first) return { names: [], lines: 0, from: stretch.from, body: stretch.from };
  const at = entries.indexOf(first);
  if (forcedLines !== null) return forcedHeader(entries, rows.slice(0, forcedLines).map(namesIn), at);
  const evidence = headerEvidence(namesIn(first), columns);
  const above =
    rows.length > 1 && evidence <= 0.5 * columns.length ? brokenHeader(entries, at, separators, columns) : null;
  if (above) {
    doubts.add('header-repaired', entries[at - 1]?.line);
    return { names: above, lines: 1, from: at - 1, body: at };
  }
  if (!(rows.length === 1 ? isNames(namesIn(first)) : evidence > 0)) return { names: [], lines: 0, from: at, body: at };
  const lines = [namesIn(first)];
  let body = at + 1;
  for (const row of rows.slice(1, mostHeaderLines)) {
    if (entries[body] !== row || !isFurtherHeader(row.cells, columns)) break;
    lines.push(row.cells);
    body += 1;
  }
  if (lines.length > 1) doubts.add('header-lines-joined', first.line, String(lines.length));
  return { names: joinLines(lines), lines: lines.length, from: at, body };
}

function forcedHeader(entries: readonly PlacedEntry[], lines: readonly (readonly string[])[], at: number): Header {
  return { names: joinLines(lines), lines: lines.length, from: at, body: Math.min(at + lines.length, entries.length) };
}

/** The cells of a row in which a quote is left open, laid onto so many columns of which nothing is known. */
function cellsOf(row: PlacedEntry, separators: ProfileSeparators, width: number): string[] {
  const found = alignRow(row.cells.join(separators.delimiter), separators, profileColumns([], width));
  return found?.cells.map((cell) => cell ?? '') ?? row.cells;
}

/** Spreadsheets pad titles to the table's width: rows at the top that hold a cell or two are none of it. */
function belowTitles(rows: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const filled = ({ cells }: PlacedEntry) => cells.filter((cell) => cell.trim() !== '').length;
  const isTitle = (row: PlacedEntry) =>
    row.blank || (row.cells.length > 2 && filled(row) <= Math.max(1, row.cells.length / 4));
  const first = rows.findIndex((row) => !isTitle(row));
  const full = rows[first];
  return first > 0 && first <= mostTitles && full && filled(full) > full.cells.length / 2 ? rows.slice(first) : rows;
}

/** A row above that has lost or gained delimiters, or has others: it names the columns if it can be laid on them. */
function brokenHeader(
  entries: readonly PlacedEntry[],
  at: number,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): string[] | null {
  const above = entries[at - 1];
  const width = columns.length;
  if (!above || above.blank || above.cells.length === width || width < 2) return null;
  const line = above.cells.join(separators.delimiter);
  const text = above.open || above.quoted > 0 ? null : line;
  const nameless = profileColumns([], width);
  const near = above.cells.length > width / 2 && above.cells.length <= width * 1.5 + 1;
  const split = splitName(above.cells, width);
  if (split !== null) return isNames(split) ? split : null;
  const found = near
    ? alignRow(text ?? line, separators, nameless)
    : otherwiseDelimited(line, separators, width)
      ? repairRow(line, separators, nameless)
      : null;
  const names = found?.cells.map((cell) => cell ?? '') ?? null;
  if (names === null || !isNames(names.filter((name) => name !== ''))) return null;
  return headerEvidence(names, columns) > 0 ? names : null;
}

/** Two names that lost the delimiter between them, where a capital after a small letter shows it and in one place only. */
function splitName(cells: readonly string[], width: number): string[] | null {
  if (cells.length !== width - 1) return null;
  const turns = cells.flatMap((cell, index) => {
    return [...cell.matchAll(/\p{Ll}(?=\p{Lu})/gu)].map((match) => ({ index, at: match.index + match[0].length }));
  });
  const [turn, ...others] = turns;
  if (!turn || others.length > 0) return null;
  const name = cells[turn.index] ?? '';
  return cells.flatMap((cell, index) =>
    index === turn.index ? [name.slice(0, turn.at), name.slice(turn.at)] : [cell],
  );
}

function otherwiseDelimited(line: string, separators: ProfileSeparators, width: number): boolean {
  return [',', ';', '\t', '|', ' '].some(
    (delimiter) => readRecord(line, 0, line.length, { ...separators, delimiter }).cells.length === width,
  );
}

function isNames(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /\p{L}/u.test(cell)) && new Set(cells).size === cells.length;
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
export function usableNames(header: Header, width: number, line: number, doubts: Doubts): string[] {
  const given = Array.from({ length: width }, (_, index) => header.names[index] ?? '');
  const names = nameColumns(given);
  if (header.lines === 0) doubts.add('header-missing');
  for (const [index, name] of names.entries()) {
    if (header.lines === 0 || name === given[index]?.trim()) continue;
    doubts.add(given[index]?.trim() === '' ? 'column-unnamed' : 'column-renamed', line, name);
  }
  return names;
}
