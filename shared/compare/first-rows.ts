import type { Comparison, CompareWork, SeenRun } from './compare-sides';
import type { ColumnPair } from './pair-columns';
import type { Sameness } from './same-value';

/** A row that differs, with what it said and says. */
export interface DifferingRow {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly id: string;
  readonly cells: readonly (Pick<ColumnPair, 'older' | 'newer'> & {
    readonly before: string;
    readonly after: string;
  })[];
}

type Cells = DifferingRow['cells'][number][];

/** Takes notes while the columns of two files are compared. */
export interface FirstRows extends Required<Pick<CompareWork, 'seeIds' | 'see'>> {
  /** Changed rows, then added ones in the newer file's order, then removed ones in the older's; no more than were wanted. */
  rows(comparison: Comparison): readonly DifferingRow[];
}

/**
 * Gathers the first rows that differ. No more is kept of each column than its own first changed cells, among which those
 * of the first changed rows are.
 */
export function gatherFirstRows(sameness: Sameness, most: number): FirstRows {
  const cellsOf = new Map<number, Cells>();
  const seenOf = new Map<string, number>();
  let ids: { readonly older: SeenRun['older']; readonly newer: SeenRun['older'] } = { older: [], newer: [] };
  return {
    seeIds(older, newer) {
      ids = { older, newer };
    },
    see({ pair, older, newer: { start, texts }, match, changed }) {
      let seen = seenOf.get(pair.newer) ?? 0;
      for (let at = 0; at < texts.length && seen < most; at += 1) {
        const row = start + at;
        if (!changed[sameness].has(row)) continue;
        seen += 1;
        const before = older[match.before[row] ?? -1] ?? '';
        const cell = { older: pair.older, newer: pair.newer, before, after: texts[at] ?? '' };
        const known = cellsOf.get(row);
        if (known) known.push(cell);
        else cellsOf.set(row, [cell]);
      }
      seenOf.set(pair.newer, seen);
    },
    rows({ match, changed }) {
      const rows: DifferingRow[] = [];
      for (let row = 0; row < match.before.length && rows.length < most; row += 1) {
        if (!changed[sameness].rows.has(row)) continue;
        rows.push({ kind: 'changed', id: ids.newer[row] ?? '', cells: cellsOf.get(row) ?? [] });
      }
      for (let row = 0; row < match.before.length && rows.length < most; row += 1) {
        if (match.before[row] === -1) rows.push({ kind: 'added', id: ids.newer[row] ?? '', cells: [] });
      }
      for (const row of match.removed) {
        if (rows.length >= most) break;
        rows.push({ kind: 'removed', id: ids.older[row] ?? '', cells: [] });
      }
      return rows;
    },
  };
}
