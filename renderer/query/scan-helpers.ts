import type { ColumnScan } from '#shared/detect/scan-answer';
import type { OpenFile } from './open-file';
import type { QueryWorker } from './query-client';

/** A worker that reads columns of a file beside the one that has it open. */
export type ScanHelper = Pick<QueryWorker, 'open' | 'scan' | 'end'>;

/** Workers that a scan may start, which end with it. */
export interface ScanHelpers {
  readonly most: number;
  /** So many packed bytes for each that reads, the one that is asked among them, or starting another costs more than it saves. */
  readonly leastBytes: number;
  open(): ScanHelper;
}

/** Where all is read by the worker that is asked. */
export const noHelpers: ScanHelpers = {
  most: 0,
  leastBytes: 0,
  open() {
    throw new Error('There are no helpers');
  },
};

/** Columns that are read together, a row group at a time, because they stand together. */
export type ColumnBatch = readonly string[];

/** The columns of a file that are still to be read. */
export interface BatchQueue {
  /** The next ones; undefined where none are left. */
  take(): ColumnBatch | undefined;
  giveBack(batch: ColumnBatch): void;
}

/** What is counted of so many columns at once takes some 30 MB. */
const mostTogether = 16;
/** Packed bytes of a row group that are held at once. */
const mostBytesTogether = 4 * 1024 * 1024;

/** A column, and the packed bytes to be read of it. */
export interface ColumnCost {
  readonly id: string;
  readonly cost: number;
}

/** Begins with all of them: as asked, or those that take the longest first. */
export function queueBatches(file: OpenFile, columns: readonly string[], readers: number): BatchQueue {
  const costs = columns.map((id) => ({ id, cost: costOf(file, id) }));
  const left = [...planBatches(costs, readers, mostBytesTogether * Math.max(1, file.parquet.groups.length))];
  return { take: () => left.shift(), giveBack: (batch) => void left.unshift(batch) };
}

/**
 * Batches of columns that stand together, none of more than `most` bytes but for a single column. Whoever reads a batch goes
 * through the whole file, so each reader has as few as may be held, and all about the same to do.
 */
export function planBatches(costs: readonly ColumnCost[], readers: number, most: number): readonly ColumnBatch[] {
  let batches = fillBatches(costs, most);
  if (readers > 1) {
    const wanted = Math.ceil(batches.length / readers) * readers;
    const all = sumOf(costs);
    for (let limit = all / wanted; limit < Math.min(all, most); limit *= limitStep) {
      const even = fillBatches(costs, limit);
      if (even.length > wanted) continue;
      batches = even;
      break;
    }
    batches.sort((one, other) => sumOf(other) - sumOf(one));
  }
  return batches.map((batch) => batch.map(({ id }) => id));
}

/** By so much the largest batch may be larger than it would have to be. */
const limitStep = 1.02;

function fillBatches(costs: readonly ColumnCost[], limit: number): ColumnCost[][] {
  const batches: ColumnCost[][] = [];
  let filled = 0;
  for (const column of costs) {
    const last = batches.at(-1);
    filled += column.cost;
    if (last && last.length < mostTogether && filled <= limit) last.push(column);
    else {
      batches.push([column]);
      filled = column.cost;
    }
  }
  return batches;
}

function sumOf(costs: readonly ColumnCost[]): number {
  return costs.reduce((total, { cost }) => total + cost, 0);
}

/** How many helpers make the reading of these columns shorter. */
export function helpersWorth(
  file: OpenFile,
  columns: readonly string[],
  { most, leastBytes }: Pick<ScanHelpers, 'most' | 'leastBytes'>,
): number {
  if (most === 0) return 0;
  const bytes = columns.reduce((sum, id) => sum + costOf(file, id), 0);
  return Math.max(0, Math.min(most, columns.length - 1, Math.floor(bytes / leastBytes) - 1));
}

/** Packed bytes to be read; of what is decoded already each different text is looked at, where there are few. */
function costOf(file: OpenFile, id: string): number {
  const name = file.named(id)?.name ?? '';
  return file.columns.kept(name).whole?.distinct ? 0 : (file.parquet.columns.get(name)?.bytes ?? 0);
}

/** One of those that read columns of the queue. */
export interface ScanReader {
  /** What it read when none was left. */
  readonly read: Promise<readonly ColumnScan[]>;
  /** Ends it where it reads none now, as one that has not even begun. */
  endIdle(): void;
  end(): void;
}

/**
 * Lets a helper read columns until none is left. What it cannot read is given back, and it is asked for nothing more:
 * whoever began the scan reads it, and says what is wrong with it. `onShare` hears how far columns are, 0 to 1.
 */
export function startReader(
  helper: ScanHelper,
  file: OpenFile,
  queue: BatchQueue,
  onShare: (columns: ColumnBatch, share: number) => void,
): ScanReader {
  let reading: ColumnBatch | undefined;
  const readAll = async (): Promise<readonly ColumnScan[]> => {
    const scanned: ColumnScan[] = [];
    const id = 'scanned';
    const { blob: parquet, described: columns } = file;
    const opened = await helper.open({ id, parquet, columns, edits: file.edits.all(), idColumn: null });
    if (!opened.ok) return scanned;
    for (reading = queue.take(); reading; reading = queue.take()) {
      const batch = reading;
      const answer = await helper.scan(id, batch, ({ done, total }) => onShare(batch, done / total));
      if (!answer.ok) {
        queue.giveBack(batch);
        break;
      }
      onShare(batch, 1);
      scanned.push(...answer.value.columns);
    }
    return scanned;
  };
  const { end } = helper;
  return {
    read: readAll(),
    endIdle: () => reading === undefined && end(),
    end,
  };
}
