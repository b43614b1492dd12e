import type { Change, ChangeSet } from '../change/change';
import { additionOf, changeOf, removalOf } from '../change/diff-definition';
import type { ComparedRow, Comparison } from './compare-definitions';

/**
 * The changes of the rows that were accepted, by key. Definitions that the file does not speak of are removed only where
 * that is asked for; the platform's own are never among them.
 */
export function changesFor(
  { rows, missing }: Comparison,
  acceptedKeys: ReadonlySet<string>,
  { deleteMissing }: { readonly deleteMissing: boolean },
): ChangeSet {
  const changes = rows.filter(({ key }) => acceptedKeys.has(key)).map(changeOfRow);
  return [...(deleteMissing ? missing.map(removalOf) : []), ...changes.filter((change) => change !== null)];
}

function changeOfRow(row: ComparedRow): Change | null {
  switch (row.kind) {
    case 'new':
      return additionOf(row.after);
    case 'changed':
      return changeOf(row.before, row.after);
    case 'same':
    case 'error':
      return null;
  }
}
