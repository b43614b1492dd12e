import { sameJson } from '../base/canonical-json';
import { fault, type Fault } from '../base/fault';
import { fail, ok, type Result } from '../base/result';
import type { Change, ChangeSet, Fields } from './change';

/** Rows by key. */
export type Rows = ReadonlyMap<string, Fields>;

/**
 * The rows after the changes, all of them or none. Refused with `conflict`, naming the key, where a key is taken or
 * gone, or where a `before` is not what the rows hold.
 */
export function applyChanges(rows: Rows, changes: ChangeSet): Result<Map<string, Fields>, Fault> {
  const result = new Map(rows);
  for (const change of changes) {
    const after = applyOne(result.get(change.key), change);
    if (!after.ok) return after;
    if (after.value) result.set(change.key, after.value);
    else result.delete(change.key);
  }
  return ok(result);
}

/** One row after one change, null where it is gone; refused with `conflict` where the row is not as the change says. */
export function applyOne(row: Fields | undefined, change: Change): Result<Fields | null, Fault> {
  const conflict = fail(fault('conflict', { found: change.key }));
  switch (change.kind) {
    case 'added':
      return row ? conflict : ok(change.after);
    case 'removed':
      return row && sameJson(row, change.before) ? ok(null) : conflict;
    case 'updated':
      return row && holds(row, change.before) ? ok({ ...row, ...change.after }) : conflict;
  }
}

function holds(row: Fields, fields: Fields): boolean {
  return Object.entries(fields).every(([field, value]) => {
    const held = row[field];
    return held !== undefined && sameJson(held, value);
  });
}
