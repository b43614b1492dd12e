import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { writeCell } from './cell-text';
import { columns, type ColumnField } from './columns';
import type { ColumnSet } from './export-order';
import type { FileFormat } from './source-table';

/** Something that a file will not hold, how many definitions it concerns, and the first of them. */
export interface Loss {
  readonly what: 'field' | 'foreign-columns' | 'cell-too-long';
  /** The field that is left out or does not fit; empty for foreign columns. */
  readonly field: ColumnField | '';
  readonly count: number;
  readonly code: string;
}

/** Characters that a cell of a workbook holds (https://support.microsoft.com/office/excel-specifications-and-limits). */
export const longestSheetCell = 32_767;

/**
 * What saving these definitions in that way would lose, so that it can be said before: fields that say something and
 * have no column, foreign columns, and texts that are too long for a sheet. JSON holds everything.
 */
export function lossesOf(
  definitions: readonly AttributeDefinition[],
  format: FileFormat,
  columnSet: ColumnSet,
): Loss[] {
  if (format === 'json') return [];
  const losses: Loss[] = [];
  const report = (what: Loss['what'], field: Loss['field'], concerns: (each: AttributeDefinition) => boolean): void => {
    const concerned = definitions.filter(concerns);
    const [first] = concerned;
    if (first) losses.push({ what, field, count: concerned.length, code: first.code });
  };
  for (const { field, inDashboard } of columns) {
    if (columnSet === 'dashboard' && !inDashboard) {
      report('field', field, (each) => writeCell(each, field) !== unsaid(each, field));
    } else if (format === 'xlsx') {
      report('cell-too-long', field, (each) => writeCell(each, field).length > longestSheetCell);
    }
  }
  if (columnSet === 'dashboard') report('foreign-columns', '', ({ extra }) => Object.keys(extra).length > 0);
  return losses;
}

/** What reading the file again would fill in for a column that is not there. */
function unsaid({ code }: AttributeDefinition, field: ColumnField): string {
  return writeCell(newAttribute({ code }, '', ''), field);
}
