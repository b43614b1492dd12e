import type { Change, ChangeSet, ChangeTable } from './change';

export const changedThings = ['attributes', 'cells', 'files', 'purposes', 'policies', 'sources'] as const;
/** What people call the rows that changes are about. */
export type ChangedThing = (typeof changedThings)[number];

const things: Readonly<Record<ChangeTable, ChangedThing>> = {
  attributes: 'attributes',
  cellEdits: 'cells',
  columnPatches: 'cells',
  profileFiles: 'files',
  reviews: 'attributes',
  purposes: 'purposes',
  policies: 'policies',
  refreshSources: 'sources',
};

/**
 * What a change set is about, by its first change, and how many of these it changes. A patch counts its cells, and what
 * is said of an attribute counts as the attribute.
 */
export function countChanges(changes: ChangeSet): { readonly thing: ChangedThing; readonly count: number } {
  const thing = things[changes[0]?.table ?? 'attributes'];
  const rows = new Map<string, number>();
  for (const change of changes) {
    if (things[change.table] === thing) rows.set(nameOf(change), sizeOf(change));
  }
  return { thing, count: [...rows.values()].reduce((sum, size) => sum + size, 0) };
}

/** An attribute and its review share a key; a patch's key may be that of a cell. */
function nameOf({ table, key }: Change): string {
  return table === 'columnPatches' ? `patch ${key}` : key;
}

function sizeOf(change: Change): number {
  if (change.table !== 'columnPatches') return 1;
  const { cells } = change.kind === 'removed' ? change.before : change.after;
  return typeof cells === 'number' ? cells : 1;
}
