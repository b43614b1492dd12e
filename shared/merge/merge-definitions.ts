import { sameJson } from '../base/canonical-json';
import { alignDefinitions, type AlignedRow, type MergeSides } from './align';
import { mergeFields, type ConflictReason, type DefinitionLoosens, type MergedField } from './merged-fields';

/** What becomes of a definition as a whole; one of the two conflicts where somebody has to decide. */
export type Presence = 'kept' | 'removed' | Extract<ConflictReason, 'removed-changed' | 'missing'>;

/** One definition on its way together. */
export interface MergedRow extends AlignedRow {
  readonly presence: Presence;
  /** The fields in which its states differ; none where only one side has it. */
  readonly fields: readonly MergedField[];
}

/** Two sets of definitions as one, as far as they agree by themselves. */
export interface DefinitionsMerge extends MergeSides {
  readonly rows: readonly MergedRow[];
}

export interface MergeChoices {
  /**
   * What it says that the other side lacks a definition which is as it was: that it was removed there, or nothing
   * certain, since files may hold a part of the definitions.
   */
  readonly missingInTheirs: 'removed' | 'ask';
}

/**
 * Merges definitions by code against the ancestor of both sides. A new code is followed on both, flags are never lowered
 * by it, and what cannot be told is left to be decided by `settleMerge`. Swapping the sides swaps the answer.
 */
export function mergeDefinitions(
  sides: MergeSides,
  { missingInTheirs }: MergeChoices = { missingInTheirs: 'removed' },
  loosens?: DefinitionLoosens,
): DefinitionsMerge {
  const rows = alignDefinitions(sides).map((row): MergedRow => {
    const { base, ours, theirs } = row;
    if (ours && theirs) return { ...row, presence: 'kept', fields: codeAndFields(row, loosens) };
    const isOursAlone = ours !== null;
    return { ...row, presence: presenceOf(base, ours ?? theirs, isOursAlone, missingInTheirs), fields: [] };
  });
  return { ...sides, rows };
}

/** What becomes of a definition that at most one side has. */
function presenceOf(
  base: AlignedRow['base'],
  kept: AlignedRow['ours'],
  isOursAlone: boolean,
  missingInTheirs: MergeChoices['missingInTheirs'],
): Presence {
  if (!kept) return 'removed';
  // The platform's own are never removed.
  if (!base || base.locked || kept.locked) return 'kept';
  if (mergeFields({ base, ours: kept, theirs: kept }).length > 0) return 'removed-changed';
  return isOursAlone && missingInTheirs === 'ask' ? 'missing' : 'removed';
}

function codeAndFields(row: AlignedRow, loosens?: DefinitionLoosens): readonly MergedField[] {
  const { base, ours, theirs, code, isCodeDisputed } = row;
  if (!ours || !theirs) return [];
  const fields = mergeFields({ base, ours, theirs }, loosens);
  const codes = { base: base?.code, ours: ours.code, theirs: theirs.code };
  if (sameJson(codes.ours, codes.theirs) && (codes.base === undefined || codes.base === codes.ours)) return fields;
  const merged: MergedField = isCodeDisputed
    ? { field: 'code', ...codes, value: undefined, conflict: 'both-changed' }
    : { field: 'code', ...codes, value: code, conflict: null };
  return [merged, ...fields];
}
