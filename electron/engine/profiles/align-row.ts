import type { DoubtCode } from '#shared/profile/doubt';
import { groupsFrom } from './cell-groups';
import { splitsFrom } from './cell-splits';
import { type ColumnProfile, misfit } from './column-profile';
import type { ProfileSeparators } from './read-record';

/** A row laid onto the columns: what it cost, and what had to be assumed. A missing cell is null. */
export interface Alignment {
  readonly cells: (string | null)[];
  readonly cost: number;
  readonly assumptions: readonly DoubtCode[];
}

/** What each assumption costs. A cell that suits its column costs nothing, one like no other costs 1. */
const costs = {
  missing: 1.5,
  missingAtEnd: 1,
  dropped: 1.5,
  droppedAtEnd: 0.2,
  /** Numbers with a comma inside, in a column of such numbers. */
  joinedAsUsual: 0.4,
};
/** More pieces than this are not laid out but counted off: such a row is broken beyond guessing. */
const mostPieces = 300;
/** A piece lies at most so much farther from its column than pieces and columns differ in number. */
const mostShift = 8;

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly cells: readonly (string | null)[];
  readonly assumption: DoubtCode | null;
}

/**
 * Lays the pieces of a line, cut at each delimiter, onto the columns in the least surprising way: pieces may belong to
 * one quoted cell, to one cell whose delimiter was not quoted, be superfluous, be several cells whose delimiter is lost or
 * another one, or a cell may be missing. The cheapest way from the first piece and column to the last is taken.
 */
export function alignRow(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
  const cut = line.split(separators.delimiter);
  const pieces = separators.padded ? cut.map((piece) => piece.trim()) : cut;
  const width = columns.length;
  if (pieces.length > mostPieces || width > mostPieces) return null;
  const shift = Math.abs(pieces.length - width) + mostShift;
  const rows = pieces.length + 1;
  const best: (Step | undefined)[] = Array.from({ length: rows * (width + 1) });
  best[0] = { cost: 0, from: -1, cells: [], assumption: null };
  for (let piece = 0; piece < rows; piece += 1) {
    const last = Math.min(width, piece + shift);
    for (let column = Math.max(0, piece - shift); column <= last; column += 1) {
      const from = piece * (width + 1) + column;
      const here = best[from];
      if (!here) continue;
      const add = (used: number, cells: readonly (string | null)[], cost: number, why: DoubtCode | null): void => {
        const at = (piece + used) * (width + 1) + column + cells.length;
        if (here.cost + cost < (best[at]?.cost ?? Infinity)) {
          best[at] = { cost: here.cost + cost, from, cells, assumption: why };
        }
      };
      const atEnd = piece === pieces.length;
      if (column < width) add(0, [null], missingCost(columns[column], atEnd), atEnd ? 'row-short' : 'row-cell-missing');
      if (atEnd) continue;
      if ((pieces[piece] ?? '').trim() === '') {
        add(1, [], column === width ? costs.droppedAtEnd : costs.dropped, 'row-cell-dropped');
      }
      if (column === width) continue;
      const left = columns.slice(column);
      for (const { used, cells, cost, assumption } of [
        ...groupsFrom(pieces, piece, left.length, separators),
        ...splitsFrom(pieces, piece, left, separators),
      ]) {
        const believed = assumption === 'row-cells-joined' && isUsual(left[0], cells[0]) ? costs.joinedAsUsual : cost;
        add(
          used,
          cells,
          cells.reduce((sum, cell, index) => sum + misfit(left[index], cell), believed),
          assumption,
        );
      }
    }
  }
  return traceBack(best, rows * (width + 1) - 1);
}

/** A number whose thousands stand apart: the comma between them was not quoted. */
const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/** Whether a text looks as most do in a column of numbers, dates or the like, or is a large number in one of numbers. */
function isUsual(column: ColumnProfile | undefined, text: string | undefined): boolean {
  if (!column?.typed || text === undefined) return false;
  const isOfNumbers = column.typed === 'integer' || column.typed === 'number';
  return misfit(column, text) <= 0.05 || (isOfNumbers && grouped.test(text));
}

function missingCost(column: ColumnProfile | undefined, atEnd: boolean): number {
  return (atEnd ? costs.missingAtEnd : costs.missing) * (1 - 0.5 * (column?.emptiness ?? 0));
}

function traceBack(best: readonly (Step | undefined)[], goal: number): Alignment | null {
  const end = best[goal];
  if (!end) return null;
  const parts: (readonly (string | null)[])[] = [];
  const assumptions = new Set<DoubtCode>();
  for (let step: Step | undefined = end; step && step.from >= 0; step = best[step.from]) {
    parts.push(step.cells);
    if (step.assumption) assumptions.add(step.assumption);
  }
  return { cells: parts.toReversed().flat(), cost: end.cost, assumptions: [...assumptions].toReversed() };
}
