/**
 * A cell as delimited text writes it: in quotes where it must be, and where a reader might otherwise trim it or take an
 * apostrophe for a quote.
 */
export function delimitedCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) || text.startsWith("'");
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
