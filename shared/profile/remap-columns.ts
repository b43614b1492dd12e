import type { Change } from '../change/change';
import { recolumned } from './follow-rename';
import type { ProfileFile } from './profile-file';

type MappedFile = Pick<ProfileFile, 'id' | 'columns'>;

/**
 * The change that maps columns of a file to attributes, by the columns' ids; null maps to none. An attribute that another
 * column had moves here. Null where nothing changes.
 */
export function remapColumns(file: MappedFile, attributes: ReadonlyMap<string, string | null>): Change | null {
  const taken = new Set([...attributes.values()].filter((code) => code !== null));
  const after = file.columns.map((column) => {
    const { id, name } = column;
    const wanted = attributes.get(id);
    // Whether values look personal was seen of columns without an attribute; nobody looked at these as such.
    if (wanted !== undefined && wanted !== column.attribute) return { id, name, attribute: wanted };
    const isTaken = wanted === undefined && column.attribute !== null && taken.has(column.attribute);
    return isTaken ? { id, name, attribute: null } : column;
  });
  const isSame = after.every((column, place) => column === file.columns[place]);
  return isSame ? null : recolumned(file.id, file.columns, after);
}

/** The change that makes another column the one that tells profiles apart; null where it is already. */
export function chooseIdColumn({ id, idColumn }: Pick<ProfileFile, 'id' | 'idColumn'>, column: string): Change | null {
  if (column === idColumn) return null;
  return { kind: 'updated', table: 'profileFiles', key: id, before: { idColumn }, after: { idColumn: column } };
}
