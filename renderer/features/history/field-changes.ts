import { editableFields, type AttributeDefinition } from '#shared/attribute/attribute';
import { sameJson, type Json } from '#shared/base/canonical-json';
import type { Change, Fields } from '#shared/change/change';
import { valueText } from '#shared/format/value-text';

/** One field of one change; undefined where the row did not exist on that side. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** The workspace's own bookkeeping: it changes with everything and tells a reader nothing. */
export const bookkeeping: ReadonlySet<string> = new Set([
  'revision',
  'createdAt',
  'updatedAt',
  'updatedBy',
] satisfies (keyof AttributeDefinition)[]);

/** What a person would call changed: every field that differs, for a new or deleted row those that say something. */
export function fieldChanges(change: Change): readonly FieldChange[] {
  const before = change.kind === 'added' ? undefined : spread(change.table, change.before);
  const after = change.kind === 'removed' ? undefined : spread(change.table, change.after);
  return Object.keys({ ...before, ...after })
    .filter((field) => !bookkeeping.has(field))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter(({ before: was, after: is }) => (change.kind === 'updated' ? differs(was, is) : !isNothing(was ?? is)))
    .sort((left, right) => placeOf(left.field) - placeOf(right.field));
}

/** What a decision says to a reader; the evidence itself is told by its digest. */
const hidden: ReadonlySet<string> = new Set(['code', 'id', 'decision.evidence', 'request.evidence', 'place.id']);
/** Tables whose rows have fields that hold fields. */
const nested: ReadonlySet<Change['table']> = new Set(['reviews', 'policies', 'refreshSources']);

/** A row of another table than the definitions' has fields that hold fields: each is told by itself, as `outer.inner`. */
function spread(table: Change['table'], fields: Fields): Fields {
  if (!nested.has(table)) return fields;
  const entries = Object.entries(fields).flatMap(([field, value]): [string, Json][] =>
    isRecord(value) ? Object.entries(value).map(([inner, each]) => [`${field}.${inner}`, each]) : [[field, value]],
  );
  return Object.fromEntries(entries.filter(([field, value]) => !hidden.has(field) && value !== null));
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function differs(was: Json | undefined, is: Json | undefined): boolean {
  return was === undefined || is === undefined ? !isNothing(was ?? is) : !sameJson(was, is);
}

/** The dashboard's order of fields; what it does not have follows as it was stored. */
function placeOf(field: string): number {
  const place = editableFields.findIndex((candidate) => candidate === field);
  return place === -1 ? editableFields.length : place;
}

/** Whether a value is one of the ways of saying nothing: an empty text, list or record, no, or null. */
export function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The words that values need. */
export interface ValueWords {
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
}

/** A field's stored value as `valueName` puts it into words; what says nothing is said so. */
export function describeValue(value: Json | undefined, words: ValueWords, field = ''): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isNothing(value)) return words.nothing;
  return field === 'consent' ? JSON.stringify(value) : valueText(value ?? null);
}
