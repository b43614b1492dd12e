import type { CellObject, SSF, WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ReadOptions, SourceTable } from '#shared/format/source-table';
import { collectRows, type RawRow, type RowCollector } from './source-rows';
import { readDirectory, unpack } from './zip-archive';

/** The parts that cells are made of. Pictures, macros and embedded files are never unpacked. */
const neededPart =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * Reads one sheet of an XLSX workbook as text. The archive is unpacked here, within bounds; the library that knows the
 * format gets it ready unpacked. Formulas are never evaluated: their last value counts.
 */
export async function workbookTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Result<SourceTable, Fault>> {
  const opened = unpackedWorkbook(bytes);
  if (!opened.ok) return fail({ ...opened.error, file: fileName });
  // 1 MB of code that most runs never need.
  const { read, SSF } = await import('@e965/xlsx');
  const book = ((): ReturnType<typeof read> | null => {
    try {
      return read(opened.value, {
        type: 'array',
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
        cellFormula: false,
      });
    } catch {
      return null; // It throws plain errors at whatever it does not understand.
    }
  })();
  if (!book) return fail(fault('file-archive-broken', { file: fileName }));
  const sheets = book.SheetNames;
  const chosen = options.sheet ?? sheets.find((name) => hasContent(book.Sheets[name])) ?? sheets[0];
  const sheet = chosen === undefined ? undefined : book.Sheets[chosen];
  if (chosen === undefined || !sheet) return fail(fault('file-empty', { file: fileName }));
  const rows = rowsOf(sheet, SSF, book.Workbook?.WBProps?.date1904 === true);
  const gathered = gather(rows, fileName, options.skipRows);
  if (!gathered.ok) return gathered;
  return ok({ fileName, format: 'xlsx', native: false, ...gathered.value, dialect: null, sheets, sheet: chosen });
}

function unpackedWorkbook(bytes: Uint8Array): Result<Uint8Array, Fault> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  if (!directory.value.some((entry) => entry.name === 'xl/workbook.xml')) return fail(fault('format-unknown'));
  const parts: Record<string, [Uint8Array, { level: 0 }]> = {};
  for (const entry of directory.value) {
    if (!neededPart.test(entry.name)) continue;
    const content = unpack(bytes, entry);
    if (!content.ok) return content;
    parts[entry.name] = [withCarriageReturns(content.value), { level: 0 }];
  }
  return ok(zipSync(parts));
}

/**
 * The library makes CRLF to LF, even where the file says by `_x000D_` that the CR is meant. A noncharacter, which Unicode
 * keeps for such internal use, carries it through. `_x005F_x000D_` is the text "_x000D_" itself.
 */
function withCarriageReturns(part: Uint8Array): Uint8Array {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (!bytes.includes('_x000D_') && !bytes.includes('_x000d_')) return part;
  return Buffer.from(bytes.toString('utf8').replace(/(?<!_x005F)_x000D_/gi, keptReturn));
}

const keptReturn = '\ufdd0';

function hasContent(sheet: WorkSheet | undefined): boolean {
  return (sheet?.['!data'] ?? []).some((row) => row?.some((cell) => cell?.v !== undefined && cell.v !== ''));
}

/** The rows of a sheet that hold anything, with the row number that people see. */
function rowsOf(sheet: WorkSheet, formats: typeof SSF, since1904: boolean): RawRow[] {
  const rows: RawRow[] = [];
  // Sparse: a single cell in the last row must not cost a million empty ones.
  (sheet['!data'] ?? []).forEach((row, index) => {
    if (!row) return;
    const cells = Array.from(row, (cell) => (cell ? cellText(cell, formats, since1904) : undefined));
    if (cells.some((cell) => cell !== undefined && cell !== '')) rows.push({ line: index + 1, cells });
  });
  return rows;
}

function gather(rows: readonly RawRow[], fileName: string, skipRows: number | null) {
  const below = rows.filter((row) => row.line > (skipRows ?? 0));
  const headerAt = skipRows === null ? headerIndex(below) : 0;
  const header = below[headerAt];
  if (!header) return fail(fault(rows.length === 0 ? 'file-empty' : 'file-no-header', { file: fileName }));
  const begun: Result<RowCollector, Fault> = collectRows(header, fileName);
  if (!begun.ok) return begun;
  for (const row of below.slice(headerAt + 1)) {
    const end = begun.value.add(row, (cell) => cell + 1);
    if (end) return fail(end);
  }
  return ok(begun.value.finish());
}

/** The first row that is at least half as filled as the widest one: what stands above it is a title. */
function headerIndex(rows: readonly RawRow[]): number {
  const filled = rows.slice(0, 200).map((row) => row.cells.filter((cell) => cell !== undefined && cell !== '').length);
  const most = Math.max(1, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count > most / 2),
  );
}

/** A cell as text: texts as they are, numbers with every digit they have, dates in ISO 8601, TRUE and FALSE. */
function cellText(cell: CellObject, formats: typeof SSF, since1904: boolean): string | undefined {
  switch (cell.t) {
    case 's':
      return String(cell.v).replaceAll(keptReturn, '\r');
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'n':
      if (typeof cell.v !== 'number') return undefined;
      return typeof cell.z === 'string' && formats.is_date(cell.z) ? dateText(cell.v, since1904) : String(cell.v);
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString() : String(cell.v);
    case 'e':
      return cell.w ?? '#ERROR!';
    case 'z':
      return undefined; // A cell with a format and nothing in it.
  }
}

const secondsOfDay = 86_400;
/** 1899-12-30 and 1904-01-01: what the two kinds of workbook count days from. */
const epochs = { usual: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) };

/** A day count as a calendar day, or as day and time where it has one. It has no time zone, so it gets none. */
function dateText(serial: number, since1904: boolean): string {
  const seconds = Math.round(serial * secondsOfDay);
  // Excel believes in 1900-02-29, so days before it are one off.
  const lost = !since1904 && serial < 60 ? secondsOfDay : 0;
  const date = new Date((since1904 ? epochs.since1904 : epochs.usual) + (seconds + lost) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const text = date.toISOString();
  if (serial < 1 && serial >= 0) return text.slice(11, 19);
  return seconds % secondsOfDay === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
