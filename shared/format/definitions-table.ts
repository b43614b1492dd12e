import type { AttributeDefinition } from '../attribute/attribute';
import { writeCell } from './cell-text';
import { columns, extraHeader } from './columns';
import type { ColumnSet } from './export-order';

/** Rows of texts under their headers, ready to be written as CSV or XLSX. A null cell says nothing. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * The definitions as a table: the dashboard's seven columns, or every field with the kept foreign columns after them, in
 * the order in which they first appear. `proposeMapping` knows every header again.
 */
export function definitionsToTable(definitions: readonly AttributeDefinition[], columnSet: ColumnSet): TextTable {
  const chosen = columns.filter(({ inDashboard }) => columnSet === 'full' || inDashboard);
  const extras = columnSet === 'full' ? [...new Set(definitions.flatMap(({ extra }) => Object.keys(extra)))] : [];
  return {
    columns: [...chosen.map(({ header }) => header), ...extras.map(extraHeader)],
    rows: definitions.map((definition) => [
      ...chosen.map(({ field }) => writeCell(definition, field)),
      ...extras.map((name) => definition.extra[name] ?? null),
    ]),
  };
}
