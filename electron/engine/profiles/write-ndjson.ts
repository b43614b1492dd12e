import type { ProfileCell, ProfileRow } from './table-rows';

/** Rows as one JSON object a line. Text stays text, JSON's numbers keep every digit, what a row does not have is null. */
export function ndjsonText(names: readonly string[], rows: readonly ProfileRow[]): string {
  const keys = names.map((name) => `${JSON.stringify(name)}:`);
  const line = (row: ProfileRow) => `{${keys.map((key, index) => key + jsonCell(row[index] ?? null)).join(',')}}\n`;
  return rows.map(line).join('');
}

function jsonCell(cell: ProfileCell): string {
  if (cell === null) return 'null';
  return typeof cell === 'string' ? JSON.stringify(cell) : cell.literal;
}
