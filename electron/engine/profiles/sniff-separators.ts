import type { ForcedDialect } from '../detect-dialect';
import { type CellKind, kindOf } from './cell-kind';
import { type Entry, firstEntries } from './next-entry';
import type { ProfileSeparators } from './read-record';
import { candidateDelimiters } from './sniff-delimiters';

/** The likeliest way of telling cells apart, and whether another way was nearly as likely. */
export interface FoundSeparators {
  readonly separators: ProfileSeparators;
  readonly unsure: boolean;
}

const sampleEntries = 300;
const sampleCells = 6000;

/** How much a cell of each kind speaks for having been cut in the right places. */
const trust: Readonly<Record<CellKind, number>> = {
  empty: 0.4,
  integer: 1,
  number: 1,
  date: 1,
  time: 1,
  email: 1,
  address: 1,
  id: 0.85,
  word: 0.9,
  text: 0.7,
  unclear: 0.1,
};
/** A blank is a delimiter only where all else fails: prose has it too. A colon stands in times and addresses. */
const priors: Readonly<Record<string, number>> = { ' ': 0.6, ':': 0.8 };
const quotePriors = [
  ['"', 1],
  ['', 0.97],
  ["'", 0.95],
] as const;
/** What a single column is worth, against which every delimiter has to stand. */
const singleColumn = 0.38;

/**
 * Finds delimiter, quote and escape by reading the sample in every way and keeping the one in which most rows are as wide
 * as one another and most cells look like something: a number, a date, a word. After the idea of data consistency
 * (van den Burg et al., "Wrangling messy CSV files by detecting row and type patterns", 2019).
 */
export function sniffSeparators(text: string, forced: Pick<ForcedDialect, 'delimiter' | 'quote'>): FoundSeparators {
  const lines = text.split(/\r\n|\n|\r/, sampleEntries);
  const delimiters = forced.delimiter === null ? candidateDelimiters(lines) : [forced.delimiter];
  const quotes = quotePriors.filter(([quote]) =>
    forced.quote === null ? quote === '' || text.includes(quote) : quote === forced.quote,
  );
  const ways = delimiters.flatMap((delimiter) =>
    (quotes.length > 0 ? quotes : [[forced.quote ?? '', 1] as const]).flatMap(([quote, prior]) =>
      quotings(text, delimiter, quote).map((quoting) => {
        const separators = { delimiter, quote, ...quoting };
        const entries = firstEntries(text, separators, 0, sampleEntries);
        const trusted = quote === "'" && doublesApostrophes(text, delimiter) ? 1.02 : prior;
        return { separators, score: scoreOf(entries, quote) * trusted * priorOf(delimiter) };
      }),
    ),
  );
  const single = {
    separators: { delimiter: ',', quote: quotes[0]?.[0] || '"', escape: '"', blanksAroundQuotes: false },
    score: 0,
  };
  single.score = forced.delimiter === null ? singleColumn * trustIn(lines.filter((line) => line.trim() !== '')) : 0;
  const ranked = [...ways, single].sort((left, right) => right.score - left.score);
  const best = ranked[0] ?? single;
  const rival = ranked.find(({ separators }) => separators.delimiter !== best.separators.delimiter);
  const found = best === single ? { ...single.separators, ...singleDelimiter(forced, text) } : best.separators;
  // What no quote was seen in yet may still have one further on.
  const quote = found.quote === '' && forced.quote === null && !text.includes('"') ? '"' : found.quote;
  return {
    separators: withQuoting(text, { ...found, quote }),
    unsure: forced.delimiter === null && rival !== undefined && rival.score > best.score * 0.9 && best.score > 0,
  };
}

/** A single column must not fall apart at commas in its text: a delimiter that no file has keeps it whole. */
function singleDelimiter(forced: Pick<ForcedDialect, 'delimiter'>, text: string): { delimiter: string } {
  if (forced.delimiter !== null) return { delimiter: forced.delimiter };
  return { delimiter: text.includes(',') ? '\u001f' : ',' };
}

type Quoting = Pick<ProfileSeparators, 'escape' | 'blanksAroundQuotes'>;

/** The ways of quoting of which the text shows any sign, the usual one first. */
function quotings(text: string, delimiter: string, quote: string): Quoting[] {
  if (quote === '') return [{ escape: '', blanksAroundQuotes: false }];
  const escapes = [quote, ...['\\', '\0'].filter((escape) => text.includes(escape + quote))];
  const blanks = text.includes(`${delimiter} ${quote}`) ? [false, true] : [false];
  return escapes.flatMap((escape) => blanks.map((blanksAroundQuotes) => ({ escape, blanksAroundQuotes })));
}

/** Nobody writes 'O''Neill' who does not mean the outer apostrophes as quotes. */
function doublesApostrophes(text: string, delimiter: string): boolean {
  return !text.includes('"') && text.split(delimiter, 20_000).some((cell) => /^'[^'\r\n]*''[^'\r\n]*'$/.test(cell));
}

function priorOf(delimiter: string): number {
  return priors[delimiter] ?? 1;
}

function scoreOf(entries: readonly Entry[], quote: string): number {
  const rows = entries.filter(({ blank }) => !blank);
  const widths = new Map<number, Entry[]>();
  for (const row of rows) {
    if (row.open) continue;
    const same = widths.get(row.cells.length);
    if (same) same.push(row);
    else widths.set(row.cells.length, [row]);
  }
  if (quote === "'" && rows.reduce((sum, { quoted }) => sum + quoted, 0) === 0) return 0;
  let score = 0;
  for (const [width, same] of widths) {
    if (width < 2) continue;
    const share = same.length / rows.length;
    score += share * share * (1 - 1 / width) * trustIn(same.flatMap(({ cells }) => cells));
  }
  return score;
}

function trustIn(cells: readonly string[]): number {
  const sample = cells.slice(0, sampleCells);
  const known = new Map<string, number>();
  let sum = 0;
  for (const cell of sample) {
    const worth = known.get(cell) ?? trust[kindOf(cell)];
    known.set(cell, worth);
    sum += worth;
  }
  return sum / Math.max(1, sample.length);
}

/** How quotes inside quotes are written, and whether blanks stand around quotes. */
function withQuoting(text: string, found: ProfileSeparators): ProfileSeparators {
  const { quote } = found;
  const separators = { ...found, escape: quote };
  if (quote === '' || !text.includes(quote)) return separators;
  const ways: ProfileSeparators[] = [separators];
  for (const escape of ['\\', '\0']) if (text.includes(escape + quote)) ways.push({ ...separators, escape });
  if (new RegExp(` ${quote}|${quote} `).test(text)) {
    ways.push(...ways.map((way) => ({ ...way, blanksAroundQuotes: true })));
  }
  const scored = ways.map((way) => ({ way, score: quotingScore(firstEntries(text, way, 0, sampleEntries)) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).way;
}

/** Clean rows of the usual width count; other rows, and cells in which a quote is left over, count against it. */
function quotingScore(entries: readonly Entry[]): number {
  const rows = entries.filter(({ blank }) => !blank);
  const clean = rows.filter((row) => row.clean);
  const widths = new Map<number, number>();
  for (const { cells } of clean) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const usual = Math.max(0, ...widths.values());
  const leftOver = clean.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => /^\s*["']|["']\s*$|\\$/.test(cell)).length,
    0,
  );
  return usual - (rows.length - usual) - leftOver / 10;
}
