import { type Entry, firstEntries } from './next-entry';
import type { ProfileSeparators } from './read-record';

type Quoting = Pick<ProfileSeparators, 'escape' | 'blanksAroundQuotes'>;

/** The ways of quoting of which the text shows any sign, the usual one first. */
export function quotings(text: string, delimiter: string, quote: string): Quoting[] {
  if (quote === '') return [{ escape: '', blanksAroundQuotes: false }];
  const escapes = [quote, ...['\\', '\0'].filter((escape) => text.includes(escape + quote))];
  const blanks = text.includes(`${delimiter} ${quote}`) ? [false, true] : [false];
  return escapes.flatMap((escape) => blanks.map((blanksAroundQuotes) => ({ escape, blanksAroundQuotes })));
}

/** Nobody writes 'O''Neill' who does not mean the outer apostrophes as quotes. */
export function doublesApostrophes(text: string, delimiter: string): boolean {
  return !text.includes('"') && text.split(delimiter, 20_000).some((cell) => /^'[^'\r\n]*''[^'\r\n]*'$/.test(cell));
}

/** How quotes inside quotes are written, and whether blanks stand around quotes, in the first records. */
export function withQuoting(text: string, found: ProfileSeparators, most: number): ProfileSeparators {
  const { quote } = found;
  const separators = { ...found, escape: quote };
  if (quote === '' || !text.includes(quote)) return separators;
  const ways: ProfileSeparators[] = [separators];
  for (const escape of ['\\', '\0']) if (text.includes(escape + quote)) ways.push({ ...separators, escape });
  if (new RegExp(` ${quote}|${quote} `).test(text)) {
    ways.push(...ways.map((way) => ({ ...way, blanksAroundQuotes: true })));
  }
  const scored = ways.map((way) => ({ way, score: quotingScore(firstEntries(text, way, 0, most)) }));
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
