import { type CellKind, kindOf } from './cell-kind';
import { guidedTable, stretchShare } from './guided-table';
import type { Entry } from './next-entry';
import type { ProfileSeparators } from './read-record';

const sampleCells = 6000;
/** What a cell in quotes is worth, whatever it says: nobody writes quotes around a delimiter by accident. */
const cleanlyQuoted = 0.9;
/** A ragged table of which half of the columns show is worth more than lines of prose. */
const ragged = 0.3;

/** How much a cell of each kind speaks for having been cut in the right places. */
const trust: Readonly<Record<CellKind, number>> = {
  empty: 0.4,
  integer: 1,
  number: 1,
  date: 1,
  time: 1,
  phone: 1,
  email: 1,
  address: 1,
  id: 0.85,
  word: 0.9,
  text: 0.7,
  unclear: 0.1,
};

/** How much a way of reading makes of the records: 1 where all are equally wide and every cell is beyond doubt. */
export function evenScore(entries: readonly Entry[], { quote, delimiter }: ProfileSeparators): number {
  const rows = entries.filter(({ blank }) => !blank);
  if (quote === "'" && rows.every(({ quoted }) => quoted === 0)) return 0;
  const widths = new Map<number, Entry[]>();
  for (const row of rows) {
    if (row.open) continue;
    const width = widthOf(row, delimiter);
    const same = widths.get(width);
    if (same) same.push(row);
    else widths.set(width, [row]);
  }
  let score = 0;
  let inTables = 0;
  for (const [width, same] of widths) {
    if (width < 2) continue;
    const share = same.length / rows.length;
    const inQuotes = same.reduce((sum, { clean, quoted }) => sum + (clean ? quoted : 0), 0) / (width * same.length);
    const trusted = trustIn(same.flatMap(({ cells }) => cells));
    const worth = (1 - 1 / width) * Math.max(trusted, trusted + inQuotes * (cleanlyQuoted - trusted));
    score += share * share * worth;
    inTables += share * worth;
  }
  // Several tables in one file are each even in themselves.
  return Math.max(score, stretchShare(rows) ** 2 * inTables);
}

/** A row that is quoted as a whole is as wide as what is inside. */
function widthOf({ cells, quoted, clean }: Entry, delimiter: string): number {
  const isWhole = cells.length === 1 && quoted === 1 && clean;
  return isWhole ? (cells[0] ?? '').split(delimiter).length : cells.length;
}

/** What rows of many widths are worth that a header and the columns at both ends hold together. */
export function raggedScore(entries: readonly Entry[]): number {
  const table = guidedTable(entries);
  return table ? ragged * (1 + table.tight / table.columns.length) : 0;
}

/** How much the cells look like something, from 0 to 1. */
export function trustIn(cells: readonly string[]): number {
  const sample = cells.slice(0, sampleCells);
  const known = new Map<string, number>();
  let sum = 0;
  for (const cell of sample) {
    const worth = known.get(cell) ?? trust[kindOf(cell)];
    known.set(cell, worth);
    sum += worth;
  }
  return sum / Math.max(1, sample.length);
}
