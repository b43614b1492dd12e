import { notesOf, type ColumnNote } from './column-notes';
import type { ComparedColumn } from './compare-column';
import type { Comparison, LonelyFigures } from './compare-sides';
import type { IdFigures } from './match-rows';
import type { ColumnPair } from './pair-columns';
import type { Sameness } from './same-value';
import type { RenameSuggestion } from './suggest-renames';

/** Rows of two files by what became of them. */
export interface RowFigures {
  readonly older: number;
  readonly newer: number;
  readonly added: number;
  readonly removed: number;
  /** In both, and different anywhere. */
  readonly changed: number;
  readonly same: number;
}

/** A compared pair of columns with what is remarkable about it. */
export interface SummarisedColumn extends ComparedColumn {
  readonly pair: ColumnPair;
  readonly notes: readonly ColumnNote[];
}

/** A comparison in figures: small, and free of everything that rows say but the values of short lists. */
export interface ComparisonSummary {
  readonly id: Pick<ColumnPair, 'older' | 'newer'>;
  readonly rows: Readonly<Record<Sameness, RowFigures>>;
  readonly ids: { readonly older: IdFigures; readonly newer: IdFigures };
  readonly columns: readonly SummarisedColumn[];
  readonly missing: readonly LonelyFigures[];
  readonly added: readonly LonelyFigures[];
  readonly renames: readonly RenameSuggestion[];
}

/** The figures of a comparison. */
export function summaryOfComparison(comparison: Comparison): ComparisonSummary {
  const { match, paired, columns, changed, id, missing, added, renames } = comparison;
  const newer = match.before.length;
  const both = newer - match.added;
  const older = both + match.removed.length;
  const figures = (sameness: Sameness): RowFigures => ({
    older,
    newer,
    added: match.added,
    removed: match.removed.length,
    changed: changed[sameness].count,
    same: both - changed[sameness].count,
  });
  return {
    id,
    rows: { typed: figures('typed'), exact: figures('exact') },
    ids: match.ids,
    columns: columns.flatMap(({ column }, place) => {
      const pair = paired.pairs[place];
      return pair ? [{ ...column, pair, notes: notesOf(column, { older, newer }) }] : [];
    }),
    missing,
    added,
    renames,
  };
}

/** Whether nothing differs: no row, no column. */
export function isSameFile({ rows, missing, added }: ComparisonSummary, sameness: Sameness): boolean {
  const { added: newRows, removed, changed } = rows[sameness];
  return newRows + removed + changed + missing.length + added.length === 0;
}
