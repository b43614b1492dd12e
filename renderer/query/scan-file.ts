import type { ColumnScan, FileJobProgress, FileScan } from '#shared/detect/scan-answer';
import { findInside } from '#shared/detect/values/tail';
import { type Gathered, type Gatherer, startGathering } from '#shared/detect/values/gather';
import type { Column } from '#shared/query/column';
import { rowsOf, type TextPage } from '#shared/query/text-page';
import { createPageMemory } from '#shared/parquet/page-memory';
import type { RowTest } from '#shared/rule/evaluate';
import { Superseded } from './columns';
import { editedTexts } from './edited-texts';
import type { OpenFile } from './open-file';
import type { FoundValues } from './query-protocol';
import { readAhead } from './read-ahead';
import { runSteps, startPace } from './run-steps';
import { type ColumnBatch, helpersWorth, noHelpers, queueBatches, type ScanHelpers, startReader } from './scan-helpers';

/** Milliseconds. */
const stopHeardWithin = 50;

/** Milliseconds. What is told more often is drawn more often than anybody sees, on a processor that could read. */
const toldEvery = 100;

/** So many texts between two looks at the clock. */
const textsInStep = 4096;

/**
 * Reads all values of the columns, edits included, and says what they are. A column that is not kept is read row group
 * by row group and let go again: nothing is held that a million texts would fill. Where there is much to read, helpers
 * take columns of the same queue. Rejects with `Superseded`.
 */
export async function scanFile(
  file: OpenFile,
  columns: readonly string[],
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
  helpers: ScanHelpers = noHelpers,
): Promise<FileScan> {
  const { version } = file;
  const scanned = new Map<string, ColumnScan>();
  const shares = new Map<string, number>();
  let told = -Infinity;
  const onShare = (batch: ColumnBatch, share: number): void => {
    if (isStopped()) return;
    const now = performance.now();
    if (share > 0 && share < 1 && now - told < toldEvery) return;
    told = now;
    for (const column of batch) shares.set(column, Math.max(share, shares.get(column) ?? 0));
    const done = [...shares.values()].reduce((sum, each) => sum + each, 0);
    report({ done, total: columns.length, column: batch[0] ?? null });
  };
  const worth = helpersWorth(file, columns, helpers);
  const queue = queueBatches(file, columns, worth + 1);
  const readHere = async (): Promise<void> => {
    for (let batch = queue.take(); batch; batch = queue.take()) {
      const mine = batch;
      onShare(mine, 0);
      for (const read of await gatherBatch(file, mine, isStopped, (share) => onShare(mine, share))) {
        scanned.set(read.column, read);
      }
      onShare(mine, 1);
    }
  };
  const readers = Array.from({ length: worth }, () => startReader(helpers.open(), file, queue, onShare));
  const endAll = (): void => readers.forEach((reader) => reader.end());
  // This one may wait for the others when it is stopped.
  const watch = setInterval(() => isStopped() && endAll(), stopHeardWithin);
  try {
    await readHere();
    for (const reader of readers) reader.endIdle();
    for (const column of (await Promise.all(readers.map(({ read }) => read))).flat())
      scanned.set(column.column, column);
    if (isStopped()) throw new Superseded();
    // What a reader gave back.
    await readHere();
  } finally {
    clearInterval(watch);
    endAll();
  }
  report({ done: columns.length, total: columns.length, column: null });
  return { rows: file.parquet.rows, version, columns: columns.flatMap((id) => scanned.get(id) ?? []) };
}

async function gatherBatch(
  file: OpenFile,
  batch: ColumnBatch,
  isStopped: () => boolean,
  onShare: (share: number) => void,
): Promise<readonly ColumnScan[]> {
  const scanned: ColumnScan[] = [];
  const pace = startPace();
  const memory = createPageMemory();
  let left = new Map<string, Gatherer>();
  for (const id of batch) {
    const gathered = await gatherKept(file, id, isStopped);
    if (gathered) scanned.push({ column: id, ...gathered });
    else left.set(id, startGathering());
  }
  while (left.size > 0) {
    // A group is read from the file while the one before it is looked at.
    for await (const { group, columns } of readAhead(file, [...left.keys()], true)) {
      for (const [at, { id, pages }] of columns.entries()) {
        const gatherer = left.get(id);
        if (isStopped()) throw new Superseded();
        if (!gatherer) continue;
        memory.reuse();
        const unpacked = pages?.unpack(memory);
        const steps = unpacked
          ? addPages(gatherer, unpacked)
          : addInSteps(gatherer, await editedTexts(file, id, group));
        const tell = (row: number): void =>
          onShare(
            (group.start + ((at + row / (group.end - group.start)) / columns.length) * (group.end - group.start)) /
              file.parquet.rows,
          );
        await runSteps(steps, isStopped, tell, pace);
      }
    }
    const again = new Map<string, Gatherer>();
    for (const [id, gatherer] of left) {
      const gathered = gatherer.finish();
      if (gathered) scanned.push({ column: id, ...gathered });
      else again.set(id, gatherer);
    }
    left = again;
  }
  return scanned;
}

/** What is on the screen is decoded already, and of a column with few texts each needs one look; null for any other. */
async function gatherKept(file: OpenFile, id: string, isStopped: () => boolean): Promise<Gathered | null> {
  const column = file.named(id);
  const whole = column && file.columns.kept(column.name).whole;
  if (!column || !whole?.distinct || (await file.laidOver(column)).overlay.rows.length > 0) return null;
  const gatherer = startGathering();
  for (;;) {
    await runSteps(gatherer.addColumn(whole), isStopped);
    const gathered = gatherer.finish();
    if (gathered) return gathered;
  }
}

function* addPages(gatherer: Gatherer, pages: readonly TextPage[]): Generator<number, void> {
  let start = 0;
  for (const page of pages) {
    const rows = rowsOf(page);
    for (let from = 0; from < rows; from += textsInStep) {
      gatherer.addPage(page, from, Math.min(rows, from + textsInStep));
      yield start + from;
    }
    start += rows;
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
