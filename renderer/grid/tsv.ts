/**
 * The table text that spreadsheets put on the clipboard: tabs between cells, line ends between rows; a cell that holds
 * a tab, a line end or a leading quote stands in quotes with inner quotes doubled. Excel, Sheets and LibreOffice agree
 * on it, save that Excel ends the last row with a line end and the others do not.
 */
export type TextBlock = readonly (readonly string[])[];

/** Writes a block of cells; parsing it gives the block again. */
export function serialiseTsv(block: TextBlock): string {
  const text = block.map((row) => row.map(quoted).join('\t')).join('\r\n');
  // A last row that is one empty cell would be read as the mere end of the row before it.
  const last = block.at(-1);
  return block.length > 0 && last?.length === 1 && last[0] === '' ? `${text}\r\n` : text;
}

function quoted(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads clipboard text: any line end, one trailing line end ignored; a quote inside a bare cell is just a quote. */
export function parseTsv(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    row.push(cell.value);
    at = cell.end;
    const end = lineEndAt(text, at);
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
    } else if (end > 0) {
      at += end;
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows.length > 0 ? rows : [['']];
}

function readCell(text: string, start: number): { readonly value: string; readonly end: number } {
  return (text[start] === '"' ? readQuoted(text, start) : null) ?? readBare(text, start);
}

function readBare(text: string, start: number): { readonly value: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && lineEndAt(text, end) === 0) end += 1;
  return { value: text.slice(start, end), end };
}

/** Null where the quotes do not close right before the cell's end: then they are part of a bare cell. */
function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      value += text[at];
    } else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const end = at + 1;
      return end === text.length || text[end] === '\t' || lineEndAt(text, end) > 0 ? { value, end } : null;
    }
  }
  return null;
}

function lineEndAt(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
}
