import type { Change, ChangeSet } from '../change/change';
import type { ProfileColumn, ProfileFile } from './profile-file';

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
    return [{ kind: 'updated', table: 'profileFiles', key: id, before: { columns }, after: { columns: after } }];
  });
}
