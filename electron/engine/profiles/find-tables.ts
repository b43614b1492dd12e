import { type ColumnProfile, profileColumns } from './column-profile';
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
/** Rows gone wrong in a row that are so few beside what is on either side of them are no other table. */
const bridged = 0.4;

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

/** Short runs, however many, join the stretch that they interrupt; neighbours of one width become one. */
function absorb(runs: readonly Stretch[], entries: readonly PlacedEntry[]): Stretch[] {
  const stretches: Stretch[] = [];
  const lastFilled = entries.findLastIndex(({ blank }) => !blank);
  for (const run of runs) {
    const last = stretches.at(-1);
    const interrupted = last?.width === run.width ? stretches.length - 1 : interruptedBy(run, stretches);
    if (interrupted !== null) {
      stretches.splice(interrupted, Infinity, joined(stretches.slice(interrupted), run));
    } else if (
      last &&
      last.rows >= shortestStretch &&
      run.rows < shortestStretch &&
      run.to === lastFilled &&
      !entries.slice(last.to + 1, run.from).some(({ blank }) => blank)
    ) {
      // Rows gone wrong at the very end are told from notes later, row by row.
      stretches[stretches.length - 1] = { ...last, to: run.to };
    } else stretches.push(run);
  }
  return bridge(stretches, entries);
}

/** Makes one of stretches of a width between which a few rows stand that are longer or shorter, and no blank line. */
function bridge(stretches: readonly Stretch[], entries: readonly PlacedEntry[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const at = whole.findLastIndex((each) => each.width === stretch.width);
    const before = whole[at];
    const between = whole.slice(at + 1);
    const rows = between.reduce((sum, each) => sum + each.rows, 0);
    const isPart =
      before !== undefined &&
      rows <= bridged * Math.min(before.rows, stretch.rows) &&
      between.every(({ width }) => width > 1) &&
      !entries.slice(before.to + 1, stretch.from).some(({ blank }) => blank);
    if (isPart) whole.splice(at, Infinity, joined([before, ...between], stretch));
    else whole.push(stretch);
  }
  return whole;
}

/** Which of the stretches so far goes on with this run: the last one of its width, if nothing long lies between. */
function interruptedBy(run: Stretch, stretches: readonly Stretch[]): number | null {
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    const stretch = stretches[index];
    if (!stretch) return null;
    // Single lines without a delimiter are notes, and do not hold together what stands between them.
    if (stretch.width === run.width && (run.width > 1 || stretch.rows >= shortestStretch)) return index;
    if (stretch.rows >= shortestStretch) return null;
  }
  return null;
}

function joined(parts: readonly Stretch[], last: Stretch): Stretch {
  const [first = last] = parts;
  const rows = parts.filter(({ width }) => width === last.width).reduce((sum, part) => sum + part.rows, last.rows);
  return { ...first, to: last.to, rows };
}

/** The stretch with the most cells. The first of equals. */
export function largestStretch(stretches: readonly Stretch[]): Stretch | null {
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

/** The columns of a stretch, learnt below the lines that may be its header. */
export function columnsOf(entries: readonly PlacedEntry[], stretch: Stretch): ColumnProfile[] {
  const whole = rowsOf(entries, stretch);
  const closed = whole.filter(({ open }) => !open);
  const all = (closed.length > 1 ? closed : whole).map(({ cells }) => cells);
  // A header that comes again must not look like a value of its columns.
  const top = all[0]?.join('\n');
  const rows = all.length > 8 ? all.filter((cells, index) => index === 0 || cells.join('\n') !== top) : all;
  const below = rows.length > 8 ? rows.slice(4) : rows.length > 1 ? rows.slice(1) : rows;
  // A note that was padded to the width teaches nothing, if other rows say more.
  const telling = stretch.width > 2 ? below.filter((cells) => cells.filter((cell) => cell !== '').length > 1) : below;
  return profileColumns(telling.length * 2 > below.length ? telling : below, stretch.width);
}
