import type { ValueDefinition } from '../profile/read-value';
import type { ValueKey } from '../profile/value-key';
import { occurrenceOf } from '../rule/condition';

/** Texts of a column by row; null and the empty text are no value. */
export type Texts = readonly (string | null)[];

/** What is wrong with the ids of one file. */
export interface IdFigures {
  /** Rows without an id. */
  readonly missing: number;
  /** Rows whose id is that of another row too, and how many ids those are. */
  readonly repeatedRows: number;
  readonly repeatedIds: number;
}

/** Which row of the newer file is which of the older. */
export interface RowMatch {
  /** For each row of the newer file its row in the older; -1 where it was added. */
  readonly before: Int32Array;
  /** Rows of the older file that are in the newer no more, ascending. */
  readonly removed: Uint32Array;
  readonly added: number;
  readonly ids: { readonly older: IdFigures; readonly newer: IdFigures };
}

type IdKey = string | ValueKey;

/** The rows of a file by id. */
export interface RowsById {
  readonly rows: number;
  /** The row of an id that only one has, or all rows that have it. */
  readonly byId: ReadonlyMap<IdKey, number | readonly number[]>;
  readonly missing: readonly number[];
}

/** Groups rows by their id, as its type understands it. */
export function rowsById(ids: Texts, meaning: ValueDefinition | null): RowsById {
  const byId = new Map<IdKey, number | number[]>();
  const missing: number[] = [];
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row];
    if (id === null || id === undefined || id === '') {
      missing.push(row);
      continue;
    }
    const key = occurrenceOf(id, meaning);
    const known = byId.get(key);
    if (known === undefined) byId.set(key, row);
    else if (typeof known === 'number') byId.set(key, [known, row]);
    else known.push(row);
  }
  return { rows: ids.length, byId, missing };
}

/**
 * The rows of either file that an id alone does not tell apart: those without one, and those whose id is repeated in
 * either. What else they say decides which is which.
 */
export function doubtfulRows(older: RowsById, newer: RowsById): { older: readonly number[]; newer: readonly number[] } {
  const doubtful = { older: [...older.missing], newer: [...newer.missing] };
  const take = (rows: number | readonly number[] | undefined, into: number[]): void => {
    if (typeof rows === 'number') into.push(rows);
    else if (rows) into.push(...rows);
  };
  for (const [id, rows] of newer.byId) {
    const before = older.byId.get(id);
    if (before === undefined || (typeof rows === 'number' && typeof before === 'number')) continue;
    take(before, doubtful.older);
    take(rows, doubtful.newer);
  }
  return doubtful;
}

/** What else a doubtful row says, as something that can be compared. */
export interface RowContents {
  readonly older: ReadonlyMap<number, string>;
  readonly newer: ReadonlyMap<number, string>;
}

/**
 * Pairs rows by id. Rows of an id that is repeated are paired where they say the same, then in their order; rows without
 * an id only where they say the same. `contents` tells what doubtful rows say.
 */
export function matchRows(older: RowsById, newer: RowsById, contents: RowContents): RowMatch {
  const before = new Int32Array(newer.rows).fill(-1);
  const isPaired = new Uint8Array(older.rows);
  const pair = (olderRow: number, newerRow: number): void => {
    before[newerRow] = olderRow;
    isPaired[olderRow] = 1;
  };
  for (const [id, rows] of newer.byId) {
    const known = older.byId.get(id);
    if (known === undefined) continue;
    if (typeof rows === 'number' && typeof known === 'number') pair(known, rows);
    else {
      const [lefts, rights] = [listOf(known), listOf(rows)];
      const rest = pairEqual(lefts, rights, contents, pair);
      for (const [place, left] of rest.older.entries()) {
        const right = rest.newer[place];
        if (right !== undefined) pair(left, right);
      }
    }
  }
  pairEqual(older.missing, newer.missing, contents, pair);

  const removed = new Uint32Array(older.rows);
  let removals = 0;
  for (let row = 0; row < older.rows; row += 1) if (isPaired[row] === 0) removed[removals++] = row;
  let added = 0;
  for (const row of before) if (row === -1) added += 1;
  return {
    before,
    removed: removed.slice(0, removals),
    added,
    ids: { older: figuresOf(older), newer: figuresOf(newer) },
  };
}

/** Pairs rows that say the same, in their order; answers those that are left. */
function pairEqual(
  lefts: readonly number[],
  rights: readonly number[],
  contents: RowContents,
  pair: (older: number, newer: number) => void,
): { readonly older: readonly number[]; readonly newer: readonly number[] } {
  const byContent = new Map<string | undefined, number[]>();
  // The last first, so that the first is taken from the end.
  for (const left of lefts.toReversed()) {
    const content = contents.older.get(left);
    const same = byContent.get(content);
    if (same) same.push(left);
    else byContent.set(content, [left]);
  }
  const taken = new Set<number>();
  const rest = rights.filter((right) => {
    const left = byContent.get(contents.newer.get(right))?.pop();
    if (left === undefined) return true;
    pair(left, right);
    taken.add(left);
    return false;
  });
  return { older: lefts.filter((left) => !taken.has(left)), newer: rest };
}

function listOf(rows: number | readonly number[]): readonly number[] {
  return typeof rows === 'number' ? [rows] : rows;
}

function figuresOf({ byId, missing }: RowsById): IdFigures {
  let [repeatedRows, repeatedIds] = [0, 0];
  for (const rows of byId.values()) {
    if (typeof rows === 'number') continue;
    repeatedRows += rows.length;
    repeatedIds += 1;
  }
  return { missing: missing.length, repeatedRows, repeatedIds };
}
