import type { ValueDefinition } from '../profile/read-value';
import type { WireStyle } from './connection';
import type { PushOperation } from './operation';
import { hasTwice, isEmptyCell, wireItems, wireList, wireValue } from './wire-value';

/** How a changed list is sent: whole, or the values alone that came or went. */
export type ListStyle = 'whole' | 'single';

/** One operation on one cell, with what crosses. */
export interface CellOperation {
  readonly operation: PushOperation;
  /** JSON text; null for `unset`. */
  readonly wire: string | null;
}

/**
 * What has to be done at the platform so that it says what the cell says now, where it said `before`: nothing where both
 * mean the same value. Null where the cell does not fit its definition. Adding single values is not repeatable where the
 * platform keeps lists with repetitions, so it is only done where it was chosen.
 */
export function planCell(
  before: string | null,
  ours: string | null,
  definition: ValueDefinition,
  style: WireStyle,
  lists: ListStyle,
): readonly CellOperation[] | null {
  if (before === ours) return [];
  if (isEmptyCell(ours, definition)) {
    return isEmptyCell(before, definition) ? [] : [{ operation: 'unset', wire: null }];
  }
  const wire = wireValue(ours, definition, style);
  if (wire === null) return null;
  if (wire === wireValue(before, definition, style)) return [];
  const single = lists === 'single' && definition.array ? singleOperations(before, ours, definition, style) : null;
  return single ?? [{ operation: 'set', wire }];
}

/** Null where values that come and go do not make the one list of the other. */
function singleOperations(
  before: string | null,
  ours: string | null,
  definition: ValueDefinition,
  style: WireStyle,
): readonly CellOperation[] | null {
  const was = isEmptyCell(before, definition) ? [] : wireItems(before, definition, style);
  const is = wireItems(ours, definition, style);
  if (!was || !is || hasTwice(was) || hasTwice(is)) return null;
  const [wasThere, isThere] = [new Set(was), new Set(is)];
  const gone = was.filter((item) => !isThere.has(item));
  const come = is.filter((item) => !wasThere.has(item));
  if (gone.length === 0 && come.length === 0) return null;
  return [
    ...(gone.length > 0 ? [{ operation: 'pull', wire: wireList(gone) } as const] : []),
    ...(come.length > 0 ? [{ operation: 'push', wire: wireList(come) } as const] : []),
  ];
}
