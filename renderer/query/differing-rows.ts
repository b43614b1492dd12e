import type { Comparison } from '#shared/compare/compare-sides';
import type { Sameness } from '#shared/compare/same-value';
import type { DifferingIds, DifferingRow, DifferingRows, DifferingWish } from './compare-protocol';
import type { OpenFile } from './open-file';
import { readRows } from './pages';

/** A comparison with its files, and the lists of rows that were asked for. */
export interface StandingComparison {
  readonly number: number;
  readonly older: OpenFile;
  readonly newer: OpenFile;
  readonly comparison: Comparison;
  readonly lists: Map<number, RowList>;
}

/** Rows that differ: of changed and added ones the rows of the newer file, of removed ones those of the older. */
export interface RowList {
  readonly sameness: Sameness;
  readonly changed: Uint32Array;
  readonly added: Uint32Array;
  readonly removed: Uint32Array;
}

/** So many lists are kept: the one shown, and the one that it replaces while it is still drawn. */
const keptLists = 4;

/** The rows that are wanted. */
export function rowsWanted(
  { match, columns, paired, changed }: Comparison,
  { sameness, kinds, column }: DifferingWish,
): RowList {
  const place = paired.pairs.findIndex(({ newer }) => newer === column);
  const bits = column === null ? changed[sameness].rows : columns[place]?.changed[sameness];
  const rows = match.before.length;
  const none = new Uint32Array();
  return {
    sameness,
    changed: kinds.changed && bits ? rowsWhere(rows, (row) => bits.has(row)) : none,
    added: kinds.added && column === null ? rowsWhere(rows, (row) => match.before[row] === -1) : none,
    removed: kinds.removed && column === null ? match.removed : none,
  };
}

/** How many rows a list has. */
export function lengthOf({ changed, added, removed }: RowList): number {
  return changed.length + added.length + removed.length;
}

/** Keeps the list to be asked about, in the place of one that was not asked about for longest. */
export function keepList({ comparison, lists }: StandingComparison, list: RowList): DifferingRows {
  const { sameness } = list;
  const number = Math.max(0, ...lists.keys()) + 1;
  lists.set(number, list);
  for (const kept of lists.keys()) if (lists.size > keptLists) lists.delete(kept);
  const cells = new Uint8Array(lengthOf(list));
  for (const { changed: ofColumn } of comparison.columns) {
    for (const [at, row] of list.changed.entries()) {
      if (ofColumn[sameness].has(row) && (cells[at] ?? 0) < 255) cells[at] = (cells[at] ?? 0) + 1;
    }
  }
  return {
    list: number,
    changed: list.changed.length,
    added: list.added.length,
    removed: list.removed.length,
    cells,
  };
}

function rowsWhere(count: number, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) if (holds(row)) rows[found++] = row;
  return rows.slice(0, found);
}

/** The rows of a list from `start` on. */
export async function pageOfRows(
  { older, newer, comparison }: StandingComparison,
  list: RowList,
  start: number,
  count: number,
): Promise<readonly DifferingRow[]> {
  const shown = Array.from({ length: Math.max(0, Math.min(count, lengthOf(list) - start)) }, (_, step) =>
    placeOf(comparison, list, start + step),
  );
  const { id, paired, columns } = comparison;
  const changedRows = shown.flatMap(({ kind, older: was, newer: is }) =>
    kind === 'changed' && was !== null && is !== null ? [{ was, is }] : [],
  );
  const cells = new Map<number, DifferingRow['cells'][number][]>(changedRows.map(({ is }) => [is, []]));
  for (const [place, pair] of paired.pairs.entries()) {
    const bits = columns[place]?.changed[list.sameness];
    const rows = changedRows.filter(({ is }) => bits?.has(is));
    if (rows.length === 0) continue;
    const before = await textsAt(
      older,
      pair.older,
      rows.map(({ was }) => was),
    );
    const after = await textsAt(
      newer,
      pair.newer,
      rows.map(({ is }) => is),
    );
    for (const [at, { is }] of rows.entries()) {
      cells
        .get(is)
        ?.push({ older: pair.older, newer: pair.newer, before: before[at] ?? null, after: after[at] ?? null });
    }
  }
  const inNewer = shown.flatMap((each) => each.newer ?? []);
  const inOlder = shown.flatMap((each) => (each.newer === null ? (each.older ?? []) : []));
  const idsOf = async (file: OpenFile, column: string, rows: readonly number[]) =>
    new Map((await textsAt(file, column, rows)).map((text, at) => [rows[at], text]));
  const newerIds = await idsOf(newer, id.newer, inNewer);
  const olderIds = await idsOf(older, id.older, inOlder);
  return shown.map((each) => ({
    ...each,
    id: (each.newer === null ? olderIds.get(each.older ?? -1) : newerIds.get(each.newer)) ?? null,
    cells: (each.newer === null ? undefined : cells.get(each.newer)) ?? [],
  }));
}

/** The ids of a list's rows, by the file that has them. */
export async function idsOfRows(
  { older, newer, comparison: { id } }: StandingComparison,
  { changed, added, removed }: RowList,
): Promise<DifferingIds> {
  const idsIn = async (file: OpenFile, column: string, rows: readonly number[]) =>
    (await textsAt(file, column, rows)).filter((text): text is string => text !== null && text !== '');
  return {
    older: await idsIn(older, id.older, [...removed]),
    newer: await idsIn(newer, id.newer, [...changed, ...added]),
  };
}

function placeOf(
  { match }: Comparison,
  { changed, added, removed }: RowList,
  at: number,
): Pick<DifferingRow, 'kind' | 'older' | 'newer'> {
  if (at < changed.length) {
    const newer = changed[at] ?? 0;
    return { kind: 'changed', older: match.before[newer] ?? null, newer };
  }
  const afterChanged = at - changed.length;
  if (afterChanged < added.length) return { kind: 'added', older: null, newer: added[afterChanged] ?? 0 };
  return { kind: 'removed', older: removed[afterChanged - added.length] ?? 0, newer: null };
}

async function textsAt(file: OpenFile, column: string, rows: readonly number[]): Promise<readonly (string | null)[]> {
  const named = file.named(column);
  if (!named || rows.length === 0) return rows.map(() => null);
  const read = await readRows(file, rows, [named]);
  return read.map(({ cells }) => cells[0] ?? null);
}
