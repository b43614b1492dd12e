import path from 'node:path';
import { type AttributeDefinition, newAttribute } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { proposeMapping } from '#shared/format/map-columns';
import { type ReadChoices, readDefinitions } from '#shared/format/read-definitions';
import type { SourceTable } from '#shared/format/source-table';
import { describeFault } from '#shared/text/faults';
import { describeProblem } from '#shared/text/problems';
import { findOut, readTable } from '../engine/read-table';
import type { CommandOptions } from './command';

/** One thing that a file says wrongly or doubtfully, and where. */
export interface Remark {
  readonly file: string;
  readonly line: number | null;
  /** Column of the text for a broken row, of the table for a cell. */
  readonly column: number | null;
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly message: string;
}

/** The definitions of one file with the line of each, and what could not be read. */
export interface OpenedDefinitions {
  readonly file: string;
  readonly table: SourceTable;
  readonly definitions: readonly AttributeDefinition[];
  readonly lines: readonly number[];
  /** What the file says of each definition; a field that is missing is one that it does not speak of. */
  readonly given: readonly Partial<AttributeDefinition>[];
  readonly remarks: readonly Remark[];
}

/** Reads a definitions file as the app does, with the mapping that the app would propose. */
export async function openDefinitions(
  file: string,
  { encoding, sheet }: CommandOptions,
  emptyMeans: ReadChoices['emptyMeans'],
): Promise<Result<OpenedDefinitions, Fault>> {
  const options = { ...findOut, encoding: encoding ?? null, sheet: sheet ?? null };
  const table = await readTable(path.resolve(file), file, options);
  if (!table.ok) return table;
  const { rows } = readDefinitions(table.value, proposeMapping(table.value.columns), { emptyMeans });
  const remarks: Remark[] = table.value.defects.map((defect) => ({
    file,
    line: defect.line ?? null,
    column: defect.column ?? null,
    severity: 'error',
    rule: defect.code,
    message: describeFault({ ...defect, file: path.basename(file) }, 'en'),
  }));
  const error = (line: number, column: number | null, problem: Parameters<typeof describeProblem>[0]) =>
    remarks.push({
      file,
      line,
      column,
      severity: 'error',
      rule: problem.code,
      message: describeProblem(problem, 'en'),
    });
  const definitions: AttributeDefinition[] = [];
  const lines: number[] = [];
  const said: Partial<AttributeDefinition>[] = [];
  const lineOfCode = new Map<string, number>();
  for (const { line, code, given, problems } of rows) {
    for (const { column, problem } of problems) error(line, column, problem);
    const first = lineOfCode.get(code);
    if (code === '') error(line, null, { code: 'row-without-key', params: {} });
    else if (first !== undefined) {
      error(line, null, { code: 'row-repeated', params: { code, line: String(line), lines: String(first) } });
    } else {
      lineOfCode.set(code, line);
      definitions.push(newAttribute({ ...given, code }, '', ''));
      lines.push(line);
      said.push(given);
    }
  }
  return ok({ file, table: table.value, definitions, lines, given: said, remarks });
}

/** A remark as compilers and editors write it: `file:12: error [rule] message`. */
export function remarkText({ file, line, severity, rule, message }: Remark): string {
  return `${file}${line === null ? '' : `:${line}`}: ${severity} [${rule}] ${message}`;
}
