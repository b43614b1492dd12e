import type { Change, ChangeSet } from '../change/change';
import { columnFields, type ProfileColumn, type ProfileFile } from './profile-file';

/** The change that gives a file other columns. */
export function recolumned(file: string, from: readonly ProfileColumn[], to: readonly ProfileColumn[]): Change {
  const before = { columns: columnFields(from) };
  return { kind: 'updated', table: 'profileFiles', key: file, before, after: { columns: columnFields(to) } };
}

/**
 * The changes by which profile files follow a definition that gets another code: columns that were mapped to the old one
 * are mapped to the new one. They belong into the same step as the new code.
 */
export function followRename(
  files: readonly Pick<ProfileFile, 'id' | 'columns'>[],
  from: string,
  to: string,
): ChangeSet {
  return files.flatMap(({ id, columns }): readonly Change[] => {
    if (!columns.some(({ attribute }) => attribute === from)) return [];
    const follow = (column: ProfileColumn) => (column.attribute === from ? { ...column, attribute: to } : column);
    const after = columns.map(follow);
    return [recolumned(id, columns, after)];
  });
}
