import type { ForcedDialect } from '../detect-dialect';
import { firstEntries } from './next-entry';
import { noDelimiter } from './read-record';
import { type FoundSeparators, sniffSeparators } from './sniff-separators';

const sampleLines = 300;
const asOneCell = { delimiter: noDelimiter, quote: '"', escape: '"', blanksAroundQuotes: false };
const nearlyAll = 0.95;

/**
 * The separators inside lines that were each quoted once more, as if they were single cells, as some programs do with a file
 * that they take for one column. Null where lines are not so, or where what is inside is no table.
 */
export function unwrappedSeparators(
  text: string,
  forced: Pick<ForcedDialect, 'delimiter' | 'quote'>,
): FoundSeparators | null {
  if (!text.trimStart().startsWith('"')) return null;
  const lines = firstEntries(text, asOneCell, 0, sampleLines).filter(({ blank }) => !blank);
  const wrapped = lines.filter(({ cells, quoted, clean }) => cells.length === 1 && quoted === 1 && clean);
  if (lines.length < 2 || wrapped.length < nearlyAll * lines.length) return null;
  const inside = wrapped.map(({ cells }) => cells[0]).join('\n');
  const found = sniffSeparators(inside, forced);
  const { delimiter, starts } = found.separators;
  // In a single column of texts a comma is followed by a blank.
  if (starts || delimiter.includes(' ')) return null;
  const rows = firstEntries(inside, found.separators, 0, sampleLines);
  const [header] = rows;
  const width = header?.cells.length ?? 1;
  const same = rows.filter(({ cells }) => cells.length === width).length;
  const isTable = width > 1 && same >= nearlyAll * rows.length && !header?.cells.some((cell) => cell.startsWith(' '));
  return isTable ? { ...found, separators: { ...found.separators, wrapped: true } } : null;
}
