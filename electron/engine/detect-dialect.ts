import { type ParsedRow, parseRows, type Separators } from './delimited-rows';

/** How a text's cells are told apart and how many lines stand above its header. */
export interface FoundDialect extends Separators {
  readonly skipRows: number;
}
/** What a person has fixed; null means: find out. */
export interface ForcedDialect {
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly skipRows: number | null;
}

/** In the order that decides between equals. */
const delimiters = [',', ';', '\t', '|', '~', '^', '¦', ':'] as const;
const quotes = ['"', '', "'"] as const;
const sampleRows = 200;
const sampleCharacters = 512 * 1024;
/** A title above the header is unusual, so each line of it costs a little. */
const titleCost = 0.03;
const mostTitleLines = 50;
/**
 * Nearly every file that has double quotes means them, and a few broken ones do not speak against it. Another quote
 * character is believed where most cells stand in it.
 */
const unusualQuoteCost = 0.3;
const quoteGain = 0.05;

/**
 * Finds delimiter, quote and header line of a delimited text by reading its first rows in every way and keeping the way
 * that gives the most even table. Even means: a header of distinct words, and rows as wide as it.
 */
export function detectDialect(text: string, forced: ForcedDialect): FoundDialect {
  const announced = /^sep=([^\r\n]{1,4})\r?\n/i.exec(text);
  // Excel's own first line, which names the delimiter and is no row.
  const known = announced?.[1] && forced.delimiter === null ? { ...forced, delimiter: announced[1] } : forced;
  const ways = (known.delimiter === null ? delimiters : [known.delimiter]).flatMap((delimiter) =>
    (known.quote === null ? quotes : [known.quote]).map((quote) => ({ delimiter, quote })),
  );
  let best: { dialect: FoundDialect; score: number } | undefined;
  for (const way of ways) {
    const found = tryOut(text, way, forced.skipRows ?? (announced ? 1 : null));
    if (!best || found.score > best.score) best = found;
  }
  return best?.dialect ?? { delimiter: ',', quote: '"', skipRows: forced.skipRows ?? 0 };
}

function tryOut(text: string, way: Separators, skipRows: number | null) {
  const rows = sampleOf(text.slice(0, sampleCharacters), way, skipRows ?? 0);
  const header = skipRows === null ? headerIndex(rows) : 0;
  const above = rows[header]?.line ?? 1;
  return { dialect: { ...way, skipRows: skipRows ?? above - 1 }, score: scoreOf(rows.slice(header), header, way) };
}

/** The first rows that say anything; what cannot be read counts as a row that fits nowhere. */
function sampleOf(text: string, way: Separators, skipRows: number): ParsedRow[] {
  const rows: ParsedRow[] = [];
  for (const row of parseRows(text, way, skipRows)) {
    if (row.kind === 'defect' || row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
    if (rows.length === sampleRows) break;
  }
  return rows;
}

/**
 * The first row that is at least as wide as the rows usually are; what stands above it is a title. A narrower row of
 * names directly above is still the header: then it is the rows that are too long.
 */
function headerIndex(rows: readonly ParsedRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = filledWidth(row);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > usual)) [usual, most] = [width, count];
  }
  const index = rows.slice(0, mostTitleLines).findIndex((row) => filledWidth(row) >= usual);
  const above = rows[index - 1];
  const isNarrowHeader = above && above.line + 1 === rows[index]?.line && isNames(above, usual);
  return Math.max(0, isNarrowHeader ? index - 1 : index);
}

function isNames(row: ParsedRow, usual: number): boolean {
  const width = filledWidth(row);
  if (row.kind === 'defect' || width <= usual / 2 || width < 2) return false;
  return row.cells.slice(0, width).every((cell) => cell === cell.trim() && likenessToName(cell) === 1);
}

/** Cells up to the last that says something: spreadsheets pad titles and short rows with delimiters. */
function filledWidth(row: ParsedRow): number {
  return row.kind === 'row' ? row.cells.findLastIndex((cell) => cell !== '') + 1 : 0;
}

function scoreOf(rows: readonly ParsedRow[], titleLines: number, { quote }: Separators): number {
  const [header] = rows;
  if (header?.kind !== 'row' || header.cells.length < 2) return 0;
  const width = header.cells.length;
  const evenness = mean(rows.map((row) => fit(row, width)));
  const wordiness = [...new Set(header.cells)].reduce((sum, cell) => sum + likenessToName(cell), 0) / width;
  const use = quotedShare(rows);
  const isUsual = quote === '"' || (quote !== '' && use >= 0.5);
  const cost = titleLines * titleCost + (isUsual ? 0 : unusualQuoteCost);
  return evenness * wordiness * (1 - 1 / width) - cost + use * quoteGain;
}

/** A column's name is words; one that holds other delimiters or quotes is more likely a row cut in the wrong places. */
function likenessToName(cell: string): number {
  if (!/\p{L}/u.test(cell)) return 0;
  return /[,;\t|~^¦:"]/.test(cell) ? 0.5 : 1;
}

function fit(row: ParsedRow, width: number): number {
  if (row.kind === 'defect') return 0;
  if (row.cells.length === width) return 1;
  if (row.cells.length < 2) return 0;
  return filledWidth(row) <= width ? 0.5 : 0.1;
}

/** The share of cells that stand in quotes. */
function quotedShare(rows: readonly ParsedRow[]): number {
  return mean(rows.map((row) => (row.kind === 'row' ? row.quoted / row.cells.length : 0)));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
