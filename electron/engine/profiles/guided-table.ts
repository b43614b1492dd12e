import { type ColumnProfile, isTight, profileColumns, profileOf } from './column-profile';
import type { PlacedEntry, Stretch } from './find-tables';
import { isNames } from './header-evidence';
import type { Entry } from './next-entry';

/** A table whose rows are of many widths, since delimiters in its texts are not quoted; its header tells how wide it is. */
export interface GuidedTable<E extends Entry = PlacedEntry> {
  readonly header: E;
  readonly rows: readonly E[];
  readonly columns: readonly ColumnProfile[];
  /** Columns at both ends in which every row says something of one kind. */
  readonly tight: number;
}

/** A header stands above or below a few lines of notes. */
const mostAbove = 5;
const leastWidth = 3;
/** So many rows at most may be shorter than the header: delimiters in texts make rows longer. */
const mostShort = 0.1;
/** A row with many more cells than there are names has lost more than a few quotes. */
const mostTimes = 2;
/** Where nearly all rows are equally wide their width is the table's, whatever the header says. */
const even = 0.9;
/** So many of the columns at the ends must be of one kind. */
const leastTight = 3;
const leastRows = 3;
const mostRows = 200;
/** So many rows alike in a row are a table of their own. */
const shortestStretch = 5;
/** Where more rows than this stand among their like, the file has several tables. */
const mostInStretches = 0.8;

/** Finds such a table among the first records of a text; null where the rows do not bear the header out. */
export function guidedTable<E extends Entry>(entries: readonly E[]): GuidedTable<E> | null {
  const filled = entries.filter(({ blank }) => !blank);
  const above = [...filled.slice(0, mostAbove).entries()].sort(
    ([, left], [, right]) => right.cells.length - left.cells.length,
  );
  for (const [index, header] of above) {
    const width = header.cells.length;
    if (width < leastWidth || header.open || !isNames(header.cells)) continue;
    // With a quote left over it is rather a text that was cut.
    if (header.cells.some((cell) => /^\s*["']|["']\s*$/.test(cell))) continue;
    const rows = filled.slice(index + 1).filter(({ open }) => !open);
    const share = (has: (entry: Entry) => boolean) => rows.filter(has).length / rows.length;
    const usual = usualWidth(rows);
    if (rows.length < leastRows || share(({ cells }) => cells.length < width) > mostShort) continue;
    if (usual <= width || usual > mostTimes * width || share(({ cells }) => cells.length === usual) >= even) continue;
    if (stretchShare(rows) > mostInStretches) continue;
    const found = columnsFrom(rows, width);
    if (found) return { header, rows, ...found };
  }
  return null;
}

function usualWidth(rows: readonly Entry[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The share of rows that stand among others of their width, which is more than one cell. */
export function stretchShare(rows: readonly Entry[]): number {
  let alike = 0;
  let from = 0;
  const width = (row: Entry | undefined) => (row === undefined || row.open ? 0 : row.cells.length);
  for (let index = 1; index <= rows.length; index += 1) {
    if (index < rows.length && width(rows[index]) === width(rows[from])) continue;
    if (index - from >= shortestStretch && width(rows[from]) > 1) alike += index - from;
    from = index;
  }
  return alike / Math.max(1, rows.length);
}

/** The columns as seen from the left end and from the right one; what lies between takes any text. Null where few show. */
function columnsFrom(rows: readonly Entry[], width: number): { columns: ColumnProfile[]; tight: number } | null {
  const sample = rows.slice(0, mostRows);
  const left = tightOnes(width, (index) => sample.map(({ cells }) => cells[index] ?? ''));
  const right = tightOnes(width - left.length, (index) => sample.map(({ cells }) => cells.at(-1 - index) ?? ''));
  const tight = left.length + right.length;
  if (tight < leastTight) return null;
  const exact = rows.filter(({ cells }) => cells.length === width).map(({ cells }) => cells);
  const between = profileColumns(exact.length >= leastRows ? exact : [], width);
  const columns = between.map((column, index) => left[index] ?? right[width - 1 - index] ?? column);
  return { columns, tight };
}

/** The first columns that hold one kind of thing each. */
function tightOnes(most: number, cellsOf: (index: number) => string[]): ColumnProfile[] {
  const columns: ColumnProfile[] = [];
  while (columns.length < most) {
    const column = profileOf(cellsOf(columns.length));
    if (!isTight(column)) break;
    columns.push(column);
  }
  return columns;
}

/** The table as a stretch of the sample. */
export function stretchOf({ header, rows }: GuidedTable, entries: readonly PlacedEntry[]): Stretch {
  const from = entries.indexOf(header);
  const last = rows.at(-1);
  return { from, to: last ? entries.indexOf(last) : from, width: header.cells.length, rows: rows.length };
}
