import type { ColumnScan, FileJobProgress, FileScan } from '#shared/detect/scan-answer';
import { findInside } from '#shared/detect/values/tail';
import { type Gathered, type Gatherer, startGathering } from '#shared/detect/values/gather';
import type { Column } from '#shared/query/column';
import type { RowTest } from '#shared/rule/evaluate';
import { Superseded } from './columns';
import { editedTexts } from './edited-texts';
import type { OpenFile } from './open-file';
import type { FoundValues } from './query-protocol';
import { runSteps } from './run-steps';

/** So many texts between two looks at the clock. */
const textsInStep = 4096;

/**
 * Reads all values of the columns, edits included, and says what they are. A column that is not kept is read row group
 * by row group and let go again: nothing is held that a million texts would fill. Rejects with `Superseded`.
 */
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
    scanned.push({ column: id, ...(await gatherColumn(file, id, isStopped, progress)) });
  }
  report({ done: columns.length, total: columns.length, column: null });
  return { rows: file.parquet.rows, version, columns: scanned };
}

async function gatherColumn(
  file: OpenFile,
  id: string,
  isStopped: () => boolean,
  progress: (share: number) => void,
): Promise<Gathered> {
  const gatherer = startGathering();
  for (;;) {
    const column = file.named(id);
    const whole = column && file.columns.kept(column.name).whole;
    // What is on the screen is decoded already, and of a column with few texts each needs one look.
    if (column && whole?.distinct && (await file.laidOver(column)).overlay.rows.length === 0) {
      await runSteps(gatherer.addColumn(whole), isStopped);
      const gathered = gatherer.finish();
      if (gathered) return gathered;
      continue;
    }
    for (const group of file.parquet.groups) {
      if (isStopped()) throw new Superseded();
      const texts = await editedTexts(file, id, group);
      await runSteps(addInSteps(gatherer, texts), isStopped, (at) => progress((group.start + at) / file.parquet.rows));
    }
    const gathered = gatherer.finish();
    if (gathered) return gathered;
  }
}

function* addInSteps(gatherer: Gatherer, texts: readonly (string | null)[]): Generator<number, void> {
  for (let from = 0; from < texts.length; from += textsInStep) {
    gatherer.add(texts, from, Math.min(texts.length, from + textsInStep));
    yield from;
  }
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
