import type { ColumnScan, FileJobProgress, FileScan } from '#shared/detect/scan-answer';
import { findInside } from '#shared/detect/values/tail';
import { gatherSteps } from '#shared/detect/values/gather';
import type { Column } from '#shared/query/column';
import { rowsOfTexts } from '#shared/query/values';
import type { RowTest } from '#shared/rule/evaluate';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import type { FoundValues } from './query-protocol';
import { runSteps } from './run-steps';

/** Reads all values of the columns, edits included, and says what they are. Rejects with `Superseded`. */
export async function scanFile(
  file: OpenFile,
  columns: readonly string[],
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<FileScan> {
  const { version } = file;
  const scanned: ColumnScan[] = [];
  for (const id of columns) {
    const progress = (share: number): void =>
      report({ done: scanned.length + share, total: columns.length, column: id });
    progress(0);
    const column = await file.column(id, isStopped);
    if (isStopped()) throw new Superseded();
    const { texts } = column;
    const steps = gatherSteps({ texts, counts: rowsOfTexts(column) });
    const { evidence, strays } = await runSteps(steps, isStopped, (at) => progress(at / texts.length));
    scanned.push({ column: id, evidence, strays });
  }
  report({ done: columns.length, total: columns.length, column: null });
  return { rows: file.parquet.rows, version, columns: scanned };
}

/** Whether a row of the column has a personal value of the kind in it. Rejects with `Superseded`. */
export async function findValues(column: Column, { kind }: FoundValues, isStopped: () => boolean): Promise<RowTest> {
  const { texts, codes } = column;
  const has = new Uint8Array(texts.length);
  await runSteps(markTexts(texts, kind, has), isStopped);
  return (row) => has[codes[row] ?? 0] === 1;
}

function* markTexts(texts: Column['texts'], kind: string, has: Uint8Array): Generator<void, void> {
  for (const [code, text] of texts.entries()) {
    if (code % 4096 === 0) yield;
    const found = text === null ? [] : findInside(text.trim());
    if (found.some(({ inside, passes }) => inside.kind === kind && passes !== null)) has[code] = 1;
  }
}
