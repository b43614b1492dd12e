import { type ColumnProfile, profileColumns } from './column-profile';
import { headerEvidence } from './header-evidence';
import type { Entry } from './next-entry';

/** An entry of the sample with the number of its first line. */
export interface PlacedEntry extends Entry {
  readonly line: number;
}

/** A stretch of entries that are equally wide; `from` and `to` are positions in the sample, both inside. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly rows: number;
}

/** So many rows of another width in a row are no accident but another table, or the lines around one. */
const shortestStretch = 3;

/** Gives each entry its line. */
export function placeEntries(entries: readonly Entry[]): PlacedEntry[] {
  let line = 1;
  return entries.map((entry) => {
    const placed = { ...entry, line };
    line += entry.lines;
    return placed;
  });
}

/**
 * Cuts the sample into stretches of one width. A few rows of another width are rows gone wrong and stay in their stretch,
 * unless blank lines set them apart.
 */
export function findStretches(entries: readonly PlacedEntry[]): Stretch[] {
  const runs: Stretch[] = [];
  let afterBlank = true;
  for (const [index, entry] of entries.entries()) {
    if (entry.blank) {
      afterBlank = true;
      continue;
    }
    const last = runs.at(-1);
    const width = entry.cells.length;
    if (last && last.width === width && !afterBlank)
      runs[runs.length - 1] = { ...last, to: index, rows: last.rows + 1 };
    else runs.push({ from: index, to: index, width, rows: 1 });
    afterBlank = false;
  }
  return absorb(runs, entries);
}

/** Short runs join the wider stretch that they interrupt; neighbours of one width become one. */
function absorb(runs: readonly Stretch[], entries: readonly PlacedEntry[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    const apart = last !== undefined && entries.slice(last.to + 1, run.from).some(({ blank }) => blank);
    const before = stretches.at(-2);
    if (last && last.width === run.width) stretches[stretches.length - 1] = joined(last, run);
    else if (last && before && before.width === run.width && last.rows < shortestStretch) {
      stretches.splice(-2, 2, joined(joined(before, last), run));
    } else if (last && !apart && last.rows >= shortestStretch && run.rows < shortestStretch && isLast(run, entries)) {
      // Rows gone wrong at the very end are told from notes later, row by row.
      stretches[stretches.length - 1] = { ...last, to: run.to };
    } else stretches.push(run);
  }
  return stretches;
}

function joined(left: Stretch, right: Stretch): Stretch {
  return { ...left, to: right.to, rows: left.rows + right.rows };
}

function isLast(run: Stretch, entries: readonly PlacedEntry[]): boolean {
  return entries.slice(run.to + 1).every(({ blank }) => blank);
}

/** The stretch with the most cells: the table that the file is about. The first of equals. */
export function mainStretch(stretches: readonly Stretch[]): Stretch | null {
  const size = ({ rows, width }: Stretch) => rows * (width > 1 ? width : 0.5);
  return stretches.reduce<Stretch | null>(
    (best, each) => (best === null || size(each) > size(best) ? each : best),
    null,
  );
}

/** The rows of a stretch that have its width. */
export function rowsOf(entries: readonly PlacedEntry[], { from, to, width }: Stretch): PlacedEntry[] {
  return entries.slice(from, to + 1).filter((entry) => !entry.blank && entry.cells.length === width);
}

/**
 * Where in a stretch another table of the same width begins: at a row that suits none of the typed columns and names them
 * anew. Positions in the sample.
 */
export function laterHeaders(
  entries: readonly PlacedEntry[],
  stretch: Stretch,
  columns: readonly ColumnProfile[],
): number[] {
  const typed = columns.filter((column) => column.typed !== null).length;
  if (typed < 2) return [];
  const found: number[] = [];
  for (let index = stretch.from + 4; index <= stretch.to; index += 1) {
    const entry = entries[index];
    if (!entry || entry.blank || entry.cells.length !== stretch.width || entry.cells.includes('')) continue;
    if (headerEvidence(entry.cells, columns) >= typed) found.push(index);
  }
  return found;
}

/** The columns of a stretch, learnt below the lines that may be its header. */
export function columnsOf(entries: readonly PlacedEntry[], stretch: Stretch): ColumnProfile[] {
  const all = rowsOf(entries, stretch).map(({ cells }) => cells);
  // A header that comes again must not look like a value of its columns.
  const top = all[0]?.join('\n');
  const rows = all.length > 8 ? all.filter((cells, index) => index === 0 || cells.join('\n') !== top) : all;
  return profileColumns(rows.length > 8 ? rows.slice(4) : rows.length > 1 ? rows.slice(1) : rows, stretch.width);
}
