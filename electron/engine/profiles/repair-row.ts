import { type Alignment, alignRow } from './align-row';
import type { ColumnProfile } from './column-profile';
import { type ProfileSeparators, readRecord } from './read-record';

/** What single rows are delimited by where they do not keep to the file's delimiter. */
const otherDelimiters = [',', ';', '\t', '|', ' ', ':'] as const;
/** So much more must another delimiter explain before it is believed. */
const otherDelimiterCost = 1.5;
/** A row that costs more than this for each column says too little to be trusted with another delimiter. */
const bearable = 1;

/**
 * Lays a line that does not read cleanly onto the columns: with the file's delimiter, or with another where that explains
 * it better. Null where there are far too many pieces.
 */
export function repairRow(
  line: string,
  separators: ProfileSeparators,
  columns: readonly ColumnProfile[],
): Alignment | null {
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

function withOther(line: string, separators: ProfileSeparators, columns: readonly ColumnProfile[]): Alignment | null {
  // As written it must at least come near the width; prose cut at its blanks does not.
  const pieces = readRecord(line, 0, line.length, separators).cells.length;
  if (pieces < Math.max(2, columns.length - 1)) return null;
  const found = alignRow(line, separators, columns);
  if (!found) return null;
  const assumptions = [
    'row-other-delimiter' as const,
    ...found.assumptions.filter((each) => each !== 'row-cells-joined'),
  ];
  return { ...found, cost: found.cost + otherDelimiterCost, assumptions };
}
