import type { AttributeDefinition } from '#shared/attribute/attribute';
import { columnNamed } from '#shared/profile/column-named';
import type { ProfileColumn, ProfileFile } from '#shared/profile/profile-file';
import { retarget, type ColumnTarget, type FileMapping } from '../../../intake/column-targets';

/**
 * What the columns of a newer file are proposed to become: what those of the older one are by now, found by their names.
 * Columns that it did not have stay as they were proposed.
 */
export function mappingLike(
  older: Pick<ProfileFile, 'columns' | 'idColumn'>,
  names: readonly string[],
  proposed: FileMapping,
  definitions: readonly Pick<AttributeDefinition, 'code'>[],
): FileMapping {
  const known = new Set(definitions.map(({ code }) => code));
  const before = names.map((name) => columnNamed(older.columns, name));
  const id = before.findIndex((column) => column !== undefined && column.id === older.idColumn);
  const looksPersonal = names.map((_, at) => before[at]?.looksPersonal ?? proposed.looksPersonal[at] ?? true);
  const start: FileMapping = { ...proposed, looksPersonal, idColumn: id === -1 ? proposed.idColumn : id };
  return before.reduce<FileMapping>((mapping, column, at) => {
    if (!column || (column.attribute !== null && !known.has(column.attribute))) return mapping;
    return retarget(mapping, at, targetOf(column));
  }, start);
}

function targetOf({ attribute }: ProfileColumn): ColumnTarget {
  return attribute === null ? { kind: 'none' } : { kind: 'attribute', code: attribute, certainty: 'chosen' };
}
