import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ReadOptions, SourceTable } from '#shared/format/source-table';
import type { DecodedText } from './decode-text';
import { type ParsedRow, parseRows, placeOf, startOfCell } from './delimited-rows';
import { detectDialect } from './detect-dialect';
import { collectRows, type RowCollector } from './source-rows';

/** Reads delimited text as a table: finds the dialect, takes the first row as header, sets aside rows that do not fit. */
export function delimitedTable(
  { text, encoding, byteOrderMark }: DecodedText,
  fileName: string,
  options: ReadOptions,
): Result<SourceTable, Fault> {
  const dialect = detectDialect(text, options);
  let collector: RowCollector | undefined;
  for (const row of parseRows(text, dialect, dialect.skipRows)) {
    if (row.kind === 'defect' && row.code === 'file-line-too-long') {
      return fail(fault(row.code, { file: fileName, line: row.line, column: row.column }));
    }
    if (!collector) {
      if (row.kind === 'row' && isBlank(row)) continue;
      if (row.kind === 'defect') return fail(fault(row.code, { file: fileName, line: row.line, column: row.column }));
      const begun = collectRows(row, fileName);
      if (!begun.ok) return begun;
      collector = begun.value;
      continue;
    }
    const end =
      row.kind === 'defect'
        ? collector.addDefect(fault(row.code, { line: row.line, column: row.column }))
        : collector.add(row, (cell) => placeOf(text, startOfCell(text, row.start, cell, dialect), row.start).column);
    if (end) return fail(end);
  }
  if (!collector) return fail(fault(text.trim() === '' ? 'file-empty' : 'file-no-header', { file: fileName }));
  return ok({
    fileName,
    format: 'csv',
    native: false,
    ...collector.finish(),
    dialect: { encoding, byteOrderMark, ...dialect },
    sheets: [],
    sheet: null,
  });
}

function isBlank(row: Extract<ParsedRow, { kind: 'row' }>): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
