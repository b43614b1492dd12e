import type { ColumnScan, FileJobProgress, FileScan } from '#shared/detect/scan-answer';
import { findInside } from '#shared/detect/values/tail';
import { type Gathered, type Gatherer, startGathering } from '#shared/detect/values/gather';
import type { Column } from '#shared/query/column';
import { rowsOf, type TextPage } from '#shared/query/text-page';
import type { RowGroup } from '#shared/parquet/parquet-file';
import type { RowTest } from '#shared/rule/evaluate';
import { Superseded } from './columns';
import { editedTexts, uneditedPages } from './edited-texts';
import type { OpenFile } from './open-file';
import type { FoundValues } from './query-protocol';
import { runSteps, startPace } from './run-steps';
import { helpersWorth, noHelpers, queueColumns, type ScanHelpers, startReader } from './scan-helpers';

/** Milliseconds. */
const stopHeardWithin = 50;

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
  const onShare = (column: string, share: number): void => {
    if (isStopped()) return;
    shares.set(column, Math.max(share, shares.get(column) ?? 0));
    report({ done: [...shares.values()].reduce((sum, each) => sum + each, 0), total: columns.length, column });
  };
  const worth = helpersWorth(file, columns, helpers);
  const queue = queueColumns(file, columns, worth > 0);
  const readHere = async (): Promise<void> => {
    for (let id = queue.take(); id !== undefined; id = queue.take()) {
      const column = id;
      onShare(column, 0);
      const gathered = await gatherColumn(file, column, isStopped, (share) => onShare(column, share));
      scanned.set(column, { column, ...gathered });
      onShare(column, 1);
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
    const pace = startPace();
    // A group is read from the file while the one before it is looked at.
    for await (const { group, pages } of readAhead(file, id)) {
      if (isStopped()) throw new Superseded();
      const steps = pages ? addPages(gatherer, pages) : addInSteps(gatherer, await editedTexts(file, id, group));
      await runSteps(steps, isStopped, (at) => progress((group.start + at) / file.parquet.rows), pace);
    }
    const gathered = gatherer.finish();
    if (gathered) return gathered;
  }
}

interface ReadGroup {
  readonly group: RowGroup;
  /** Null where its rows must be read as texts. */
  readonly pages: readonly TextPage[] | null;
}

async function* readAhead(file: OpenFile, id: string): AsyncGenerator<ReadGroup> {
  const { groups } = file.parquet;
  const read = async (at: number): Promise<ReadGroup | null> => {
    const group = groups[at];
    return group ? { group, pages: await uneditedPages(file, id, group) } : null;
  };
  let coming = read(0);
  for (let at = 1; ; at += 1) {
    const here = await coming;
    if (!here) return;
    coming = read(at);
    // Whoever stops listening hears of no failure either.
    coming.catch(() => undefined);
    yield here;
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
