import type { CellGroup } from './cell-groups';
import { insideQuotes, unquote } from './cell-groups';
import { type ColumnProfile, misfit, suitsType } from './column-profile';
import { type ProfileSeparators, readRecord } from './read-record';

const costs = {
  /** Nothing but the columns says where two cells part. */
  unmarked: 1.2,
  atQuotes: 1,
  otherDelimiter: 0.9,
  eachMore: 0.1,
};
const otherDelimiters = [';', '\t', '|', ','] as const;
const longestText = 200;
const mostTogether = 20;
const mostHalves = 8;

/** Every way in which pieces from one on are several cells: their delimiter is lost, or is another one. */
export function splitsFrom(
  pieces: readonly string[],
  start: number,
  columns: readonly ColumnProfile[],
  separators: ProfileSeparators,
): CellGroup[] {
  const { delimiter, quote } = separators;
  const splits: CellGroup[] = [];
  const [left, right] = columns;
  if (!left || !right) return [];
  let text = '';
  const most = Math.min(pieces.length - start, mostTogether);
  for (let used = 1; used <= most; used += 1) {
    text += (used > 1 ? delimiter : '') + (pieces[start + used - 1] ?? '');
    const hasQuotes = quote !== '' && text.includes(quote);
    if (used > 1 && !hasQuotes) break;
    for (const cells of hasQuotes ? halvesAtQuotes(text, separators) : []) {
      splits.push({ used, cells, cost: costs.atQuotes, assumption: 'row-cell-split' });
    }
    for (const cells of otherwiseDelimited(text, separators, columns.length)) {
      const cost = costs.otherDelimiter + costs.eachMore * (cells.length - 1);
      splits.push({ used, cells, cost, assumption: 'row-other-delimiter' });
    }
  }
  const halves = splitByColumns(pieces[start] ?? '', left, right);
  if (halves) splits.push({ used: 1, cells: halves, cost: costs.unmarked, assumption: 'row-cell-split' });
  return splits;
}

/** Two cells of which at least one is quoted and that lost the delimiter between them: "a""b", a"b" or "a"b. */
function halvesAtQuotes(text: string, { quote, escape, delimiter }: ProfileSeparators): [string, string][] {
  const isNoCell = (half: string) => half.includes(delimiter) || /^[;|\t]|[;|\t]$/.test(half);
  const inside = insideQuotes(text, quote);
  if (inside !== null) return pairsInside(inside, quote, escape);
  const first = text.indexOf(quote, text.startsWith(quote) ? 1 : 0);
  if (first < 1 || first === text.length - 1) return [];
  if (text.endsWith(quote)) {
    const [left, right] = [text.slice(0, first), unquote(text.slice(first + 1, -1), quote, escape)];
    return right === null || isNoCell(left) ? [] : [[left, right]];
  }
  const last = text.lastIndexOf(quote);
  const left = text.startsWith(quote) && last > 0 ? unquote(text.slice(1, last), quote, escape) : null;
  const right = text.slice(last + 1);
  return left === null || isNoCell(right) ? [] : [[left, right]];
}

function pairsInside(inside: string, quote: string, escape: string): [string, string][] {
  const pairs: [string, string][] = [];
  const between = quote + quote;
  for (let at = inside.indexOf(between); at >= 0 && pairs.length < mostHalves; at = inside.indexOf(between, at + 1)) {
    const left = unquote(inside.slice(0, at), quote, escape);
    const right = unquote(inside.slice(at + 2), quote, escape);
    if (left !== null && right !== null) pairs.push([left, right]);
  }
  return pairs;
}

/** A part of a line in which another delimiter stands for the file's own. One before a blank belongs to a sentence. */
function otherwiseDelimited(text: string, separators: ProfileSeparators, most: number): string[][] {
  return otherDelimiters.flatMap((delimiter) => {
    if (delimiter === separators.delimiter || !text.includes(delimiter)) return [];
    const { cells: parts, clean, open } = readRecord(text, 0, text.length, { ...separators, delimiter });
    const cells = parts.reduce<string[]>(
      (whole, part) =>
        part.startsWith(' ') && whole.length > 0
          ? [...whole.slice(0, -1), `${whole.at(-1)}${delimiter}${part}`]
          : [...whole, part],
      [],
    );
    return clean && !open && cells.length > 1 && cells.length <= most ? [cells] : [];
  });
}

/** Two cells that lost the delimiter between them, where the columns leave one place only at which they part. */
function splitByColumns(text: string, left: ColumnProfile, right: ColumnProfile): [string, string] | null {
  const tells = ({ typed, values }: ColumnProfile) => typed !== null || values.size > 0;
  if (text.length < 2 || text.length > longestText || !(tells(left) || tells(right))) return null;
  // What suits one of the columns as it is has lost no delimiter: the other cell is missing.
  const suits = (column: ColumnProfile) =>
    column.values.has(text) || (column.closedness < 0.5 && suitsType(column, text) === true);
  if (suits(left) || suits(right)) return null;
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
  return turnKind(text[at - 1] ?? '') !== turnKind(text[at] ?? '');
}

function turnKind(character: string): string {
  if (/\d/.test(character)) return 'digit';
  if (/\p{Lu}/u.test(character)) return 'capital';
  return /\p{L}/u.test(character) ? 'small' : 'other';
}
