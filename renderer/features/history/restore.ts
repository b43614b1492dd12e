import { isEditable, editableFields, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import { canonicalJson, type Json } from '#shared/base/canonical-json';
import { fail, ok, type Result } from '#shared/base/result';
import type { Change, ChangeSet, Fields } from '#shared/change/change';
import { bookkeeping } from './field-changes';

/** Why an earlier value cannot come back. */
export type RestoreRefusal =
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'locked'; readonly code: string; readonly field: string }
  | { readonly kind: 'taken'; readonly code: string }
  | { readonly kind: 'same'; readonly code: string };

type Restored = Result<ChangeSet, RestoreRefusal>;

/** Whether earlier values of this row can be brought back: a decision is taken anew instead, on today's evidence. */
export function isRestorable({ table }: Change): boolean {
  return table === 'attributes';
}

/** The change that gives one field of a standing definition this value again. */
export function restoreValue(
  code: string,
  current: AttributeDefinition | undefined,
  field: string,
  value: Json,
): Restored {
  return restoreFields(code, current, { [field]: value });
}

/** The change that takes a whole row back to what it was before `change`; a deleted attribute comes back whole. */
export function restoreRow(change: Change, current: AttributeDefinition | undefined): Restored {
  const code = change.key;
  if (change.kind === 'updated') return restoreFields(code, current, withoutBookkeeping(change.before));
  if (change.kind === 'added') return fail({ kind: 'same', code });
  if (current) return fail({ kind: 'taken', code });
  return ok([{ kind: 'added', table: change.table, key: code, after: change.before }]);
}

/** Whether `current` holds exactly this value in this field. */
export function holdsNow(current: AttributeDefinition | undefined, field: string, value: Json | undefined): boolean {
  const now = current && fieldsOf(current)[field];
  return now !== undefined && value !== undefined && canonicalJson(now) === canonicalJson(value);
}

function restoreFields(code: string, current: AttributeDefinition | undefined, wanted: Fields): Restored {
  if (!current) return fail({ kind: 'gone', code });
  const differing = Object.entries(wanted).filter(([field, value]) => !holdsNow(current, field, value));
  if (differing.length === 0) return fail({ kind: 'same', code });
  const locked = differing.find(([field]) => !mayChange(current, field));
  if (locked) return fail({ kind: 'locked', code, field: locked[0] });
  const now = fieldsOf(current);
  const before = Object.fromEntries(differing.map(([field]) => [field, now[field] ?? null]));
  return ok([{ kind: 'updated', table: 'attributes', key: code, before, after: Object.fromEntries(differing) }]);
}

/** The code is the row's key: a new one is a new row, so it never comes back as a mere value. */
function mayChange(current: AttributeDefinition, field: string): boolean {
  if (field === 'code' || field === 'category' || field === 'locked') return false;
  const editable = editableFields.find((candidate): candidate is EditableField => candidate === field);
  return editable === undefined || isEditable(current, editable);
}

function withoutBookkeeping(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !bookkeeping.has(field)));
}

/** A definition's fields by name; every one of them is JSON. */
function fieldsOf(definition: AttributeDefinition): Fields {
  return { ...definition };
}
