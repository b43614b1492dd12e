import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AttributeDefinition, newAttribute } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { writeCell } from '#shared/format/cell-text';
import { columns } from '#shared/format/columns';
import type { ExportOrder, ExportReport } from '#shared/format/export-order';
import { proposeMapping } from '#shared/format/map-columns';
import { readDefinitions } from '#shared/format/read-definitions';
import type { SourceTable } from '#shared/format/source-table';
import { writeFault } from '../disk/disk-fault';
import { definitionsBytes } from './definitions-bytes';
import { findOut, type OnProgress, readTable } from './read-table';

type ReadBackDifference = ExportReport['differences'][number];

/** What was written, after it was read again from the disk. */
export interface Written {
  readonly bytes: number;
  readonly differences: ReadBackDifference[];
}

/**
 * Writes definitions to `path` and reads the file again exactly as opening it would, so that what is reported as saved
 * has been seen to be there. Whoever calls it flushes the file and renames it to its place.
 */
export async function writeDefinitions(
  path: string,
  order: ExportOrder,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Written, Fault>> {
  const bytes = await definitionsBytes(order);
  if (!bytes.ok) return bytes;
  const total = bytes.value.length * 2;
  onProgress(0, total);
  try {
    await writeFile(path, bytes.value);
  } catch (error) {
    return fail(writeFault(error, basename(path)));
  }
  onProgress(bytes.value.length, total);
  const again = await readTable(path, `${basename(path)}.${order.format}`, findOut);
  onProgress(total, total);
  if (!again.ok) return again;
  return ok({ bytes: bytes.value.length, differences: differencesFrom(order, again.value) });
}

/** Where the definitions that a table gives differ from those that were meant, in the fields that the order writes. */
export function differencesFrom(order: ExportOrder, table: SourceTable): ReadBackDifference[] {
  const { rows } = readDefinitions(table, proposeMapping(table.columns), { emptyMeans: 'clear' });
  const withAll = order.format === 'json' || order.columns === 'full';
  const fields = columns.filter(({ inDashboard }) => withAll || inDashboard).map(({ field }) => field);
  const differences: ReadBackDifference[] = [];
  for (const [index, meant] of order.definitions.entries()) {
    const given: Partial<AttributeDefinition> = rows[index]?.given ?? {};
    const read = newAttribute({ code: '', ...given }, '', '');
    const cells = fields.map((field) => ({ field, meant: writeCell(meant, field), read: writeCell(read, field) }));
    const names = withAll ? new Set([...Object.keys(meant.extra), ...Object.keys(read.extra)]) : [];
    const extra = [...names].map((name) => ({
      field: name,
      meant: textOf(meant.extra, name),
      read: textOf(read.extra, name),
    }));
    const differing = [...cells, ...extra].filter((cell) => cell.meant !== cell.read);
    differences.push(...differing.map((cell) => ({ code: meant.code, ...cell })));
  }
  for (const row of rows.slice(order.definitions.length)) {
    differences.push({ code: row.code, field: 'code', meant: '', read: row.code });
  }
  return differences;
}

function textOf(extra: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(extra, name) ? (extra[name] ?? '') : '';
}
