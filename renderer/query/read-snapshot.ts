import type { MeantText } from '#shared/push/standing';
import { findInSnapshot, type SnapshotColumn, type SnapshotRow } from '#shared/push/snapshot';
import { textAt } from '#shared/query/text-column';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';

/** A file that says what the platform holds, as far as a plan asks. */
export interface SnapshotReader {
  find(id: string): SnapshotRow;
  /** What its rows say of a planned column; null where it does not hold the column's attribute. */
  column(planned: string): Promise<((row: number) => MeantText) | null>;
}

/** Reads a snapshot without the edits that lie over it: the platform does not hold them. Rejects with `Superseded`. */
export async function readSnapshot(
  file: OpenFile,
  columns: readonly SnapshotColumn[],
  isStopped: () => boolean,
): Promise<SnapshotReader> {
  const ids = file.named(file.idColumn ?? '');
  const whole = ids ? await file.columns.whole(ids.name, isStopped) : null;
  const texts = whole ? Array.from(whole.codes, (code) => whole.texts[code] ?? null) : [];
  const find = findInSnapshot(texts, ids ? file.meaningOf(ids) : null);
  if (isStopped()) throw new Superseded();
  const byPlanned = new Map(columns.map(({ column, theirs }) => [column, file.named(theirs)]));
  return {
    find,
    async column(planned) {
      const named = byPlanned.get(planned);
      const definition = named && file.meaningOf(named);
      if (!named || !definition) return null;
      const read = await file.columns.whole(named.name, isStopped);
      return (row) => ({ text: textAt(read, row), definition });
    },
  };
}
