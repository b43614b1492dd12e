import { type Alignment, alignRow } from './align-row';
import { insideQuotes, unquote } from './cell-groups';
import { type ColumnProfile, support } from './column-profile';
import { type ProfileSeparators, readRecord } from './read-record';

/** What single rows are delimited by where they do not keep to the file's delimiter. */
const otherDelimiters = [',', ';', '\t', '|', ' ', ':'] as const;
/** So much more must another delimiter explain before it is believed. */
const otherDelimiterCost = 1.5;
/** A row that costs more than this for each column says too little to be trusted with another delimiter. */
const bearable = 1;
/** So many cells have to be like their columns before words are taken for cells. */
const leastSupport = 2;

/**
 * Lays a line that does not read cleanly onto the columns: with the file's delimiter and quotes, or with others where these
 * explain it better. Null where there are far too many pieces.
 */
export function repairRow(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
  const quotedOtherwise = inQuotesAsWhole(line, separators, columns) ?? inOtherQuotes(line, separators, columns);
  if (quotedOtherwise) return quotedOtherwise;
  const usual = alignRow(line, separators, columns);
  if (usual && usual.cost <= otherDelimiterCost) return usual;
  const others = [...otherDelimiters, `${separators.delimiter} `]
    .filter((delimiter) => delimiter !== separators.delimiter && line.includes(delimiter))
    .map((delimiter) => withOther(line, { ...separators, delimiter }, columns));
  return others.reduce((best, other) => {
    if (!other || other.cost > bearable * columns.length) return best;
    return best === null || other.cost < best.cost ? other : best;
  }, usual);
}

/** A row that was quoted once more, as if it were a single cell. */
function inQuotesAsWhole(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
  const { quote, escape } = separators;
  const inside = quote === '' ? null : insideQuotes(line.trim(), quote);
  const content = inside === null ? null : unquote(inside, quote, escape);
  if (content === null) return null;
  const { cells, clean, open } = readRecord(content, 0, content.length, separators);
  return clean && !open && cells.length === columns.length ? { cells, cost: 0, assumptions: ['row-in-quotes'] } : null;
}

/** A row whose writer took apostrophes for quotes. */
function inOtherQuotes(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
  if (separators.quote !== '"' || !line.includes("'")) return null;
  const { cells, quoted, clean, open } = readRecord(line, 0, line.length, { ...separators, quote: "'", escape: "'" });
  if (quoted === 0 || !clean || open || cells.length !== columns.length) return null;
  return { cells, cost: 0, assumptions: ['row-other-quote'] };
}

function withOther(line: string, separators: ProfileSeparators, columns: readonly ColumnProfile[]): Alignment | null {
  // As written it must at least come near the width; prose cut at its blanks does not.
  const record = readRecord(line, 0, line.length, separators);
  const width = columns.length;
  if (record.cells.length < Math.max(2, width - 1)) return null;
  const found = alignRow(line, separators, columns);
  if (!found || !isBelievable()) return null;
  const assumptions = [
    'row-other-delimiter' as const,
    ...found.assumptions.filter((each) => each !== 'row-cells-joined'),
  ];
  return { ...found, cost: found.cost + otherDelimiterCost, assumptions };

  /** A sentence has blanks and colons too, so either quotes or the columns have to speak for it. */
  function isBelievable(): boolean {
    if (!found || !/^[ :]$/.test(separators.delimiter) || columns.every(({ filled }) => filled === 0)) return true;
    const isClean = record.quoted > 0 && record.clean && !record.open && record.cells.length === width;
    return isClean || support(columns, found.cells) >= leastSupport;
  }
}
