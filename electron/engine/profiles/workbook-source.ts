import { readFile, stat } from 'node:fs/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { findOut } from '../read-table';
import { limits } from '../limits';
import { workbookTable } from '../workbook-table';
import { Doubts } from './doubts';
import { rejectOf, Rejects } from './rejects';
import type { TableRows } from './table-rows';

/** Reads one sheet of a workbook as text. */
export async function openWorkbook(
  path: string,
  fileName: string,
  sheet: string | null,
): Promise<Result<TableRows, Fault>> {
  const { size } = await stat(path);
  if (size > limits.fileBytes) {
    return fail(
      fault('file-too-large', {
        file: fileName,
        found: String(size),
        limit: String(limits.fileBytes),
        reason: 'bytes',
      }),
    );
  }
  const table = await workbookTable(await readFile(path), fileName, { ...findOut, sheet });
  if (!table.ok) return table;
  const { columns, rows, defects } = table.value;
  const rejects = new Rejects();
  for (const defect of defects) rejects.add(rejectOf(defect.line ?? 1, 'row-too-long', '', defect.column ?? 1));
  async function* batches() {
    yield rows.map(({ cells }) => cells);
  }
  return ok({ source: 'xlsx', dialect: null, names: columns, batches: batches(), doubts: new Doubts(), rejects });
}
