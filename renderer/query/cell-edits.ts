import type { CellChange } from './query-protocol';

/** The edits of a file, by column and row; null is an edit to "no value". */
export interface CellEdits {
  of(column: string): ReadonlyMap<number, string | null>;
  /** Answers the columns that it concerns. */
  apply(changes: readonly CellChange[]): ReadonlySet<string>;
}

/** Edits to begin with. */
export function createCellEdits(changes: readonly CellChange[]): CellEdits {
  const byColumn = new Map<string, Map<number, string | null>>();
  const edits: CellEdits = {
    of: (column) => byColumn.get(column) ?? new Map(),
    apply(changes) {
      for (const { row, column, text } of changes) {
        const rows = byColumn.get(column) ?? new Map<number, string | null>();
        byColumn.set(column, rows);
        if (text === undefined) rows.delete(row);
        else rows.set(row, text);
      }
      return new Set(changes.map(({ column }) => column));
    },
  };
  edits.apply(changes);
  return edits;
}
