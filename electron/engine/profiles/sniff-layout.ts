import type { ProfileDialect } from '#shared/profile/profile-dialect';
import type { Reject } from '#shared/profile/reject';
import type { DecimalSign } from '#shared/profile/value-key';
import type { ForcedDialect } from '../detect-dialect';
import { type Aside, asideLines } from './aside-lines';
import { type ColumnProfile, profileColumns } from './column-profile';
import { decimalOf } from './decimal-of';
import { Doubts } from './doubts';
import { findHeader, type Header, usableNames } from './find-header';
import { findStretches, largestStretch, type PlacedEntry, placeEntries, rowsOf } from './find-tables';
import { guidedTable, stretchOf } from './guided-table';
import { mainTable } from './main-table';
import { firstEntries } from './next-entry';
import { lineEndFrom, type ProfileSeparators } from './read-record';
import { rejectOf } from './rejects';
import { type FoundSeparators, sniffSeparators } from './sniff-separators';
import { unwrappedSeparators } from './wrapped-lines';

/** Everything that reading the rest of the file needs to know. Characters count from 0, lines from 1. */
export interface Layout {
  readonly separators: ProfileSeparators;
  readonly dialect: Omit<ProfileDialect, 'encoding' | 'byteOrderMark'>;
  readonly names: readonly string[];
  readonly columns: readonly ColumnProfile[];
  /** Positions of columns that have neither name nor content in the sample. */
  readonly unusedColumns: readonly number[];
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly rejects: readonly Reject[];
  readonly aside: readonly Aside[];
  readonly doubts: Doubts;
}

/** What a person has fixed about a layout. */
export interface ForcedLayout extends ForcedDialect {
  readonly headerLines: number | null;
  /** What makes a quote inside quotes a plain character. */
  readonly escape?: string | null;
  /** What stands before the decimals of numbers. */
  readonly decimal?: DecimalSign | null;
}

const mostEntries = 20_000;

/** Finds out how a text is laid out from its beginning, or from all of it where it is short. */
export function sniffLayout(
  sample: string,
  forced: ForcedLayout,
  keep: 'used-columns' | 'all-columns' = 'used-columns',
  isWhole = true,
): Layout {
  const doubts = new Doubts();
  const announced = /^sep=([^\r\n]{1,4})(\r\n|\n|\r)/i.exec(sample);
  const skipped = forced.skipRows ?? (announced ? 1 : 0);
  const known = announced?.[1] && forced.delimiter === null ? { ...forced, delimiter: announced[1] } : forced;
  const start = startOfLine(sample, skipped);
  const text = sample.slice(start);
  const { separators, unsure } = separatorsOf(text, known);
  if (separators.starts) doubts.add('columns-by-place');
  if (separators.padded) doubts.add('cells-padded');
  if (separators.wrapped) doubts.add('lines-in-quotes');
  if (unsure) doubts.add('delimiter-unsure', undefined, separators.delimiter);
  const entries = entriesOf(text, separators);
  const guided = guidedTable(entries);
  const table = guided ? { stretch: stretchOf(guided, entries), columns: guided.columns } : mainTable(entries);
  if (!table) return emptyLayout(separators, sample, doubts);
  const { stretch: main } = table;
  const header = findHeader(text, entries, main, separators, table.columns, doubts, forced.headerLines);
  // Names beyond the width of all rows are those of columns that the file leaves empty.
  const beyond = Math.max(0, header.names.length - table.columns.length);
  const columns = [...table.columns, ...profileColumns([], beyond)];
  const unused = keep === 'all-columns' ? [] : unusedColumns(rowsOf(entries, main), header);
  const used = columns.map((_, index) => index).filter((index) => !unused.includes(index));
  if (unused.length > 0) doubts.add('column-empty-dropped', entries[header.from]?.line, String(unused.length));
  const body = entries[header.body];
  const lineOf = (index: number) => (entries[index]?.line ?? 1) + skipped;
  return {
    separators,
    dialect: {
      ...spelt(separators),
      skipRows: lineOf(header.from) - 1,
      lineEnd: lineEndOf(sample),
      decimal: forced.decimal ?? decimalOf(rowsOf(entries, main).slice(header.lines)),
      headerLines: header.lines,
      width: used.length,
    },
    names: usableNames(header, used, header.line + skipped, doubts),
    columns,
    unusedColumns: unused,
    bodyStart: body ? start + body.start : sample.length,
    bodyLine: body ? lineOf(header.body) : lineOf(entries.length - 1) + 1,
    rejects: [
      ...(announced || skipped === 0 ? [] : skippedLines(sample, skipped)),
      ...entries
        .slice(0, header.from)
        .flatMap((entry) =>
          entry.blank ? [] : [rejectOf(entry.line + skipped, 'preamble', text.slice(entry.start, entry.end))],
        ),
    ],
    aside: asideLines(entries, main, header, isWhole && entries.length < mostEntries).map(({ from, to, reason }) => ({
      from: from + skipped,
      to: to + skipped,
      reason,
    })),
    doubts,
  };
}

/** The records of the sample; where some span lines, read once more now that their usual width is known. */
function entriesOf(text: string, separators: ProfileSeparators): PlacedEntry[] {
  const rough = placeEntries(firstEntries(text, separators, 0, mostEntries));
  if (rough.every(({ lines }) => lines === 1)) return rough;
  const width = largestStretch(findStretches(rough))?.width ?? 0;
  return placeEntries(firstEntries(text, separators, width, mostEntries));
}

function separatorsOf(text: string, forced: ForcedLayout): FoundSeparators {
  const found = unwrappedSeparators(text, forced) ?? sniffSeparators(text, forced);
  return { ...found, separators: { ...found.separators, escape: forced.escape ?? found.separators.escape } };
}

/** What is told of the separators; columns at fixed places have none. */
function spelt({ delimiter, quote, escape, blanksAroundQuotes }: ProfileSeparators) {
  return { delimiter, quote, escape, blanksAroundQuotes };
}

function startOfLine(text: string, skip: number): number {
  let at = 0;
  for (let line = 0; line < skip && at < text.length; line += 1) {
    at = lineEndFrom(text, at);
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function skippedLines(text: string, skip: number): Reject[] {
  return text
    .split(/\r\n|\n|\r/, skip)
    .flatMap((line, index) => (line.trim() === '' ? [] : [rejectOf(index + 1, 'preamble', line)]));
}

/** Spreadsheets pad rows: columns that nobody named and in which nothing stands are none. */
function unusedColumns(rows: readonly PlacedEntry[], { lines, names }: Header): number[] {
  if (rows.length < 2) return [];
  const body = rows.slice(lines);
  const unused = (rows[0]?.cells ?? [])
    .map((_, index) => index)
    .filter(
      (index) => (lines === 0 || (names[index] ?? '').trim() === '') && !body.some(({ cells }) => cells[index] !== ''),
    );
  return unused.length < (rows[0]?.cells.length ?? 0) ? unused : [];
}

function lineEndOf(text: string): ProfileDialect['lineEnd'] {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  const cr = (text.match(/\r/g)?.length ?? 0) - crlf;
  const ways = [crlf, lf, cr].filter((count) => count > 0).length;
  if (ways > 1) return 'mixed';
  if (crlf > 0) return 'crlf';
  return lf > 0 ? 'lf' : cr > 0 ? 'cr' : 'none';
}

function emptyLayout(separators: ProfileSeparators, text: string, doubts: Doubts): Layout {
  doubts.add('file-empty');
  return {
    separators,
    dialect: { ...spelt(separators), skipRows: 0, lineEnd: lineEndOf(text), decimal: '.', headerLines: 0, width: 0 },
    names: [],
    columns: [],
    unusedColumns: [],
    bodyStart: text.length,
    bodyLine: 1,
    rejects: [],
    aside: [],
    doubts,
  };
}
