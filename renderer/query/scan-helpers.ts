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

/** The columns of a file that are still to be read. */
export interface ColumnQueue {
  /** The next one; undefined where none is left. */
  take(): string | undefined;
  giveBack(column: string): void;
}

/** Begins with all of them: as asked, or those that take the longest first, so that all readers end at about the same time. */
export function queueColumns(file: OpenFile, columns: readonly string[], isShared: boolean): ColumnQueue {
  const costs = new Map(columns.map((id) => [id, costOf(file, id)]));
  const left = isShared
    ? columns.toSorted((one, other) => (costs.get(other) ?? 0) - (costs.get(one) ?? 0))
    : [...columns];
  return { take: () => left.shift(), giveBack: (column) => void left.unshift(column) };
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

/** Packed bytes to be read; what is decoded already is as good as read. */
function costOf(file: OpenFile, id: string): number {
  const name = file.named(id)?.name ?? '';
  return file.columns.kept(name).whole ? 0 : (file.parquet.columns.get(name)?.bytes ?? 0);
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
 * Lets a helper read columns until none is left. One that it cannot read is given back, and it is asked for nothing more:
 * whoever began the scan reads it, and says what is wrong with it.
 */
export function startReader(
  helper: ScanHelper,
  file: OpenFile,
  queue: ColumnQueue,
  onShare: (column: string, share: number) => void,
): ScanReader {
  let reading: string | undefined;
  const readAll = async (): Promise<readonly ColumnScan[]> => {
    const scanned: ColumnScan[] = [];
    const id = 'scanned';
    const { blob: parquet, described: columns } = file;
    const opened = await helper.open({ id, parquet, columns, edits: file.edits.all(), idColumn: null });
    if (!opened.ok) return scanned;
    for (reading = queue.take(); reading !== undefined; reading = queue.take()) {
      const column = reading;
      const answer = await helper.scan(id, [column], ({ done }) => onShare(column, done));
      const [read] = answer.ok ? answer.value.columns : [];
      if (!read) {
        queue.giveBack(column);
        break;
      }
      onShare(column, 1);
      scanned.push(read);
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
