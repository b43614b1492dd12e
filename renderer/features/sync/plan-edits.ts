import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { Connection } from '#shared/push/connection';
import type { PushedColumn } from '#shared/push/plan';
import type { Planned } from '#shared/push/plan-answers';
import type { ListStyle } from '#shared/push/plan-cell';
import type { QueryWorker } from '../../query/query-client';
import { readEdits } from '../../session/edit-changes';
import type { StoreService } from '../../store/store-protocol';

/** What is planned: which file's edits, for whom, and how. */
export interface PlannedEdits {
  readonly file: ProfileFile;
  readonly connection: Connection;
  readonly columns: readonly PushedColumn[];
  readonly lists: ListStyle;
}

/** Opens a file with its edits in a worker, and plans there what of them the platform does not know. */
export async function planEdits(
  { file, connection, columns, lists }: PlannedEdits,
  query: QueryWorker,
  store: StoreService,
  onShare: (share: number) => void,
): Promise<Result<Planned, Fault>> {
  const [blob, edits, told] = await Promise.all([
    store.readProfileBlob(file.id),
    readEdits(store, file.id),
    store.toldValues(file.id, connection.id),
  ]);
  if (!blob.ok) return blob;
  if (!edits.ok) return edits;
  if (!told.ok) return told;
  const meanings = new Map(columns.map((column) => [column.column, column.definition]));
  const opened = await query.open({
    id: file.id,
    parquet: blob.value,
    columns: file.columns.map(({ id, name }) => ({ id, name, meaning: meanings.get(id) ?? null })),
    edits: edits.value,
    idColumn: file.idColumn,
  });
  if (!opened.ok) return opened;
  return query.planPush(file.id, { columns, told: told.value, style: connection.style, lists }, ({ done, total }) =>
    onShare(total === 0 ? 0 : done / total),
  );
}
