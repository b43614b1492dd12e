import { foldForSearch } from '#shared/attribute/naming';
import { readValue } from '#shared/profile/read-value';
import type { ProfileCell } from '../../../query/query-protocol';
import type { FileColumn } from '../shown-columns';
import { saidBy, type ProfileDraft, type ProfileField } from './profile-draft';

export const fieldSections = ['standard', 'custom', 'unmapped'] as const;
/** Where a field stands in the form. */
export type FieldSection = (typeof fieldSections)[number];

export const fieldKinds = ['all', 'filled', 'edited', 'invalid'] as const;
/** Which fields of a profile are shown. */
export type FieldKind = (typeof fieldKinds)[number];

/** The profile's fields in the file's order. */
export function fieldsOf(
  columns: readonly FileColumn[],
  cells: readonly ProfileCell[],
  drafts: ProfileDraft,
): readonly ProfileField[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return columns.flatMap((column) => {
    const cell = byColumn.get(column.id);
    return cell ? [{ column, cell, draft: drafts.get(column.id) ?? null }] : [];
  });
}

/** The section that a column belongs to. */
export function sectionOf({ definition }: FileColumn): FieldSection {
  return definition === null ? 'unmapped' : definition.category;
}

/** Whether a field is of that kind and its name holds every word, in whatever case and with whatever accents. */
export function isShown(field: ProfileField, words: string, kind: FieldKind): boolean {
  const { column } = field;
  const name = foldForSearch(`${column.label} ${column.name} ${column.definition?.code ?? ''}`);
  const isFound = foldForSearch(words)
    .split(/\s+/)
    .every((word) => name.includes(word));
  return isFound && isOfKind(field, kind);
}

function isOfKind(field: ProfileField, kind: FieldKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'filled':
      return Boolean(saidBy(field));
    case 'edited':
      return field.cell.edited || field.draft !== null;
    case 'invalid':
      return isInvalid(field);
  }
}

/** Whether what the field says does not fit its definition. */
export function isInvalid(field: ProfileField): boolean {
  const { definition } = field.column;
  return definition !== null && readValue(saidBy(field), definition).kind === 'invalid';
}

/** What is known of the consent that a field needs. */
export type ConsentState =
  | { readonly kind: 'none' }
  /** `value` is null where the profile has none on record. */
  | {
      readonly kind: 'known';
      readonly attribute: string;
      readonly value: string | null;
      readonly column: FileColumn | null;
    }
  | { readonly kind: 'hidden'; readonly attribute: string };

/** The consent state of a field: what the attribute says that its definition names for it. */
export function consentOf({ column }: ProfileField, fields: readonly ProfileField[]): ConsentState {
  const code = column.definition?.consentAttribute ?? '';
  if (code === '') return { kind: 'none' };
  const consent = fields.find((each) => each.column.definition?.code === code);
  if (!consent) return { kind: 'known', attribute: code, value: null, column: null };
  const { label, isMasked } = consent.column;
  const value = saidBy(consent);
  if (isMasked && value) return { kind: 'hidden', attribute: label };
  return { kind: 'known', attribute: label, value: value || null, column: consent.column };
}
