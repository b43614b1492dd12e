import { useMemo, useSyncExternalStore } from 'react';
import { pairColumns } from '#shared/compare/pair-columns';
import { columnIn, type ComparedFiles } from './compared-file';
import type { ComparisonBasis, ComparisonModel, ComparisonStanding, Joined } from './comparison-model';

/** A comparison with what it is made by; changing that makes it anew. */
export interface FileComparison
  extends
    Pick<ComparisonStanding, 'state' | 'id' | 'chosen'>,
    Pick<ComparisonModel, 'compareBy' | 'join' | 'run' | 'cancel'> {
  /** A file was edited, or what compared columns mean has changed, since it was made. */
  readonly isStale: boolean;
}

/** The comparison as it stands now. */
export function useComparison(model: ComparisonModel, { columns }: Pick<ComparedFiles, 'columns'>): FileComparison {
  const { state, id, chosen, edits } = useSyncExternalStore(model.subscribe, model.standing);
  const { compareBy, join, run, cancel } = model;
  const isStale = useMemo(
    () => state.step === 'done' && isOutdated(state, { columns, edits }, chosen),
    [state, columns, edits, chosen],
  );
  return { state, id, chosen, isStale, compareBy, join, run, cancel };
}

/** Whether a file was edited since, its columns belong together otherwise, or mean something else. */
function isOutdated(
  { basis, summary }: Extract<ComparisonStanding['state'], { step: 'done' }>,
  now: ComparisonBasis,
  chosen: readonly Joined[],
): boolean {
  const pairs = summary.columns.map(({ pair }) => pair);
  const isMeantOtherwise = (side: 'older' | 'newer', column: string) =>
    columnIn(basis.columns[side], column).meaning !== columnIn(now.columns[side], column).meaning;
  const wouldPair = pairColumns(now.columns.older, now.columns.newer, [summary.id, ...chosen]).pairs;
  return (
    basis.edits !== now.edits ||
    wouldPair.some(({ older, newer }) => !pairs.some((pair) => pair.older === older && pair.newer === newer)) ||
    pairs.some(({ older, newer }) => isMeantOtherwise('older', older) || isMeantOtherwise('newer', newer))
  );
}
