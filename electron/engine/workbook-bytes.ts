import { strToU8, zipSync } from 'fflate';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { columnLetters, fixedParts, rowXml, sheetBegin, sheetEnd, sheetLimits, sheetPart } from './workbook-parts';

/**
 * Writes one sheet as an XLSX workbook (ECMA-376). Every cell is text in a text format, so nothing is evaluated, rounded
 * or turned into a date; the header stays in view, and columns are as wide as their words.
 */
export function workbookBytes(
  sheetName: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Result<Uint8Array, Fault> {
  const table = [columns, ...rows];
  const tooMany = table.length > sheetLimits.rows ? 'rows' : columns.length > sheetLimits.columns ? 'columns' : null;
  if (tooMany) {
    const found = String(tooMany === 'rows' ? table.length : columns.length);
    return fail(fault('file-too-large', { found, limit: String(sheetLimits[tooMany]), reason: tooMany }));
  }
  for (const [index, row] of table.entries()) {
    const column = row.findIndex((cell) => (cell?.length ?? 0) > sheetLimits.cellCharacters);
    if (column >= 0) {
      const found = String(row[column]?.length ?? 0);
      const limit = String(sheetLimits.cellCharacters);
      return fail(fault('invalid-value', { line: index + 1, column: column + 1, found, limit, reason: 'cell' }));
    }
  }
  const letters = columns.map((_, column) => columnLetters(column));
  const rowsXml = table.map((row, index) => rowXml(row, letters, index + 1)).join('');
  const sheet = sheetBegin(table, columns.length) + rowsXml + sheetEnd;
  const parts = { ...fixedParts(sheetName), [sheetPart]: sheet };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
  // A fixed time: the same definitions always give the same bytes.
  return ok(zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) }));
}
