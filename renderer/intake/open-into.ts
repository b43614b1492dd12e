import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { columnMeaning, decimalIn } from '#shared/profile/column-meaning';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../query/query-client';
import { noEdits, type EditChanges, type OpenedFile, type QueryColumn } from '../query/query-protocol';
import { readEdits } from '../session/edit-changes';
import type { StoreService } from '../store/store-protocol';

/** Opens a file in a worker, with its edits and what its columns mean: one of the store, or one that is being kept. */
export async function openInto(
  query: QueryWorker,
  file: ProfileFile,
  store: StoreService,
  definitions: readonly AttributeDefinition[],
  arriving: Blob | null = null,
): Promise<Result<OpenedFile, Fault>> {
  // The store answers nothing while it keeps a file, which nobody can have edited before.
  const [parquet, edits] = arriving
    ? [ok(arriving), ok(noEdits)]
    : await Promise.all([store.readProfileBlob(file.id), readEdits(store, file.id)]);
  if (!parquet.ok) return parquet;
  if (!edits.ok) return edits;
  return openBytesInto(query, file, parquet.value, edits.value, definitions);
}

/** Opens bytes of a file in a worker, with these edits and what its columns mean. */
export function openBytesInto(
  query: QueryWorker,
  file: ProfileFile,
  parquet: Blob,
  edits: EditChanges,
  definitions: readonly AttributeDefinition[],
): Promise<Result<OpenedFile, Fault>> {
  const { id, idColumn } = file;
  return query.open({ id, parquet, columns: queryColumns(file, definitions), edits, idColumn });
}

/** The file's columns with what their attributes say about values. */
export function queryColumns(file: ProfileFile, definitions: readonly AttributeDefinition[]): readonly QueryColumn[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return file.columns.map(({ id, name, attribute }) => {
    const found = attribute === null ? undefined : byCode.get(attribute);
    return { id, name, meaning: found ? columnMeaning(found, decimalIn(file)) : null };
  });
}
