import { limits } from './limits';

/** How cells are told apart: a delimiter of any length, and a quote character or none (''). */
export interface Separators {
  readonly delimiter: string;
  readonly quote: string;
}

/** One row as it stands, or the place where the text stops being rows. Lines and columns count from 1. */
export type ParsedRow =
  | {
      readonly kind: 'row';
      readonly line: number;
      readonly cells: readonly string[];
      /** How many of the cells stand in quotes. */
      readonly quoted: number;
      /** Where the row begins in the text. */
      readonly start: number;
    }
  | {
      readonly kind: 'defect';
      readonly code: 'row-quote-open' | 'row-quote-stray' | 'file-line-too-long';
      readonly line: number;
      readonly column: number;
    };

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly quoted: boolean;
}
interface Trouble {
  readonly code: 'row-quote-open' | 'row-quote-stray' | 'file-line-too-long';
  readonly at: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads delimited text row by row, losslessly: nothing is trimmed or converted, quotes may hold line breaks, and lines
 * may end in LF, CRLF or CR, mixed at will. After a defect it goes on with the next line. `skipRows` lines are left out
 * at the beginning, unread.
 *
 * Why not csv-parse, which the tests hold this against: it counts a CRLF inside quotes as two lines when more than one
 * line end is allowed, knows no column, and gives up everything at the first open quote (7.0.3, tried).
 */
export function* parseRows(text: string, separators: Separators, skipRows = 0): Generator<ParsedRow> {
  let position = startOfLine(text, skipRows + 1);
  let line = skipRows + 1;
  while (position < text.length) {
    const start = position;
    const cells: string[] = [];
    let quoted = 0;
    let trouble: Trouble | undefined;
    for (;;) {
      const cell = readCell(text, position, separators);
      if ('code' in cell) {
        trouble = cell;
        break;
      }
      cells.push(cell.text);
      if (cell.quoted) quoted += 1;
      position = cell.end;
      if (!text.startsWith(separators.delimiter, position)) break;
      position += separators.delimiter.length;
    }
    if (trouble) {
      const place = placeOf(text, trouble.at, start, line);
      yield { kind: 'defect', code: trouble.code, ...place };
      // The line of the fault is set aside; everything after it gets its own chance.
      position = afterLineEnd(text, lineEnd(text, trouble.at));
      line = place.line + 1;
      continue;
    }
    yield { kind: 'row', line, cells, quoted, start };
    // Only quotes hold line breaks, so rows without them need no counting.
    if (quoted > 0) line += countLineEnds(text, start, position);
    position = afterLineEnd(text, position);
    line += 1;
  }
}

/** Where a cell of a good row begins, for a message about it; counts from 0 in the row and in the text. */
export function startOfCell(text: string, rowStart: number, cell: number, separators: Separators): number {
  let position = rowStart;
  for (let index = 0; index < cell; index += 1) {
    const read = readCell(text, position, separators);
    if ('code' in read || !text.startsWith(separators.delimiter, read.end)) break;
    position = read.end + separators.delimiter.length;
  }
  return position;
}

function readCell(text: string, start: number, { delimiter, quote }: Separators): Cell | Trouble {
  if (quote !== '' && text.startsWith(quote, start)) return readQuoted(text, start, delimiter, quote);
  const first = delimiter.charCodeAt(0);
  const last = Math.min(text.length, start + limits.cellCharacters);
  let end = start;
  for (; end < last; end += 1) {
    const character = text.charCodeAt(end);
    if (character === lineFeed || character === carriageReturn) break;
    if (character === first && (delimiter.length === 1 || text.startsWith(delimiter, end))) break;
  }
  if (end === last && last < text.length) return { code: 'file-line-too-long', at: start };
  return { text: text.slice(start, end), end, quoted: false };
}

function readQuoted(text: string, start: number, delimiter: string, quote: string): Cell | Trouble {
  const last = start + limits.cellCharacters;
  let content = '';
  let from = start + 1;
  for (;;) {
    const closing = text.indexOf(quote, from);
    if (closing < 0 || closing > last) return { code: 'row-quote-open', at: start };
    content += text.slice(from, closing);
    const end = closing + 1;
    if (text.startsWith(quote, end)) {
      content += quote;
      from = end + 1;
      continue;
    }
    if (end === text.length || isLineEnd(text, end) || text.startsWith(delimiter, end)) {
      return { text: content, end, quoted: true };
    }
    // A quote that closes lines below its opening was most likely never meant to be closed there.
    const sameLine = lineEnd(text, start) > closing;
    return sameLine ? { code: 'row-quote-stray', at: end } : { code: 'row-quote-open', at: start };
  }
}

function isLineEnd(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  return character === lineFeed || character === carriageReturn;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

function afterLineEnd(text: string, at: number): number {
  return at + (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1);
}

/** How many lines end between two places; CRLF is one end. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    else if (!isLineEnd(text, at)) continue;
    count += 1;
  }
  return count;
}

/** Line and column of a place in a text, given a place before it that begins a line of known number. */
export function placeOf(text: string, at: number, lineStart = 0, line = 1): { line: number; column: number } {
  const lines = countLineEnds(text, lineStart, at);
  let start = at;
  while (start > lineStart && !isLineEnd(text, start - 1)) start -= 1;
  return { line: line + lines, column: at - start + 1 };
}

/** Where the line of that number begins, counting from 1; the text's length if it has fewer lines. */
export function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let current = 1; current < line && at < text.length; current += 1) at = afterLineEnd(text, lineEnd(text, at));
  return Math.min(at, text.length);
}
