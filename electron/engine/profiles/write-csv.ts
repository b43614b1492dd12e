import { delimitedCell } from '#shared/format/delimited-cell';
import { cellText, type ProfileRow } from './table-rows';

const lineEnd = '\r\n';

/**
 * Rows as RFC 4180 writes them: commas, CRLF, quotes only where they are needed. A row of which nothing would be seen gets
 * quotes, so that no reader takes it for a blank line.
 */
export function csvText(rows: readonly ProfileRow[]): string {
  let text = '';
  for (const row of rows) {
    const cells: string[] = row.map((cell) => delimitedCell(cellText(cell), ','));
    if (cells.join('') === '') cells[0] = '""';
    text += cells.join(',') + lineEnd;
  }
  return text;
}
