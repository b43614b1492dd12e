import { type Alignment, alignRow } from './align-row';
import { groupsFrom } from './cell-groups';
import { splitsFrom } from './cell-splits';
import { type ColumnProfile, profileColumns } from './column-profile';
import type { PlacedEntry } from './find-tables';
import { doTell, headerEvidence, isNames } from './header-evidence';
import { agreement } from './name-kinds';
import { type ProfileSeparators, readRecord } from './read-record';
import { repairRow } from './repair-row';

/** Names that stand above a table otherwise delimited than its rows; `from` is the position of their first line. */
export interface BrokenHeader {
  readonly names: readonly string[];
  readonly from: number;
}

const mostLines = 5;
/** What a column of row numbers is called where it is called anything. */
const numberName =
  /(^|[^\p{L}])(id|no|nr|num|number|index|row|key|sıra|sira|numara)$|(?<=\p{Ll})(Id|ID|No|Nr)$|^[#№]$/iu;
const delimiters = [',', ';', '\t', '|', ' '] as const;
/** So much more must speak for a line above than for the first row. */
const margin = 0.5;
/** Two names without their delimiter are longer than any other name by this. */
const farLonger = 1.5;
/** Names that are no longer than this may be of any lengths beside one another. */
const shortName = 8;
/** Names may be longer than what stands below them by this. */
const namesLonger = 1.5;
/** Names for this many times the columns belong to another table. */
const mostMore = 1.5;
/** So many rows show how a column goes on. */
const rowsLooked = 20;

/**
 * Lines above that have lost or gained delimiters, have others, or are one header over several lines: they name the columns
 * if they can be laid on them and say more than the first row of the table does.
 */
export function brokenHeader(
  text: string,
  entries: readonly PlacedEntry[],
  at: number,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
  evidence: number,
): BrokenHeader | null {
  if (evidence > 0.5 * columns.length || columns.length < 2) return null;
  const say = (names: readonly string[]) => headerEvidence(names, columns) > (evidence > 0 ? evidence + margin : 0);
  const above = entries[at - 1];
  if (above && !above.blank && above.cells.length !== columns.length) {
    const line = text.slice(above.start, above.end);
    const single =
      (isAboveRowNames(entries, at, above.cells, columns) ? ['', ...above.cells] : null) ??
      (hasColumnsMore(above.cells, columns) ? above.cells : null) ??
      namesIn(line, above.cells.length, separators, columns);
    const first = entries[at]?.cells ?? [];
    if (single && (say(single) || (!doTell(columns) && isTop(entries, at) && areLikelier(single, first)))) {
      return { names: single, from: at - 1 };
    }
  }
  return overLines(entries, at, columns.length, say);
}

/** Whether the row stands in the second line of the file, or of what is below a blank one. */
function isTop(entries: readonly PlacedEntry[], at: number): boolean {
  return at === 1 || entries[at - 2]?.blank === true;
}

/** Whether above texts alone these are rather the names than what the first row says, which is no shorter then. */
function areLikelier(names: readonly string[], first: readonly string[]): boolean {
  const lengthOf = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0);
  // A line that stays whole is a title.
  const areSeveral = names.filter((name) => name !== '').length > 1;
  return areSeveral && !names.some((name) => /^\s/.test(name)) && lengthOf(names) <= namesLonger * lengthOf(first);
}

/**
 * R and others give each row a number or a name in a first column and give that column none. A name that says id is above what
 * tells rows apart; one far longer than others has swallowed the next.
 */
function isAboveRowNames(
  entries: readonly PlacedEntry[],
  at: number,
  names: readonly string[],
  columns: readonly ColumnProfile[],
): boolean {
  if (names.length !== columns.length - 1) return false;
  const saysId = numberName.test(names[0] ?? '');
  if (saysId && (columns[1]?.closedness ?? 1) > 0) return false;
  const rows = entries.slice(at, at + rowsLooked).filter(({ cells }) => cells.length === columns.length);
  const first = rows.map(({ cells }) => cells[0] ?? '');
  const [start = ''] = first;
  const areNumbered = /^\d+$/.test(start) && first.every((cell, index) => cell === String(Number(start) + index));
  if (areNumbered && (start === '0' || start === '1')) return true;
  // Rows may end in a delimiter that the names do not have.
  if (saysId || rows.length < 2 || columns.at(-1)?.filled === 0) return false;
  if (areNumbered) return true;
  const [longest = 0, second = 0] = names.map(({ length }) => length).toSorted((left, right) => right - left);
  return (
    new Set(first).size === first.length &&
    columns[0]?.typed === null &&
    columns.slice(1).every(({ typed }) => typed !== null) &&
    longest < farLonger * Math.max(shortName, second)
  );
}

/** Whether all rows lack what the last name stands for; where a name begins with a blank it is one with the name before. */
function hasColumnsMore(names: readonly string[], columns: readonly ColumnProfile[]): boolean {
  const isLonger = names.length > columns.length && names.length <= mostMore * columns.length + 1;
  return isLonger && isNames(names) && !names.some((name) => /^\s/.test(name));
}

function namesIn(
  line: string,
  found: number,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): string[] | null {
  const laid = laidOut(line, found, separators, columns.length);
  const isShort = laid === null || laid.assumptions.some((why) => why === 'row-short' || why === 'row-cell-missing');
  const names =
    (isShort ? splitName(line, separators, columns) : null) ?? laid?.cells.map((cell) => cell ?? '') ?? null;
  return names !== null && isNames(names.filter((name) => name !== '')) ? names : null;
}

function laidOut(line: string, found: number, separators: ProfileSeparators, width: number): Alignment | null {
  const nameless = profileColumns([], width);
  if (found > width / 2 && found <= width * 1.5 + 1) return alignRow(line, separators, nameless);
  const isOtherwise = delimiters.some(
    (delimiter) => readRecord(line, 0, line.length, { ...separators, delimiter }).cells.length === width,
  );
  return isOtherwise ? repairRow(line, separators, nameless) : null;
}

/**
 * A header that lacks one delimiter: the place shows by quotes, by another delimiter, or by the form of the names. Where none
 * shows and nothing ever stands in the last columns, it lacks none.
 */
function splitName(line: string, separators: ProfileSeparators, columns: readonly ColumnProfile[]): string[] | null {
  const width = columns.length;
  const pieces = line.split(separators.delimiter);
  const nameless = profileColumns([], width);
  const marked = pieces.flatMap((_, index) =>
    splitsFrom(pieces, index, nameless, separators).flatMap(({ used, cells }) => {
      const before = pieces.slice(0, index).map((piece) => single(piece, separators));
      const after = pieces.slice(index + used).map((piece) => single(piece, separators));
      const names = [...before, ...cells, ...after];
      return cells.length === 2 && names.length === width ? [names] : [];
    }),
  );
  const [names, ...others] = marked;
  if (names && others.length === 0) return names;
  const cells = readRecord(line, 0, line.length, separators).cells;
  const lacksOne = cells.length === width - 1;
  const split = lacksOne ? splitAtCapital(cells) : null;
  return split ?? besideGap(cells, columns);
}

function single(piece: string, separators: ProfileSeparators): string {
  return groupsFrom([piece], 0, 1, separators)[0]?.cells[0] ?? piece;
}

/** "PhoneServiceMultipleLines" has more capitals inside than any other name, and parts at the one in its middle. */
function splitAtCapital(cells: readonly string[]): string[] | null {
  // "movieId" is one name.
  const turns = cells.map((cell) =>
    [...cell.matchAll(/((?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}))(?!I[dD]$|N[or]$)/gu)].map(
      ({ index }) => index,
    ),
  );
  const most = Math.max(...turns.map(({ length }) => length));
  const [index, ...others] = turns.flatMap((places, place) => (places.length === most ? [place] : []));
  if (most === 0 || index === undefined || others.length > 0) return null;
  const place = turns[index]?.[Math.floor(most / 2)] ?? 0;
  const name = cells[index] ?? '';
  return cells.toSpliced(index, 1, name.slice(0, place), name.slice(place));
}

/**
 * Where nothing shows the place: rows may end in a delimiter that the names do not have, or a delimiter is lost where names
 * and columns then agree best. The longest name there stays whole, so that at least the others stand above their columns.
 */
function besideGap(cells: readonly string[], columns: readonly ColumnProfile[]): string[] | null {
  const surplus = columns.slice(cells.length);
  const unsplit = [...cells, ...surplus.map(() => '')];
  const isUnused = cells.length > 1 && surplus.length > 0 && surplus.every(({ filled }) => filled === 0);
  if (surplus.length !== 1) return isUnused ? unsplit : null;
  const fits = cells.map((_, index) => agreement(cells.toSpliced(index + 1, 0, ''), columns));
  const best = Math.max(...fits);
  if (isUnused && agreement(unsplit, columns) >= best) return unsplit;
  const likely = cells.filter((_, index) => fits[index] === best).toSorted((left, right) => right.length - left.length);
  const [longest = '', second = ''] = likely;
  if (likely.length === cells.length && longest.length < farLonger * second.length) return null;
  const place = cells.findIndex((name, index) => name === longest && fits[index] === best);
  return cells.toSpliced(place + 1, 0, '');
}

/** Short lines directly above that together have a name for each column. */
function overLines(
  entries: readonly PlacedEntry[],
  at: number,
  width: number,
  say: (names: readonly string[]) => boolean,
): BrokenHeader | null {
  let names: string[] = [];
  for (let from = at - 1; from >= Math.max(0, at - mostLines); from -= 1) {
    const line = entries[from];
    if (!line || line.cells.length >= width) return null;
    if (line.blank) continue;
    // A delimiter at a line's end says that more is to come.
    names = [...(names.length > 0 && line.cells.at(-1) === '' ? line.cells.slice(0, -1) : line.cells), ...names];
    if (names.length > width) return null;
    if (names.length === width && from < at - 1) return isNames(names) && say(names) ? { names, from } : null;
  }
  return null;
}
