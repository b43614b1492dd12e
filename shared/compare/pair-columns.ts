import { foldHeader } from '../format/columns';
import type { ProfileColumn } from '../profile/profile-file';

/** Columns of two files that are compared with each other, by their ids. */
export interface ColumnPair {
  readonly older: string;
  readonly newer: string;
  /** Why these two: the same attribute, the same name, or because somebody said so. */
  readonly by: 'attribute' | 'name' | 'choice';
}

/** Which columns belong together, and which have no counterpart; in the order of the newer file. */
export interface PairedColumns {
  readonly pairs: readonly ColumnPair[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** What is known of a file's columns, and which of them tells profiles apart. */
export interface IdentifiedColumns {
  readonly columns: readonly Column[];
  readonly idColumn: string | null;
}

/**
 * The columns that rows are matched by: those that tell profiles apart in both files, else in one of them and are in the
 * other too, else the platform's key. Null where nothing does.
 */
export function proposeIdPair(older: IdentifiedColumns, newer: IdentifiedColumns): ColumnPair | null {
  const { pairs } = pairColumns(older.columns, newer.columns);
  const weight = (pair: ColumnPair): number =>
    Number(pair.newer === newer.idColumn) + Number(pair.older === older.idColumn);
  const [best] = pairs.filter((pair) => weight(pair) > 0).toSorted((one, other) => weight(other) - weight(one));
  const isKey = (pair: ColumnPair) => older.columns.find(({ id }) => id === pair.older)?.attribute === 'extId';
  return best ?? pairs.find(isKey) ?? null;
}

type Column = Pick<ProfileColumn, 'id' | 'name' | 'attribute'>;

/**
 * Pairs columns: as chosen, then by the attribute that both hold, then by exactly the same name, then by names that differ
 * in case, accents and signs alone.
 */
export function pairColumns(
  older: readonly Column[],
  newer: readonly Column[],
  chosen: readonly Pick<ColumnPair, 'older' | 'newer'>[] = [],
): PairedColumns {
  const ofNewer = new Map<string, ColumnPair>();
  const taken = new Set<string>();
  const pair = (left: string, right: string, by: ColumnPair['by']): void => {
    if (taken.has(left) || ofNewer.has(right)) return;
    taken.add(left);
    ofNewer.set(right, { older: left, newer: right, by });
  };
  const has = (columns: readonly Column[], id: string): boolean => columns.some((column) => column.id === id);
  for (const each of chosen)
    if (has(older, each.older) && has(newer, each.newer)) pair(each.older, each.newer, 'choice');
  const pairBy = (read: (column: Column) => string | null, by: ColumnPair['by']): void => {
    const known = new Map<string, string>();
    for (const column of older) {
      const key = read(column);
      if (key !== null && key !== '' && !taken.has(column.id) && !known.has(key)) known.set(key, column.id);
    }
    for (const column of newer) {
      const key = read(column);
      const left = key === null ? undefined : known.get(key);
      if (left !== undefined) pair(left, column.id, by);
    }
  };
  pairBy(({ attribute }) => attribute, 'attribute');
  pairBy(({ name }) => name, 'name');
  pairBy(({ name }) => foldHeader(name), 'name');
  return {
    pairs: newer.flatMap(({ id }) => ofNewer.get(id) ?? []),
    missing: older.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
    added: newer.filter(({ id }) => !ofNewer.has(id)).map(({ id }) => id),
  };
}
