import { delimitedCell } from '../format/delimited-cell';

/**
 * A report's table as CSV after RFC 4180, for people and their spreadsheets: with a byte order mark, and with an
 * apostrophe before what a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 * Profiles themselves are never written so; theirs stays as it is.
 */
export function reportCsv(rows: ReportRows): string {
  return `\ufeff${reportCsvLines(rows)}`;
}

/** Further lines of such a table. */
export function reportCsvLines(rows: ReportRows): string {
  return rows.map((row) => `${row.map((cell) => delimitedCell(harmless(cell), ',')).join(',')}\r\n`).join('');
}

type ReportRows = readonly (readonly (string | number)[])[];

function harmless(cell: string | number): string {
  const isRun = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell);
  return isRun ? `'${cell}` : String(cell);
}
