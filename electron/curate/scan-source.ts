import path from 'node:path';
import { z } from 'zod';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { DetectedDefinition } from '#shared/detect/proposal';
import { foldHeader } from '#shared/format/columns';
import { proposeMapping } from '#shared/format/map-columns';
import type { SourceTable } from '#shared/format/source-table';
import { findOut, readTable } from '../engine/read-table';
import type { CommandOptions } from './command';

/** The values of one attribute, as a values file gives them. */
export interface ScannedValues {
  readonly kind: string;
  readonly values: readonly string[];
}

/** The rows of a definitions file as they stand there: a row with a foreign type is scanned like any other. */
export async function readScannedDefinitions(
  file: string,
  options: CommandOptions,
): Promise<Result<{ readonly definitions: readonly DetectedDefinition[]; readonly defects: readonly Fault[] }, Fault>> {
  const table = await open(file, options);
  if (!table.ok) return table;
  const { columns, rows, defects } = table.value;
  const mapping = proposeMapping(columns);
  const placeOf = (target: string) => mapping.findIndex((each) => each.target === target);
  const places = { name: placeOf('name'), label: placeOf('label'), description: placeOf('description') };
  const dataType = placeOf('dataType');
  const code = [placeOf('code'), places.name, places.label, 0].find((place) => place >= 0) ?? 0;
  const definitions = rows.map(({ cells }) => {
    const cell = (place: number) => cells[place]?.trim() ?? '';
    return {
      code: cell(code),
      name: cell(places.name),
      label: cell(places.label),
      description: cell(places.description),
      dataType: cell(dataType),
    };
  });
  return ok({ definitions, defects });
}

const ValueList = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The rows of a values file: a column `kind` (or `code`), and `values` with a JSON list in each cell. */
export async function readScannedValues(
  file: string,
  options: CommandOptions,
): Promise<Result<readonly ScannedValues[], Fault>> {
  const table = await open(file, options);
  if (!table.ok) return table;
  const { columns, rows, defects } = table.value;
  const [defect] = defects;
  if (defect) return fail({ ...defect, file });
  const headers = columns.map(foldHeader);
  const kindAt = headers.findIndex((header) => header === 'kind' || header === 'code');
  const valuesAt = headers.indexOf('values');
  if (kindAt < 0 || valuesAt < 0) return fail(fault('file-no-header', { file }));
  const scanned: ScannedValues[] = [];
  for (const { line, cells } of rows) {
    const values = listOf(cells[valuesAt] ?? '');
    if (!values) return fail(fault('invalid-value', { file, line, column: valuesAt + 1 }));
    scanned.push({ kind: cells[kindAt]?.trim() ?? '', values });
  }
  return ok(scanned);
}

async function open(file: string, { encoding, sheet }: CommandOptions): Promise<Result<SourceTable, Fault>> {
  return readTable(path.resolve(file), file, { ...findOut, encoding: encoding ?? null, sheet: sheet ?? null });
}

function listOf(text: string): readonly string[] | null {
  try {
    const list = ValueList.safeParse(JSON.parse(text));
    return list.success ? list.data.map((value) => (value === null ? '' : String(value))) : null;
  } catch {
    return null; // No JSON: the caller says where.
  }
}
