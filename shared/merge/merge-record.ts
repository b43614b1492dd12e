import { sameJson, type Json } from '../base/canonical-json';
import type { Fields } from '../change/change';
import type { Loosens } from './loosens';
import { mergeList, mergeValue } from './merge-value';
import type { MergedField } from './merged-fields';
import type { Presence } from './merge-definitions';

/** The three states of one row of a small table, such as a purpose; null where it is not there. */
export interface ThreeRecords {
  readonly base: Fields | null;
  readonly ours: Fields | null;
  readonly theirs: Fields | null;
}

/** One such row on its way together; its states have the same fields. */
export interface RecordRow extends ThreeRecords {
  readonly table: 'purposes' | 'policies';
  /** Names the row within the merge. */
  readonly key: string;
  /** What our side really keeps; `ours` names things as they go on. */
  readonly kept: Fields | null;
  readonly presence: Exclude<Presence, 'missing'>;
  /** The fields in which its states differ; none where only one side has it. */
  readonly fields: readonly RecordField[];
}

/** What became of one field of such a row. */
export interface RecordField extends Omit<MergedField, 'conflict'> {
  /** `loosened`: one side would protect people less than the other by it. */
  readonly conflict: 'both-changed' | 'both-added' | 'loosened' | null;
}

/** What rows go on as, by their keys; null where one is gone. */
export type RecordOutcomes = ReadonlyMap<string, Fields | null>;

/** The name of a purpose; null for what has none. */
export function nameIn(fields: Fields | null): string | null {
  const name = fields?.['name'];
  return typeof name === 'string' ? name : null;
}

/** Fields that are lists in which an item stands once, with what names an item. */
export type ListFields = Readonly<Record<string, (item: Json) => string>>;

/**
 * Merges one row field by field. What would protect people less than one of the sides does, by `loosens`, is not agreed
 * on by itself. Symmetric in its sides.
 */
export function mergeRecord(
  { base, ours, theirs }: ThreeRecords,
  lists: ListFields,
  loosens: Loosens,
): Pick<RecordRow, 'presence' | 'fields'> {
  if (ours && theirs) return { presence: 'kept', fields: mergeFieldsOf({ base, ours, theirs }, lists, loosens) };
  const kept = ours ?? theirs;
  if (!kept) return { presence: 'removed', fields: [] };
  if (!base) return { presence: 'kept', fields: [] };
  return { presence: sameJson(base, kept) ? 'removed' : 'removed-changed', fields: [] };
}

function mergeFieldsOf(
  { base, ours, theirs }: { readonly base: Fields | null; readonly ours: Fields; readonly theirs: Fields },
  lists: ListFields,
  loosens: Loosens,
): readonly RecordField[] {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return names.flatMap((field): RecordField[] => {
    const values = { base: base?.[field], ours: ours[field] ?? null, theirs: theirs[field] ?? null };
    const isSame =
      sameJson(values.ours, values.theirs) && (values.base === undefined || sameJson(values.base, values.ours));
    if (isSame) return [];
    const keyOf = lists[field];
    const agreed = mergeValue(values);
    const value = agreed === undefined && keyOf ? mergeList(values, keyOf) : agreed;
    if (value === undefined) {
      return [{ field, ...values, value, conflict: values.base === undefined ? 'both-added' : 'both-changed' }];
    }
    const isLoosened = [values.ours, values.theirs].some((side) => loosens(field, value, side));
    return [
      isLoosened
        ? { field, ...values, value: undefined, conflict: 'loosened' }
        : { field, ...values, value, conflict: null },
    ];
  });
}
