import { countLineEnds } from '../delimited-rows';
import { afterLineEnd, lineEndFrom, type ProfileSeparators, type RawRecord, readRecord } from './read-record';

/** A record at its place in a text. `lines` is how many lines it has; `next` is where the next one begins. */
export interface Entry extends RawRecord {
  readonly start: number;
  readonly next: number;
  readonly lines: number;
  /** Nothing but blanks, and no quotes. */
  readonly blank: boolean;
}

/**
 * Reads the record at `start`. Where one that spans lines has not the usual width and a line inside has it on its own, a
 * quote was left open and would swallow rows. `width` 0: not known yet.
 */
export function nextEntry(text: string, start: number, separators: ProfileSeparators, width: number): Entry {
  const lineEnd = lineEndFrom(text, start);
  const whole = readRecord(text, start, lineEnd, separators);
  const swallows = whole.end > lineEnd && width > 1 && whole.cells.length !== width && holdsRow(lineEnd, whole.end);
  const record = swallows ? firstLine() : whole;
  const lines = record.end > lineEnd ? countLineEnds(text, start, record.end) + 1 : 1;
  const { cells, end, quoted, clean, open, strays } = record;
  const next = afterLineEnd(text, end);
  return { cells, end, quoted, clean, open, strays, start, lines, next, blank: isBlank(start, record) };

  function firstLine(): RawRecord {
    const pieces = text.slice(start, lineEnd).split(separators.delimiter);
    return { cells: pieces, end: lineEnd, quoted: 0, clean: false, open: true, strays: 0 };
  }

  /** Whether a line after the first is a row of the usual width by itself. */
  function holdsRow(from: number, to: number): boolean {
    for (let at = afterLineEnd(text, from); at < to;) {
      const end = lineEndFrom(text, at);
      const line = readRecord(text.slice(at, end), 0, end - at, separators);
      if (line.cells.length === width && !line.open) return true;
      at = afterLineEnd(text, end);
    }
    return false;
  }
}

function isBlank(start: number, { cells, quoted, end }: RawRecord): boolean {
  if (quoted > 0) return false;
  if (start === end) return true;
  const [first = ''] = cells;
  return (first === '' || first.trim() === '') && cells.every((cell) => cell.trim() === '');
}

/** The first records of a text, at most so many. */
export function firstEntries(text: string, separators: ProfileSeparators, width: number, most: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < text.length && entries.length < most;) {
    const entry = nextEntry(text, at, separators, width);
    entries.push(entry);
    at = entry.next;
  }
  return entries;
}
