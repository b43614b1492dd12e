import { fault, type Fault } from '../base/fault';
import { fail, ok, type Result } from '../base/result';
import { columnNamed } from '../profile/column-named';
import { columnIdAt, type ImportReport, type ProfileColumn, type ProfileFile } from '../profile/profile-file';
import type { RefreshTarget } from './refresh-source';

/** What a newer file has to look like: its columns and what they mean, and the name of the one that tells profiles apart. */
export interface Expected {
  readonly columns: readonly Omit<ProfileColumn, 'id'>[];
  readonly idColumn: string | null;
  /** How many rows there are so far; 0 where there is no file yet. */
  readonly rows: number;
}

/** What is expected of a newer file: as the file is that it takes the place of, or as was said for the first. */
export function expectedOf(target: RefreshTarget, file: ProfileFile | null): Expected {
  if (!file) return target.kind === 'new' ? { ...target, rows: 0 } : { columns: [], idColumn: null, rows: 0 };
  const id = file.columns.find((column) => column.id === file.idColumn);
  return { columns: file.columns, idColumn: id?.name ?? null, rows: file.rows };
}

/** The columns of a newer file as its record keeps them. */
export interface FittedColumns {
  readonly columns: readonly ProfileColumn[];
  readonly idColumn: string;
}

/**
 * What the columns of a newer file mean. Those that nobody has seen before mean nothing and are taken for personal. Refused
 * where it lacks one that means something or tells profiles apart, since then it is another file, or a broken one.
 * `known` are the codes of the definitions that there are.
 */
export function fitColumns(
  names: readonly string[],
  expected: Expected,
  known: ReadonlySet<string>,
  file: string,
): Result<FittedColumns, Fault> {
  if (expected.idColumn === null) return fail(fault('refresh-no-id', { file }));
  const own = names.map((name, place) => ({ id: columnIdAt(place), name, attribute: null }));
  const needed = [
    expected.idColumn,
    ...expected.columns.flatMap(({ name, attribute }) => (attribute === null ? [] : [name])),
  ];
  const missing = [...new Set(needed)].filter((name) => columnNamed(own, name) === undefined);
  if (missing.length > 0) return fail(fault('refresh-columns', { file, found: missing.join(', ') }));
  const idColumn = columnNamed(own, expected.idColumn)?.id ?? '';
  const taken = new Set<string>();
  const columns = own.map(({ id, name }): ProfileColumn => {
    const before = columnNamed(expected.columns, name);
    const attribute = before?.attribute ?? null;
    if (attribute === null || !known.has(attribute) || taken.has(attribute)) {
      const looksPersonal = attribute === null ? (before?.looksPersonal ?? true) : true;
      return { id, name, attribute: null, looksPersonal };
    }
    taken.add(attribute);
    return { id, name, attribute };
  });
  return ok({ columns, idColumn });
}

/**
 * Why a newer file that was read must not take the place of the older one without a person: nothing is in it, most of it
 * could not be read, or so much less is in it than before that it seems to be cut off. Null where it may.
 */
export function whyNotTake(
  { rows, rejected }: Pick<ImportReport, 'rows' | 'rejected'>,
  before: number,
  file: string,
): Fault | null {
  if (rows === 0) return fault('refresh-no-rows', { file });
  if (rejected > rows) {
    return fault('refresh-rejects', { file, found: String(rejected), limit: String(rows) });
  }
  if (rows * 2 < before) {
    return fault('refresh-shrunk', { file, found: String(rows), limit: String(before) });
  }
  return null;
}
