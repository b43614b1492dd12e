import type { Doubts } from './doubts';
import { type Entry, nextEntry } from './next-entry';
import { readRecord } from './read-record';
import { type Rejects, rejectOf } from './rejects';
import { repairRow } from './repair-row';
import type { Layout } from './sniff-layout';

type Row = (string | null)[];
type Pending = { readonly line: number; readonly text: string; readonly row: Row | null; readonly total: boolean };

/** A row that only says what the rows above come to. */
const totalWords = /^\s*(grand total|sub-?total|totals?|sum|genel toplam|ara toplam|toplam)\b/i;
/** More text than this without the end of its record is read line by line. */
const longestRecord = 4 * 1024 * 1024;

/** Reads a table's rows from pieces of text, repairing what deviates, and tells notes at the end from rows. */
export class DelimitedBody {
  readonly #layout: Layout;
  readonly #doubts: Doubts;
  readonly #rejects: Rejects;
  readonly #width: number;
  readonly #blanksAreUsual: boolean;
  readonly #lastAside: number;
  #rest = '';
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
    this.#blanksAreUsual = beginWithBlanks(layout);
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
    for (const { line, text, total } of this.#pending)
      this.#rejects.add(rejectOf(line, total ? 'total' : 'footer', text));
    this.#pending = [];
    return rows;
  }

  #read(final: boolean): Row[] {
    const rows: Row[] = [];
    const { separators } = this.#layout;
    const text = this.#rest;
    let at = 0;
    while (at < text.length) {
      const entry = nextEntry(text, at, separators, this.#width);
      // What touches the end may go on: in the next piece there may be the LF of a CRLF, or the end of the quotes.
      const isWhole = final || (entry.next < text.length && (!entry.open || text.length - at > longestRecord));
      if (!isWhole) break;
      this.#take(entry, text, rows);
      this.#line += entry.lines;
      at = entry.next;
    }
    this.#rest = text.slice(at);
    return rows;
  }

  #take(entry: Entry, text: string, rows: Row[]): void {
    const line = this.#line;
    const { cells } = entry;
    const aside =
      line > this.#lastAside ? undefined : this.#layout.aside.find(({ from, to }) => line >= from && line <= to);
    if (aside) {
      if (!entry.blank) this.#rejects.add(rejectOf(line, aside.reason, text.slice(entry.start, entry.end)));
      return;
    }
    if (entry.blank && this.#width > 1) {
      this.#blank.push(line);
      this.#afterBlank = true;
      return;
    }
    if (cells.length === this.#width && !entry.open) {
      if (!entry.clean) this.#doubts.add('quote-stray', line);
      const row = this.#trimmed(entry, text, line);
      if (this.#isTotal(cells))
        this.#pending.push({ line, text: text.slice(entry.start, entry.end), row, total: true });
      else this.#accept(row, rows);
    } else this.#repair(entry, text, rows);
    this.#afterBlank = false;
  }

  #accept(row: Row, rows: Row[]): void {
    this.#flush(rows);
    this.#add(row, rows);
  }

  #add(row: Row, rows: Row[]): void {
    for (let extra = 0; extra < this.#layout.unusedColumns; extra += 1) if (row.pop()) this.usesAllColumns = true;
    rows.push(row);
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

  #repair(entry: Entry, text: string, rows: Row[]): void {
    const line = this.#line;
    const raw = text.slice(entry.start, entry.end);
    const found = repairRow(raw, this.#layout.separators, this.#layout.columns);
    const filled = entry.cells.filter((cell) => cell.trim() !== '').length;
    const otherwise = found?.assumptions.includes('row-other-delimiter') ?? false;
    const isNote =
      !otherwise && filled <= (this.#afterBlank || this.#pending.length > 0 ? Math.max(1, this.#width / 2) : 1);
    if (this.#width > 2 && isNote && entry.cells.length < this.#width) {
      const row = found ? [...found.cells] : null;
      this.#pending.push({ line, text: raw, row, total: false });
      return;
    }
    if (!found) {
      this.#flush(rows);
      this.#rejects.add(rejectOf(line, 'row-too-long', raw));
      return;
    }
    for (const code of found.assumptions) this.#doubts.add(code, line);
    this.#accept([...found.cells], rows);
  }

  #isTotal(cells: readonly string[]): boolean {
    const first = cells.find((cell) => cell.trim() !== '');
    if (first === undefined || !totalWords.test(first)) return false;
    return cells.filter((cell) => cell.trim() === '').length * 2 >= cells.length - 1;
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
}

/** Whether cells of the sample often begin with a blank. */
function beginWithBlanks({ columns }: Layout): boolean {
  return columns.some(({ shapes }) => {
    const share = [...shapes].reduce((sum, [shape, part]) => sum + (shape.startsWith(' ') ? part : 0), 0);
    return share > 0.05;
  });
}
