import { limits } from '../limits';
import { cutAt } from './fixed-columns';
import type { Separators } from '../delimited-rows';

/** How cells of a profile file are told apart; see `ProfileDialect` for `escape` and `blanksAroundQuotes`. */
export interface ProfileSeparators extends Separators {
  readonly escape: string;
  readonly blanksAroundQuotes: boolean;
  /** Where columns begin that stand at the same places in every line; there is no delimiter then. */
  readonly starts?: readonly number[];
  /** Blanks around cells are there to align them and belong to none. */
  readonly padded?: boolean;
  /** Every line is quoted once more, as if it were a single cell. */
  readonly wrapped?: boolean;
}

/** A record as it stands: `clean` unless a quote stands where none should. `end` is before its line end. */
export interface RawRecord {
  readonly cells: string[];
  readonly end: number;
  readonly quoted: number;
  readonly clean: boolean;
  /** A quote that opens and is never closed: the record ends with its first line. */
  readonly open: boolean;
  /** Cells outside quotes that have a quote in them. */
  readonly strays: number;
}

/** What no file has for a delimiter: it keeps a line whole. */
export const noDelimiter = '\u001f';

/** Text is searched for line ends in pieces of this length, then of longer ones: looking further would cost each line anew. */
const searched = 512;

/** Where the line that holds `at` ends: at its LF, CR, or the end of the text. */
export function lineEndFrom(text: string, at: number): number {
  for (let from = at, length = searched; from < text.length; length *= 4) {
    const piece = text.slice(from, from + length);
    const lf = piece.indexOf('\n');
    const cr = (lf < 0 ? piece : piece.slice(0, lf)).indexOf('\r');
    if (cr >= 0) return from + cr;
    if (lf >= 0) return from + lf;
    from += length;
  }
  return text.length;
}

/** Where the next line begins after a line end; CRLF is one end. */
export function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}

/**
 * Reads the record that begins at `start`. Quotes may hold line ends; a quote inside quotes that closes nothing is taken
 * as text as long as the record stays on one line, since what spans lines must be beyond doubt.
 */
export function readRecord(text: string, start: number, lineEnd: number, separators: ProfileSeparators): RawRecord {
  const { delimiter, quote, starts, padded, wrapped } = separators;
  const line = text.slice(start, lineEnd);
  if (starts) return plainRecord(cutAt(line, starts), lineEnd);
  const inside = wrapped
    ? readQuoted(text, start, lineEnd, { ...separators, delimiter: noDelimiter, escape: quote })
    : null;
  if (inside?.clean) {
    const { text: row, end } = inside;
    return { ...readRecord(row, 0, lineEndFrom(row, 0), { ...separators, wrapped: false }), end };
  }
  if (quote === '' || !line.includes(quote)) {
    const cells = line.split(delimiter);
    return plainRecord(padded ? cells.map((cell) => cell.trim()) : cells, lineEnd);
  }
  return quotedRecord(text, start, lineEnd, separators);
}

function plainRecord(cells: string[], end: number): RawRecord {
  return { cells, end, quoted: 0, clean: true, open: false, strays: 0 };
}

function quotedRecord(text: string, start: number, lineEnd: number, separators: ProfileSeparators): RawRecord {
  const { delimiter, quote, blanksAroundQuotes, padded } = separators;
  const cells: string[] = [];
  let at = start;
  let end = lineEnd;
  let quoted = 0;
  let clean = true;
  let strays = 0;
  for (;;) {
    const opening = blanksAroundQuotes ? afterBlanks(text, at) : at;
    if (text.startsWith(quote, opening)) {
      const cell = readQuoted(text, opening, end, separators);
      if (!cell) {
        const pieces = text.slice(start, lineEnd).split(delimiter);
        return { cells: pieces, end: lineEnd, quoted, clean: false, open: true, strays };
      }
      cells.push(cell.text);
      quoted += 1;
      clean &&= cell.clean;
      at = cell.end;
      if (at > end) end = lineEndFrom(text, at);
    } else {
      // Looking beyond the line would cost each line the whole text.
      const left = text.slice(at, end);
      const next = left.indexOf(delimiter);
      const cell = next < 0 ? left : left.slice(0, next);
      cells.push(padded ? cell.trim() : cell);
      if (cell.includes(quote)) strays += 1;
      at += cell.length;
    }
    if (at >= end || !text.startsWith(delimiter, at)) return { cells, end: at, quoted, clean, open: false, strays };
    at += delimiter.length;
  }
}

interface QuotedCell {
  readonly text: string;
  readonly end: number;
  readonly clean: boolean;
}

function readQuoted(text: string, start: number, lineEnd: number, separators: ProfileSeparators): QuotedCell | null {
  const { quote, escape, delimiter, blanksAroundQuotes } = separators;
  const last = start + limits.cellCharacters;
  const escaped = escape !== '' && escape !== quote;
  let content = '';
  let from = start + 1;
  let search = from;
  let strays = 0;
  for (;;) {
    const closing = text.indexOf(quote, search);
    if (closing < 0 || closing > last) return null;
    if (escaped && isEscaped(text, from, closing, escape)) {
      content += unescaped(text.slice(from, closing - 1), escape) + quote;
      from = closing + 1;
      search = from;
      continue;
    }
    const end = closing + 1;
    const after = blanksAroundQuotes ? afterBlanks(text, end) : end;
    const closes = isCellEnd(text, after, delimiter);
    const doubled = text.startsWith(quote, end);
    // After a quote that opened something inside and was not doubled, the first of two closes that.
    const closesBoth = doubled && strays % 2 === 1 && isCellEnd(text, end + 1, delimiter);
    if (closesBoth) return { text: content + text.slice(from, end), end: end + 1, clean: false };
    // Programs that put another sign before quotes inside are joined by hands that double them.
    if (doubled) {
      content += (escaped ? unescaped(text.slice(from, closing), escape) : text.slice(from, closing)) + quote;
      from = end + 1;
      search = from;
      continue;
    }
    if (closes) {
      const rest = text.slice(from, closing);
      return { text: content + (escaped ? unescaped(rest, escape) : rest), end: after, clean: strays === 0 };
    }
    if (closing > lineEnd) return null; // Neither closed on its line nor cleanly on a later one.
    strays += 1;
    search = end;
  }
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || isLineEnd(text, at) || text.startsWith(delimiter, at);
}

function isEscaped(text: string, from: number, at: number, escape: string): boolean {
  let count = 0;
  for (let before = at - 1; before >= from && text[before] === escape; before -= 1) count += 1;
  return count % 2 === 1;
}

function unescaped(text: string, escape: string): string {
  return text.replaceAll(escape + escape, escape);
}

function isLineEnd(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  return character === 10 || character === 13;
}

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === 32) next += 1;
  return next;
}
