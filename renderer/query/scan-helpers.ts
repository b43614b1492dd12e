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
/** Each reader has so many batches in the mean: the later ones even out what the first ones took. */
const batchesPerReader = 2;

/** Begins with all of them: as asked, or those that take the longest first, so that all readers end at about the same time. */
export function queueBatches(file: OpenFile, columns: readonly string[], readers: number): BatchQueue {
  const groups = Math.max(1, file.parquet.groups.length);
  const all = sum(columns.map((id) => costOf(file, id)));
  const most = readers > 1 ? all / (readers * batchesPerReader) : Infinity;
  const batches: { readonly columns: string[]; cost: number }[] = [];
  for (const id of columns) {
    const cost = costOf(file, id);
    const last = batches.at(-1);
    const joined = (last?.cost ?? 0) + cost;
    if (last && last.columns.length < mostTogether && joined <= most && joined <= mostBytesTogether * groups) {
      last.columns.push(id);
      last.cost = joined;
    } else batches.push({ columns: [id], cost });
  }
  if (readers > 1) batches.sort((one, other) => other.cost - one.cost);
  const left: ColumnBatch[] = batches.map((batch) => batch.columns);
  return { take: () => left.shift(), giveBack: (batch) => void left.unshift(batch) };
}

/** How many helpers make the reading of these columns shorter. */
export function helpersWorth(
  file: OpenFile,
  columns: readonly string[],
  { most, leastBytes }: Pick<ScanHelpers, 'most' | 'leastBytes'>,
): number {
  if (most === 0) return 0;
  const bytes = sum(columns.map((id) => costOf(file, id)));
  return Math.max(0, Math.min(most, columns.length - 1, Math.floor(bytes / leastBytes) - 1));
}

/** Packed bytes to be read; what is decoded already is as good as read. */
function costOf(file: OpenFile, id: string): number {
  const name = file.named(id)?.name ?? '';
  return file.columns.kept(name).whole ? 0 : (file.parquet.columns.get(name)?.bytes ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
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
