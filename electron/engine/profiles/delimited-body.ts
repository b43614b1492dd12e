import type { RejectReason } from '#shared/profile/reject';
import type { Alignment } from './align-row';
import { type ColumnProfile, misfit } from './column-profile';
import type { Doubts } from './doubts';
import { goesOn } from './join-lines';
import { type Entry, nextEntry } from './next-entry';
import { afterLineEnd, lineEndFrom, readRecord } from './read-record';
import { type Rejects, rejectOf } from './rejects';
import { repairRow } from './repair-row';
import { isRuler } from './ruler';
import type { Layout } from './sniff-layout';

type Row = (string | null)[];
/** What may be a note below the table: it is one if no row follows. */
interface Pending {
  readonly line: number;
  readonly text: string;
  readonly row: Row | null;
  readonly reason: RejectReason;
}

/** A row that only says what the rows above come to. */
const totalWords =
  /^\s*(grand total|sub-?total|totals?|sum|(closing|ending|final) balance|genel toplam|ara toplam|toplam|kapanış bakiyesi|gesamt(summe)?|summe|endsaldo|totale|totaal|razem|solde final|saldo final)(?![\p{L}\p{N}])/iu;
/** Programs leave out lines that begin so. */
const comment = /^\s*(#|\/\/)/;
/** What fewer cells of a column than this do is none of its ways. */
const seldom = 0.05;
/** More text than this without the end of its record is read line by line. */
const longestRecord = 4 * 1024 * 1024;
/** A line that is longer than this is no row of anything: it is set aside without being taken apart. */
const longestLine = 8 * 1024 * 1024;

/** Reads a table's rows from pieces of text, repairing what deviates, and tells notes at the end from rows. */
export class DelimitedBody {
  readonly #layout: Layout;
  readonly #doubts: Doubts;
  readonly #rejects: Rejects;
  readonly #width: number;
  readonly #blanksAreUsual: boolean;
  readonly #commentsAreUsual: boolean;
  readonly #lastAside: number;
  #rest = '';
  #isInLongLine = false;
  #toSkip: number;
  #line: number;
  #pending: Pending[] = [];
  #afterBlank = false;
  #blank: number[] = [];
  /** A column that looked unused holds something after all: the file has to be read again with it. */
  usesAllColumns = false;

  constructor(layout: Layout, doubts: Doubts, rejects: Rejects) {
    this.#layout = layout;
    this.#doubts = doubts;
    this.#rejects = rejects;
    this.#width = layout.columns.length;
    this.#blanksAreUsual = layout.columns.some((column) => oftenBegins(column, / /));
    this.#commentsAreUsual = oftenBegins(layout.columns[0], comment);
    this.#lastAside = Math.max(0, ...layout.aside.map(({ to }) => to));
    this.#toSkip = layout.bodyStart;
    this.#line = layout.bodyLine;
  }

  /** Takes the next piece of text and answers the rows that are whole by now. */
  push(piece: string): Row[] {
    const skipped = Math.min(this.#toSkip, piece.length);
    this.#toSkip -= skipped;
    this.#rest += skipped === 0 ? piece : piece.slice(skipped);
    return this.#read(false);
  }

  /** Says that there is no more text, and answers the last rows. */
  end(): Row[] {
    const rows = this.#read(true);
    for (const { line, text, reason } of this.#pending) this.#rejects.add(rejectOf(line, reason, text));
    this.#pending = [];
    return rows;
  }

  #read(final: boolean): Row[] {
    const rows: Row[] = [];
    const { separators, columns } = this.#layout;
    const text = this.#rest;
    // What touches the end may go on: in the next piece there may be the LF of a CRLF, or the end of the quotes.
    const isWhole = (entry: Entry) =>
      final || (entry.next < text.length && (!entry.open || text.length - entry.start > longestRecord));
    let at = this.#isInLongLine ? this.#afterLongLine(text, final) : 0;
    while (at < text.length) {
      if (text.length - at > longestLine && this.#isLongLine(text, at)) break;
      const entry = nextEntry(text, at, separators, this.#width);
      if (!isWhole(entry)) break;
      const joined = this.#mayGoOn(entry) ? goesOn(text, entry, separators, columns, isWhole) : null;
      if (joined === 'more' && text.length - at <= longestRecord) break;
      if (joined !== null && joined !== 'more') {
        this.#acceptRepaired(joined.row, rows);
        this.#line += joined.last.next === entry.next ? entry.lines : linesUpTo(text, entry, joined.last);
        at = joined.last.next;
        continue;
      }
      this.#take(entry, text, rows);
      this.#line += entry.lines;
      at = entry.next;
    }
    this.#rest = this.#isInLongLine ? text.slice(text.endsWith('\r') ? -1 : text.length) : text.slice(at);
    return rows;
  }

  /** Whether no end is in sight of the line at `at`, which is set aside then. */
  #isLongLine(text: string, at: number): boolean {
    if (lineEndFrom(text, at) < text.length) return false;
    this.#rejects.add(rejectOf(this.#line, 'row-too-long', text.slice(at)));
    this.#isInLongLine = true;
    return true;
  }

  /** Where the text goes on after a line that was set aside. A CR at the end may be the first half of a CRLF. */
  #afterLongLine(text: string, final: boolean): number {
    const end = lineEndFrom(text, 0);
    if (end >= text.length - (text[end] === '\r' && !final ? 1 : 0)) return text.length;
    this.#isInLongLine = false;
    this.#line += 1;
    return afterLineEnd(text, end);
  }

  /** Whether a row is of the table and no longer than others. */
  #mayGoOn({ blank, cells }: Entry): boolean {
    if (blank || this.#width < 2 || cells.length > this.#width || this.#afterBlank) return false;
    return this.#asideAt(this.#line) === undefined;
  }

  #asideAt(line: number) {
    return line > this.#lastAside ? undefined : this.#layout.aside.find(({ from, to }) => line >= from && line <= to);
  }

  #take(entry: Entry, text: string, rows: Row[]): void {
    const line = this.#line;
    const { cells } = entry;
    const aside = this.#asideAt(line);
    if (aside) {
      if (aside.reason === 'header-repeated') this.#setTitlesAside();
      if (!entry.blank && aside.reason !== null) this.#reject(entry, text, aside.reason);
      return;
    }
    if (entry.blank && this.#width > 1) {
      this.#blank.push(line);
      this.#afterBlank = true;
      return;
    }
    if (this.#isRuler(entry, text)) return this.#reject(entry, text, 'ruler');
    const isEven = cells.length === this.#width && !entry.open;
    const torn = isEven && entry.strays > 1 ? this.#untorn(entry, text) : null;
    if (torn) this.#acceptRepaired(torn, rows);
    else if (isEven) {
      if (!entry.clean) this.#doubts.add('quote-stray', line);
      const trimmed = this.#trimmed(entry, text, line);
      // What stands in the file's own quotes is said as it stands.
      const row = entry.quoted > 0 ? trimmed : this.#unwrapped(trimmed, line);
      const isNote = this.#isPaddedNote(cells) || this.#isAcrossGaps(entry, text);
      const reason = this.#isTotal(cells) ? 'total' : isNote ? 'footer' : null;
      if (reason) this.#pending.push({ line, text: text.slice(entry.start, entry.end), row, reason });
      else this.#accept(row, rows);
    } else this.#repair(entry, text, rows);
    this.#afterBlank = false;
  }

  #isRuler({ start, end, quoted, cells }: Entry, text: string): boolean {
    if (quoted > 0 || this.#width < 2 || text.charCodeAt(start) > 124 || cells.includes('-')) return false;
    return isRuler(text.slice(start, end));
  }

  #reject(entry: Entry, text: string, reason: RejectReason): void {
    this.#rejects.add(rejectOf(this.#line, reason, text.slice(entry.start, entry.end)));
  }

  #accept(row: Row, rows: Row[]): void {
    this.#flush(rows);
    this.#add(row, rows);
  }

  #acceptRepaired({ cells, assumptions }: Alignment, rows: Row[]): void {
    for (const code of assumptions) this.#doubts.add(code, this.#line);
    this.#accept([...cells], rows);
  }

  #add(row: Row, rows: Row[]): void {
    const { unusedColumns } = this.#layout;
    if (unusedColumns.length === 0) rows.push(row);
    else {
      if (unusedColumns.some((index) => row[index])) this.usesAllColumns = true;
      rows.push(row.filter((_, index) => !unusedColumns.includes(index)));
    }
  }

  /** What looked like a note has rows below it, so it is a row. */
  #flush(rows: Row[]): void {
    for (const line of this.#blank) this.#doubts.add('blank-rows-skipped', line);
    this.#blank = [];
    for (const { row, line, text } of this.#pending) {
      if (row) this.#add(row, rows);
      else this.#rejects.add(rejectOf(line, 'row-too-long', text));
    }
    this.#pending = [];
  }

  /** What looked like a note stands directly above the names once more: it is the title of the next part. */
  #setTitlesAside(): void {
    for (const { line, text, reason } of this.#pending) {
      this.#rejects.add(rejectOf(line, reason === 'footer' ? 'preamble' : reason, text));
    }
    this.#pending = [];
  }

  #repair(entry: Entry, text: string, rows: Row[]): void {
    const line = this.#line;
    const raw = text.slice(entry.start, entry.end);
    if (comment.test(raw) && entry.cells.length < this.#width && !this.#commentsAreUsual) {
      this.#reject(entry, text, 'comment');
      return;
    }
    const found = repairRow(raw, this.#layout.separators, this.#layout.columns);
    const filled = entry.cells.filter((cell) => cell.trim() !== '').length;
    const otherwise = found?.assumptions.some((why) => why === 'row-other-delimiter' || why === 'row-in-quotes');
    const isNote =
      !otherwise && filled <= (this.#afterBlank || this.#pending.length > 0 ? Math.max(1, this.#width / 2) : 1);
    const mayBeNote = this.#width > 2 || (this.#width === 2 && (this.#afterBlank || /^[([*]/.test(raw)));
    if (mayBeNote && isNote && entry.cells.length < this.#width) {
      this.#pending.push({ line, text: raw, row: found ? [...found.cells] : null, reason: 'footer' });
      return;
    }
    if (found) this.#acceptRepaired(found, rows);
    else {
      this.#flush(rows);
      this.#rejects.add(rejectOf(line, 'row-too-long', raw));
    }
  }

  #isTotal(cells: readonly string[]): boolean {
    const first = cells.find((cell) => cell.trim() !== '');
    if (first === undefined || !totalWords.test(first)) return false;
    return cells.filter((cell) => cell.trim() === '').length * 2 >= cells.length - 1;
  }

  /** A single cell that is unlike its column, in a table whose rows are mostly full. */
  #isPaddedNote(cells: readonly string[]): boolean {
    if (this.#width < 3 || cells[1] !== '' || cells.some((cell, index) => index > 0 && cell !== '')) return false;
    const { columns } = this.#layout;
    const full = columns.filter(({ emptiness, filled }) => filled > 0 && emptiness < 0.5).length;
    return full * 2 > this.#width && misfit(columns[0], cells[0] ?? '') >= 0.5;
  }

  /** A line below a blank one whose words run on where columns at fixed places part: a sentence, not cells. */
  #isAcrossGaps({ start, end }: Entry, text: string): boolean {
    const { starts } = this.#layout.separators;
    if (!starts || !(this.#afterBlank || this.#pending.length > 0)) return false;
    const line = text.slice(start, end);
    return starts.some((place) => place > 0 && /^\S\S$/.test(line.slice(place - 1, place + 1)));
  }

  /** Two cells in which quotes are left over may be one that lost its beginning to its neighbour. */
  #untorn(entry: Entry, text: string): Alignment | null {
    const found = repairRow(text.slice(entry.start, entry.end), this.#layout.separators, this.#layout.columns);
    return found?.assumptions.some((why) => why === 'row-cell-split' || why === 'row-other-delimiter') ? found : null;
  }

  /** One row whose writer put a blank behind each delimiter, which nobody else did. */
  #trimmed(entry: Entry, text: string, line: number): Row {
    const { cells } = entry;
    if (cells[1]?.charCodeAt(0) !== 32 || this.#width < 3 || this.#blanksAreUsual) return cells;
    const { separators } = this.#layout;
    const raw = text.slice(entry.start, entry.end);
    const spaced = readRecord(raw, 0, raw.length, { ...separators, delimiter: `${separators.delimiter} ` });
    if (spaced.cells.length !== this.#width || !spaced.clean) return cells;
    this.#doubts.add('row-spaces-trimmed', line);
    return spaced.cells;
  }

  /** One row of which every cell stands in apostrophes, which no other does. */
  #unwrapped(row: Row, line: number): Row {
    if (row[0]?.charCodeAt(0) !== 39 || this.#width < 2 || this.#layout.separators.quote !== '"') return row;
    const isWrapped = (cell: string | null) => cell === null || cell === '' || /^'[^]*'$/.test(cell);
    if (oftenBegins(this.#layout.columns[0], /'/) || !row.every(isWrapped)) return row;
    this.#doubts.add('row-other-quote', line);
    return row.map((cell) => (cell ? cell.slice(1, -1).replaceAll("''", "'") : cell));
  }
}

function linesUpTo(text: string, first: Entry, last: Entry): number {
  return (text.slice(first.start, last.start).match(/\r\n|\n|\r/g)?.length ?? 0) + last.lines;
}

/** Whether it is one of a column's ways that its cells begin so: more than one does, and more than a few in a hundred. */
function oftenBegins(column: ColumnProfile | undefined, beginning: RegExp): boolean {
  if (!column) return false;
  const isSo = (shape: string) => shape.search(beginning) === 0;
  const share = [...column.shapes].reduce((sum, [shape, part]) => sum + (isSo(shape) ? part : 0), 0);
  return share > seldom && share * column.filled > 1.5;
}
