import { rowsById, type Texts } from '../compare/match-rows';
import type { ProfileFile } from '../profile/profile-file';
import type { ValueDefinition } from '../profile/read-value';
import { occurrenceOf } from '../rule/condition';
import type { PushedColumn } from './plan';

/** Which column of a snapshot holds the same attribute as a planned one, by their ids. */
export interface SnapshotColumn {
  readonly column: string;
  readonly theirs: string;
}

/**
 * The columns of a snapshot that hold what planned columns hold: by the attribute that both are mapped to. Where several
 * of its columns are mapped to one attribute, it is not known which of them the platform holds, so none is taken.
 */
export function snapshotColumns(
  planned: readonly Pick<PushedColumn, 'column' | 'code'>[],
  { columns }: Pick<ProfileFile, 'columns'>,
): readonly SnapshotColumn[] {
  return planned.flatMap(({ column, code }) => {
    const [found, ...others] = columns.filter(({ attribute }) => attribute === code);
    return found && others.length === 0 ? [{ column, theirs: found.id }] : [];
  });
}

/** Where a profile stands in a snapshot: its row, or why there is none; `twice` where several rows have its id. */
export type SnapshotRow = number | 'unknown' | 'twice';

/** Finds profiles in a snapshot by the ids of its rows, as their type understands them. */
export function findInSnapshot(ids: Texts, meaning: ValueDefinition | null): (id: string) => SnapshotRow {
  const { byId } = rowsById(ids, meaning);
  return (id) => {
    const found = byId.get(occurrenceOf(id, meaning));
    if (found === undefined) return 'unknown';
    return typeof found === 'number' ? found : 'twice';
  };
}
