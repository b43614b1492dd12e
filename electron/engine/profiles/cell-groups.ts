import type { DoubtCode } from '#shared/profile/doubt';
import type { ProfileSeparators } from './read-record';

/** Pieces of a line that may be one or more cells: how many, the cells' texts, what it costs to believe it and why. */
export interface CellGroup {
  readonly used: number;
  readonly cells: readonly string[];
  readonly cost: number;
  readonly assumption: DoubtCode | null;
}

const costs = {
  joined: 2,
  /** Words of one cell have blanks between them. */
  joinedByBlank: 0.3,
  /** Where delimiters stand without blanks, one before a blank belongs to a sentence. */
  joinedBeforeBlank: 0.6,
  /** Brackets hold what stands in them together. */
  joinedInBrackets: 0.2,
  stray: 0.4,
  lostQuote: 0.8,
};
/** No cell is thought to be cut into more pieces than this. */
const mostTogether = 60;
const brackets: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** Every single cell that could begin at a piece: the piece itself, one in quotes over several pieces, or several joined. */
export function groupsFrom(
  pieces: readonly string[],
  start: number,
  columnsLeft: number,
  separators: ProfileSeparators,
): CellGroup[] {
  const { delimiter, quote, escape } = separators;
  const first = pieces[start] ?? '';
  const groups: CellGroup[] = [];
  const left = pieces.length - start;
  const surplus = left - columnsLeft;
  const isQuoted = quote !== '' && first.trimStart().startsWith(quote);
  const most = Math.min(mostTogether, isQuoted ? left : Math.min(left, Math.max(1, surplus + 1)));
  let text = first;
  for (let used = 1; used <= most; used += 1) {
    if (used > 1) text += delimiter + (pieces[start + used - 1] ?? '');
    const inside = isQuoted ? insideQuotes(text.trim(), quote) : null;
    if (inside === null) {
      groups.push(unquotedGroup(text, pieces.slice(start, start + used), separators, isQuoted));
      continue;
    }
    const content = unquote(inside, quote, escape);
    const strays = content === null;
    const cost = (strays ? costs.stray + boundaries(pieces.slice(start, start + used), quote) : 0) + 0.01 * (used - 1);
    groups.push({ used, cells: [content ?? inside], cost, assumption: strays ? 'quote-stray' : null });
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
function unquotedGroup(
  text: string,
  pieces: readonly string[],
  separators: ProfileSeparators,
  opens: boolean,
): CellGroup {
  const { quote } = separators;
  const used = pieces.length;
  const strays = quote !== '' && text.includes(quote);
  if (used > 1 && strays && hasLostQuote(pieces, text, quote, opens)) {
    const content = opens ? text.trimStart().slice(1) : text.trimEnd().slice(0, -1);
    return { used, cells: [content], cost: costs.lostQuote + 0.3 * (used - 1), assumption: 'quote-lost' };
  }
  const cost = joinCost(pieces, text, separators) + (strays ? costs.stray * (opens ? 2 : 1) : 0);
  return { used, cells: [text], cost, assumption: used > 1 ? 'row-cells-joined' : opens ? 'quote-open' : null };
}

/** Whether the quote at one end lacks its partner; it does not where a piece inside has both, or begins another cell. */
function hasLostQuote(pieces: readonly string[], text: string, quote: string, opens: boolean): boolean {
  if (!opens && !text.trimEnd().endsWith(quote)) return false;
  return !pieces.some((piece, index) => {
    const trimmed = piece.trim();
    const begins = trimmed.startsWith(quote);
    return (begins && (index > 0 || !opens)) || (begins && insideQuotes(trimmed, quote) !== null);
  });
}

function joinCost(pieces: readonly string[], text: string, { delimiter }: ProfileSeparators): number {
  const joints = pieces.length - 1;
  if (joints === 0) return 0;
  if (delimiter === ' ') return costs.joinedByBlank * joints;
  if (isBracketed(text)) return costs.joinedInBrackets * joints;
  return pieces.slice(1).reduce((sum, piece) => sum + (/^ \S/.test(piece) ? costs.joinedBeforeBlank : costs.joined), 0);
}

/** A list, an object or a remark in brackets, of which none is closed before the end. */
function isBracketed(text: string): boolean {
  const trimmed = text.trim();
  const closing = brackets[trimmed[0] ?? ''];
  if (closing === undefined || !trimmed.endsWith(closing)) return false;
  let depth = 0;
  for (let at = 0; at < trimmed.length; at += 1) {
    if (trimmed[at] === trimmed[0]) depth += 1;
    if (trimmed[at] === closing) depth -= 1;
    if (depth === 0) return at === trimmed.length - 1;
  }
  return false;
}

/** What stands between the quotes around a text; null where there are none. */
export function insideQuotes(text: string, quote: string): string | null {
  return text.length >= 2 && text.startsWith(quote) && text.endsWith(quote) ? text.slice(1, -1) : null;
}

/** The content of quotes in which every quote is escaped; null where one is not. */
export function unquote(inside: string, quote: string, escape: string): string | null {
  const pair = (escape === '' ? quote : escape) + quote;
  const parts = inside.split(pair);
  return parts.some((part) => part.includes(quote)) ? null : parts.join(quote);
}
