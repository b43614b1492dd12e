import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import {
  columnLetters,
  fixedParts,
  rowsForWidths,
  rowXml,
  sheetBegin,
  sheetEnd,
  sheetLimits,
  sheetPart,
} from '../workbook-parts';
import { ArchiveTooLarge, type WrittenEntry, ZipWriter } from '../zip-writer';
import { ColumnSums } from './column-sums';
import type { MeantTable } from './meant-table';
import { readSheet, SheetDiffers } from './sheet-cells';
import type { WrittenTable } from './table-file';
import type { WriteProgress } from './write-progress';

type Row = readonly (string | null)[];

/**
 * Writes the meant table as a workbook of text, row by row, and reads it back. A text that is longer than a cell may be
 * is cut. Refused with `file-too-large` where the sheet would have too many rows or columns, or too many bytes.
 */
export async function writeWorkbook(
  connection: DuckDBConnection,
  { columns, order }: MeantTable,
  target: string,
  progress: WriteProgress,
): Promise<Result<WrittenTable, Fault>> {
  const counted = await connection.runAndReadAll('SELECT count(*) FROM meant');
  const refused = refusal(Number(counted.getRows()[0]?.[0]) + 1, columns.length);
  if (refused) return fail(refused);
  // The driver drops a byte order mark that a text begins with; behind another sign it is kept.
  const list = columns.map(({ alias }) => `'.' || ${alias}`).join(', ');
  const answer = await connection.stream(`SELECT ${list} FROM meant ${order}`);
  const headers = columns.map(({ header }) => header);
  const meant = new ColumnSums(columns.length);
  try {
    const written = await writeSheet(target, headers, answer.yieldRows(), meant, progress);
    progress.enter('compare');
    const read = new ColumnSums(columns.length);
    await readBack(target, written.sheet, headers.length, read, progress);
    const differing = headers.filter((_, column) => !meant.equals(read, column));
    return ok({ bytes: written.bytes, rows: meant.rows - 1, differing });
  } catch (error) {
    if (error instanceof SheetDiffers) return fail(fault('read-back-differs'));
    if (!(error instanceof ArchiveTooLarge)) throw error;
    return fail(fault('file-too-large', { found: String(error.bytes), limit: String(2 ** 32), reason: 'bytes' }));
  }
}

function refusal(rows: number, columns: number): Fault | null {
  const tooMany = rows > sheetLimits.rows ? 'rows' : columns > sheetLimits.columns ? 'columns' : null;
  if (tooMany === null) return null;
  const found = String(tooMany === 'rows' ? rows : columns);
  return fault('file-too-large', { found, limit: String(sheetLimits[tooMany]), reason: tooMany });
}

async function writeSheet(
  target: string,
  headers: readonly string[],
  batches: AsyncIterable<readonly (readonly unknown[])[]>,
  sums: ColumnSums,
  progress: WriteProgress,
): Promise<{ readonly bytes: number; readonly sheet: WrittenEntry }> {
  const file = await open(target, 'r+');
  try {
    const zip = new ZipWriter(file);
    for (const [name, xml] of Object.entries(fixedParts('Profiles'))) await zip.add(name, [xml]);
    const sheet = await zip.add(sheetPart, sheetTexts(headers, batches, sums, progress));
    return { bytes: await zip.finish(), sheet };
  } finally {
    await file.close();
  }
}

async function* sheetTexts(
  headers: readonly string[],
  batches: AsyncIterable<readonly (readonly unknown[])[]>,
  sums: ColumnSums,
  progress: WriteProgress,
): AsyncGenerator<string> {
  const letters = headers.map((_, column) => columnLetters(column));
  let begun = false;
  let number = 1;
  const xml = (row: Row): string => {
    for (const [column, cell] of row.entries()) sums.add(column, cell ?? '');
    sums.endRow();
    const text = rowXml(row, letters, number);
    number += 1;
    return text;
  };
  const begin = (first: readonly Row[]) => sheetBegin([headers, ...first], headers.length) + xml(headers.map(fitting));
  for await (const batch of batches) {
    const rows = batch.map((row) => row.map((cell) => (typeof cell === 'string' ? fitting(cell.slice(1)) : null)));
    if (!begun) yield begin(rows.slice(0, rowsForWidths));
    begun = true;
    yield rows.map(xml).join('');
    progress.count(number - 2);
  }
  yield (begun ? '' : begin([])) + sheetEnd;
}

/** The text as a cell can hold it; a character is never cut in two. */
function fitting(text: string): string {
  const { cellCharacters } = sheetLimits;
  if (text.length <= cellCharacters) return text;
  const last = text.charCodeAt(cellCharacters - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? cellCharacters - 1 : cellCharacters);
}

async function readBack(
  target: string,
  sheet: WrittenEntry,
  width: number,
  sums: ColumnSums,
  progress: WriteProgress,
): Promise<void> {
  const placeOf = new Map(Array.from({ length: width }, (_, column) => [columnLetters(column), column]));
  await readSheet(target, sheet, (cells) => {
    for (const [letters, text] of cells) {
      const column = placeOf.get(letters);
      if (column === undefined) throw new SheetDiffers();
      sums.add(column, text);
    }
    sums.endRow();
    if (sums.rows % 1000 === 0) progress.count(sums.rows);
  });
}
