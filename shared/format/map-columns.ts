import { fieldOfHeader, guessField, isMarkedExtra, type ColumnField } from './columns';

/** Where a column's cells go: to a field, to the columns kept as they are, or nowhere. */
export type ColumnTarget = ColumnField | 'extra' | 'ignore';

/** What is made of one column. */
export interface MappedColumn {
  readonly column: string;
  readonly target: ColumnTarget;
  readonly certainty: 'sure' | 'guess';
}

/** What is made of each column of a file, in the file's order. */
export type ColumnMapping = readonly MappedColumn[];

/**
 * Proposes a field for each column: first the headers that surely name one, then those that seem to. No field is given
 * to two columns; a column without a field is kept as it is, and one without a header is left out.
 */
export function proposeMapping(columns: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnField>();
  const proposals = columns.map((column): MappedColumn | null => {
    if (isMarkedExtra(column)) return { column, target: 'extra', certainty: 'sure' };
    if (column.trim() === '') return { column, target: 'ignore', certainty: 'guess' };
    const field = fieldOfHeader(column);
    if (field === 'ignore') return { column, target: field, certainty: 'sure' };
    return field && claim(field, taken) ? { column, target: field, certainty: 'sure' } : null;
  });
  return columns.map((column, index): MappedColumn => {
    const proposal = proposals[index];
    if (proposal) return proposal;
    const field = guessField(column);
    return { column, target: field && claim(field, taken) ? field : 'extra', certainty: 'guess' };
  });
}

/** The mapping with one column given another target; a column that had that field loses it to `extra`. */
export function remapColumn(mapping: ColumnMapping, index: number, target: ColumnTarget): ColumnMapping {
  return mapping.map((each, at) => {
    if (at === index) return { ...each, target, certainty: 'sure' };
    const isTaken = each.target === target && target !== 'extra' && target !== 'ignore';
    return isTaken ? { ...each, target: 'extra', certainty: 'sure' } : each;
  });
}

function claim(field: ColumnField, taken: Set<ColumnField>): boolean {
  if (taken.has(field)) return false;
  taken.add(field);
  return true;
}
