import type { ProfileDialect } from '#shared/profile/profile-dialect';
import type { Reject, RejectReason } from '#shared/profile/reject';
import type { ForcedDialect } from '../detect-dialect';
import type { ColumnProfile } from './column-profile';
import { Doubts } from './doubts';
import { findHeader, type Header, usableNames } from './find-header';
import {
  columnsOf,
  findStretches,
  laterHeaders,
  mainStretch,
  type PlacedEntry,
  placeEntries,
  rowsOf,
  type Stretch,
} from './find-tables';
import { firstEntries } from './next-entry';
import { lineEndFrom, type ProfileSeparators } from './read-record';
import { rejectOf } from './rejects';
import { sniffSeparators } from './sniff-separators';

/** Lines that belong to no row of the table, from one to another, both inside. */
export interface Aside {
  readonly from: number;
  readonly to: number;
  readonly reason: RejectReason;
}

/** Everything that reading the rest of the file needs to know. Characters count from 0, lines from 1. */
export interface Layout {
  readonly separators: ProfileSeparators;
  readonly dialect: Omit<ProfileDialect, 'encoding' | 'byteOrderMark'>;
  readonly names: readonly string[];
  readonly columns: readonly ColumnProfile[];
  /** Columns at the end that have neither name nor content in the sample. */
  readonly unusedColumns: number;
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
}

const mostEntries = 20_000;

/** Finds out how a text is laid out from its beginning, or from all of it where it is short. */
export function sniffLayout(
  sample: string,
  forced: ForcedLayout,
  keep: 'used-columns' | 'all-columns' = 'used-columns',
): Layout {
  const doubts = new Doubts();
  const announced = /^sep=([^\r\n]{1,4})(\r\n|\n|\r)/i.exec(sample);
  const skipped = forced.skipRows ?? (announced ? 1 : 0);
  const known = announced?.[1] && forced.delimiter === null ? { ...forced, delimiter: announced[1] } : forced;
  const start = startOfLine(sample, skipped);
  const text = sample.slice(start);
  const { separators: found, unsure } = sniffSeparators(text, known);
  const separators = { ...found, escape: forced.escape ?? found.escape };
  if (unsure) doubts.add('delimiter-unsure', undefined, separators.delimiter);
  const rough = placeEntries(firstEntries(text, separators, 0, mostEntries));
  const width = mainStretch(findStretches(rough))?.width ?? 0;
  const entries = placeEntries(firstEntries(text, separators, width, mostEntries));
  const main = chosenTable(entries);
  if (!main) return emptyLayout(separators, sample, doubts);
  const columns = columnsOf(entries, main);
  const header = findHeader(entries, main, separators, columns, doubts, forced.headerLines);
  const unused = keep === 'all-columns' ? 0 : unusedColumns(rowsOf(entries, main), header);
  const used = main.width - unused;
  if (unused > 0) doubts.add('column-empty-dropped', entries[header.from]?.line, String(unused));
  const body = entries[header.body];
  const lineOf = (index: number) => (entries[index]?.line ?? 1) + skipped;
  return {
    separators,
    dialect: {
      ...separators,
      skipRows: lineOf(header.from) - 1,
      lineEnd: lineEndOf(sample),
      headerLines: header.lines,
      width: used,
    },
    names: usableNames(header, used, lineOf(header.from), doubts),
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
    aside: asideLines(entries, main, columns, header).map(({ from, to, reason }) => ({
      from: from + skipped,
      to: to + skipped,
      reason,
    })),
    doubts,
  };
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

/** The table with the most cells; where another of the same width begins inside it, its larger part. */
function chosenTable(entries: readonly PlacedEntry[]): Stretch | null {
  const main = mainStretch(findStretches(entries));
  if (!main) return null;
  const cuts = otherHeaders(entries, main);
  if (cuts.length === 0) return main;
  const starts = [main.from, ...cuts];
  const parts = starts.map((from, index) => {
    const to = (starts[index + 1] ?? main.to + 1) - 1;
    return { from, to, width: main.width, rows: rowsOf(entries, { ...main, from, to }).length };
  });
  return mainStretch(parts);
}

/** Positions of headers of other tables inside a stretch; a header that only comes again begins none. */
function otherHeaders(entries: readonly PlacedEntry[], main: Stretch): number[] {
  const columns = columnsOf(entries, main);
  const first = rowsOf(entries, main)[0]?.cells.join('\n');
  return laterHeaders(entries, main, columns).filter((index) => entries[index]?.cells.join('\n') !== first);
}

/** Spreadsheets pad rows: columns at the end that nobody named and in which nothing stands are none. */
function unusedColumns(rows: readonly PlacedEntry[], header: Header): number {
  const width = rows[0]?.cells.length ?? 0;
  let unused = 0;
  while (unused < width - 1) {
    const index = width - 1 - unused;
    const isNamed = header.lines > 0 && (header.names[index] ?? '').trim() !== '';
    if (isNamed || rows.length < 2 || rows.slice(header.lines).some(({ cells }) => cells[index] !== '')) break;
    unused += 1;
  }
  return unused;
}

/** What stands below the table's header and is no row of it: the header once more, and other tables. */
function asideLines(
  entries: readonly PlacedEntry[],
  main: Stretch,
  columns: readonly ColumnProfile[],
  header: Header,
): Aside[] {
  const aside: Aside[] = [];
  const top = entries[header.from]?.cells.join('\n');
  for (const index of header.lines > 0 ? laterHeaders(entries, main, columns) : []) {
    const entry = entries[index];
    if (entry && index > header.body && entry.cells.join('\n') === top) {
      aside.push({ from: entry.line, to: entry.line, reason: 'header-repeated' });
    }
  }
  const after = findStretches(entries).filter(({ from, to }) => to > main.to && from >= 0);
  const lastTable = after.findLast(({ width, rows }) => width > 1 && rows >= 2);
  const from = entries[main.to + 1];
  const last = lastTable ? entries[lastTable.to] : undefined;
  if (from && last && last.line >= from.line) aside.push({ from: from.line, to: last.line, reason: 'other-table' });
  return aside;
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
    dialect: { ...separators, skipRows: 0, lineEnd: lineEndOf(text), headerLines: 0, width: 0 },
    names: [],
    columns: [],
    unusedColumns: 0,
    bodyStart: text.length,
    bodyLine: 1,
    rejects: [],
    aside: [],
    doubts,
  };
}
