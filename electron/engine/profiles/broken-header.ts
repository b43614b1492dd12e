import { type Alignment, alignRow } from './align-row';
import { groupsFrom } from './cell-groups';
import { splitsFrom } from './cell-splits';
import { type ColumnProfile, profileColumns } from './column-profile';
import type { PlacedEntry } from './find-tables';
import { headerEvidence, isNames } from './header-evidence';
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
      (isNumbered(entries, at, above.cells, columns) ? ['', ...above.cells] : null) ??
      namesIn(line, above.cells.length, separators, columns);
    if (single && say(single)) return { names: single, from: at - 1 };
  }
  return overLines(entries, at, columns.length, say);
}

/** R and others number the rows in a first column and give it no name. A name that says id is above what tells rows apart. */
function isNumbered(
  entries: readonly PlacedEntry[],
  at: number,
  names: readonly string[],
  columns: readonly ColumnProfile[],
): boolean {
  if (numberName.test(names[0] ?? '') && (columns[1]?.closedness ?? 1) > 0) return false;
  return [1, 2].every((number, index) => {
    const row = entries[at + index];
    return row?.cells[0] === String(number) && row.cells.length === names.length + 1;
  });
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
