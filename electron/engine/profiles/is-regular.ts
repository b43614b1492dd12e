import { open } from 'node:fs/promises';
import type { DelimitedSource } from './delimited-source';
import { firstEntries } from './next-entry';

const tailBytes = 64 * 1024;
const mostEntries = 2000;

/**
 * Whether a delimited file looks, at its beginning and its end, like one that any reader reads the same way: UTF-8, one
 * kind of line end, RFC 4180's quotes, every row as wide as the header, no notes.
 */
export async function isRegular({ file, encoding, layout, sample: { text } }: DelimitedSource): Promise<boolean> {
  const { separators, dialect, aside, unusedColumns, columns } = layout;
  const { delimiter, quote, escape } = separators;
  const isPlain =
    encoding.encoding === 'utf-8' && !encoding.broken && escape === quote && !separators.blanksAroundQuotes;
  if (!isPlain || aside.length > 0 || unusedColumns.length > 0 || columns.length < 2 || delimiter.length !== 1)
    return false;
  if (quote === '' || (delimiter < ' ' && delimiter !== '\t')) return false;
  if (dialect.lineEnd !== 'lf' && dialect.lineEnd !== 'crlf') return false;
  if (text.includes('\0')) return false;
  const body = firstEntries(text.slice(layout.bodyStart), separators, columns.length, mostEntries);
  if (body.some((entry) => entry.blank || !entry.clean || entry.cells.length !== columns.length)) return false;
  return endsPlainly(await tailOf(file.path), delimiter, columns.length);
}

async function tailOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Whether the last line is a full row, and no sum of the others. */
function endsPlainly(tail: string, delimiter: string, width: number): boolean {
  const last = tail.split(/\r\n|\n/).findLast((line) => line.trim() !== '') ?? '';
  return last.split(delimiter).length >= width && !/^\W*(grand|sub|total|sum|genel|ara|toplam)/i.test(last);
}
