import type { ForcedDialect } from '../detect-dialect';
import { fixedColumns } from './fixed-columns';
import { type Entry, firstEntries } from './next-entry';
import { isRuler } from './ruler';
import { noDelimiter, type ProfileSeparators } from './read-record';
import { singleColumnScore } from './single-column';
import { candidateDelimiters } from './sniff-delimiters';
import { doublesApostrophes, quotings, withQuoting } from './sniff-quoting';
import { evenScore, raggedScore, trustIn } from './way-score';

/** The likeliest way of telling cells apart, and whether another way was nearly as likely. */
export interface FoundSeparators {
  readonly separators: ProfileSeparators;
  readonly unsure: boolean;
}

interface Way {
  readonly separators: ProfileSeparators;
  readonly score: number;
}

type Forced = Pick<ForcedDialect, 'delimiter' | 'quote'>;

const sampleEntries = 300;
/** A blank is a delimiter only where all else fails: prose has it too. A colon stands in times and addresses. */
const priors: Readonly<Record<string, number>> = { ' ': 0.6, ':': 0.8 };
/** What the first line is free of is rather a part of texts than a delimiter, if it may be either. */
const notInNames = 0.4;
/** Quotes that close nothing do no harm where they are known as such, so they are seldom taken for text everywhere. */
const quotePriors = [
  ['"', 1],
  ['', 0.9],
  ["'", 0.95],
] as const;
/** Most ways show on so many records already that they lead nowhere: unless the best is clear, and others far from it. */
const firstEntriesTried = 30;
const leastWays = 2;
const clear = 0.4;
const promisingShare = 0.4;
/** What even columns at fixed places are worth, beside a delimiter that is seen. */
const fixed = 0.8;
/** Blanks around every cell that belong to none. */
const padded = 0.9;
/** What a single column is worth, against which every delimiter has to stand. */
const singleColumn = 0.38;
/** So many rows whose quotes are sound are no accident. */
const manySound = 5;
/** Beside one row that is damaged so many sound ones speak for themselves. */
const fewSound = 2;
/** Beside them a few rows whose other quotes are sound too are rows of their own. */
const seldom = 0.1;
const leastAligned = 3;
/** A rival that comes so near leaves a doubt. */
const nearly = 0.9;

/**
 * Finds delimiter, quote and escape by reading the sample in every way and keeping the one in which most rows are as wide
 * as one another and most cells look like something: a number, a date, a word. After the idea of data consistency
 * (van den Burg et al., "Wrangling messy CSV files by detecting row and type patterns", 2019).
 */
export function sniffSeparators(given: string, forced: Forced): FoundSeparators {
  const text = withoutRulers(given);
  const lines = text.split(/\r\n|\n|\r/, sampleEntries);
  const quotes = quotesIn(text, forced);
  const delimiters = forced.delimiter === null ? candidateDelimiters(lines) : [forced.delimiter];
  const aligned = delimiters.filter((delimiter) => isPadded(lines, delimiter));
  const tried = delimiters
    .filter((delimiter) => !aligned.some((each) => each !== delimiter && each === delimiter.replaceAll(' ', '')))
    .flatMap((delimiter) => delimitedWays(text, aligned.includes(delimiter), delimiter, quotes));
  const ways = beyondDoubt(promising(text, tried, lines.length).map((way) => scored(text, way, sampleEntries)));
  const others = forced.delimiter === null ? [singleWay(text, lines, quotes[0]?.[0] || '"'), ...fixedWay(lines)] : [];
  const ranked = [...ways, ...others].sort((left, right) => right.score - left.score);
  const best = ranked[0] ?? singleWay(text, lines, '"');
  const rival = ranked.find(({ separators }) => separators.delimiter !== best.separators.delimiter);
  const unsure =
    forced.delimiter === null && rival !== undefined && rival.score > best.score * nearly && best.score > 0;
  if (best.separators.starts) return { separators: best.separators, unsure: false };
  // What no quote was seen in yet may still have one further on.
  const isUnseen = best.separators.quote === '' && forced.quote === null && !text.includes('"');
  const found = isUnseen ? { ...best.separators, quote: '"' } : best.separators;
  return { separators: withQuoting(text, found, sampleEntries), unsure };
}

/** The first lines without those that are drawn between rows, which have neither delimiters nor cells. */
function withoutRulers(text: string): string {
  if (!text.split(/\r\n|\n|\r/, sampleEntries).some(isRuler)) return text;
  const plain = text.split(/(?<=\r\n|\n|\r(?!\n))/).filter((line) => !isRuler(line.trimEnd()));
  return plain.some((line) => line.trim() !== '') ? plain.join('') : text;
}

function quotesIn(text: string, { quote: forced }: Forced): (readonly [quote: string, prior: number])[] {
  const found = quotePriors.filter(([quote]) =>
    forced === null ? quote === '' || text.includes(quote) : quote === forced,
  );
  return found.length > 0 ? found : [[forced ?? '', 1]];
}

/** A way on trial; `sound`: how many rows have quotes that are all around whole cells, if nearly all rows that have any do. */
type Untried = Way & { readonly prior: number; readonly sound: number };

/**
 * Where quotes stand around whole cells they are no letters of the text, however well that could be laid out too; and where they
 * do so in many rows no other character is the quote that does not.
 */
function beyondDoubt(ways: readonly Untried[]): readonly Untried[] {
  const most = new Map<string, number>();
  for (const { separators, sound } of ways) {
    most.set(separators.delimiter, Math.max(sound, most.get(separators.delimiter) ?? 0));
  }
  return ways.filter(({ separators, sound }) => {
    const best = most.get(separators.delimiter) ?? 0;
    return sound > best * seldom || best < (separators.quote === '' ? 1 : manySound);
  });
}

function delimitedWays(
  text: string,
  isAligned: boolean,
  delimiter: string,
  quotes: readonly (readonly [quote: string, prior: number])[],
): Untried[] {
  return quotes.flatMap(([quote, prior]) =>
    quotings(text, delimiter, quote).flatMap((quoting) => {
      const plain = { delimiter, quote, ...quoting };
      const trusted = quote === "'" && doublesApostrophes(text, delimiter) ? 1.02 : prior;
      const aligned = { ...plain, padded: true, blanksAroundQuotes: true };
      return [
        { separators: plain, prior: trusted, score: 0, sound: 0 },
        ...(isAligned ? [{ separators: aligned, prior: trusted * padded, score: 0, sound: 0 }] : []),
      ];
    }),
  );
}

/** Those ways that the first lines leave open: most are far from it, and need not be tried on all lines. */
function promising(text: string, ways: readonly Untried[], lines: number): readonly Untried[] {
  if (lines <= 2 * firstEntriesTried || ways.length <= leastWays) return ways;
  const tried = ways.map((way) => scored(text, way, firstEntriesTried));
  const best = Math.max(...tried.map(({ score }) => score));
  if (best < clear) return ways;
  return tried.filter(({ score }) => score >= best * promisingShare);
}

function scored(text: string, way: Untried, most: number): Untried {
  const { separators, prior } = way;
  const entries = firstEntries(text, separators, 0, most);
  const even = evenScore(entries, separators) * prior;
  // What is even is not ragged.
  const score = (even > clear ? even : Math.max(even, raggedScore(entries))) * (priors[separators.delimiter] ?? 1);
  const isInNames = !(separators.delimiter in priors) || (entries.find(({ blank }) => !blank)?.cells.length ?? 0) > 1;
  return { ...way, score: isInNames ? score : score * notInNames, sound: soundRows(entries, separators.delimiter) };
}

function soundRows(entries: readonly Entry[], delimiter: string): number {
  const having = entries.filter(({ quoted, strays, open }) => quoted > 0 || strays > 0 || open);
  const sound = having.filter(({ clean, strays, open }) => clean && strays === 0 && !open);
  const holdDelimiters = sound.some(({ cells }) => cells.some((cell) => cell.includes(delimiter)));
  const isRule =
    sound.length >= nearly * having.length || (sound.length >= fewSound && having.length - sound.length === 1);
  return holdDelimiters && isRule ? sound.length : 0;
}

/**
 * Whether blanks align the cells: nearly every delimiter is followed by one, and some have several before them or the lines
 * are framed; or framed lines are all of one length.
 */
function isPadded(lines: readonly string[], delimiter: string): boolean {
  if (delimiter.includes(' ')) return false;
  const rows = lines.filter((line) => line.includes(delimiter) && !isRuler(line));
  if (areEvenlyLong(rows, delimiter)) return true;
  if (delimiter.trim() === '') return false;
  const framed = isFramed(rows, delimiter);
  if (!framed && !lines.some((line) => line.includes(`  ${delimiter}`))) return false;
  const places = rows.flatMap((line) => line.split(delimiter).slice(1));
  if (places.filter((after) => after === '' || after.startsWith(' ')).length >= nearly * places.length) return true;
  const [first] = rows;
  const isOneLength = rows.filter(({ length }) => length === first?.length).length >= nearly * rows.length;
  return framed && isOneLength && rows.some((line) => line.includes(` ${delimiter}`));
}

/** Whether the cells of each column but the last are filled up with blanks to one length. */
function areEvenlyLong(rows: readonly string[], delimiter: string): boolean {
  const cells = rows.map((line) => line.split(delimiter).slice(0, -1));
  const [first = []] = cells;
  if (rows.length < leastAligned || first.length === 0) return false;
  const lengths = first.map(({ length }) => length).join();
  const alike = cells.filter((row) => row.map(({ length }) => length).join() === lengths).length;
  return alike >= nearly * rows.length && cells.some((row) => row.some((cell) => /\S {2,}$/.test(cell)));
}

/** Whether nearly all lines with a delimiter begin and end with one, as tables do that are drawn for people. */
function isFramed(rows: readonly string[], delimiter: string): boolean {
  const isDrawn = (line: string) =>
    line.length > 2 * delimiter.length && line.startsWith(delimiter) && line.trimEnd().endsWith(delimiter);
  return rows.length > 1 && rows.filter(isDrawn).length >= nearly * rows.length;
}

/** A single column must not fall apart at commas in its text: a delimiter that no file has keeps it whole. */
function singleWay(text: string, lines: readonly string[], quote: string): Way {
  const delimiter = text.includes(',') ? noDelimiter : ',';
  const usual = singleColumn * trustIn(lines.filter((line) => line.trim() !== ''));
  return {
    separators: { delimiter, quote, escape: '"', blanksAroundQuotes: false },
    score: Math.max(usual, singleColumnScore(lines)),
  };
}

/** Columns at fixed places, without any delimiter. */
function fixedWay(lines: readonly string[]): Way[] {
  const found = fixedColumns(lines);
  if (!found) return [];
  const { starts, cells } = found;
  const separators = { delimiter: '', quote: '', escape: '', blanksAroundQuotes: false, starts };
  return [{ separators, score: fixed * (1 - 1 / starts.length) * trustIn(cells.flat()) }];
}
