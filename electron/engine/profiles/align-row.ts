import type { DoubtCode } from '#shared/profile/doubt';
import { type ColumnProfile, misfit, suitsType } from './column-profile';
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
  joined: 2,
  /** Words of one cell have blanks between them. */
  joinedByBlank: 0.3,
  split: 1.2,
  stray: 0.4,
  lostQuote: 0.8,
  splitAtQuotes: 1,
};
/** More pieces than this are not laid out but counted off: such a row is broken beyond guessing. */
const mostPieces = 300;

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly cells: readonly (string | null)[];
  readonly assumption: DoubtCode | null;
}

/**
 * Lays the pieces of a line, cut at each delimiter, onto the columns in the least surprising way: pieces may belong to
 * one quoted cell, to one cell whose delimiter was not quoted, be superfluous, be two cells without their delimiter, or a
 * cell may be missing. The cheapest way from the first piece and column to the last is taken.
 */
export function alignRow(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
  const pieces = line.split(separators.delimiter);
  const width = columns.length;
  if (pieces.length > mostPieces || width > mostPieces) return null;
  const rows = pieces.length + 1;
  const best: (Step | undefined)[] = Array.from({ length: rows * (width + 1) });
  best[0] = { cost: 0, from: -1, cells: [], assumption: null };
  const reach = (piece: number, column: number, step: Step): void => {
    const at = piece * (width + 1) + column;
    if (step.cost < (best[at]?.cost ?? Infinity)) best[at] = step;
  };
  for (let piece = 0; piece < rows; piece += 1) {
    for (let column = 0; column <= width; column += 1) {
      const from = piece * (width + 1) + column;
      const here = best[from];
      if (!here) continue;
      const add = (used: number, cells: readonly (string | null)[], cost: number, assumption: DoubtCode | null): void =>
        reach(piece + used, column + cells.length, { cost: here.cost + cost, from, cells, assumption });
      const atEnd = piece === pieces.length;
      if (column < width) add(0, [null], missingCost(columns[column], atEnd), atEnd ? 'row-short' : 'row-cell-missing');
      if (atEnd) continue;
      const text = pieces[piece] ?? '';
      if (text.trim() === '') {
        add(1, [], column === width ? costs.droppedAtEnd : costs.dropped, 'row-cell-dropped');
      }
      if (column === width) continue;
      for (const group of groupsFrom(pieces, piece, width - column, separators)) {
        add(group.used, [group.text], group.cost + misfit(columns[column], group.text), group.assumption);
      }
      for (const { used, halves } of column + 1 < width ? quotedPairs(pieces, piece, separators) : []) {
        const cost = misfit(columns[column], halves[0]) + misfit(columns[column + 1], halves[1]);
        add(used, halves, costs.splitAtQuotes + cost, 'row-cell-split');
      }
      const halves = column + 1 < width ? splitOf(text, columns[column], columns[column + 1]) : null;
      if (halves) add(1, halves, costs.split, 'row-cell-split');
    }
  }
  return traceBack(best, rows * (width + 1) - 1);
}

function missingCost(column: ColumnProfile | undefined, atEnd: boolean): number {
  return (atEnd ? costs.missingAtEnd : costs.missing) * (1 - 0.5 * (column?.emptiness ?? 0));
}

interface Group {
  readonly used: number;
  readonly text: string;
  readonly cost: number;
  readonly assumption: DoubtCode | null;
}

/** Every cell that could begin at a piece: the piece itself, one in quotes over several pieces, or several joined. */
function groupsFrom(pieces: readonly string[], start: number, left: number, separators: ProfileSeparators): Group[] {
  const { delimiter, quote, escape } = separators;
  const first = pieces[start] ?? '';
  const groups: Group[] = [];
  const surplus = pieces.length - start - left;
  const isQuoted = quote !== '' && first.trimStart().startsWith(quote);
  const most = isQuoted ? pieces.length - start : Math.min(pieces.length - start, Math.max(1, surplus + 1));
  for (let used = 1; used <= most; used += 1) {
    const text = used === 1 ? first : pieces.slice(start, start + used).join(delimiter);
    const inside = isQuoted ? insideQuotes(text.trim(), quote) : null;
    if (inside !== null) {
      const content = unquote(inside, quote, escape);
      const strays = content === null;
      groups.push({
        used,
        text: content ?? inside,
        cost: (strays ? costs.stray + boundaries(pieces.slice(start, start + used), quote) : 0) + 0.01 * (used - 1),
        assumption: strays ? 'quote-stray' : null,
      });
    } else groups.push(unquotedGroup(text, used, separators, isQuoted));
  }
  return groups;
}

/** What it costs to take for text what looks like the end or the beginning of a quoted cell. */
function boundaries(pieces: readonly string[], quote: string): number {
  const looksLikeOne = (piece: string, index: number) =>
    piece.endsWith(quote) || (pieces[index + 1] ?? '').startsWith(quote);
  return costs.joined * pieces.slice(0, -1).filter(looksLikeOne).length;
}

/** Pieces that are not in quotes; one quote at an end of several pieces says that the other one was lost. */
function unquotedGroup(text: string, used: number, separators: ProfileSeparators, opens: boolean): Group {
  const { quote, delimiter } = separators;
  if (used > 1 && quote !== '' && (opens || text.trimEnd().endsWith(quote))) {
    const content = opens ? text.trimStart().slice(1) : text.trimEnd().slice(0, -1);
    return { used, text: content, cost: costs.lostQuote + 0.3 * (used - 1), assumption: 'quote-lost' };
  }
  const joined = delimiter === ' ' ? costs.joinedByBlank : costs.joined;
  const cost = joined * (used - 1) + (quote !== '' && text.includes(quote) ? costs.stray * (opens ? 2 : 1) : 0);
  return { used, text, cost, assumption: used > 1 ? 'row-cells-joined' : opens ? 'quote-open' : null };
}

function insideQuotes(text: string, quote: string): string | null {
  return text.length >= 2 && text.startsWith(quote) && text.endsWith(quote) ? text.slice(1, -1) : null;
}

/** The content of quotes in which every quote is escaped; null where one is not. */
function unquote(inside: string, quote: string, escape: string): string | null {
  const pair = (escape === '' ? quote : escape) + quote;
  const parts = inside.split(pair);
  return parts.some((part) => part.includes(quote)) ? null : parts.join(quote);
}

/** Two quoted cells that lost the delimiter between them look like one with a quote inside: "a""b". */
function quotedPairs(
  pieces: readonly string[],
  start: number,
  { quote, delimiter }: ProfileSeparators,
): { readonly used: number; readonly halves: [string, string] }[] {
  const first = pieces[start] ?? '';
  if (quote === '' || !first.startsWith(quote)) return [];
  const pairs: { used: number; halves: [string, string] }[] = [];
  for (let used = 1; used <= pieces.length - start; used += 1) {
    const text = used === 1 ? first : pieces.slice(start, start + used).join(delimiter);
    const [left, right, ...others] = insideQuotes(text, quote)?.split(quote + quote) ?? [];
    if (left !== undefined && right !== undefined && others.length === 0) pairs.push({ used, halves: [left, right] });
  }
  return pairs;
}

/** Two cells that lost the delimiter between them, where the columns leave one place only at which they part. */
function splitOf(
  text: string,
  left: ColumnProfile | undefined,
  right: ColumnProfile | undefined,
): [string, string] | null {
  if (
    text.length < 2 ||
    text.length > 200 ||
    (!left?.typed && !right?.typed && !left?.values.size && !right?.values.size)
  )
    return null;
  const found: { halves: [string, string]; cost: number; atTurn: boolean }[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const halves: [string, string] = [text.slice(0, at), text.slice(at)];
    if (suitsType(left, halves[0]) === false || suitsType(right, halves[1]) === false) continue;
    const cost = misfit(left, halves[0]) + misfit(right, halves[1]);
    found.push({ halves, cost, atTurn: isTurn(text, at) });
  }
  const least = Math.min(...found.map(({ cost }) => cost));
  if (!(least <= 0.25)) return null;
  const likely = found.filter(({ cost }) => cost <= least + 0.01);
  const [only, ...others] = likely.length > 1 ? likely.filter(({ atTurn }) => atTurn) : likely;
  return only && others.length === 0 ? only.halves : null;
}

/** Whether one kind of character ends and another begins here: digit, capital, small letter, other. */
function isTurn(text: string, at: number): boolean {
  const kind = (character: string) =>
    /\d/.test(character)
      ? 'digit'
      : /\p{Lu}/u.test(character)
        ? 'capital'
        : /\p{L}/u.test(character)
          ? 'small'
          : 'other';
  return kind(text[at - 1] ?? '') !== kind(text[at] ?? '');
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
