import { checkColumn, type CheckedColumnReport, type ColumnCheck } from '#shared/check/profile/column-check';
import { textPieces } from '#shared/check/profile/text-pieces';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { Superseded } from './columns';
import { editedTexts } from './edited-texts';
import type { OpenFile } from './open-file';
import type { CheckOrder } from './query-protocol';
import { runSteps } from './run-steps';

/** Checks all rows of the columns, edits included, a row group at a time. Rejects with `Superseded`. */
export async function checkFile(
  file: OpenFile,
  { columns, today }: CheckOrder,
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<readonly CheckedColumnReport[]> {
  const { groups, rows } = file.parquet;
  const reports: CheckedColumnReport[] = [];
  for (const column of columns) {
    const progress = (row: number): void =>
      report({ done: reports.length + row / rows, total: columns.length, column: column.id });
    const check = checkColumn(column, today, rows);
    for (const group of groups) {
      progress(group.start);
      const texts = await editedTexts(file, column.id, group);
      if (isStopped()) throw new Superseded();
      await runSteps(addInSteps(check, texts, group.start), isStopped);
    }
    reports.push(check.finish());
  }
  report({ done: columns.length, total: columns.length, column: null });
  return reports;
}

function* addInSteps(check: ColumnCheck, texts: readonly (string | null)[], start: number): Generator<void, void> {
  for (const piece of textPieces(texts, start)) {
    check.add(piece);
    yield;
  }
}
