import type { AttributeDefinition } from '../attribute/attribute';
import { sameJson, type Json } from '../base/canonical-json';
import type { Change, Fields } from './change';

/**
 * The change that makes `before` into `after`, naming only the fields that differ; null where nothing does. Both must
 * have the same code: another code is another row, which `renameCode` takes care of.
 */
export function changeOf(before: AttributeDefinition, after: AttributeDefinition): Change | null {
  if (before.code !== after.code) throw new Error('A code is changed by renameCode');
  const difference = differenceOf(before, after);
  return difference && { kind: 'updated', table: 'attributes', key: before.code, ...difference };
}

/** The change that brings a new definition in. */
export function additionOf(definition: AttributeDefinition): Change {
  return { kind: 'added', table: 'attributes', key: definition.code, after: definition };
}

/** The change that takes a definition out. */
export function removalOf(definition: AttributeDefinition): Change {
  return { kind: 'removed', table: 'attributes', key: definition.code, before: definition };
}

/**
 * The fields of two rows that differ, as they are on either side; null where none does, or where the rows do not have
 * the same fields (then no update can lead from one to the other).
 */
export function differenceOf(left: Fields, right: Fields): { before: Fields; after: Fields } | null {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const field of Object.keys(left)) {
    const [was, is] = [left[field], right[field]];
    if (was === undefined || is === undefined || sameJson(was, is)) continue;
    before[field] = was;
    after[field] = is;
  }
  return Object.keys(before).length === 0 ? null : { before, after };
}
