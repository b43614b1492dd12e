import type { AttributeDefinition } from '../attribute/attribute';
import type { Problem } from '../attribute/problem';
import { readCell } from './cell-text';
import { extraName, type ColumnField } from './columns';
import type { ColumnMapping } from './map-columns';
import type { SourceRow, SourceTable } from './source-table';

/** What is wrong with one cell, or with a whole row where `column` is null. Columns count from 1. */
export interface CellProblem {
  readonly column: number | null;
  readonly columnName: string;
  readonly text: string;
  readonly problem: Problem;
}

/** One row with the meaning that the mapping gives it; what the file does not say is not in `given`. */
export interface ReadRow {
  readonly line: number;
  /** The code that the row gives; empty where it gives none. */
  readonly code: string;
  readonly given: Partial<AttributeDefinition>;
  /** What stops the row. */
  readonly problems: readonly CellProblem[];
  /** Cells that were left out because they cannot be read, where that was chosen. */
  readonly notes: readonly CellProblem[];
}

export interface ReadDefinitions {
  readonly rows: readonly ReadRow[];
  readonly mapping: ColumnMapping;
}

/** What people choose about cells. A cell that is not there never says anything. */
export interface ReadChoices {
  /** What an empty cell says: nothing, or that the field is to be empty. */
  readonly emptyMeans: 'leave' | 'clear';
  /** Whether a cell that cannot be read stops its whole row, or only says nothing. */
  readonly unreadableMeans: 'stop' | 'leave';
}

/** Nothing is cleared and nothing is left out unless somebody asks for it. */
export const carefulChoices: ReadChoices = { emptyMeans: 'leave', unreadableMeans: 'stop' };

/** Gives the cells of a file their meaning, row by row. A cell that cannot be read is a problem of its row, never a value. */
export function readDefinitions(
  table: Pick<SourceTable, 'rows'>,
  mapping: ColumnMapping,
  choices: Partial<ReadChoices> = {},
): ReadDefinitions {
  const all = { ...carefulChoices, ...choices };
  return { rows: table.rows.map((row) => readRow(row, mapping, all)), mapping };
}

function readRow({ line, cells }: SourceRow, mapping: ColumnMapping, choices: ReadChoices): ReadRow {
  const given: Partial<AttributeDefinition> = {};
  const extra = new Map<string, string>();
  const unreadable: CellProblem[] = [];
  mapping.forEach(({ column, target }, index) => {
    const text = cells[index] ?? null;
    if (text === null || target === 'ignore') return;
    // An empty key is no key, whatever else empty cells mean.
    if (text.trim() === '' && (choices.emptyMeans === 'leave' || target === 'code' || target === 'dataType')) return;
    if (target === 'extra') {
      extra.set(unusedName(extraName(column), extra), text);
      return;
    }
    const problem = readInto(given, target, text);
    if (problem) unreadable.push({ column: index + 1, columnName: column, text, problem });
  });
  if (extra.size > 0) given.extra = Object.fromEntries(extra);
  const stops = choices.unreadableMeans === 'stop';
  return { line, code: given.code ?? '', given, problems: stops ? unreadable : [], notes: stops ? [] : unreadable };
}

function readInto<F extends ColumnField>(given: Partial<AttributeDefinition>, field: F, text: string): Problem | null {
  const read = readCell(field, text);
  if (!read.ok) return read.error;
  given[field] = read.value;
  return null;
}

/** Two foreign columns of one name are both kept: the second as `name (2)`. */
function unusedName(name: string, taken: ReadonlyMap<string, string>): string {
  let unused = name;
  for (let count = 2; taken.has(unused); count += 1) unused = `${name} (${count})`;
  return unused;
}
