import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { columnMeaning, decimalIn } from '#shared/profile/column-meaning';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { Connection } from '#shared/push/connection';
import type { PushedColumn } from '#shared/push/plan';
import type { Planned } from '#shared/push/plan-answers';
import type { ListStyle } from '#shared/push/plan-cell';
import { snapshotColumns, type SnapshotColumn } from '#shared/push/snapshot';
import type { QueryWorker } from '../../query/query-client';
import { noEdits, type FileToOpen } from '../../query/query-protocol';
import { readEdits } from '../../session/edit-changes';
import type { StoreService } from '../../store/store-protocol';

/** What is planned: which file's edits, for whom, and how. */
export interface PlannedEdits {
  readonly file: ProfileFile;
  readonly connection: Connection;
  readonly columns: readonly PushedColumn[];
  readonly lists: ListStyle;
  /** A file that says what the platform holds now; null where what it was told last has to do. */
  readonly snapshot: ProfileFile | null;
}

/** Opens a file with its edits in a worker, a snapshot beside it, and plans there what of them the platform does not know. */
export async function planEdits(
  { file, connection, columns, lists, snapshot }: PlannedEdits,
  query: QueryWorker,
  store: StoreService,
  onShare: (share: number) => void,
): Promise<Result<Planned, Fault>> {
  const [blob, edits, told, theirBlob] = await Promise.all([
    store.readProfileBlob(file.id),
    readEdits(store, file.id),
    store.toldValues(file.id, connection.id),
    snapshot && store.readProfileBlob(snapshot.id),
  ]);
  if (!blob.ok) return blob;
  if (!edits.ok) return edits;
  if (!told.ok) return told;
  if (theirBlob && !theirBlob.ok) return theirBlob;
  const meanings = new Map(columns.map((column) => [column.column, column.definition]));
  const opened = await query.open({
    id: file.id,
    parquet: blob.value,
    columns: file.columns.map(({ id, name }) => ({ id, name, meaning: meanings.get(id) ?? null })),
    edits: edits.value,
    idColumn: file.idColumn,
  });
  if (!opened.ok) return opened;
  const matched = snapshot ? snapshotColumns(columns, snapshot) : [];
  if (snapshot && theirBlob) {
    const theirs = await query.open(fileOfSnapshot(snapshot, theirBlob.value, columns, matched));
    if (!theirs.ok) return theirs;
  }
  return query.planPush(
    file.id,
    {
      columns,
      told: told.value,
      style: connection.style,
      lists,
      ...(snapshot && { snapshot: { file: snapshot.id, columns: matched } }),
    },
    ({ done, total }) => onShare(total === 0 ? 0 : done / total),
  );
}

/** A snapshot as it came, each matched column with the meaning of its attribute, its numbers written as in its file. */
function fileOfSnapshot(
  snapshot: ProfileFile,
  parquet: Blob,
  planned: readonly PushedColumn[],
  matched: readonly SnapshotColumn[],
): FileToOpen {
  const definitions = new Map(planned.map(({ column, definition }) => [column, definition]));
  const meanings = new Map(matched.map(({ column, theirs }) => [theirs, definitions.get(column)]));
  return {
    id: snapshot.id,
    parquet,
    columns: snapshot.columns.map(({ id, name }) => {
      const meaning = meanings.get(id);
      return { id, name, meaning: meaning ? columnMeaning(meaning, decimalIn(snapshot)) : null };
    }),
    edits: noEdits,
    idColumn: snapshot.idColumn,
  };
}
