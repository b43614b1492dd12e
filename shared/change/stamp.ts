import { finish, type Steps } from '../base/steps';
import type { Change, ChangeSet, Fields } from './change';

/** When, as an ISO 8601 instant, and by whom. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** How many changes are stamped between two pauses. */
const changesAStep = 200;

/** Where the rows stand before the change set; a Map of definitions is one. */
export interface CurrentRows {
  get(key: string): Fields | undefined;
}

/**
 * The changes with the workspace's bookkeeping in them: an updated row counts one revision more and says when and by
 * whom; an added one says so too, and was created now unless it carries a revision, as one that got a new code does. An
 * edited cell and a patch say when and by whom; profile files keep no such marks. `current` holds definitions.
 */
export function stampChanges(changes: ChangeSet, current: CurrentRows, stamp: Stamp): ChangeSet {
  return finish(stampSteps(changes, current, stamp));
}

/** `stampChanges` a piece at a time. */
export function* stampSteps(changes: ChangeSet, current: CurrentRows, stamp: Stamp): Steps<ChangeSet> {
  const rows = new Map<string, Fields>();
  const results: Change[] = [];
  for (const change of changes) {
    if (results.length % changesAStep === 0) yield;
    results.push(stampedAfter(change));
  }
  return results;

  function stampedAfter(change: Change): Change {
    if (change.table === 'cellEdits' || change.table === 'columnPatches') return signEdit(change, stamp);
    if (change.table !== 'attributes') return change;
    const row = rows.get(change.key) ?? current.get(change.key) ?? {};
    const result = stampOne(change, row, stamp);
    if (result.kind !== 'removed') rows.set(change.key, { ...row, ...result.after });
    return result;
  }
}

function stampOne(change: Change, row: Fields, { at, by }: Stamp): Change {
  switch (change.kind) {
    case 'removed':
      // A row changed earlier in this set is removed as it then stands.
      return { ...change, before: { ...change.before, ...bookkeeping(row) } };
    case 'added': {
      const isNew = revisionOf(change.after) === 0;
      const after = { ...change.after, ...(isNew && { createdAt: at }), updatedAt: at, updatedBy: by };
      return { ...change, after };
    }
    case 'updated': {
      const before = { ...change.before, ...bookkeeping(row) };
      const after = { ...change.after, revision: revisionOf(row) + 1, updatedAt: at, updatedBy: by };
      return { ...change, before, after };
    }
  }
}

function signEdit(change: Change, { at, by }: Stamp): Change {
  return change.kind === 'removed' ? change : { ...change, after: { ...change.after, at, by } };
}

function bookkeeping(row: Fields): Fields {
  return { revision: revisionOf(row), updatedAt: row['updatedAt'] ?? '', updatedBy: row['updatedBy'] ?? '' };
}

function revisionOf(row: Fields): number {
  return typeof row['revision'] === 'number' ? row['revision'] : 0;
}
