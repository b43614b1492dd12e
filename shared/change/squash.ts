import { sameJson } from '../base/canonical-json';
import type { Change, ChangeSet, Fields } from './change';
import { differenceOf } from './diff-definition';

/**
 * One change set with the effect of several, applied in turn: at most one change a row, and none for a row that ends as
 * it began. The sets must follow on one another, so that each `before` is what the sets before it left.
 */
export function squash(sets: readonly ChangeSet[]): ChangeSet {
  const rows = new Map<string, readonly Change[]>();
  for (const change of sets.flat()) {
    const id = `${change.table}/${change.key}`;
    const pending = rows.get(id) ?? [];
    const last = pending.at(-1);
    rows.set(id, last ? [...pending.slice(0, -1), ...join(last, change)] : [change]);
  }
  return [...rows.values()].flat();
}

/** Two changes of one row as one, as none, or as they are where no single change says the same. */
function join(first: Change, second: Change): readonly Change[] {
  const { table, key } = first;
  if (first.kind === 'added' && second.kind === 'updated') {
    return [{ ...first, after: { ...first.after, ...second.after } }];
  }
  if (first.kind === 'added' && second.kind === 'removed') return [];
  if (first.kind === 'updated' && second.kind === 'updated') {
    return updated(first, { ...second.before, ...first.before }, { ...first.after, ...second.after });
  }
  if (first.kind === 'updated' && second.kind === 'removed') {
    return [{ kind: 'removed', table, key, before: { ...second.before, ...first.before } }];
  }
  if (first.kind === 'removed' && second.kind === 'added') {
    if (!sameFields(first.before, second.after)) return [first, second];
    return updated(first, first.before, second.after);
  }
  throw new Error(`A row was ${first.kind} and then ${second.kind}`);
}

function updated({ table, key }: Change, before: Fields, after: Fields): readonly Change[] {
  const difference = differenceOf(before, after);
  return difference ? [{ kind: 'updated', table, key, ...difference }] : [];
}

function sameFields(left: Fields, right: Fields): boolean {
  return sameJson(Object.keys(left).sort(), Object.keys(right).sort());
}
