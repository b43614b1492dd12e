import type { ValueDefinition } from '../profile/read-value';
import type { WireStyle } from './connection';
import { isEmptyCell, wireValue } from './wire-value';

/** A cell's text with what it means where it stands: two files may write their decimals in two ways. */
export interface MeantText {
  readonly text: string | null;
  readonly definition: ValueDefinition;
}

/**
 * How a change stands to what a snapshot says that the platform holds. alone: the platform holds what was changed, or it is
 * not known what it holds. already-so: it holds what the cell says now. conflict: it holds a third value.
 */
export type Standing = 'alone' | 'already-so' | 'conflict';

/** Where a cell was changed from `before` to `ours`, how that stands to `theirs`; undefined where it is not known. */
export function standingOf(
  before: MeantText,
  ours: MeantText,
  theirs: MeantText | undefined,
  style: WireStyle,
): Standing {
  if (!theirs) return 'alone';
  if (isSameMeaning(theirs, ours, style)) return 'already-so';
  return isSameMeaning(theirs, before, style) ? 'alone' : 'conflict';
}

/** Whether two cells come to the same value at the platform; texts that fit no definition only where they are equal. */
function isSameMeaning(left: MeantText, right: MeantText, style: WireStyle): boolean {
  const isEmpty = isEmptyCell(left.text, left.definition);
  if (isEmpty || isEmptyCell(right.text, right.definition)) return isEmpty && isEmptyCell(right.text, right.definition);
  const wire = wireValue(left.text, left.definition, style);
  if (wire !== wireValue(right.text, right.definition, style)) return false;
  return wire !== null || left.text === right.text;
}
