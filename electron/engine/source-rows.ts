import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { SourceRow, SourceTable } from '#shared/format/source-table';
import { nameColumns } from './column-names';
import { limits } from './limits';

/** A row before it is held against the header. `undefined` is a cell that the file does not have. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly (string | undefined)[];
}

/** Gathers rows below a header, sets aside those that do not fit, and keeps within the limits. */
export interface RowCollector {
  /** Takes a row; answers the fault that ends the reading, if the file asks too much. */
  add(row: RawRow, columnOf: (cell: number) => number): Fault | null;
  /** Takes a row that could not be read. */
  addDefect(defect: Fault): Fault | null;
  /** What was gathered, without unnamed columns at the end in which no row says anything. */
  finish(): Pick<SourceTable, 'columns' | 'rows' | 'defects'>;
}

/** Begins to gather below this header row. `fileName` goes into the faults. */
export function collectRows(header: RawRow, fileName: string): Result<RowCollector, Fault> {
  const width = header.cells.length;
  const named = header.cells.some((cell) => cell !== undefined && /\p{L}/u.test(cell));
  if (!named) return fail(fault('file-no-header', { file: fileName, line: header.line }));
  if (width > limits.columns) {
    return fail(
      fault('file-too-large', {
        file: fileName,
        found: String(width),
        limit: String(limits.columns),
        reason: 'columns',
      }),
    );
  }
  const columns = nameColumns(Array.from(header.cells, (cell) => cell ?? ''));
  let used = filledWidth(header);
  const rows: SourceRow[] = [];
  const defects: Fault[] = [];

  function addDefect(defect: Fault): Fault | null {
    defects.push({ ...defect, file: fileName });
    if (defects.length <= limits.defects) return null;
    return fault('file-too-many-bad-rows', {
      file: fileName,
      ...(defect.line === undefined ? {} : { line: defect.line }),
      found: String(rows.length + defects.length),
      limit: String(limits.defects),
    });
  }

  return ok({
    addDefect,
    finish() {
      const kept = used === width ? rows : rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, used) }));
      return { columns: columns.slice(0, used), rows: kept, defects };
    },
    add(row, columnOf) {
      const filled = filledWidth(row);
      if (filled === 0) return null;
      if (filled > width) {
        const details = { line: row.line, column: columnOf(width), found: String(filled), limit: String(width) };
        return addDefect(fault('row-too-long', details));
      }
      used = Math.max(used, filled);
      rows.push({ line: row.line, cells: columns.map((_, index) => row.cells[index] ?? null) });
      if (rows.length * width <= limits.cells) return null;
      const details = { found: String(rows.length * width), limit: String(limits.cells), reason: 'cells' };
      return fault('file-too-large', { file: fileName, line: row.line, ...details });
    },
  });
}

/** Cells up to the last one that says something: blank cells at a row's end say nothing. */
function filledWidth(row: RawRow): number {
  return row.cells.findLastIndex((cell) => cell !== undefined && cell !== '') + 1;
}
