import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { writeDefinitionsJson } from '#shared/format/definitions-json';
import { definitionsToTable, type TextTable } from '#shared/format/definitions-table';
import type { ExportOrder } from '#shared/format/export-order';
import { delimitedCell } from '#shared/format/delimited-cell';

/** The name of the one sheet that a workbook of ours has. */
export const sheetName = 'Attributes';

/** The bytes of a definitions file, as the order wants it. Only a workbook can fail: its cells and rows are limited. */
export async function definitionsBytes(order: ExportOrder): Promise<Result<Uint8Array, Fault>> {
  switch (order.format) {
    case 'json':
      return ok(new TextEncoder().encode(writeDefinitionsJson(order.definitions, order.states)));
    case 'csv': {
      const text = delimitedText(definitionsToTable(order.definitions, order.columns), order.delimiter);
      return ok(new TextEncoder().encode(order.byteOrderMark ? `\ufeff${text}` : text));
    }
    case 'xlsx': {
      const { workbookBytes } = await import('./workbook-bytes');
      const table = definitionsToTable(order.definitions, order.columns);
      return workbookBytes(sheetName, table.columns, table.rows);
    }
  }
}

/**
 * A table as delimited text after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): CRLF, quotes where they are needed.
 *
 * Cells that begin with = + - or @ are written as they are: a guard such as a leading apostrophe would come back as data
 * when the file is opened again, and other programs read the file too. Where a spreadsheet must not evaluate them, the
 * workbook format is the answer: its cells are text by type.
 */
export function delimitedText({ columns, rows }: TextTable, delimiter: string): string {
  const cell = (text: string | null) => (text === null ? '' : delimitedCell(text, delimiter));
  return [columns, ...rows].map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}
